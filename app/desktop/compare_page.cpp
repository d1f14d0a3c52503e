#include "app/desktop/compare_page.h"

#include "app/desktop/command_run.h"
#include "app/desktop/compare_bar.h"
#include "app/desktop/compare_graph.h"
#include "app/desktop/compare_models.h"
#include "app/desktop/compare_predictions.h"
#include "app/desktop/compare_tensors.h"
#include "app/desktop/distill_run.h"
#include "app/desktop/quantize_run.h"
#include "app/desktop/recover_run.h"
#include "app/desktop/workspace_pages.h"
#include "core/base/parallel.h"
#include "widgets/comparison/comparison_rows.h"
#include "widgets/forms/message_bar.h"
#include "widgets/forms/tabbed_pages.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/models/table_panel_view.h"
#include "widgets/panels/empty_note.h"
#include "widgets/workspace/workspace.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

namespace {

const QString kKind = QStringLiteral("compareModels");

} // namespace

ComparePage::ComparePage(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_workspace(context.workspace)
    , m_jobs(context.jobs)
    , m_models(new CompareModels(this))
    , m_run(new CommandRun(context.jobs, QStringLiteral("compare"), this))
{
    setObjectName(QStringLiteral("comparePage"));
    m_retry = new QAction(tr("Try Again"), this);
    m_retry->setObjectName(QStringLiteral("compareRetry"));
    m_retry->setToolTip(tr("Run the same command once more."));
    connect(m_retry, &QAction::triggered, m_run, &CommandRun::retry);
    createLayout(context);
    connectModels(context);
    showAll();
}

void ComparePage::createLayout(const PageContext& context)
{
    m_bar = new CompareBar(*m_models, *m_run);
    m_message = new widgets::MessageBar;
    m_message->setObjectName(QStringLiteral("compareMessage"));
    m_note = new widgets::EmptyNote({});
    QPushButton* add = m_note->addButton(QStringLiteral("compareAddFirst"), tr("Add Model…"),
                                         tr("Choose the ONNX file that is held against this one."));
    connect(add, &QPushButton::clicked, this, &ComparePage::chooseFiles);
    auto* content = new QWidget;
    auto* inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    m_pages = new widgets::TabbedPages(QStringLiteral("compareTabs"),
                                       tr("Parts of the Compare workspace"));
    inside->addWidget(m_pages, 1);
    m_graph = new CompareGraph(context.actions);
    m_predictions = new ComparePredictions(context.jobs);
    m_tensors = new CompareTensors(context.jobs);
    m_pages->add(createSummary(), tr("Summary"), tr("What is not equal in all models."));
    m_pages->add(m_graph, tr("Graph Difference"), tr("Both graphs in one picture."));
    m_pages->add(m_predictions, tr("Predictions"),
                 tr("What both models answer on the same samples."));
    m_pages->add(m_tensors, tr("Tensors"), tr("How far the weights of each layer are apart."));
    m_body = new QStackedWidget;
    m_body->addWidget(m_note);
    m_body->addWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_message);
    layout->addWidget(m_body, 1);
}

QWidget* ComparePage::createSummary()
{
    m_summary = new widgets::TextTableModel(this);
    m_summaryView =
        new widgets::TablePanelView(QStringLiteral("compareTable"), tr("What differs among all"));
    m_summaryView->setModel(m_summary);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 4, 12, 8);
    layout->addWidget(m_summaryView);
    return page;
}

void ComparePage::connectModels(const PageContext& context)
{
    const auto addOpened = [this] {
        if (m_workspace.hasModel())
            addModels({ m_workspace.opened()->file });
    };
    addOpened();
    if (context.quantization.hasResult())
        addModels({ context.quantization.plan().model, context.quantization.plan().output });
    if (context.distillation.stage() == DistillStage::done)
        addModels({ context.distillation.plan().output });
    if (context.recovery.stage() == RecoverStage::done)
        addModels({ context.recovery.output() });
    connect(&m_workspace, &widgets::Workspace::modelChanged, this, addOpened);
    connect(&context.quantization.quantization(), &CommandRun::finished, this,
            [this, &run = context.quantization] { addModels({ run.plan().output }); });
    connect(&context.distillation, &DistillRun::changed, this, [this, &run = context.distillation] {
        if (run.stage() == DistillStage::done)
            addModels({ run.plan().output });
    });
    connect(&context.recovery, &RecoverRun::finished, this,
            [this, &run = context.recovery] { addModels({ run.output() }); });
    connect(&m_workspace, &widgets::Workspace::datasetChanged, this, &ComparePage::open);
    connect(m_models, &CompareModels::changed, this, &ComparePage::open);
    connect(m_bar, &CompareBar::addRequested, this, &ComparePage::chooseFiles);
    connect(m_bar, &CompareBar::compareRequested, this, &ComparePage::start);
    connect(m_run, &CommandRun::changed, this, &ComparePage::showState);
    connect(m_run, &CommandRun::finished, this, &ComparePage::showAll);
    connect(m_predictions, &ComparePredictions::dataRequested, &m_workspace,
            &widgets::Workspace::requestDataset);
    connect(m_graph, &CompareGraph::differenceChosen, m_tensors, &CompareTensors::selectDifference);
    open();
}

void ComparePage::addModels(const QStringList& files)
{
    for (const QString& file : files)
        if (QFileInfo::exists(file))
            m_models->add(QFileInfo(file).absoluteFilePath());
}

void ComparePage::chooseFiles()
{
    const QString folder =
        m_workspace.hasModel() ? QFileInfo(m_workspace.opened()->file).absolutePath() : QString();
    addModels(QFileDialog::getOpenFileNames(this, tr("Add Models to the Comparison"), folder,
                                            tr("ONNX models (*.onnx);;All files (*)")));
}

void ComparePage::open()
{
    using Comparison = std::shared_ptr<const widgets::OpenedComparison>;
    if (widgets::Job* older = m_jobs.active(kKind))
        older->cancel();
    const QStringList files = m_models->ordered();
    m_failure.clear();
    if (files.isEmpty())
        return take(nullptr);
    const auto samples = m_workspace.dataset().isEmpty() ? nullptr : m_workspace.samples();
    m_isOpening = true;
    widgets::Job* job = m_jobs.run<Comparison>(
        { kKind, tr("Compare the models"), false }, this,
        [files, before = m_comparison, samples](core::Monitor& monitor) {
            return widgets::openComparison(files, before, samples.get(), monitor);
        },
        [this](Comparison comparison) { take(std::move(comparison)); });
    connect(job, &widgets::Job::finished, this, [this, job] {
        if (job->state() == widgets::JobState::failed)
            showOpeningFailed(job->failure().message);
    });
    showState();
}

void ComparePage::take(std::shared_ptr<const widgets::OpenedComparison> comparison)
{
    m_isOpening = false;
    m_comparison = std::move(comparison);
    m_graph->setComparison(m_comparison);
    m_tensors->setComparison(m_comparison);
    showAll();
}

void ComparePage::showOpeningFailed(const QString& why)
{
    m_failure = why;
    take(nullptr);
}

ComparePlan ComparePage::plan() const
{
    if (!m_comparison || !m_comparison->role)
        return {};
    return { m_comparison->files, m_workspace.dataset(),
             QString::fromStdString(std::string(core::roleName(*m_comparison->role))) };
}

bool ComparePage::isMeasured() const
{
    const ComparePlan now = plan();
    return m_comparison && m_run->stage() == CommandStage::done && !m_plan.files.isEmpty()
        && now.dataset == m_plan.dataset && now.role == m_plan.role
        && now.files.front() == m_plan.files.front() && m_plan.files.contains(now.files.at(1));
}

QString ComparePage::obstacle() const
{
    if (!m_models->hasPair())
        return tr("A comparison needs a second model.");
    if (!m_failure.isEmpty())
        return tr("These models cannot be compared.");
    if (m_workspace.dataset().isEmpty())
        return tr("Comparing answers needs a data set.");
    if (m_isOpening || !m_comparison)
        return tr("Reading the models…");
    if (!m_comparison->sampleProblem.isEmpty())
        return tr("The data set cannot be used: %1").arg(m_comparison->sampleProblem);
    return m_comparison->role ? QString() : tr("The data set holds no samples to compare on.");
}

void ComparePage::start()
{
    if (!obstacle().isEmpty() || m_run->isActive())
        return;
    m_plan = plan();
    m_run->start(tr("Compare %1 with %2")
                     .arg(QFileInfo(m_plan.files[0]).completeBaseName(),
                          QFileInfo(m_plan.files[1]).completeBaseName()),
                 compareArguments(m_plan, core::threadCount()));
}

void ComparePage::showAll()
{
    showSummary();
    showAnswers();
    showState();
}

void ComparePage::showSummary()
{
    QStringList headings{ tr("What differs"), tr("Detail") };
    widgets::TextRows rows;
    if (m_comparison) {
        for (qsizetype file = 0; file < m_comparison->files.size(); ++file)
            headings += (file == 0       ? tr("A: %1")
                             : file == 1 ? tr("B: %1")
                                         : QStringLiteral("%1"))
                            .arg(QFileInfo(m_comparison->files[file]).fileName());
        if (isMeasured())
            rows = widgets::measuredRows(*m_comparison, m_run->result());
        for (std::vector<widgets::TextCell>& row : widgets::versionRows(*m_comparison))
            rows.push_back(std::move(row));
    }
    m_summary->setTable(headings, std::move(rows));
    m_summaryView->resizeColumnsToContents();
    // Many versions need the room for themselves.
    constexpr qsizetype kFewVersions = 4;
    m_summaryView->horizontalHeader()->setSectionResizeMode(
        1, headings.size() - 2 <= kFewVersions ? QHeaderView::Stretch : QHeaderView::Interactive);
}

void ComparePage::showAnswers()
{
    if (isMeasured())
        return m_predictions->showResult(m_comparison, m_run->result(), m_workspace.samples());
    if (m_workspace.dataset().isEmpty())
        return m_predictions->showNote(tr("Comparing answers needs a data set."), true);
    if (m_run->isActive())
        return m_predictions->showNote(tr("The models are answering; the bar above shows how far "
                                          "they are."),
                                       false);
    const bool isOther = m_run->stage() == CommandStage::done;
    m_predictions->showNote(isOther ? tr("The answers of other models or samples were compared. "
                                         "Compare the answers of these.")
                                    : tr("Compare the answers to see which classes and samples "
                                         "change."),
                            false);
}

void ComparePage::showMessage()
{
    if (!m_failure.isEmpty())
        return m_message->show({ .kind = widgets::MessageKind::error,
                                 .what = tr("The models could not be read"),
                                 .why = m_failure,
                                 .nextStep = tr("Take the model out of the comparison, or choose "
                                                "another one."),
                                 .details = {} });
    if (m_run->stage() == CommandStage::stopped)
        return m_message->show({ .kind = widgets::MessageKind::note,
                                 .what = tr("The comparison was stopped"),
                                 .why = tr("No answers were kept."),
                                 .nextStep = {},
                                 .details = {} },
                               { m_retry });
    if (m_run->stage() != CommandStage::failed)
        return m_message->hide();
    m_message->show(
        { .kind = widgets::MessageKind::error,
          .what = tr("The answers could not be compared"),
          .why = m_run->failure().message,
          .nextStep = {},
          .details = m_run->job() == nullptr
              ? QString()
              : tr("Command: %1\nLog: %2")
                    .arg(widgets::shellText(m_run->job()->command()), m_run->job()->logFile()) },
        { m_retry });
}

void ComparePage::showState()
{
    showMessage();
    if (!isMeasured())
        showAnswers();
    const bool hasPair = m_models->hasPair();
    m_note->setSentence(m_failure.isEmpty()
                            ? tr("Add a second model to see what differs from the open one.")
                            : tr("Nothing can be shown of these models."));
    m_body->setCurrentIndex(hasPair && m_failure.isEmpty() ? 1 : 0);
    const QString why = obstacle();
    m_bar->setSummary(!why.isEmpty()     ? why
                          : isMeasured() ? tr("The answers of these models are compared.")
                                         : tr("Ready: all models answer the same samples (%1).")
                                               .arg(widgets::roleTitle(*m_comparison->role)),
                      why.isEmpty());
}

} // namespace app
