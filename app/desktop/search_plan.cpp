#include "app/desktop/search_plan.h"

#include "app/desktop/command_flags.h"
#include "core/search/search_settings.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace app {

namespace {

/// Where lupdate and the translator look for the texts of this file.
struct SearchText
{
    Q_DECLARE_TR_FUNCTIONS(SearchText)
};

/// "90s", "10min" or "1h" in whole minutes, rounded up.
int64_t minutesOf(const std::string& time)
{
    const QString text = QString::fromStdString(time);
    const double number = text.chopped(text.endsWith(QLatin1String("min")) ? 3 : 1).toDouble();
    const double factor = text.endsWith(QLatin1String("min")) ? 1
        : text.endsWith(QLatin1Char('h'))                     ? 60
                                                              : 1.0 / 60;
    return std::max<int64_t>(1, static_cast<int64_t>(std::ceil(number * factor)));
}

/// Sets what one option of the command says; false when a plan has no place for it.
bool take(SearchPlan& plan, const std::string& name, const std::string& value)
{
    const QString text = QString::fromStdString(value);
    if (name == "model")
        plan.model = text;
    else if (name == "space")
        plan.space = text;
    else if (name == "int8")
        plan.mayBeInteger = value == "true";
    else if (name == "data")
        plan.dataset = text;
    else if (name == "time")
        plan.minutes = minutesOf(value);
    else
        return name == "objectives" || name == "budget";
    return true;
}

} // namespace

SearchPlan::SearchPlan()
    : settings(core::searchParameters())
{
}

QStringList obstacles(const SearchPlan& plan)
{
    QStringList sentences;
    if (plan.dataset.isEmpty())
        sentences += SearchText::tr("Choose a data set with training images: networks are fitted "
                                    "on some and compared on others. The images that come with "
                                    "Espalier are for tests only.");
    if (plan.isOfModel() && plan.model.isEmpty())
        sentences += SearchText::tr("Open a model, or choose a template to search in.");
    if (plan.folder.isEmpty())
        sentences += SearchText::tr("Choose a folder for the networks.");
    else if (QFileInfo(plan.folder).isFile())
        sentences += SearchText::tr("Choose a folder for the networks: this is a file.");
    return sentences;
}

QStringList searchArguments(const SearchPlan& plan, int threads)
{
    QStringList arguments = { QStringLiteral("search") };
    if (!plan.model.isEmpty())
        arguments += plan.model;
    arguments +=
        { QStringLiteral("--space"),      plan.space,     QStringLiteral("--data"), plan.dataset,
          QStringLiteral("--objectives"), plan.objectives };
    if (plan.mayBeInteger && plan.isOfModel())
        arguments += QStringLiteral("--int8");
    if (!plan.budget.isEmpty())
        arguments += { QStringLiteral("--budget"), plan.budget };
    arguments +=
        { QStringLiteral("--time"), QString::number(plan.minutes) + QStringLiteral("min") };
    arguments += commandFlags(plan.settings) + plan.others;
    arguments += { QStringLiteral("-o"), plan.folder, QStringLiteral("--threads"),
                   QString::number(threads) };
    return arguments;
}

SearchPlan searchPlanOf(const QString& folder, const core::SearchDescription& description)
{
    SearchPlan plan;
    plan.folder = folder;
    plan.objectives = QString::fromStdString(description.objectives);
    plan.budget = QString::fromStdString(description.budget);
    for (const auto& [name, value] : description.options) {
        if (take(plan, name, value))
            continue;
        const auto known = std::ranges::find_if(
            plan.settings.description(), [&](const core::Parameter& parameter) {
                return core::parameterFlag(parameter.key) == "--" + name;
            });
        if (known != plan.settings.description().end())
            plan.settings.setText(known->key, value);
        else if (name != "output" && name != "threads" && name != "events" && name != "json"
                 && name != "quiet")
            plan.others += { QStringLiteral("--") + QString::fromStdString(name),
                             QString::fromStdString(value) };
    }
    return plan;
}

} // namespace app
