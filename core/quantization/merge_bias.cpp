#include "core/quantization/merge_bias.h"

#include "core/execution/constant_folding.h"
#include "core/graph/captured_values.h"
#include "core/operators/infer_shapes.h"

#include <algorithm>

namespace core {

namespace {

bool isMatrix(const Graph& graph, ValueId id)
{
    const Value& value = graph.value(id);
    return isConstant(value) && value.initializer && value.initializer->rank() == 2
        && value.initializer->elementType() == ElementType::float32;
}

/// A constant vector over `columns`, perhaps with axes of one in front.
bool isBias(const Graph& graph, ValueId id, int64_t columns)
{
    const Value& value = graph.value(id);
    return isConstant(value) && value.initializer && value.initializer->rank() <= 2
        && value.initializer->elementCount() == columns && value.initializer->rank() > 0
        && value.initializer->shape().back() == columns;
}

} // namespace

int64_t mergeBiases(Model& model)
{
    Graph& graph = model.graph;
    const InferredShapes shapes = inferShapes(model);
    const UseTable uses(graph);
    const std::set<ValueId> captured = capturedValues(graph);
    int64_t merged = 0;
    const std::vector<NodeId> order = graph.order();
    for (const NodeId id : order) {
        const Node product = graph.node(id);
        if (product.type != "MatMul" || !product.domain.empty()
            || !isMatrix(graph, product.inputs[1]) || isConstant(graph.value(product.inputs[0]))
            || !shapes.of(product.inputs[0]).shape || shapes.of(product.inputs[0]).rank() != 2)
            continue;
        const ValueId value = product.outputs[0];
        const std::span<const Use> readers = uses.of(value);
        if (readers.size() != 1 || captured.contains(value)
            || std::ranges::count(graph.outputs(), value) > 0)
            continue;
        const Node addition = graph.node(readers[0].node);
        const ValueId bias = addition.type == "Add" && addition.domain.empty()
            ? addition.inputs[1 - readers[0].slot]
            : ValueId();
        const int64_t columns = graph.value(product.inputs[1]).initializer->shape()[1];
        if (!bias.isValid() || !isBias(graph, bias, columns))
            continue;
        graph.removeNode(id);
        graph.removeNode(readers[0].node);
        const ValueId vector =
            graph.addInitializer(graph.freshName(graph.value(bias).name),
                                 graph.value(bias).initializer->reshaped({ columns }));
        graph.addNode({ .name = product.name,
                        .type = "Gemm",
                        .inputs = { product.inputs[0], product.inputs[1], vector },
                        .outputs = addition.outputs });
        ++merged;
    }
    if (merged > 0)
        graph.sortTopologically();
    return merged;
}

} // namespace core
