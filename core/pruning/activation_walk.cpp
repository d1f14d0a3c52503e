#include "core/pruning/activation_walk.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/execution/model_split.h"

#include <algorithm>

namespace core {

namespace {

int64_t bytesOf(const std::map<ValueId, Tensor>& values)
{
    int64_t bytes = 0;
    for (const auto& [id, tensor] : values)
        bytes += static_cast<int64_t>(tensor.byteCount());
    return bytes;
}

/// By ValueId: read by nodes from `place` on, or made by `node`.
std::vector<bool> wantedValues(const Graph& graph, size_t place, NodeId node)
{
    std::vector<bool> isWanted(graph.valueSlots());
    const auto want = [&](ValueId id) {
        if (id.isValid())
            isWanted[static_cast<size_t>(id.index)] = true;
    };
    std::ranges::for_each(graph.node(node).outputs, want);
    for (size_t later = place; later < graph.order().size(); ++later) {
        const Node& reader = graph.node(graph.order()[later]);
        std::ranges::for_each(reader.inputs, want);
        for (const std::string& name : capturedNames(reader))
            want(graph.find(name).value_or(ValueId()));
    }
    return isWanted;
}

} // namespace

ActivationWalk::ActivationWalk(const Model& model, std::span<const Tensor> batches,
                               int64_t mostBytes)
    : m_model(model)
    , m_batches(batches)
    , m_mostBytes(mostBytes)
{
    const ValueId input = model.graph.requiredInputs().front();
    for (const Tensor& batch : batches)
        m_values.push_back({ { input, batch } });
    for (const Values& values : m_values)
        m_bytes += bytesOf(values);
    while (m_bytes > m_mostBytes)
        dropLast();
}

void ActivationWalk::moveBefore(NodeId node, Monitor& monitor)
{
    const std::vector<NodeId>& order = m_model.graph.order();
    moveTo(static_cast<size_t>(std::ranges::find(order, node) - order.begin()), node, monitor);
}

void ActivationWalk::moveBehind(NodeId node, Monitor& monitor)
{
    const std::vector<NodeId>& order = m_model.graph.order();
    moveTo(static_cast<size_t>(std::ranges::find(order, node) - order.begin()) + 1, node, monitor);
}

void ActivationWalk::moveTo(size_t place, NodeId node, Monitor& monitor)
{
    require(place >= m_place, "an activation walk goes forward only");
    m_prefix.reset();
    const ModelSuffix segment =
        segmentOf(m_model, m_place, place, m_model.graph.node(node).outputs);
    const std::vector<ValueId> made = segment.model.graph.outputs();
    m_isWanted = wantedValues(m_model.graph, place, node);
    m_place = place;
    std::optional<Executor> executor;
    if (!made.empty())
        executor.emplace(std::make_shared<const Model>(segment.model),
                         ExecutorOptions{ .threads = threadCount() });
    for (size_t batch = 0; batch < m_values.size(); ++batch) {
        monitor.checkpoint();
        keep(batch,
             advanced(m_values[batch], executor ? &*executor : nullptr, segment.boundary, made,
                      monitor));
    }
}

ActivationWalk::Values ActivationWalk::advanced(const Values& values, Executor* segment,
                                                std::span<const ValueId> boundary,
                                                std::span<const ValueId> made,
                                                Monitor& monitor) const
{
    Values result;
    for (const auto& [id, tensor] : values)
        if (m_isWanted[static_cast<size_t>(id.index)])
            result.emplace(id, tensor);
    if (segment == nullptr)
        return result;
    std::vector<Tensor> inputs;
    for (const ValueId id : boundary)
        inputs.push_back(values.at(id));
    std::vector<Tensor> outputs = segment->run(inputs, RunRequest{}, monitor).outputs;
    for (size_t index = 0; index < made.size(); ++index)
        result.insert_or_assign(made[index], std::move(outputs[index]));
    return result;
}

void ActivationWalk::keep(size_t batch, Values values)
{
    m_bytes += bytesOf(values) - bytesOf(m_values[batch]);
    m_values[batch] = std::move(values);
    while (m_bytes > m_mostBytes)
        dropLast();
}

void ActivationWalk::dropLast()
{
    m_bytes -= bytesOf(m_values.back());
    m_values.pop_back();
}

Tensor ActivationWalk::value(ValueId id, size_t batch, Monitor& monitor)
{
    if (batch < m_values.size())
        return m_values[batch].at(id);
    if (!m_model.graph.value(id).producer.isValid())
        return m_batches[batch];
    if (!m_prefix || m_prefixOutput != id) {
        m_prefix.emplace(std::make_shared<const Model>(prefixFor(m_model, { id })),
                         ExecutorOptions{ .threads = threadCount() });
        m_prefixOutput = id;
    }
    return m_prefix->run(m_batches.subspan(batch, 1), RunRequest{}, monitor).outputs.front();
}

} // namespace core
