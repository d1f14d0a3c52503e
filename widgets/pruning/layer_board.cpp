#include "widgets/pruning/layer_board.h"

#include "widgets/pruning/layer_row.h"
#include "widgets/pruning/prune_controller.h"
#include "widgets/pruning/sensitivity_run.h"

#include <QApplication>
#include <QScrollBar>

#include <algorithm>

namespace widgets {

LayerBoard::LayerBoard(PruneController& controller, QWidget* parent)
    : QScrollArea(parent)
    , m_controller(controller)
    , m_content(new QWidget)
{
    setObjectName(QStringLiteral("layerBoard"));
    setAccessibleName(tr("Layer board"));
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_content->setProperty("role", QStringLiteral("surface"));
    m_content->setAttribute(Qt::WA_StyledBackground);
    setWidget(m_content);
    connect(&controller.draft(), &PruneDraft::subjectChanged, this, &LayerBoard::rebuild);
    connect(&controller.draft(), &PruneDraft::keptChanged, this, &LayerBoard::refresh);
    connect(&controller.draft(), &PruneDraft::multipleChanged, this, &LayerBoard::refresh);
    connect(&controller.draft(), &PruneDraft::lockedChanged, this, &LayerBoard::refresh);
    connect(&controller, &PruneController::scoresChanged, this, &LayerBoard::refresh);
    connect(&controller, &PruneController::reportChanged, this, &LayerBoard::refreshCurves);
    connect(&controller.sensitivity(), &SensitivityRun::curvesChanged, this,
            &LayerBoard::refreshCurves);
}

void LayerBoard::refreshCurves()
{
    for (const auto& [position, row] : m_rows)
        row->refreshCurve();
}

int LayerBoard::frozenGroups() const
{
    const auto& subject = m_controller.draft().subject();
    return subject ? static_cast<int>(subject->groups.size()) - m_free : 0;
}

void LayerBoard::rebuild()
{
    m_order.clear();
    m_free = 0;
    m_current = -1;
    if (const auto& subject = m_controller.draft().subject()) {
        const auto add = [&](bool isFrozen) {
            for (size_t group = 0; group < subject->groups.size(); ++group) {
                if (subject->groups[group].isFrozen() == isFrozen)
                    m_order.push_back(static_cast<int>(group));
            }
        };
        add(false);
        m_free = static_cast<int>(m_order.size());
        add(true);
    }
    setFrozenShown(m_isFrozenShown);
}

void LayerBoard::setFrozenShown(bool isShown)
{
    m_isFrozenShown = isShown;
    for (const auto& [position, row] : m_rows)
        spare(*row);
    m_rows.clear();
    const int rows = isShown ? static_cast<int>(m_order.size()) : m_free;
    m_content->resize(viewport()->width(), rows * LayerRow::kHeight);
    placeRows();
}

void LayerBoard::spare(LayerRow& row)
{
    row.unbind();
    m_spare.push_back(&row);
}

void LayerBoard::refresh()
{
    for (const auto& [position, row] : m_rows)
        row->refresh();
}

void LayerBoard::placeRows()
{
    const int rows = m_content->height() / LayerRow::kHeight;
    const int first = std::max(0, verticalScrollBar()->value() / LayerRow::kHeight);
    const int last = std::min(rows, first + viewport()->height() / LayerRow::kHeight + 2);
    for (auto row = m_rows.begin(); row != m_rows.end();) {
        const bool isInView = row->first >= first && row->first < last;
        // What has the keyboard keeps it: another group must not come under the fingers.
        if (isInView || row->second->isAncestorOf(QApplication::focusWidget())) {
            ++row;
            continue;
        }
        spare(*row->second);
        row = m_rows.erase(row);
    }
    for (int position = first; position < last; ++position)
        placeRow(position);
}

void LayerBoard::placeRow(int position)
{
    const QRect place(0, position * LayerRow::kHeight, m_content->width(), LayerRow::kHeight);
    const auto known = m_rows.find(position);
    LayerRow* row = known == m_rows.end() ? takeRow(position) : known->second;
    const bool isResized = row->geometry() != place;
    row->setGeometry(place);
    const int group = m_order[static_cast<size_t>(position)];
    if (known == m_rows.end())
        row->bind(group);
    row->setCurrent(group == m_current);
    row->show();
    if (isResized)
        QMetaObject::invokeMethod(row, &LayerRow::refresh, Qt::QueuedConnection);
}

LayerRow* LayerBoard::takeRow(int position)
{
    LayerRow* row = nullptr;
    if (m_spare.empty()) {
        row = new LayerRow(m_controller, m_content);
        connect(row, &LayerRow::chosen, this, &LayerBoard::choose);
        connect(row, &LayerRow::neighbourRequested, this, &LayerBoard::goTo);
    } else {
        row = m_spare.back();
        m_spare.pop_back();
    }
    m_rows.emplace(position, row);
    return row;
}

void LayerBoard::choose(int group)
{
    if (group == m_current)
        return;
    setCurrent(group, false);
    emit currentChanged(group);
}

int LayerBoard::positionOf(int group) const
{
    const auto found = std::ranges::find(m_order, group);
    return found == m_order.end() ? -1 : static_cast<int>(found - m_order.begin());
}

void LayerBoard::setCurrent(int group, bool reveal)
{
    m_current = group;
    const int position = positionOf(group);
    if (reveal && position >= 0)
        ensureVisible(0, position * LayerRow::kHeight + LayerRow::kHeight / 2, 0,
                      LayerRow::kHeight);
    for (const auto& [place, row] : m_rows)
        row->setCurrent(row->group() == group);
    emit chosen(group);
}

void LayerBoard::goTo(int group, int rows)
{
    const int count = m_content->height() / LayerRow::kHeight;
    const int position = std::clamp(positionOf(group) + rows, 0, std::max(0, count - 1));
    setCurrent(m_order[static_cast<size_t>(position)], true);
    placeRows();
    if (const auto row = m_rows.find(position); row != m_rows.end())
        row->second->takeFocus();
    emit currentChanged(m_current);
}

void LayerBoard::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    m_content->resize(viewport()->width(), m_content->height());
    placeRows();
}

void LayerBoard::scrollContentsBy(int dx, int dy)
{
    QScrollArea::scrollContentsBy(dx, dy);
    placeRows();
}

} // namespace widgets
