#include "core/quantization/quantized_operators.h"

#include <algorithm>
#include <array>
#include <limits>

namespace core {

namespace {

constexpr size_t kAllInputs = std::numeric_limits<size_t>::max();

/// What ONNX Runtime 1.30 to 1.32 was seen to fuse on x64.
constexpr std::array kRules{
    IntegerRule{ "Conv", IntegerRole::product },
    IntegerRule{ "Gemm", IntegerRole::matrixProduct },
    IntegerRule{ "MatMul", IntegerRole::matrixProduct, 0, 1 },
    IntegerRule{ "Add", IntegerRole::computed, 0, 1 },
    IntegerRule{ "Mul", IntegerRole::computed, 0, 1 },
    IntegerRule{ "Concat", IntegerRole::computed, 0, kAllInputs },
    IntegerRule{ "AveragePool", IntegerRole::computed },
    IntegerRule{ "GlobalAveragePool", IntegerRole::computed },
    IntegerRule{ "LeakyRelu", IntegerRole::computed },
    IntegerRule{ "Sigmoid", IntegerRole::computed, 0, 0, true },
    IntegerRule{ "Softmax", IntegerRole::computed, 0, 0, true },
    IntegerRule{ "MaxPool", IntegerRole::passThrough },
    IntegerRule{ "Resize", IntegerRole::passThrough },
    IntegerRule{ "Transpose", IntegerRole::passThrough },
    IntegerRule{ "Split", IntegerRole::passThrough },
    IntegerRule{ "Flatten", IntegerRole::passThrough },
    IntegerRule{ "Reshape", IntegerRole::passThrough },
    IntegerRule{ "Squeeze", IntegerRole::passThrough },
    IntegerRule{ "Unsqueeze", IntegerRole::passThrough },
    IntegerRule{ "Relu", IntegerRole::activation },
    IntegerRule{ "Clip", IntegerRole::activation },
};

} // namespace

const IntegerRule* integerRule(const Node& node)
{
    const auto found = std::ranges::find(kRules, node.type, &IntegerRule::type);
    return node.domain.empty() && found != kRules.end() ? &*found : nullptr;
}

} // namespace core
