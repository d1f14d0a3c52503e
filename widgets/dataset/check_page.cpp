#include "widgets/dataset/check_page.h"

#include "widgets/jobs/run_progress.h"
#include "widgets/models/table_panel_view.h"
#include "widgets/style/fonts.h"
#include "widgets/style/icon.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"
#include "widgets/style/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>

#include <array>

namespace widgets {

namespace {

constexpr int64_t kEvaluated = 512;

struct SeverityLook
{
    const char* title;
    const char* icon;
    QColor Theme::*color;
};

/// In the order of core::Severity.
constexpr std::array kSeverities = {
    SeverityLook{ QT_TRANSLATE_NOOP("CheckPage", "Note"), "info", &Theme::muted },
    SeverityLook{ QT_TRANSLATE_NOOP("CheckPage", "Warning"), "warning", &Theme::caution },
    SeverityLook{ QT_TRANSLATE_NOOP("CheckPage", "Error"), "error", &Theme::bad },
};

} // namespace

CheckPage::CheckPage(DatasetDraft& draft)
    : DatasetPage(draft, QStringLiteral("checkPage"), tr("Check Run"),
                  tr("A few hundred samples through the model, then a look at every sample. "
                     "Finish whenever you have seen enough."))
{
    createLayout();
    connect(m_stop, &QPushButton::clicked, this, &CheckPage::stop);
    connect(m_again, &QPushButton::clicked, this, &CheckPage::start);
}

void CheckPage::createLayout()
{
    m_accuracy = new QLabel;
    m_accuracy->setObjectName(QStringLiteral("checkAccuracy"));
    m_accuracy->setFont(scaledFont(1.1, QFont::DemiBold));
    m_accuracy->setWordWrap(true);
    m_accuracy->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_findings = new QStandardItemModel(this);
    m_table = new TablePanelView(QStringLiteral("checkFindings"), tr("Findings"));
    m_table->setModel(m_findings);
    m_table->setWordWrap(true);
    m_store = new QCheckBox(
        tr("Also write preprocessing and class names into %1").arg(draft().modelName()));
    m_store->setObjectName(QStringLiteral("storeInModel"));
    m_store->setToolTip(tr("The model file then needs no set-up on another machine. Its weights "
                           "stay as they are."));
    m_store->setVisible(draft().model() != nullptr);
    // The wizard hands this on when it finishes.
    registerField(QStringLiteral("storeInModel"), m_store);
    rows().addLayout(createProgress());
    rows().addWidget(m_accuracy);
    rows().addWidget(m_table, 1);
    rows().addWidget(m_store);
}

QLayout* CheckPage::createProgress()
{
    m_phase = roleLabel("muted");
    m_phase->setObjectName(QStringLiteral("checkPhase"));
    m_progress = new RunProgress(QStringLiteral("checkProgress"), tr("Progress of the check run"));
    m_stop = new QPushButton(tr("Stop"));
    m_stop->setObjectName(QStringLiteral("stopCheck"));
    m_stop->setToolTip(tr("Stop the check run; what was found stays."));
    m_again = new QPushButton(tr("Run Again"));
    m_again->setObjectName(QStringLiteral("runCheckAgain"));
    m_again->setToolTip(tr("Start the check run from the beginning."));
    auto* line = new QHBoxLayout;
    auto* column = new QVBoxLayout;
    column->addWidget(m_phase);
    column->addWidget(m_progress);
    line->addLayout(column, 1);
    line->addWidget(m_stop);
    line->addWidget(m_again);
    return line;
}

void CheckPage::initializePage()
{
    start();
}

void CheckPage::cleanupPage()
{
    stop();
}

void CheckPage::start()
{
    stop();
    m_isFatal = false;
    m_accuracy->clear();
    m_findings->clear();
    m_findings->setHorizontalHeaderLabels({ tr("Severity"), tr("Finding") });
    m_table->setStretchColumn(1);
    if (draft().model())
        return evaluate();
    m_accuracy->setText(tr("No model is open, so that accuracy is not measured."));
    examine();
}

void CheckPage::stop()
{
    if (m_job && !isOver(m_job->state()))
        m_job->cancel();
}

void CheckPage::evaluate()
{
    watch(run<CheckedAccuracy>(
        QStringLiteral("datasetCheck"), tr("Check accuracy"),
        [opened = draft().opened(), model = draft().model(),
         preprocessing = draft().preprocessing()](core::Monitor& monitor) {
            return checkAccuracy(*opened, model, preprocessing, kEvaluated, monitor);
        },
        [this](const CheckedAccuracy& accuracy) { showAccuracy(accuracy); }));
    // A model that cannot be evaluated does not keep the samples from being examined.
    connect(m_job, &Job::finished, this, [this, job = m_job.data()] {
        if (job != m_job || job->state() == JobState::cancelled)
            return;
        if (job->state() == JobState::failed)
            addFinding(core::Severity::error, job->failure().message);
        examine();
    });
}

void CheckPage::examine()
{
    const core::PreflightOptions options{ .model = draft().model(),
                                          .preprocessing = draft().preprocessing(),
                                          .needsLabels = false };
    watch(run<core::PreflightReport>(
        QStringLiteral("datasetCheck"), tr("Examine samples"),
        [opened = draft().opened(), options](core::Monitor& monitor) {
            return opened->preflight(options, monitor);
        },
        [this](const core::PreflightReport& report) { showReport(report); }));
}

void CheckPage::watch(Job* job)
{
    m_job = job;
    connect(job, &Job::changed, this, &CheckPage::showProgress);
    connect(job, &Job::finished, this, [this, job] {
        if (job == m_job)
            conclude();
    });
    m_stop->setEnabled(true);
    m_again->setEnabled(false);
    showProgress();
}

void CheckPage::showProgress()
{
    if (!m_job || isOver(m_job->state()))
        return;
    m_phase->setText(QString::fromStdString(m_job->progress().phase));
    m_progress->setFraction(m_job->progress().fraction);
}

void CheckPage::conclude()
{
    const bool isStopped = m_job->state() == JobState::cancelled;
    m_stop->setEnabled(false);
    m_again->setEnabled(true);
    m_phase->setText(isStopped ? tr("Stopped; what was found until then stands below.")
                               : tr("Every sample was examined."));
    if (!isStopped)
        m_progress->setFraction(1);
    emit completeChanged();
}

void CheckPage::showAccuracy(const CheckedAccuracy& accuracy)
{
    m_accuracy->setText(accuracySentence(accuracy));
    emit completeChanged();
}

void CheckPage::showReport(const core::PreflightReport& report)
{
    m_isFatal = report.isFatal();
    for (const core::DataFinding& finding : report.findings) {
        QString sentence = QString::fromStdString(finding.message);
        if (finding.count > 1)
            sentence += tr(" (and %1 more)").arg(countText(finding.count - 1));
        addFinding(finding.severity, sentence);
    }
    if (m_findings->rowCount() == 0)
        addFinding(core::Severity::note, tr("Nothing is wrong with these samples."));
}

void CheckPage::addFinding(core::Severity severity, const QString& sentence)
{
    const SeverityLook& look = kSeverities[static_cast<size_t>(severity)];
    auto* kind = new QStandardItem(
        QIcon(iconPixmap(QLatin1String(look.icon), 16, devicePixelRatio(), theme().*look.color)),
        tr(look.title));
    auto* text = new QStandardItem(sentence);
    text->setToolTip(sentence);
    m_findings->appendRow({ kind, text });
    m_table->resizeRowsToContents();
}

bool CheckPage::isComplete() const
{
    return !m_isFatal;
}

} // namespace widgets
