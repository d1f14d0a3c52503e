#include "core/pruning/channel_closure.h"

#include "core/base/error.h"
#include "core/execution/constant_folding.h"
#include "core/graph/captured_values.h"
#include "core/pruning/node_rewrite.h"
#include "core/pruning/shape_reads.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

constexpr int64_t kMostPositions = int64_t(1) << 28;

/// For each axis, whether it hangs together with an axis of a weight.
std::vector<bool> axesOfWeights(const Graph& graph, const AxisTable& axes,
                                const std::vector<LinkedNode>& nodes)
{
    DisjointSets sets(axes.count());
    for (const LinkedNode& linked : nodes) {
        for (const ChannelLink& link : linked.links) {
            const int32_t from = axisOf(axes, graph.node(linked.id), link.from);
            const int32_t to = axisOf(axes, graph.node(linked.id), link.to);
            if (from >= 0 && to >= 0 && linked.holds(link))
                sets.unite(from, to);
        }
    }
    std::vector<bool> hasWeight(static_cast<size_t>(axes.count()), false);
    for (int32_t axis = 0; axis < axes.count(); ++axis) {
        if (isConstant(graph.value(axes.value(axis))))
            hasWeight[static_cast<size_t>(sets.root(axis))] = true;
    }
    for (int32_t axis = 0; axis < axes.count(); ++axis)
        hasWeight[static_cast<size_t>(axis)] = hasWeight[static_cast<size_t>(sets.root(axis))];
    return hasWeight;
}

} // namespace

ChannelClosure::ChannelClosure(const Model& model, const InferredShapes& shapes,
                               const AxisTable& axes, const ChannelGroupOptions& options,
                               const std::vector<LinkedNode>& nodes)
    : m_model(model)
    , m_shapes(shapes)
    , m_axes(axes)
    , m_options(options)
    , m_nodes(nodes)
    , m_uses(model.graph)
{
    numberPositions();
    m_sets.emplace(m_count);
    m_reasons.assign(static_cast<size_t>(m_count), -1);
    m_mixes.assign(static_cast<size_t>(m_count), false);
    for (const LinkedNode& linked : nodes)
        unite(linked);
    freezeInterface();
    for (const LinkedNode& linked : nodes)
        freezeNode(linked);
}

void ChannelClosure::numberPositions()
{
    const std::vector<bool> hasWeight = axesOfWeights(m_model.graph, m_axes, m_nodes);
    m_first.assign(static_cast<size_t>(m_axes.count()), -1);
    int64_t count = 0;
    for (int32_t axis = 0; axis < m_axes.count(); ++axis) {
        // Axes of one position count: a Slice of one channel holds on to it.
        if (!hasWeight[static_cast<size_t>(axis)] || m_axes.size(axis) < 1)
            continue;
        m_first[static_cast<size_t>(axis)] = static_cast<int32_t>(count);
        count += m_axes.size(axis);
        if (count > kMostPositions)
            throw Error(ErrorCode::limitExceeded,
                        fmt::format("the axes of the model have more than {} positions together, "
                                    "which is the most that channel groups are formed of",
                                    kMostPositions));
    }
    m_count = static_cast<int32_t>(count);
}

void ChannelClosure::unite(const LinkedNode& linked)
{
    for (const ChannelLink& link : linked.links) {
        if (!linked.holds(link) || link.map == ChannelMap::all)
            continue;
        const int32_t from = axisOf(m_axes, node(linked), link.from);
        const int32_t to = axisOf(m_axes, node(linked), link.to);
        if (from < 0 || to < 0 || first(from) < 0 || first(to) < 0)
            continue;
        forEachLinkedPair(link, m_axes.size(from), m_axes.size(to), [&](int64_t i, int64_t j) {
            m_sets->unite(first(from) + static_cast<int32_t>(i),
                          first(to) + static_cast<int32_t>(j));
        });
    }
}

int32_t ChannelClosure::add(const Reason& reason)
{
    m_reasonList.push_back(reason);
    return static_cast<int32_t>(m_reasonList.size()) - 1;
}

void ChannelClosure::freezePosition(int32_t position, int32_t reason)
{
    int32_t& known = m_reasons[static_cast<size_t>(root(position))];
    known = known < 0 ? reason : known;
}

void ChannelClosure::freezeAxis(int32_t axis, const Reason& reason)
{
    if (axis < 0 || first(axis) < 0)
        return;
    const int32_t number = add(reason);
    for (int64_t i = 0; i < m_axes.size(axis); ++i)
        freezePosition(first(axis) + static_cast<int32_t>(i), number);
}

void ChannelClosure::freezeInterface()
{
    const auto freezeValue = [&](ValueId id, Reason::Kind kind) {
        for (int axis = 0; axis < m_axes.rank(id); ++axis)
            freezeAxis(m_axes.find(id, axis), { .kind = kind, .node = {}, .value = id });
    };
    for (const std::vector<ValueId>& ids : { m_model.graph.inputs(), m_model.graph.outputs() }) {
        for (const ValueId id : ids) {
            if (m_options.keepsInterface)
                freezeValue(id, Reason::Kind::interface);
        }
    }
    for (const ValueId id : capturedValues(m_model.graph))
        freezeValue(id, Reason::Kind::nested);
}

void ChannelClosure::freezeNode(const LinkedNode& linked)
{
    for (const ChannelLink& link : linked.links) {
        const bool isWhole = link.map == ChannelMap::all;
        if (!linked.holds(link) || (!isWhole && !link.mixes))
            continue;
        for (const AxisPlace& place : { link.from, link.to }) {
            const int32_t axis = axisOf(m_axes, node(linked), place);
            if (isWhole || !m_options.allowsMixing)
                freezeAxis(axis,
                           { .kind = isWhole ? Reason::Kind::whole : Reason::Kind::statistics,
                             .node = linked.id,
                             .value = {} });
            for (int64_t i = 0; axis >= 0 && first(axis) >= 0 && i < m_axes.size(axis); ++i)
                m_mixes[static_cast<size_t>(root(first(axis) + static_cast<int32_t>(i)))] = true;
        }
    }
    // Shape reads sizes alone; what is computed from them is checked where it is used.
    if (node(linked).type == "Shape" && node(linked).domain.empty())
        freezeCounted(linked);
    else
        freezeUncovered(linked, false);
    freezeUncovered(linked, true);
}

void ChannelClosure::freezeCounted(const LinkedNode& linked)
{
    const std::vector<bool> isNumber =
        axesUsedAsNumbers(m_model.graph, m_uses, m_shapes, node(linked));
    for (int axis = 0; axis < static_cast<int>(isNumber.size()); ++axis) {
        if (isNumber[static_cast<size_t>(axis)])
            freezeAxis(m_axes.find(node(linked).inputs[0], axis),
                       { .kind = Reason::Kind::counted, .node = linked.id, .value = {} });
    }
}

std::vector<bool> ChannelClosure::coveredPositions(const LinkedNode& linked,
                                                   const AxisPlace& place) const
{
    const int64_t size = m_axes.size(axisOf(m_axes, node(linked), place));
    std::vector<bool> covered(static_cast<size_t>(size), false);
    for (const ChannelLink& link : linked.links) {
        if (!linked.holds(link) || (link.from != place && link.to != place))
            continue;
        if (link.map == ChannelMap::identity) {
            covered.assign(covered.size(), true);
            break;
        }
        const int32_t from = axisOf(m_axes, node(linked), link.from);
        const int32_t to = axisOf(m_axes, node(linked), link.to);
        if (from < 0 || to < 0 || m_axes.size(from) < 0 || m_axes.size(to) < 0)
            continue;
        forEachLinkedPair(link, m_axes.size(from), m_axes.size(to), [&](int64_t i, int64_t j) {
            if (link.from == place)
                covered[static_cast<size_t>(i)] = true;
            if (link.to == place)
                covered[static_cast<size_t>(j)] = true;
        });
    }
    return covered;
}

void ChannelClosure::freezeUncovered(const LinkedNode& linked, bool isOutput)
{
    const std::vector<ValueId>& ids = isOutput ? node(linked).outputs : node(linked).inputs;
    for (size_t slot = 0; slot < ids.size(); ++slot) {
        for (int place = 0; ids[slot].isValid() && place < m_axes.rank(ids[slot]); ++place) {
            const int32_t axis = m_axes.find(ids[slot], place);
            if (first(axis) < 0)
                continue;
            const std::vector<bool> covered =
                coveredPositions(linked, { isOutput, static_cast<int>(slot), place });
            Reason reason{
                .kind = Reason::Kind::unknown, .node = linked.id, .value = ids[slot], .axis = place
            };
            if (std::ranges::none_of(covered, std::identity())) {
                freezeAxis(axis, reason);
                continue;
            }
            if (isOutput && !canRewriteAxis(node(linked), m_shapes, place))
                freezeAxis(axis,
                           { .kind = Reason::Kind::constant, .node = linked.id, .value = {} });
            if (!isOutput && dropsPositions(node(linked)))
                continue;
            reason.kind = isOutput ? Reason::Kind::added : Reason::Kind::unknown;
            const int32_t number = std::ranges::all_of(covered, std::identity()) ? -1 : add(reason);
            for (size_t i = 0; number >= 0 && i < covered.size(); ++i) {
                if (!covered[i])
                    freezePosition(first(axis) + static_cast<int32_t>(i), number);
            }
        }
    }
}

std::string ChannelClosure::frozenReason(int32_t root) const
{
    if (!isFrozen(root))
        return {};
    const Reason& reason = m_reasonList[static_cast<size_t>(m_reasons[static_cast<size_t>(root)])];
    const Graph& graph = m_model.graph;
    const std::string label = reason.node.isValid() ? graph.node(reason.node).label() : "";
    const std::string value = reason.value.isValid() ? graph.value(reason.value).name : "";
    switch (reason.kind) {
    case Reason::Kind::interface:
        return fmt::format("\"{}\" is an input or output of the model and keeps its shape", value);
    case Reason::Kind::nested:
        return fmt::format("\"{}\" is read inside a loop or branch", value);
    case Reason::Kind::statistics:
        return fmt::format("{} takes its statistics over these channels", label);
    case Reason::Kind::counted:
        return fmt::format("{} counts these channels, and their number enters the results", label);
    case Reason::Kind::whole:
        return fmt::format("{} treats these channels as a whole", label);
    case Reason::Kind::unknown:
        return fmt::format("{} gives no way to take channels out of axis {} of \"{}\"", label,
                           reason.axis, value);
    case Reason::Kind::added:
        return fmt::format("{} adds positions to axis {} of \"{}\" that no weight makes", label,
                           reason.axis, value);
    case Reason::Kind::constant:
        return fmt::format("{} computes the shape that it gives", label);
    }
    return {};
}

} // namespace core
