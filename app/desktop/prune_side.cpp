#include "app/desktop/prune_side.h"

#include "app/desktop/prune_bar.h"
#include "app/desktop/prune_result.h"
#include "app/desktop/recover_card.h"
#include "widgets/forms/message_bar.h"
#include "widgets/pruning/accuracy_card.h"
#include "widgets/pruning/curve_filler.h"
#include "widgets/pruning/filters_view.h"
#include "widgets/pruning/layer_board.h"
#include "widgets/pruning/layer_columns.h"
#include "widgets/pruning/prune_controller.h"
#include "widgets/pruning/sensitivity_bar.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace app {

PruneSide::PruneSide(widgets::PruneController& controller, ActionRegistry& actions,
                     RecoverRun& recovery, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
{
    createParts(actions);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_message);
    layout->addWidget(createTabs());
    layout->addWidget(m_pages, 3);
    layout->addWidget(createBelow(recovery), 2);
    connect(&controller.draft(), &widgets::PruneDraft::subjectChanged, this,
            &PruneSide::showGroups);
    connect(&controller.curves(), &widgets::CurveFiller::changed, this, &PruneSide::showCurves);
    connect(m_board, &widgets::LayerBoard::chosen, m_filters, &widgets::FiltersView::setGroup);
    connect(m_filters, &widgets::FiltersView::groupChosen, m_board, &widgets::LayerBoard::choose);
    showCurves();
}

void PruneSide::createParts(ActionRegistry& actions)
{
    m_bar = new PruneBar(m_controller, actions, this);
    m_message = new widgets::MessageBar(this);
    m_message->setObjectName(QStringLiteral("pruneMessage"));
    m_result = new PruneResult(this);
    m_board = new widgets::LayerBoard(m_controller, this);
    m_filters = new widgets::FiltersView(m_controller, this);
    m_accuracy = new widgets::AccuracyCard(m_controller, this);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(createLayers());
    m_pages->addWidget(m_filters);
}

QWidget* PruneSide::createTabs()
{
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("pruneTabs"));
    m_tabs->setAccessibleName(tr("Layers or filters"));
    m_tabs->setProperty("flat", true);
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Layers"));
    m_tabs->addTab(tr("Filters"));
    m_tabs->setTabToolTip(0, tr("One slider for every group of channels that move together."));
    m_tabs->setTabToolTip(1, tr("Every channel of the chosen group, to strike out one by one."));
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int page) {
        // Something is to be seen at once.
        if (m_board->current() < 0 && m_board->freeGroups() > 0)
            m_board->choose(m_board->groupAt(0));
        m_pages->setCurrentIndex(page);
    });
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 6, 12, 4);
    layout->addWidget(m_tabs);
    layout->addStretch();
    layout->addWidget(new widgets::SensitivityBar(m_controller, row));
    return row;
}

QWidget* PruneSide::createLayers()
{
    auto* page = new QWidget;
    QWidget* heading = widgets::makeBoardHeading();
    // As wide as the rows, which leave room for the scroll bar.
    heading->layout()->setContentsMargins(12, 2,
                                          8 + m_board->verticalScrollBar()->sizeHint().width(), 2);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(heading);
    layout->addWidget(m_board, 1);
    return page;
}

QWidget* PruneSide::createBelow(RecoverRun& recovery)
{
    m_frozen = new QCheckBox;
    m_frozen->setObjectName(QStringLiteral("showFrozen"));
    m_frozen->setToolTip(tr("List the groups that cannot be cut, with the reason of each."));
    connect(m_frozen, &QCheckBox::toggled, m_board, &widgets::LayerBoard::setFrozenShown);
    m_curves = new QCheckBox;
    m_curves->setObjectName(QStringLiteral("fillCurves"));
    m_curves->setToolTip(tr("Measures every slider at several places, the others as they stand, "
                            "while nothing else is measured."));
    connect(m_curves, &QCheckBox::toggled, &m_controller.curves(),
            &widgets::CurveFiller::setActive);
    auto* boxes = new QHBoxLayout;
    boxes->addWidget(m_frozen);
    boxes->addStretch();
    boxes->addWidget(m_curves);
    auto* below = new QWidget;
    auto* layout = new QVBoxLayout(below);
    layout->setContentsMargins(12, 4, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(boxes);
    layout->addWidget(new RecoverCard(recovery, below));
    layout->addWidget(m_result);
    layout->addWidget(m_accuracy, 1);
    return below;
}

void PruneSide::showGroups()
{
    const int count = m_board->frozenGroups();
    m_frozen->setVisible(count > 0);
    m_frozen->setText(count == 1 ? tr("Show 1 group that cannot be cut")
                                 : tr("Show %1 groups that cannot be cut").arg(count));
    const bool hasFree = m_board->freeGroups() > 0;
    m_frozen->setChecked(!hasFree);
    m_message->hide();
    if (!hasFree && m_controller.draft().subject())
        explainNoGroups();
}

void PruneSide::explainNoGroups()
{
    m_message->show({ .kind = widgets::MessageKind::note,
                      .what = tr("No channel of this model can be removed"),
                      .why = m_board->frozenGroups() == 0
                          ? tr("It has no weights that make channels.")
                          : tr("The list says for each group why it stays."),
                      .nextStep = {},
                      .details = {} });
}

void PruneSide::showCurves()
{
    const widgets::CurveFiller& curves = m_controller.curves();
    m_curves->setText(
        curves.placesDone() == curves.places()
            ? tr("Fill the curves")
            : tr("Fill the curves: %1 of %2 places").arg(curves.placesDone()).arg(curves.places()));
}

} // namespace app
