#include "core/execution/integer_execution.h"

#include "core/operators/integer_product.h"

namespace core {

namespace {

bool isIntegerOperator(const Node& node)
{
    return node.type.starts_with("QLinear") || node.type == "QGemm" || node.type == "ConvInteger"
        || node.type == "MatMulInteger";
}

} // namespace

IntegerExecution integerExecution(const Model& model, const Monitor& monitor)
{
    IntegerExecution result;
    for (const NodeId id : model.graph.order()) {
        if (isIntegerOperator(model.graph.node(id)))
            result.integers.push_back(id);
    }
    Model rewritten = model;
    for (QuantizedNode& node : rewriteQuantizedPatterns(rewritten, {}, monitor)) {
        if (node.isInteger)
            result.integers.push_back(node.node);
        else
            result.floats.push_back(std::move(node));
    }
    return result;
}

std::string integerProductsText()
{
    return integer::hasFastBytes()
        ? "four products of bytes at a time in 32 bits (VNNI); nothing saturates"
        : "no VNNI: products of bytes are widened to 32 bits first, which is exact but slower; "
          "programs that add pairs of uint8 times int8 in 16 bits saturate on this processor";
}

} // namespace core
