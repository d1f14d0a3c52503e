#include "core/comparison/merged_graph.h"

#include <algorithm>
#include <unordered_map>

namespace core {

namespace {

class Merger
{
public:
    explicit Merger(const GraphDifference& difference)
        : m_difference(difference)
        , m_reference(difference.reference->graph)
        , m_merged(std::make_shared<Model>(*difference.model))
        , m_counterpart(m_reference.nodeSlots())
        , m_isRemoved(m_reference.nodeSlots())
    {
        for (const NodeDifference& node : difference.nodes)
            if (node.reference.isValid())
                m_counterpart[static_cast<size_t>(node.reference.index)] = node.model;
    }

    MergedGraph merge()
    {
        addRemoved();
        const auto plain = std::make_shared<Model>(*m_merged);
        MergedGraph merged{ .model = m_merged };
        try {
            drawLinesFromRemoved();
            m_merged->graph.sortTopologically();
        } catch (const Error&) {
            plain->graph.sortTopologically();
            merged.model = plain;
            merged.lacksLines = true;
        }
        merged.differenceOf.assign(merged.model->graph.nodeSlots(), -1);
        for (const NodeDifference& node : m_difference.nodes) {
            const NodeId id = node.model.isValid() ? node.model : placeOf(node.reference);
            merged.differenceOf[static_cast<size_t>(id.index)] =
                static_cast<int32_t>(merged.nodeOf.size());
            merged.nodeOf.push_back(id);
        }
        return merged;
    }

private:
    NodeId& placeOf(NodeId reference)
    {
        return m_counterpart[static_cast<size_t>(reference.index)];
    }

    void addRemoved()
    {
        for (const NodeId id : m_reference.order()) {
            if (placeOf(id).isValid())
                continue;
            Node copy = m_reference.node(id);
            for (ValueId& input : copy.inputs)
                input = input.isValid() ? mergedValue(input) : input;
            for (ValueId& output : copy.outputs)
                output = output.isValid() ? newValue(output) : output;
            placeOf(id) = m_merged->graph.addNode(std::move(copy));
            m_removed.push_back(id);
            m_isRemoved[static_cast<size_t>(id.index)] = true;
        }
    }

    /// What a value of the reference is in the merged graph.
    ValueId mergedValue(ValueId id)
    {
        if (const auto known = m_values.find(id); known != m_values.end())
            return known->second;
        const std::optional<ValueId> shared = sharedValue(id);
        if (!shared)
            return newValue(id);
        m_values[id] = *shared;
        return *shared;
    }

    /// The same output of the counterpart of its producer, or the same input of the graph.
    std::optional<ValueId> sharedValue(ValueId id) const
    {
        const Value& value = m_reference.value(id);
        if (!value.producer.isValid())
            return value.initializer ? std::nullopt : sharedInput(id);
        const std::vector<ValueId>& outputs = m_reference.node(value.producer).outputs;
        const auto slot = static_cast<size_t>(std::ranges::find(outputs, id) - outputs.begin());
        const NodeId counterpart = m_counterpart[static_cast<size_t>(value.producer.index)];
        if (!counterpart.isValid() || !m_merged->graph.node(counterpart).hasOutput(slot))
            return std::nullopt;
        return m_merged->graph.node(counterpart).outputs[slot];
    }

    std::optional<ValueId> sharedInput(ValueId id) const
    {
        const auto place = static_cast<size_t>(std::ranges::find(m_reference.inputs(), id)
                                               - m_reference.inputs().begin());
        const std::vector<ValueId>& inputs = m_merged->graph.inputs();
        return place < inputs.size() ? std::optional(inputs[place]) : std::nullopt;
    }

    ValueId newValue(ValueId id)
    {
        Value copy = m_reference.value(id);
        copy.producer = {};
        copy.isInput = false;
        if (m_merged->graph.find(copy.name))
            copy.name = m_merged->graph.freshName(copy.name);
        return m_values[id] = m_merged->graph.addValue(std::move(copy));
    }

    /// What the counterparts of readers once took from removed nodes.
    void drawLinesFromRemoved()
    {
        const UseTable uses(m_reference);
        for (const NodeId id : m_removed) {
            for (const ValueId output : m_reference.node(id).outputs) {
                if (!output.isValid())
                    continue;
                for (const Use& use : uses.of(output))
                    drawLine(m_values.at(output), use.node);
            }
        }
    }

    void drawLine(ValueId value, NodeId reader)
    {
        if (!m_isRemoved[static_cast<size_t>(reader.index)])
            m_merged->graph.node(placeOf(reader)).inputs.push_back(value);
    }

    const GraphDifference& m_difference;
    const Graph& m_reference;
    std::shared_ptr<Model> m_merged;
    std::vector<NodeId> m_counterpart; ///< in the merged graph, by NodeId::index of the reference
    std::vector<NodeId> m_removed;
    std::vector<bool> m_isRemoved; ///< by NodeId::index of the reference
    std::unordered_map<ValueId, ValueId> m_values; ///< of the reference, in the merged graph
};

} // namespace

MergedGraph mergeGraphs(const GraphDifference& difference)
{
    return Merger(difference).merge();
}

} // namespace core
