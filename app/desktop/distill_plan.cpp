#include "app/desktop/distill_plan.h"

#include "core/base/error.h"
#include "core/base/parameters_json.h"
#include "core/distillation/distillation_mix.h"
#include "core/distillation/student_builder.h"
#include "core/execution/new_network.h"
#include "core/training/training_settings.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace app {

namespace {

/// Where lupdate and the translator look for the texts of this file.
struct PlanText
{
    Q_DECLARE_TR_FUNCTIONS(PlanText)
};

/// In the order of StudentSource.
constexpr std::array kSources = { "cut", "network", "file" };

/// The losses have rows of their own.
core::Parameters mixParameters()
{
    core::Parameters all = core::distillationParameters();
    std::erase_if(all, [](const core::Parameter& one) { return one.key == "knowledge"; });
    return all;
}

QJsonObject objectOf(const core::ParameterValues& values)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(core::toJson(values))).object();
}

/// Leaves `values` as they are when they no longer fit their description.
void take(core::ParameterValues& values, const QJsonValue& json)
{
    core::ParameterValues read = values;
    try {
        core::setFromJson(
            read, QJsonDocument(json.toObject()).toJson(QJsonDocument::Compact).toStdString());
    } catch (const core::Error&) {
        return;
    }
    values = std::move(read);
}

QString text(const QJsonObject& object, const char* key)
{
    return object[QLatin1String(key)].toString();
}

StudentSource sourceOf(const QString& word)
{
    for (size_t index = 0; index < kSources.size(); ++index)
        if (word == QLatin1String(kSources[index]))
            return static_cast<StudentSource>(index);
    return StudentSource::cut;
}

void takeLosses(std::vector<LossChoice>& losses, const QJsonObject& object)
{
    for (LossChoice& loss : losses) {
        const QJsonObject stored =
            object[QLatin1String(loss.kind->id.data(), qsizetype(loss.kind->id.size()))].toObject();
        loss.isUsed = stored[QLatin1String("used")].toBool();
        take(loss.values, stored[QLatin1String("settings")]);
    }
}

} // namespace

DistillPlan::DistillPlan()
    : cut(core::studentCutParameters())
    , family(&core::networkTemplates().rows().front())
    , network(core::newNetworkParameters(*family))
    , mix(mixParameters())
    , training(core::trainingParameters())
{
    for (const core::KnowledgeLoss& kind : core::knowledgeLosses())
        losses.push_back({ .kind = &kind,
                           .isUsed = losses.empty(),
                           .values = core::ParameterValues(core::knowledgeTermParameters(kind)) });
}

QByteArray toJson(const DistillPlan& plan)
{
    QJsonObject losses;
    for (const LossChoice& loss : plan.losses)
        losses[QString::fromStdString(std::string(loss.kind->id))] =
            QJsonObject{ { QStringLiteral("used"), loss.isUsed },
                         { QStringLiteral("settings"), objectOf(loss.values) } };
    const QJsonObject object{
        { QStringLiteral("teacher"), plan.teacher },
        { QStringLiteral("dataset"), plan.dataset },
        { QStringLiteral("output"), plan.output },
        { QStringLiteral("source"), QLatin1String(kSources[static_cast<size_t>(plan.source)]) },
        { QStringLiteral("studentFile"), plan.studentFile },
        { QStringLiteral("cut"), objectOf(plan.cut) },
        { QStringLiteral("family"), QString::fromStdString(std::string(plan.family->id)) },
        { QStringLiteral("network"), objectOf(plan.network) },
        { QStringLiteral("losses"), losses },
        { QStringLiteral("mix"), objectOf(plan.mix) },
        { QStringLiteral("training"), objectOf(plan.training) },
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

DistillPlan distillPlanFromJson(const QByteArray& json)
{
    DistillPlan plan;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.isEmpty())
        return plan;
    plan.teacher = text(object, "teacher");
    plan.dataset = text(object, "dataset");
    plan.output = text(object, "output");
    plan.source = sourceOf(text(object, "source"));
    plan.studentFile = text(object, "studentFile");
    take(plan.cut, object[QLatin1String("cut")]);
    if (const auto* family = core::networkTemplates().find(text(object, "family").toStdString())) {
        plan.family = family;
        plan.network = core::ParameterValues(core::newNetworkParameters(*family));
        take(plan.network, object[QLatin1String("network")]);
    }
    takeLosses(plan.losses, object[QLatin1String("losses")].toObject());
    take(plan.mix, object[QLatin1String("mix")]);
    take(plan.training, object[QLatin1String("training")]);
    return plan;
}

QStringList obstacles(const DistillPlan& plan)
{
    QStringList sentences;
    if (plan.teacher.isEmpty())
        sentences += PlanText::tr("Choose a teacher: open a model, or name its file.");
    if (plan.source == StudentSource::file && plan.studentFile.isEmpty())
        sentences += PlanText::tr("Choose the ONNX file of the student.");
    if (std::ranges::none_of(plan.losses, &LossChoice::isUsed))
        sentences += PlanText::tr("Choose at least one thing to learn from the teacher.");
    if (plan.dataset.isEmpty())
        sentences += PlanText::tr("Choose a data set with training images; the images that come "
                                  "with Espalier are for tests only.");
    if (plan.output.isEmpty())
        sentences += PlanText::tr("Choose a file for the student.");
    else if (plan.output == plan.teacher || plan.output == plan.studentFile)
        sentences += PlanText::tr("Choose another file for the trained student: this one would be "
                                  "overwritten.");
    return sentences;
}

QString checkpointOf(const QString& output)
{
    return output + QStringLiteral(".checkpoint");
}

} // namespace app
