#include "core/quantization/prepare_model.h"

#include "core/execution/batch_normalization_folding.h"
#include "core/execution/constant_folding.h"
#include "core/graph/captured_values.h"
#include "core/graph/inline_functions.h"
#include "core/passes/clean_up.h"
#include "core/quantization/merge_bias.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace core {

namespace {

/// The first opset whose QuantizeLinear knows a scale for each channel.
constexpr int64_t kLeastOpset = 13;

void refuseQuantized(const Model& model)
{
    for (const NodeId id : model.graph.order()) {
        const Node& node = model.graph.node(id);
        if (node.type == "QuantizeLinear" || node.type == "DequantizeLinear"
            || node.type.starts_with("QLinear") || node.type == "MatMulNBits")
            throw Error(ErrorCode::unsupported,
                        fmt::format("{}: the model is quantized already; give the float model",
                                    node.label()));
    }
}

void nameNodes(Graph& graph)
{
    std::set<std::string> taken;
    for (const NodeId id : graph.order())
        taken.insert(graph.node(id).name);
    int64_t number = 0;
    for (const NodeId id : graph.order()) {
        Node& node = graph.node(id);
        while (node.name.empty()) {
            const std::string name = fmt::format("{}_{}", node.type, number++);
            if (taken.insert(name).second)
                node.name = name;
        }
    }
}

/// Takes out nodes that hand on what they read; the reader then reads the producer.
void removeIdentities(Graph& graph)
{
    const std::vector<NodeId> order = graph.order();
    for (const NodeId id : order) {
        const Node node = graph.node(id);
        const bool isIdentity = node.domain.empty() && node.type == "Identity";
        if (!isIdentity || std::ranges::count(graph.outputs(), node.outputs[0]) > 0)
            continue;
        graph.removeNode(id);
        graph.replaceUses(node.outputs[0], node.inputs[0]);
    }
}

} // namespace

Model preparedForQuantization(const Model& model, const Monitor& monitor)
{
    refuseQuantized(model);
    const int64_t opset = model.opsetVersion("");
    if (opset < kLeastOpset)
        throw Error(ErrorCode::unsupported,
                    fmt::format("the model is of opset {}; integers with a scale for each channel "
                                "need opset {} or later: export it anew",
                                opset, kLeastOpset));
    Model prepared = model.functions.empty() ? model : inlineFunctions(model).model;
    foldConstantNodes(prepared, monitor);
    if (capturedValues(prepared.graph).empty())
        removeIdentities(prepared.graph);
    foldBatchNormalizations(prepared, capturedValues(prepared.graph));
    mergeBiases(prepared);
    removeUnused(prepared);
    nameNodes(prepared.graph);
    return prepared;
}

} // namespace core
