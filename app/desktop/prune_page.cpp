#include "app/desktop/prune_page.h"

#include "app/desktop/action_registry.h"
#include "app/desktop/canvas_actions.h"
#include "app/desktop/prune_bar.h"
#include "app/desktop/prune_canvas.h"
#include "app/desktop/prune_changes.h"
#include "app/desktop/prune_result.h"
#include "app/desktop/prune_side.h"
#include "app/desktop/recover_dialog.h"
#include "app/desktop/recover_run.h"
#include "app/desktop/workspace_pages.h"
#include "core/base/parallel.h"
#include "widgets/forms/message_bar.h"
#include "widgets/panels/empty_note.h"
#include "widgets/pruning/accuracy_card.h"
#include "widgets/pruning/budget_dialog.h"
#include "widgets/pruning/prune_controller.h"
#include "widgets/pruning/prune_tasks.h"
#include "widgets/pruning/sensitivity_run.h"
#include "widgets/workspace/opened_dataset.h"
#include "widgets/workspace/workspace.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPushButton>
#include <QSplitter>

namespace app {

using widgets::PruneController;

PrunePage::PrunePage(const PageContext& context, QWidget* parent)
    : QStackedWidget(parent)
    , m_workspace(context.workspace)
    , m_actions(context.actions)
    , m_recovery(context.recovery)
    , m_controller(new PruneController(context.workspace, context.jobs, this))
{
    setObjectName(QStringLiteral("prunePage"));
    createLayout();
    connectActions();
    connectController();
    showModel();
    showState();
}

void PrunePage::createLayout()
{
    m_note = new widgets::EmptyNote({});
    m_retry = m_note->addButton(QStringLiteral("pruneRetry"), tr("Try Again"),
                                tr("Look for channel groups once more."));
    connect(m_retry, &QPushButton::clicked, m_controller, &PruneController::activate);
    m_canvas = new PruneCanvas(*m_controller, this);
    m_side = new PruneSide(*m_controller, m_actions, m_recovery, this);
    m_canvas->linkBoard(m_side->board());
    auto* halves = new QSplitter(Qt::Horizontal);
    halves->setObjectName(QStringLiteral("pruneSplitter"));
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_canvas);
    halves->addWidget(m_side);
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);
    halves->setSizes({ 400, 640 });
    m_content = halves;
    addWidget(m_note);
    addWidget(m_content);
}

void PrunePage::connectActions()
{
    connectCanvas(*m_canvas, m_actions);
    widgets::PruneDraft& draft = m_controller->draft();
    const std::pair<const char*, std::function<void()>> handlers[] = {
        { "edit.undo", [&draft] { draft.steps().undo(); } },
        { "edit.redo", [&draft] { draft.steps().redo(); } },
        { "compress.budget", [this] { (new widgets::BudgetDialog(*m_controller, this))->show(); } },
        { "compress.reset", [&draft] { draft.reset(); } },
        { "compress.recover", [this] { askRecovery(); } },
        { "compress.apply", [this] { chooseResultFile(); } },
    };
    for (const auto& [id, handler] : handlers)
        m_actions.connectTo(QLatin1String(id), this, handler);
    connect(&draft.steps(), &QUndoStack::canUndoChanged, this, &PrunePage::updateActions);
    connect(&draft.steps(), &QUndoStack::canRedoChanged, this, &PrunePage::updateActions);
    connect(&m_side->bar(), &PruneBar::originalWanted, this, &PrunePage::setShowsOriginal);
}

void PrunePage::connectController()
{
    connect(&m_workspace, &widgets::Workspace::modelChanged, this, &PrunePage::showModel);
    connect(&m_workspace, &widgets::Workspace::datasetChanged, this, [this] {
        m_side->accuracy().setDatasetName(widgets::datasetTitle(m_workspace.dataset()));
    });
    connect(&m_side->accuracy(), &widgets::AccuracyCard::datasetRequested, &m_workspace,
            &widgets::Workspace::requestDataset);
    connect(&m_side->result(), &PruneResult::openRequested, this, &PrunePage::openRequested);
    connect(m_controller, &PruneController::stateChanged, this, &PrunePage::showState);
    connect(m_controller, &PruneController::reportChanged, this, &PrunePage::emitChanges);
    connect(m_controller, &PruneController::reportChanged, this, &PrunePage::updateActions);
    connect(&m_controller->sensitivity(), &widgets::SensitivityRun::curvesChanged, this,
            &PrunePage::emitChanges);
    connect(&m_controller->draft(), &widgets::PruneDraft::keptChanged, this, [this] {
        updateActions();
        emitChanges();
    });
    const widgets::PruneTasks& tasks = m_controller->tasks();
    connect(&tasks, &widgets::PruneTasks::applied, &m_side->result(), &PruneResult::showApplied);
    connect(&tasks, &widgets::PruneTasks::applyFailed, this, [this](const QString& why) {
        showFailure(tr("The pruned model was not written"), why,
                    tr("Choose another place, or move a slider back."));
    });
    connect(&m_recovery, &RecoverRun::finished, &m_side->result(), &PruneResult::showRecovered);
    connect(&m_recovery, &RecoverRun::changed, this, &PrunePage::updateActions);
}

void PrunePage::showFailure(const QString& what, const QString& why, const QString& nextStep)
{
    m_side->message().show({ .kind = widgets::MessageKind::error,
                             .what = what,
                             .why = why,
                             .nextStep = nextStep,
                             .details = {} });
}

void PrunePage::showEvent(QShowEvent* event)
{
    QStackedWidget::showEvent(event);
    qApp->installEventFilter(this);
    m_controller->activate();
}

void PrunePage::hideEvent(QHideEvent* event)
{
    qApp->removeEventFilter(this);
    setShowsOriginal(false);
    QStackedWidget::hideEvent(event);
}

bool PrunePage::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::WindowDeactivate && watched == window())
        setShowsOriginal(false);
    else if ((type == QEvent::KeyPress || type == QEvent::KeyRelease)
             && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt
             && !static_cast<QKeyEvent*>(event)->isAutoRepeat())
        setShowsOriginal(type == QEvent::KeyPress);
    return QStackedWidget::eventFilter(watched, event);
}

void PrunePage::setShowsOriginal(bool showsOriginal)
{
    if (showsOriginal == m_showsOriginal)
        return;
    m_showsOriginal = showsOriginal;
    m_canvas->setShowsOriginal(showsOriginal);
    emitChanges();
}

void PrunePage::showModel()
{
    m_side->message().hide();
    m_side->result().setOpenedFile(m_workspace.hasModel() ? m_workspace.opened()->file : QString());
    m_side->accuracy().setDatasetName(widgets::datasetTitle(m_workspace.dataset()));
    m_canvas->showModel();
    if (m_workspace.hasModel() && isVisible())
        m_controller->activate();
}

void PrunePage::showState()
{
    using State = PruneController::State;
    switch (m_controller->state()) {
    case State::empty:
        showNote(tr("Open a model to prune it."), false);
        break;
    case State::waiting:
    case State::analysing:
        showNote(tr("Looking for channels that move together…"), false);
        break;
    case State::failed:
        showNote(tr("This model cannot be pruned: %1").arg(m_controller->failure()), true);
        break;
    case State::ready:
        setCurrentWidget(m_content);
        break;
    }
    updateActions();
}

void PrunePage::showNote(const QString& sentence, bool canRetry)
{
    m_note->setSentence(sentence);
    m_retry->setVisible(canRetry);
    setCurrentWidget(m_note);
}

void PrunePage::emitChanges()
{
    using widgets::MetricId;
    for (const MetricId id :
         { MetricId::size, MetricId::parameters, MetricId::macs, MetricId::accuracy }) {
        const std::optional<MetricChange> change = draftChange(*m_controller, id);
        emit changeKnown(id, m_showsOriginal ? originalInstead(change) : change);
    }
}

QString PrunePage::recoverObstacle() const
{
    if (m_recovery.isActive())
        return tr("A recovery is going on.");
    if (m_workspace.dataset().isEmpty())
        return tr("Add a data set with training images; those that come with Espalier are for "
                  "tests only.");
    const std::optional<widgets::PruneImages>& images = m_controller->report().images;
    if (images && images->role != core::Role::validation)
        return tr("The data set has test images only; recovery needs training images.");
    return {};
}

void PrunePage::updateActions()
{
    widgets::PruneDraft& draft = m_controller->draft();
    const bool isReady = m_controller->state() == PruneController::State::ready;
    const QString notReady = isReady ? QString() : tr("First look at the Prune workspace.");
    const QString whole =
        isReady && draft.isWhole() ? tr("Nothing is removed yet: move a slider.") : notReady;
    m_actions.setObstacle(QStringLiteral("compress.apply"), whole);
    m_actions.setObstacle(QStringLiteral("compress.recover"),
                          whole.isEmpty() ? recoverObstacle() : whole);
    m_actions.setObstacle(QStringLiteral("compress.reset"),
                          draft.place().picks.empty() ? whole : notReady);
    m_actions.setObstacle(QStringLiteral("compress.budget"),
                          isReady && !draft.subject()->hasFreeGroup()
                              ? tr("No channel of this model can be removed.")
                              : notReady);
    m_actions.setObstacle(QStringLiteral("edit.undo"),
                          draft.steps().canUndo() ? QString() : tr("Nothing to undo."));
    m_actions.setObstacle(QStringLiteral("edit.redo"),
                          draft.steps().canRedo() ? QString() : tr("Nothing to redo."));
}

QString PrunePage::proposedFile(const QString& suffix) const
{
    const QFileInfo opened(m_workspace.opened()->file);
    return opened.absolutePath() + QLatin1Char('/') + opened.completeBaseName() + suffix;
}

void PrunePage::chooseResultFile()
{
    const QFileInfo proposed(proposedFile(QStringLiteral("_pruned.onnx")));
    auto* dialog = new QFileDialog(this, tr("Write the Pruned Model"), proposed.absolutePath(),
                                   tr("ONNX models (*.onnx)"));
    dialog->setObjectName(QStringLiteral("pruneFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("onnx"));
    dialog->selectFile(proposed.fileName());
    connect(dialog, &QFileDialog::fileSelected, &m_controller->tasks(),
            &widgets::PruneTasks::apply);
    dialog->open();
}

void PrunePage::askRecovery()
{
    auto* dialog = new RecoverDialog(proposedFile(QStringLiteral("_recovered.onnx")),
                                     widgets::datasetTitle(m_workspace.dataset()), this);
    connect(dialog, &RecoverDialog::requested, this, &PrunePage::recover);
    dialog->open();
}

void PrunePage::recover(const RecoverRequest& request)
{
    const QString plan = storePlan(planOfDraft(*m_controller));
    if (plan.isEmpty())
        return showFailure(tr("The recovery cannot start"),
                           tr("The list of channels cannot be written to the data folder."),
                           tr("Make room on the disk, or check who may write there."));
    m_recovery.start(recoverArguments(*m_controller, request, plan, core::threadCount()));
}

} // namespace app
