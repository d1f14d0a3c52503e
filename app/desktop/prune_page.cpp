#include "app/desktop/prune_page.h"

#include "app/desktop/action_registry.h"
#include "app/desktop/canvas_actions.h"
#include "app/desktop/prune_metrics.h"
#include "app/desktop/prune_result.h"
#include "app/desktop/workspace_pages.h"
#include "core/pruning/criterion.h"
#include "widgets/forms/message_bar.h"
#include "widgets/graphview/graph_canvas.h"
#include "widgets/panels/empty_note.h"
#include "widgets/pruning/accuracy_card.h"
#include "widgets/pruning/budget_dialog.h"
#include "widgets/pruning/channel_slider.h"
#include "widgets/pruning/layer_board.h"
#include "widgets/pruning/layer_columns.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"
#include "widgets/workspace/opened_dataset.h"
#include "widgets/workspace/workspace.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>

#include <array>
#include <cmath>
#include <limits>

namespace app {

namespace {

constexpr std::array kMultiples = { 1, 2, 4, 8, 16, 32 };
/// The slider of all groups goes up to this share, in percent.
constexpr int kMostPercent = 95;

} // namespace

PrunePage::PrunePage(const PageContext& context, QWidget* parent)
    : QStackedWidget(parent)
    , m_workspace(context.workspace)
    , m_actions(context.actions)
    , m_controller(new widgets::PruneController(context.workspace, context.jobs, this))
{
    setObjectName(QStringLiteral("prunePage"));
    createLayout();
    connectActions();
    connectController();
    connectSelection();
    showModel();
    showState();
    showCurves();
}

void PrunePage::createLayout()
{
    m_note = new widgets::EmptyNote({});
    m_retry = m_note->addButton(QStringLiteral("pruneRetry"), tr("Try Again"),
                                tr("Look for channel groups once more."));
    connect(m_retry, &QPushButton::clicked, m_controller, &widgets::PruneController::activate);
    m_canvas = new widgets::GraphCanvas(this);
    m_canvas->setObjectName(QStringLiteral("pruneCanvas"));
    m_canvas->setContextMenuPolicy(Qt::DefaultContextMenu);
    m_canvas->setMinimumWidth(200);
    auto* halves = new QSplitter(Qt::Horizontal);
    halves->setObjectName(QStringLiteral("pruneSplitter"));
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_canvas);
    halves->addWidget(createBoardSide());
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);
    halves->setSizes({ 400, 640 });
    m_content = halves;
    addWidget(m_note);
    addWidget(m_content);
}

QWidget* PrunePage::createBoardSide()
{
    auto* side = new QWidget;
    m_message = new widgets::MessageBar(side);
    m_message->setObjectName(QStringLiteral("pruneMessage"));
    m_result = new PruneResult(side);
    connect(m_result, &PruneResult::openRequested, this, &PrunePage::openRequested);
    m_board = new widgets::LayerBoard(*m_controller, side);
    m_frozen = new QCheckBox(side);
    m_frozen->setObjectName(QStringLiteral("showFrozen"));
    m_frozen->setToolTip(tr("List the groups that cannot be cut, with the reason of each."));
    connect(m_frozen, &QCheckBox::toggled, m_board, &widgets::LayerBoard::setFrozenShown);
    m_accuracy = new widgets::AccuracyCard(*m_controller, side);
    connect(m_accuracy, &widgets::AccuracyCard::datasetRequested, this,
            [this] { m_workspace.requestDataset(); });
    m_curves = new QCheckBox(side);
    m_curves->setObjectName(QStringLiteral("fillCurves"));
    m_curves->setToolTip(tr("Measures every slider at several places, the others as they stand, "
                            "while nothing else is measured."));
    connect(m_curves, &QCheckBox::toggled, m_controller, &widgets::PruneController::setFillsCurves);
    auto* boxes = new QHBoxLayout;
    boxes->addWidget(m_frozen);
    boxes->addStretch();
    boxes->addWidget(m_curves);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(12, 4, 12, 8);
    below->setSpacing(6);
    below->addLayout(boxes);
    below->addWidget(m_result);
    below->addWidget(m_accuracy, 1);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createBar());
    layout->addWidget(m_message);
    QWidget* heading = widgets::makeBoardHeading();
    // As wide as the rows, which leave room for the scroll bar.
    heading->layout()->setContentsMargins(12, 2,
                                          8 + m_board->verticalScrollBar()->sizeHint().width(), 2);
    layout->addWidget(heading);
    layout->addWidget(m_board, 3);
    layout->addLayout(below, 2);
    return side;
}

QWidget* PrunePage::createBar()
{
    auto* bar = new QFrame;
    bar->setObjectName(QStringLiteral("pruneBar"));
    m_criterion = new QComboBox(bar);
    m_criterion->setObjectName(QStringLiteral("pruneCriterion"));
    widgets::describe(*m_criterion, tr("Criterion"), tr("What tells which channels go first."));
    fillCriteria();
    m_steps = new QComboBox(bar);
    m_steps->setObjectName(QStringLiteral("pruneSteps"));
    widgets::describe(*m_steps, tr("Steps"),
                      tr("Kept channels are multiples of this: runtimes like 16 for float, 4 for "
                         "int8."));
    for (const int multiple : kMultiples)
        m_steps->addItem(tr("Steps of %1").arg(multiple), multiple);
    connect(m_steps, &QComboBox::currentIndexChanged, this,
            [this] { m_controller->draft().setMultiple(m_steps->currentData().toLongLong()); });
    auto* first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(m_criterion);
    first->addWidget(m_steps);
    first->addStretch();
    for (const char* id : { "edit.undo", "edit.redo" }) {
        auto* button = new QToolButton(bar);
        button->setDefaultAction(m_actions.action(QLatin1String(id)));
        button->setObjectName(QLatin1String(id) + QStringLiteral("Tool"));
        button->setAccessibleName(button->defaultAction()->text().remove(QLatin1Char('&')));
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setFocusPolicy(Qt::TabFocus);
        first->addWidget(button);
    }
    first->addWidget(createActionButton("compress.reset", tr("Reset")));
    QPushButton* apply = createActionButton("compress.apply", tr("Apply…"));
    apply->setProperty("primary", true);
    first->addWidget(apply);
    auto* layout = new QVBoxLayout(bar);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(6);
    layout->addLayout(first);
    layout->addWidget(createGlobalRow());
    return bar;
}

void PrunePage::fillCriteria()
{
    for (const core::CriterionEntry& entry : core::criteria()) {
        const auto text = [](std::string_view words) {
            return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
        };
        m_criterion->addItem(text(entry.title), text(entry.id));
        m_criterion->setItemData(m_criterion->count() - 1, text(entry.help), Qt::ToolTipRole);
    }
    m_criterion->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_criterion->setMinimumContentsLength(16);
    connect(m_criterion, &QComboBox::currentIndexChanged, this, [this] {
        m_controller->setCriterion(m_criterion->currentData().toString().toStdString());
    });
}

QWidget* PrunePage::createGlobalRow()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_global = new widgets::ChannelSlider(row);
    m_global->setObjectName(QStringLiteral("globalSlider"));
    m_global->showPlace(0, kMostPercent + 1);
    widgets::describe(*m_global, tr("Channels removed of all groups"),
                      tr("Moves every slider that is not locked to the same share."));
    connect(m_global, &widgets::ChannelSlider::placeChosen, this, [this](int percent) {
        m_isMovingAll = true;
        m_controller->draft().setUniformShare(percent / 100.0, m_global->stroke());
        m_isMovingAll = false;
    });
    m_globalText = new QLabel(row);
    m_globalText->setObjectName(QStringLiteral("globalText"));
    m_globalText->setMinimumWidth(
        fontMetrics().horizontalAdvance(tr("%1 of MACs gone").arg(QStringLiteral("100.0 %"))));
    m_globalText->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(widgets::roleLabel("title", tr("All groups")));
    layout->addWidget(m_global, 1);
    layout->addWidget(m_globalText);
    layout->addWidget(createActionButton("compress.budget", tr("Prune to Budget…")));
    return row;
}

QPushButton* PrunePage::createActionButton(const char* id, const QString& text)
{
    QAction* action = m_actions.action(QLatin1String(id));
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(id) + QStringLiteral("Button"));
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

void PrunePage::connectActions()
{
    connectCanvas(*m_canvas, m_actions);
    widgets::PruneDraft& draft = m_controller->draft();
    const std::pair<const char*, std::function<void()>> handlers[] = {
        { "edit.undo", [&draft] { draft.steps().undo(); } },
        { "edit.redo", [&draft] { draft.steps().redo(); } },
        { "compress.budget", [this] { openBudget(); } },
        { "compress.reset", [&draft] { draft.reset(); } },
        { "compress.apply", [this] { chooseResultFile(); } },
    };
    for (const auto& [id, handler] : handlers)
        m_actions.connectTo(QLatin1String(id), this, handler);
    connect(&draft.steps(), &QUndoStack::canUndoChanged, this, &PrunePage::updateActions);
    connect(&draft.steps(), &QUndoStack::canRedoChanged, this, &PrunePage::updateActions);
}

void PrunePage::connectController()
{
    using widgets::PruneController;
    connect(&m_workspace, &widgets::Workspace::modelChanged, this, &PrunePage::showModel);
    connect(&m_workspace, &widgets::Workspace::datasetChanged, this,
            [this] { m_accuracy->setDatasetName(widgets::datasetTitle(m_workspace.dataset())); });
    connect(m_controller, &PruneController::stateChanged, this, &PrunePage::showState);
    connect(m_controller, &PruneController::reportChanged, this, &PrunePage::showReport);
    connect(&m_controller->draft(), &widgets::PruneDraft::subjectChanged, this,
            &PrunePage::showGroups);
    connect(&m_controller->draft(), &widgets::PruneDraft::keptChanged, this, &PrunePage::showDraft);
    connect(m_controller, &PruneController::curvesChanged, this, &PrunePage::showCurves);
    connect(m_controller, &PruneController::applied, m_result, &PruneResult::showApplied);
    connect(m_controller, &PruneController::applyFailed, this, [this](const QString& why) {
        m_message->show({ .kind = widgets::MessageKind::error,
                          .what = tr("The pruned model was not written"),
                          .why = why,
                          .nextStep = tr("Choose another place, or move a slider back."),
                          .details = {} });
    });
}

void PrunePage::connectSelection()
{
    connect(m_board, &widgets::LayerBoard::currentChanged, this, &PrunePage::selectGroup);
    connect(m_canvas, &widgets::GraphCanvas::selectionChanged, this,
            [this](const std::vector<core::NodeId>& nodes) { m_workspace.select(nodes); });
    connect(&m_workspace, &widgets::Workspace::selectionChanged, this, &PrunePage::selectRow);
}

void PrunePage::showEvent(QShowEvent* event)
{
    QStackedWidget::showEvent(event);
    m_controller->activate();
}

void PrunePage::showModel()
{
    m_message->hide();
    m_result->setOpenedFile(m_workspace.hasModel() ? m_workspace.opened()->file : QString());
    m_accuracy->setDatasetName(widgets::datasetTitle(m_workspace.dataset()));
    if (!m_workspace.hasModel()) {
        m_canvas->setModel(nullptr, nullptr, nullptr);
        return;
    }
    const widgets::OpenedModel& opened = *m_workspace.opened();
    m_canvas->setModel(opened.model, opened.shapes, opened.cost);
    if (isVisible())
        m_controller->activate();
}

void PrunePage::showState()
{
    using State = widgets::PruneController::State;
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

void PrunePage::showGroups()
{
    const int count = m_board->frozenGroups();
    m_frozen->setVisible(count > 0);
    m_frozen->setText(count == 1 ? tr("Show 1 group that cannot be cut")
                                 : tr("Show %1 groups that cannot be cut").arg(count));
    const bool hasFree = m_board->freeGroups() > 0;
    m_frozen->setChecked(!hasFree);
    m_global->setEnabled(hasFree);
    m_message->hide();
    if (!hasFree && m_controller->draft().subject())
        m_message->show({ .kind = widgets::MessageKind::note,
                          .what = tr("No channel of this model can be removed"),
                          .why = count == 0 ? tr("It has no weights that make channels.")
                                            : tr("The list says for each group why it stays."),
                          .nextStep = {},
                          .details = {} });
}

void PrunePage::showDraft()
{
    tintCanvas();
    updateActions();
    // Steps may leave a share beside what the hand chose; the slider stays under the hand.
    if (!m_isMovingAll)
        m_global->showPlace(qRound(m_controller->draft().removedShare() * 100), kMostPercent + 1);
}

void PrunePage::showReport()
{
    const widgets::PruneReport& report = m_controller->report();
    const auto& subject = m_controller->draft().subject();
    if (subject && report.figures && subject->figures.macs > 0)
        m_globalText->setText(
            tr("%1 of MACs gone")
                .arg(widgets::percentText(1
                                          - static_cast<double>(report.figures->macs)
                                              / static_cast<double>(subject->figures.macs))));
    else
        m_globalText->clear();
    emitChanges();
}

void PrunePage::showCurves()
{
    const int places = m_controller->curvePlaces();
    const int done = m_controller->curvePlacesDone();
    m_curves->setText(done == places
                          ? tr("Fill the curves")
                          : tr("Fill the curves: %1 of %2 places").arg(done).arg(places));
}

void PrunePage::emitChanges()
{
    using widgets::MetricId;
    const widgets::PruneReport& report = m_controller->report();
    const auto& subject = m_controller->draft().subject();
    if (!subject || m_controller->draft().isWhole()) {
        for (const MetricId id :
             { MetricId::size, MetricId::parameters, MetricId::macs, MetricId::accuracy })
            emit changeKnown(id, std::nullopt);
        return;
    }
    if (report.figures) {
        emit changeKnown(
            MetricId::size,
            sizeChange(m_workspace.opened()->fileBytes, subject->figures, *report.figures));
        emit changeKnown(MetricId::parameters, parametersChange(subject->figures, *report.figures));
        emit changeKnown(MetricId::macs, macsChange(subject->figures, *report.figures));
    }
    if (report.accuracy && report.accuracy->accuracy.n > 0)
        emit changeKnown(MetricId::accuracy, accuracyChange(*report.accuracy, *report.images));
}

void PrunePage::tintCanvas()
{
    const widgets::PruneDraft& draft = m_controller->draft();
    if (!draft.subject())
        return;
    widgets::Overlay overlay{
        .title = tr("Channels removed"), .unit = {}, .isShare = true, .values = {}
    };
    overlay.values.assign(m_workspace.graph().nodeSlots(),
                          std::numeric_limits<double>::quiet_NaN());
    for (size_t group = 0; group < draft.kept().size(); ++group) {
        for (const core::NodeId node : draft.subject()->nodes[group]) {
            double& value = overlay.values[static_cast<size_t>(node.index)];
            const double share = draft.removedShare(group);
            // Nodes that keep everything stay without colour.
            if (share > 0)
                value = std::isnan(value) ? share : std::max(value, share);
        }
    }
    m_canvas->setOverlay(std::move(overlay));
}

void PrunePage::selectGroup(int group)
{
    const auto& subject = m_controller->draft().subject();
    if (!subject || group < 0)
        return;
    m_isSelecting = true;
    m_workspace.select(subject->nodes[static_cast<size_t>(group)]);
    m_isSelecting = false;
}

void PrunePage::selectRow()
{
    m_canvas->setSelection(m_workspace.selection(), m_isSelecting);
    const auto& subject = m_controller->draft().subject();
    if (m_isSelecting || !subject || !m_workspace.currentNode().isValid())
        return;
    const int group = subject->groupOf(m_workspace.currentNode());
    if (group >= 0)
        m_board->setCurrent(group, true);
}

void PrunePage::updateActions()
{
    widgets::PruneDraft& draft = m_controller->draft();
    const bool isReady = m_controller->state() == widgets::PruneController::State::ready;
    const QString notReady = isReady ? QString() : tr("First look at the Prune workspace.");
    const QString whole =
        isReady && draft.isWhole() ? tr("Nothing is removed yet: move a slider.") : notReady;
    m_actions.setObstacle(QStringLiteral("compress.apply"), whole);
    m_actions.setObstacle(QStringLiteral("compress.reset"), whole);
    m_actions.setObstacle(QStringLiteral("compress.budget"),
                          isReady && !draft.subject()->hasFreeGroup()
                              ? tr("No channel of this model can be removed.")
                              : notReady);
    m_actions.setObstacle(QStringLiteral("edit.undo"),
                          draft.steps().canUndo() ? QString() : tr("Nothing to undo."));
    m_actions.setObstacle(QStringLiteral("edit.redo"),
                          draft.steps().canRedo() ? QString() : tr("Nothing to redo."));
}

void PrunePage::openBudget()
{
    auto* dialog = new widgets::BudgetDialog(*m_controller, this);
    dialog->show();
}

void PrunePage::chooseResultFile()
{
    const QFileInfo opened(m_workspace.opened()->file);
    auto* dialog = new QFileDialog(this, tr("Write the Pruned Model"), opened.absolutePath(),
                                   tr("ONNX models (*.onnx)"));
    dialog->setObjectName(QStringLiteral("pruneFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("onnx"));
    dialog->selectFile(opened.completeBaseName() + QStringLiteral("_pruned.onnx"));
    connect(dialog, &QFileDialog::fileSelected, m_controller, &widgets::PruneController::apply);
    dialog->open();
}

} // namespace app
