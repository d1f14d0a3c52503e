#include "widgets/quantization/quantized_pair.h"

#include "core/onnx/read_model.h"

#include <algorithm>
#include <filesystem>
#include <vector>

namespace widgets {

namespace {

std::shared_ptr<ModelRunner> readRunner(const QString& file, core::Monitor& monitor)
{
    return std::make_shared<ModelRunner>(std::make_shared<const core::Model>(
        core::readModel(std::filesystem::path(file.toStdU16String()), monitor)));
}

/// Nodes that read a value.
std::vector<core::NodeId> readers(const core::UseTable& uses, core::ValueId value)
{
    std::vector<core::NodeId> nodes;
    for (const core::Use& use : uses.of(value))
        nodes.push_back(use.node);
    return nodes;
}

/// What the integers of a value are called once they are numbers again; the value itself where it
/// has none.
core::ValueId dequantized(const core::Graph& graph, const core::UseTable& uses, core::ValueId value,
                          bool& isInteger)
{
    for (const core::NodeId reader : readers(uses, value)) {
        if (graph.node(reader).type != "QuantizeLinear")
            continue;
        isInteger = true;
        const auto back = readers(uses, graph.node(reader).outputs[0]);
        if (!back.empty())
            return graph.node(back.front()).outputs[0];
    }
    return value;
}

} // namespace

QuantizedPair readPair(const QString& reference, const QString& quantized,
                       std::shared_ptr<OpenedDataset> samples, core::Monitor& monitor)
{
    return { .quantizedFile = quantized,
             .reference = readRunner(reference, monitor),
             .quantized = readRunner(quantized, monitor),
             .samples = std::move(samples) };
}

LookedSamples lookedSamples(OpenedDataset& dataset, core::Monitor& monitor)
{
    const std::vector<core::Role> roles = dataset.roles(monitor);
    const core::Role role = std::ranges::count(roles, core::Role::validation) > 0
        ? core::Role::validation
        : core::Role::test;
    return { role, dataset.samples(role, monitor) };
}

std::optional<std::string> sharedValue(const QuantizedPair& pair, const std::string& layer)
{
    constexpr int kMostActivations = 4; // an activation may be written out in several nodes
    const core::Graph& graph = pair.quantized->model().graph;
    const core::Graph& reference = pair.reference->model().graph;
    const core::UseTable uses(graph);
    const auto node = graph.findNode(layer);
    if (!node || graph.node(*node).outputs.empty())
        return std::nullopt;
    core::ValueId value = graph.node(*node).outputs[0];
    for (int step = 0; step < kMostActivations; ++step) {
        bool isInteger = false;
        const core::ValueId back = dequantized(graph, uses, value, isInteger);
        for (const core::ValueId candidate : { back, value })
            if (isInteger && reference.find(graph.value(candidate).name))
                return graph.value(candidate).name;
        const std::vector<core::NodeId> next = readers(uses, value);
        if (isInteger || next.size() != 1 || graph.node(next.front()).outputs.size() != 1)
            break;
        value = graph.node(next.front()).outputs[0];
    }
    return std::nullopt;
}

} // namespace widgets
