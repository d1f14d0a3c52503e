#include "app/desktop/prune_bar.h"

#include "app/desktop/action_registry.h"
#include "core/pruning/criterion.h"
#include "widgets/pruning/channel_slider.h"
#include "widgets/pruning/prune_controller.h"
#include "widgets/style/icon.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <array>

namespace app {

namespace {

constexpr std::array kMultiples = { 1, 2, 4, 8, 16, 32 };
/// The slider of all groups goes up to this share, in percent.
constexpr int kMostPercent = 95;

} // namespace

PruneBar::PruneBar(widgets::PruneController& controller, ActionRegistry& actions, QWidget* parent)
    : QFrame(parent)
    , m_controller(controller)
    , m_actions(actions)
{
    setObjectName(QStringLiteral("pruneBar"));
    auto* first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(createCriterion());
    first->addWidget(createSteps());
    first->addStretch();
    addTools(*first);
    first->addWidget(createActionButton("compress.reset", tr("Reset")));
    first->addWidget(createActionButton("compress.recover", tr("Recover…")));
    QPushButton* apply = createActionButton("compress.apply", tr("Apply…"));
    apply->setProperty("primary", true);
    first->addWidget(apply);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(6);
    layout->addLayout(first);
    layout->addWidget(createGlobalRow());
    widgets::PruneDraft& draft = controller.draft();
    connect(&draft, &widgets::PruneDraft::subjectChanged, this, [this, &draft] {
        m_global->setEnabled(draft.subject() && draft.subject()->hasFreeGroup());
    });
    connect(&draft, &widgets::PruneDraft::keptChanged, this, &PruneBar::showDraft);
    connect(&controller, &widgets::PruneController::reportChanged, this, &PruneBar::showFigures);
}

QComboBox* PruneBar::createCriterion()
{
    const auto text = [](std::string_view words) {
        return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
    };
    auto* criterion = new QComboBox(this);
    criterion->setObjectName(QStringLiteral("pruneCriterion"));
    widgets::describe(*criterion, tr("Criterion"), tr("What tells which channels go first."));
    for (const core::CriterionEntry& entry : core::criteria()) {
        criterion->addItem(text(entry.title), text(entry.id));
        criterion->setItemData(criterion->count() - 1, text(entry.help), Qt::ToolTipRole);
    }
    criterion->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    criterion->setMinimumContentsLength(14);
    connect(criterion, &QComboBox::currentIndexChanged, this, [this, criterion] {
        m_controller.setCriterion(criterion->currentData().toString().toStdString());
    });
    return criterion;
}

QComboBox* PruneBar::createSteps()
{
    auto* steps = new QComboBox(this);
    steps->setObjectName(QStringLiteral("pruneSteps"));
    widgets::describe(*steps, tr("Steps"),
                      tr("Kept channels are multiples of this: runtimes like 16 for float, 4 for "
                         "int8."));
    for (const int multiple : kMultiples)
        steps->addItem(tr("Steps of %1").arg(multiple), multiple);
    connect(steps, &QComboBox::currentIndexChanged, this,
            [this, steps] { m_controller.draft().setMultiple(steps->currentData().toLongLong()); });
    return steps;
}

void PruneBar::addTools(QHBoxLayout& row)
{
    for (const char* id : { "edit.undo", "edit.redo" }) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(m_actions.action(QLatin1String(id)));
        button->setObjectName(QLatin1String(id) + QStringLiteral("Tool"));
        button->setAccessibleName(widgets::withoutMnemonic(button->defaultAction()->text()));
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setFocusPolicy(Qt::TabFocus);
        row.addWidget(button);
    }
    auto* before = new QToolButton(this);
    before->setObjectName(QStringLiteral("pruneBefore"));
    before->setIcon(widgets::icon(QStringLiteral("back")));
    before->setFocusPolicy(Qt::TabFocus);
    widgets::describe(*before, tr("Show the Original"),
                      tr("Shows the graph and its figures without the draft while it is pressed; "
                         "so does Alt."));
    connect(before, &QToolButton::pressed, this, [this] { emit originalWanted(true); });
    connect(before, &QToolButton::released, this, [this] { emit originalWanted(false); });
    row.addWidget(before);
}

QWidget* PruneBar::createGlobalRow()
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
    connect(m_global, &widgets::ChannelSlider::placeChosen, this, &PruneBar::moveAll);
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

QPushButton* PruneBar::createActionButton(const char* id, const QString& text)
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

void PruneBar::moveAll(int percent)
{
    m_isMovingAll = true;
    m_controller.draft().setUniformShare(percent / 100.0, m_global->stroke());
    m_isMovingAll = false;
}

void PruneBar::showDraft()
{
    // Steps may leave a share beside what the hand chose; the slider stays under the hand.
    if (!m_isMovingAll)
        m_global->showPlace(qRound(m_controller.draft().removedShare() * 100), kMostPercent + 1);
    showFigures();
}

void PruneBar::showFigures()
{
    const widgets::PruneDraft& draft = m_controller.draft();
    if (!draft.subject() || draft.subject()->figures.macs == 0)
        return m_globalText->clear();
    const widgets::PruneFigures now = m_controller.isReportCurrent()
        ? *m_controller.report().figures
        : draft.subject()->quickFigures.at(draft.kept());
    m_globalText->setText(
        tr("%1 of MACs gone")
            .arg(widgets::percentText(1
                                      - static_cast<double>(now.macs)
                                          / static_cast<double>(draft.subject()->figures.macs))));
}

} // namespace app
