#include "widgets/dataset/roles_page.h"

#include "core/evaluation/scores.h"
#include "widgets/forms/parameter_form.h"
#include "widgets/models/table_panel_view.h"
#include "widgets/style/number_text.h"

#include <QLabel>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

namespace {

/// Columns before those of the roles.
enum Column
{
    kOutput,
    kTheirs,
    kOurs
};

constexpr double kMostForValidation = 0.9;

core::Parameters splitParameters()
{
    const core::SplitOptions standard;
    return {
        { .key = "validationShare",
          .title = "Validation share",
          .help = "Share of the training samples that is set aside for validation, where the files "
                  "have no validation samples of their own.",
          .type = core::ParameterType::real,
          .fallback = standard.validationShare,
          .minimum = 0,
          .maximum = kMostForValidation },
        { .key = "seed",
          .title = "Seed",
          .help = "The same seed sets the same samples aside, on any machine.",
          .type = core::ParameterType::integer,
          .fallback = static_cast<int64_t>(standard.seed),
          .minimum = 0,
          .maximum = 1e9 },
    };
}

std::vector<std::string> labelsOf(const core::Model* model)
{
    try {
        return model ? core::storedLabels(*model) : std::vector<std::string>();
    } catch (const core::Error&) {
        return {};
    }
}

QStandardItem* cell(const QString& text, Qt::Alignment alignment = Qt::AlignLeft)
{
    auto* item = new QStandardItem(text);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    return item;
}

QString nameAt(const std::vector<std::string>& names, size_t index)
{
    return index < names.size() ? QString::fromStdString(names[index]) : QString();
}

} // namespace

RolesPage::RolesPage(DatasetDraft& draft)
    : DatasetPage(draft, QStringLiteral("rolesPage"), tr("What Is Each Sample For?"),
                  tr("Test samples serve the final evaluation alone; validation samples serve "
                     "every choice before it."))
    , m_modelLabels(labelsOf(draft.model().get()))
{
    createLayout();
    connect(m_form, &ParameterForm::valueChanged, this, &RolesPage::takeSplit);
    connect(m_form, &ParameterForm::acceptableChanged, this, &RolesPage::completeChanged);
}

void RolesPage::createLayout()
{
    m_form = new ParameterForm(QStringLiteral("split"));
    core::ParameterValues values(splitParameters());
    const core::SplitOptions split = draft().description().split;
    values.set("validationShare", std::clamp(split.validationShare, 0.0, kMostForValidation));
    values.set("seed", static_cast<int64_t>(std::min<uint64_t>(split.seed, 1'000'000'000)));
    m_form->setValues(values);
    m_match = new QLabel;
    m_match->setObjectName(QStringLiteral("classMatch"));
    m_match->setWordWrap(true);
    m_counts = new QStandardItemModel(this);
    m_table = new TablePanelView(QStringLiteral("roleCounts"), tr("Samples of each class"));
    m_table->setModel(m_counts);
    rows().addWidget(m_form);
    rows().addWidget(m_match);
    rows().addWidget(m_table, 1);
}

void RolesPage::initializePage()
{
    count();
}

void RolesPage::takeSplit()
{
    draft().setSplit({ static_cast<uint64_t>(m_form->values().integer("seed")),
                       m_form->values().real("validationShare") });
    count();
}

void RolesPage::count()
{
    m_isCounted = false;
    emit completeChanged();
    m_match->setText(tr("Counting…"));
    const core::PreflightOptions options{ .model = draft().model(),
                                          .preprocessing = draft().preprocessing(),
                                          .needsLabels = false,
                                          .decodesAll = false,
                                          .comparesContent = false };
    run<core::PreflightReport>(
        QStringLiteral("datasetCounts"), tr("Count samples"),
        [opened = draft().opened(), options](core::Monitor& monitor) {
            return opened->preflight(options, monitor);
        },
        [this](const core::PreflightReport& report) { showCounts(report); });
}

void RolesPage::showCounts(const core::PreflightReport& report)
{
    m_isCounted = true;
    m_counts->clear();
    QStringList headings{ tr("Output"), tr("Class of the model"), tr("Class of the data") };
    QList<QStandardItem*> totals{ cell({}), cell({}), cell(tr("All")) };
    for (const core::RoleCounts& counts : report.counts) {
        headings << roleTitle(counts.role);
        totals << cell(countText(counts.samples), Qt::AlignRight);
    }
    m_counts->setHorizontalHeaderLabels(headings);
    for (int column = 0; column < headings.size(); ++column) {
        if (column == kOutput || column > kOurs)
            m_counts->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight
                                                                     | Qt::AlignVCenter);
    }
    m_counts->appendRow(totals);
    const size_t classes = std::max(report.classNames.size(), m_modelLabels.size());
    for (size_t label = 0; label < classes; ++label)
        addRow(report, label);
    m_table->resizeColumnsToContents();
    m_table->setStretchColumn(kOurs);

    QString sentence = tr("The classes of the data are the outputs of the model.");
    if (!draft().model())
        sentence = tr("No model is open, so that classes are not compared with outputs.");
    else if (report.classNames.empty())
        sentence = tr("The samples have no labels: accuracy cannot be measured.");
    else if (!core::declaredClasses(*draft().model()))
        sentence = tr("The model does not say how many classes it tells apart.");
    for (const core::DataFinding& finding : report.findings) {
        if (finding.fault == core::DataFault::classMismatch
            || finding.fault == core::DataFault::labelOutOfRange)
            sentence = tr("Mismatch: %1.").arg(QString::fromStdString(finding.message));
    }
    m_match->setText(sentence);
    emit completeChanged();
}

void RolesPage::addRow(const core::PreflightReport& report, size_t label)
{
    const QString theirs = nameAt(m_modelLabels, label);
    const QString ours = nameAt(report.classNames, label);
    const bool differs = !theirs.isEmpty() && !ours.isEmpty() && theirs != ours;
    QList<QStandardItem*> row{ cell(QString::number(label), Qt::AlignRight), cell(theirs),
                               // Words beside the name, not colour alone.
                               cell(differs ? tr("%1 (another name)").arg(ours) : ours) };
    for (const core::RoleCounts& counts : report.counts)
        row << cell(label < counts.perClass.size() ? countText(counts.perClass[label]) : QString(),
                    Qt::AlignRight);
    m_counts->appendRow(row);
}

bool RolesPage::isComplete() const
{
    return m_isCounted && !hasProblem() && m_form->isAcceptable();
}

} // namespace widgets
