#include "core/pruning/link_choices.h"

#include "core/pruning/disjoint_sets.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

/// Axes that must be cut alike, apart from links that a node may choose.
struct Component
{
    int32_t root = -1;
    std::vector<std::pair<size_t, int>> choices; ///< nodes, and what they would have to choose
    int64_t outermost = 0; ///< how many of these are choice 0
    int64_t size = 0;
    bool isFrozen = false;
};

class ChoiceMaker
{
public:
    ChoiceMaker(const Model& model, const AxisTable& axes, const ChannelGroupOptions& options,
                std::vector<LinkedNode>& nodes)
        : m_graph(model.graph)
        , m_axes(axes)
        , m_options(options)
        , m_nodes(nodes)
        , m_sets(axes.count())
        , m_frozen(static_cast<size_t>(axes.count()), false)
    {
    }

    void run()
    {
        uniteFixed();
        freezeInterface();
        for (const LinkedNode& node : m_nodes)
            freezeUnlinked(node);
        std::vector<Component> components = findComponents();
        std::ranges::stable_sort(components, [](const Component& a, const Component& b) {
            return std::tuple(a.isFrozen, -a.outermost, -a.size)
                < std::tuple(b.isFrozen, -b.outermost, -b.size);
        });
        assign(components);
    }

private:
    const Node& node(const LinkedNode& linked) const { return m_graph.node(linked.id); }

    void freeze(int32_t axis)
    {
        if (axis >= 0)
            m_frozen[static_cast<size_t>(m_sets.root(axis))] = true;
    }

    void uniteFixed()
    {
        for (const LinkedNode& linked : m_nodes) {
            for (const ChannelLink& link : linked.links) {
                const int32_t from = axisOf(m_axes, node(linked), link.from);
                const int32_t to = axisOf(m_axes, node(linked), link.to);
                if (link.choice < 0 && from >= 0 && to >= 0)
                    m_sets.unite(from, to);
            }
        }
    }

    void freezeInterface()
    {
        for (const std::vector<ValueId>& ids : { m_graph.inputs(), m_graph.outputs() }) {
            for (const ValueId id : ids) {
                for (int axis = 0; m_options.keepsInterface && axis < m_axes.rank(id); ++axis)
                    freeze(m_axes.find(id, axis));
            }
        }
    }

    void freezeUnlinked(const LinkedNode& linked)
    {
        std::set<int32_t> covered;
        for (const ChannelLink& link : linked.links) {
            const bool isWhole =
                link.map == ChannelMap::all || (link.mixes && !m_options.allowsMixing);
            for (const AxisPlace& place : { link.from, link.to }) {
                const int32_t axis = axisOf(m_axes, node(linked), place);
                covered.insert(axis);
                if (isWhole)
                    freeze(axis);
            }
        }
        for (const std::vector<ValueId>& ids : { node(linked).inputs, node(linked).outputs }) {
            for (const ValueId id : ids) {
                for (int axis = 0; id.isValid() && axis < m_axes.rank(id); ++axis) {
                    if (!covered.contains(m_axes.find(id, axis))
                        && m_axes.size(m_axes.find(id, axis)) != 1)
                        freeze(m_axes.find(id, axis));
                }
            }
        }
    }

    std::vector<Component> findComponents()
    {
        std::vector<int32_t> numbers(static_cast<size_t>(m_axes.count()), -1);
        std::vector<Component> components;
        for (size_t index = 0; index < m_nodes.size(); ++index) {
            for (const ChannelLink& link : m_nodes[index].links) {
                const int32_t axis = axisOf(m_axes, node(m_nodes[index]), link.from);
                if (link.choice < 0 || axis < 0)
                    continue;
                const int32_t root = m_sets.root(axis);
                int32_t& number = numbers[static_cast<size_t>(root)];
                if (number < 0) {
                    number = static_cast<int32_t>(components.size());
                    components.push_back({ .root = root,
                                           .size = m_axes.size(axis),
                                           .isFrozen = m_frozen[static_cast<size_t>(root)] });
                }
                Component& component = components[static_cast<size_t>(number)];
                component.choices.emplace_back(index, link.choice);
                component.outermost += link.choice == 0 ? 1 : 0;
            }
        }
        return components;
    }

    void assign(const std::vector<Component>& components)
    {
        std::vector<bool> isSettled(m_nodes.size(), false);
        for (const Component& component : components) {
            for (const auto& [index, choice] : component.choices) {
                if (!isSettled[index])
                    m_nodes[index].choice = choice;
                isSettled[index] = true;
            }
        }
    }

    const Graph& m_graph;
    const AxisTable& m_axes;
    const ChannelGroupOptions& m_options;
    std::vector<LinkedNode>& m_nodes;
    DisjointSets m_sets;
    std::vector<bool> m_frozen; ///< by root
};

} // namespace

void chooseLinks(const Model& model, const AxisTable& axes, const ChannelGroupOptions& options,
                 std::vector<LinkedNode>& nodes)
{
    ChoiceMaker(model, axes, options, nodes).run();
}

} // namespace core
