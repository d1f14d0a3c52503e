#include "app/desktop/compare_canvas.h"

#include <algorithm>

namespace app {

namespace {

using widgets::NodeMark;

NodeMark markOf(core::NodeFate fate, bool showsReference)
{
    switch (fate) {
    case core::NodeFate::same:
        return NodeMark::none;
    case core::NodeFate::changed:
        return showsReference ? NodeMark::none : NodeMark::changed;
    case core::NodeFate::removed:
        return showsReference ? NodeMark::none : NodeMark::removed;
    case core::NodeFate::added:
        return showsReference ? NodeMark::absent : NodeMark::added;
    }
    return NodeMark::none;
}

/// Length of the bar of a node, which is full for the largest change of weights; what changed and
/// is no number has changed as a whole.
double amountOf(const core::NodeDifference& node, double largest)
{
    if (node.fate != core::NodeFate::changed)
        return 0;
    const std::optional<double> relative = node.largestRelative();
    return relative && largest > 0 ? *relative / largest : 1;
}

} // namespace

CompareCanvas::CompareCanvas(QWidget* parent)
    : GraphCanvas(parent)
{
    setObjectName(QStringLiteral("compareCanvas"));
    setContextMenuPolicy(Qt::DefaultContextMenu);
    setMinimumWidth(200);
    connect(this, &GraphCanvas::selectionChanged, this,
            [this](const std::vector<core::NodeId>& nodes) {
                if (m_comparison && !nodes.empty())
                    emit differenceSelected(
                        m_comparison->merged.differenceOf[static_cast<size_t>(nodes.back().index)]);
            });
}

void CompareCanvas::setComparison(std::shared_ptr<const widgets::OpenedComparison> comparison)
{
    m_comparison = std::move(comparison);
    setModel(m_comparison ? m_comparison->merged.model : nullptr, nullptr, nullptr);
    mark();
}

void CompareCanvas::setShowsReference(bool showsReference)
{
    if (showsReference == m_showsReference)
        return;
    m_showsReference = showsReference;
    mark();
}

void CompareCanvas::selectDifference(int32_t difference)
{
    if (m_comparison && difference >= 0)
        setSelection({ m_comparison->merged.nodeOf[static_cast<size_t>(difference)] }, true);
}

void CompareCanvas::mark()
{
    widgets::NodeMarks marks;
    if (!m_comparison)
        return setMarks(marks);
    const core::MergedGraph& merged = m_comparison->merged;
    double largest = 0;
    for (const core::NodeDifference& node : m_comparison->difference.nodes)
        largest = std::max(largest, node.largestRelative().value_or(0));
    marks.marks.resize(merged.differenceOf.size());
    marks.amounts.resize(merged.differenceOf.size());
    for (size_t index = 0; index < merged.nodeOf.size(); ++index) {
        const core::NodeDifference& node = m_comparison->difference.nodes[index];
        const auto place = static_cast<size_t>(merged.nodeOf[index].index);
        marks.marks[place] = markOf(node.fate, m_showsReference);
        marks.amounts[place] = amountOf(node, largest);
    }
    setMarks(std::move(marks));
}

} // namespace app
