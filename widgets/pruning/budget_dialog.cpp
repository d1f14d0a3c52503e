#include "widgets/pruning/budget_dialog.h"

#include "widgets/forms/parameter_form.h"
#include "widgets/pruning/prune_controller.h"
#include "widgets/pruning/prune_tasks.h"
#include "widgets/style/number_text.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

namespace {

/// Where lupdate and the translator look for the texts of this table.
struct BudgetForm
{
    Q_DECLARE_TR_FUNCTIONS(BudgetForm)
};

constexpr const char* kNoFigure = "none";

core::ParameterChoice choice(const char* key, const QString& title, const QString& help)
{
    return { key, title.toStdString(), help.toStdString() };
}

core::Parameter choiceOf(const char* key, const QString& title, const QString& help,
                         std::vector<core::ParameterChoice> choices)
{
    core::Parameter parameter{ .key = key,
                               .title = title.toStdString(),
                               .help = help.toStdString(),
                               .type = core::ParameterType::choice,
                               .fallback = choices.front().key };
    parameter.choices = std::move(choices);
    return parameter;
}

core::Parameter percentOf(const char* key, const QString& title, const QString& help,
                          double fallback)
{
    return { .key = key,
             .title = title.toStdString(),
             .help = help.toStdString(),
             .type = core::ParameterType::real,
             .fallback = fallback,
             .minimum = 1,
             .maximum = 99,
             .unit = "%" };
}

core::Parameters budgetParameters()
{
    return {
        choiceOf("figure", BudgetForm::tr("Limit on"), {},
                 { choice("macs", BudgetForm::tr("MACs"), {}),
                   choice("parameters", BudgetForm::tr("Parameters"), {}),
                   choice("bytes", BudgetForm::tr("Bytes"), {}),
                   choice("memory", BudgetForm::tr("Peak memory"), {}),
                   choice(kNoFigure, BudgetForm::tr("Nothing but accuracy"), {}) }),
        percentOf("share", BudgetForm::tr("At most"),
                  BudgetForm::tr("What may be left of the whole model."), 50),
        { .key = "hasFloor",
          .title = BudgetForm::tr("Keep accuracy").toStdString(),
          .help = BudgetForm::tr("Fewer channels go when accuracy would fall below a limit before "
                                 "any recovery.")
                      .toStdString(),
          .type = core::ParameterType::boolean,
          .fallback = false },
        percentOf("floor", BudgetForm::tr("Accuracy at least"), {}, 90),
        choiceOf("allocation", BudgetForm::tr("Who competes"), {},
                 { choice("uniform", BudgetForm::tr("The same share from every group"), {}),
                   choice("global", BudgetForm::tr("All channels with each other"), {}) }),
        percentOf("most", BudgetForm::tr("No group loses more than"),
                  BudgetForm::tr("Keeps a single layer from being emptied."), 90),
    };
}

} // namespace

BudgetDialog::BudgetDialog(PruneController& controller, QWidget* parent)
    : QDialog(parent)
    , m_controller(controller)
{
    setObjectName(QStringLiteral("budgetDialog"));
    setWindowTitle(tr("Prune to Budget"));
    setAttribute(Qt::WA_DeleteOnClose);
    createLayout();
    connect(&controller.tasks(), &PruneTasks::filled, this, &BudgetDialog::showResult);
    connect(&controller.tasks(), &PruneTasks::fillFailed, this, &BudgetDialog::showFailure);
}

void BudgetDialog::createLayout()
{
    m_form = new ParameterForm(QStringLiteral("budget"), this);
    m_form->setValues(core::ParameterValues(budgetParameters()));
    m_result = new QLabel(this);
    m_result->setObjectName(QStringLiteral("budgetResult"));
    m_result->setWordWrap(true);
    m_result->setMinimumHeight(4 * fontMetrics().lineSpacing());
    m_result->setAlignment(Qt::AlignTop);
    m_result->setText(tr("Locked groups stay as they are. The sliders move in one step that undo "
                         "takes back."));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("budgetClose"));
    m_fill = new QPushButton(tr("Set Sliders"), this);
    m_fill->setObjectName(QStringLiteral("budgetFill"));
    m_fill->setProperty("primary", true);
    buttons->addButton(m_fill, QDialogButtonBox::ActionRole);
    m_fill->setDefault(true);
    connect(m_fill, &QPushButton::clicked, this, &BudgetDialog::fill);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_form, &ParameterForm::acceptableChanged, this, &BudgetDialog::showRows);
    connect(m_form, &ParameterForm::valueChanged, this, &BudgetDialog::showRows);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(m_form);
    layout->addWidget(m_result);
    layout->addWidget(buttons);
    setMinimumWidth(440);
    showRows();
}

bool BudgetDialog::hasFigure() const
{
    return m_form->values().text("figure") != kNoFigure;
}

bool BudgetDialog::hasFloor() const
{
    return !hasFigure() || m_form->values().boolean("hasFloor");
}

void BudgetDialog::showRows()
{
    m_form->setRowVisible("share", hasFigure());
    m_form->setRowVisible("hasFloor", hasFigure());
    m_form->setRowVisible("floor", hasFloor());
    m_fill->setEnabled(m_form->isAcceptable() && !m_isFilling);
}

void BudgetDialog::fill()
{
    const core::ParameterValues& values = m_form->values();
    BudgetRequest request;
    if (hasFigure())
        request.limits.budget = core::parseBudget(values.text("figure") + '='
                                                  + std::to_string(values.real("share") / 100));
    if (hasFloor())
        request.limits.accuracy = values.real("floor") / 100;
    request.plan.allocation = values.text("allocation");
    request.plan.mostOfGroup = values.real("most") / 100;
    m_isFilling = true;
    showRows();
    m_result->setText(tr("Looking for sliders that meet the budget…"));
    m_controller.tasks().fill(std::move(request));
}

void BudgetDialog::showResult(const FilledBudget& filled)
{
    m_isFilling = false;
    showRows();
    QString text = bindingText(filled) + QLatin1Char(' ') + leftText(filled.figures);
    if (filled.accuracy)
        text += QLatin1Char(' ')
            + tr("Accuracy %1 (proxy n=%2).")
                  .arg(percentText(filled.accuracy->value), countText(filled.accuracy->n));
    if (const int count = exhaustedGroups(); count > 0)
        text += QLatin1Char(' ')
            + (count == 1 ? tr("The limit of a single group binds too: 1 group lost the most.")
                          : tr("The limit of single groups binds too: %1 groups lost the most.")
                                .arg(count));
    const auto locked = std::ranges::count(m_controller.draft().locked(), true);
    if (locked > 0)
        text += QLatin1Char(' ')
            + (locked == 1 ? tr("1 locked group stayed.")
                           : tr("%1 locked groups stayed.").arg(locked));
    m_result->setText(text);
}

QString BudgetDialog::bindingText(const FilledBudget& filled) const
{
    const core::ParameterValues& values = m_form->values();
    if (filled.binding == core::BindingLimit::accuracy)
        return hasFigure() ? tr("The limit on accuracy binds: the one on size is not met.")
                           : tr("The limit on accuracy binds.");
    const std::string& figure = values.text("figure");
    const QString name = figure == "macs" ? tr("MACs")
        : figure == "parameters"          ? tr("parameters")
        : figure == "bytes"               ? tr("bytes")
                                          : tr("peak memory");
    return tr("The limit on %1 binds: at most %2.")
        .arg(name, percentText(values.real("share") / 100, 0));
}

QString BudgetDialog::leftText(const PruneFigures& figures) const
{
    const PruneFigures& whole = m_controller.draft().subject()->figures;
    const auto left = [](int64_t after, int64_t before) {
        return percentText(before == 0 ? 1.0
                                       : static_cast<double>(after) / static_cast<double>(before));
    };
    return tr("Left are %1 of the MACs, %2 of the parameters, %3 of the bytes.")
        .arg(left(figures.macs, whole.macs), left(figures.parameters, whole.parameters),
             left(figures.bytes, whole.bytes));
}

int BudgetDialog::exhaustedGroups() const
{
    const PruneDraft& draft = m_controller.draft();
    const double most = m_form->values().real("most") / 100;
    int count = 0;
    for (size_t group = 0; group < draft.kept().size(); ++group) {
        const int64_t channels = draft.subject()->groups[group].channels;
        const auto losable = static_cast<int64_t>(most * static_cast<double>(channels));
        if (losable > 0 && !draft.isLocked(group) && channels - draft.kept(group) >= losable)
            ++count;
    }
    return count;
}

void BudgetDialog::showFailure(const QString& why)
{
    m_isFilling = false;
    showRows();
    m_result->setText(tr("The sliders stay as they were: %1").arg(why));
}

} // namespace widgets
