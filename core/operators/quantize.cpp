#include "core/operators/families.h"
#include "core/operators/quantize_operators.h"

#include <array>

namespace core::families {

namespace {

constexpr OperatorCategory kQuantize = OperatorCategory::quantize;
constexpr OperatorCategory kConvolution = OperatorCategory::convolution;
constexpr std::string_view kMicrosoft = "com.microsoft";

constexpr std::array kQuantizeOperators = {
    OperatorEntry{ "", "QuantizeLinear", 10, 0, kQuantize, makeQuantizeLinear },
    OperatorEntry{ "", "DequantizeLinear", 10, 0, kQuantize, makeDequantizeLinear },
    OperatorEntry{ "", "DynamicQuantizeLinear", 11, 0, kQuantize, makeDynamicQuantizeLinear },
    OperatorEntry{ "", "MatMulInteger", 10, 0, kConvolution, makeMatMulInteger },
    OperatorEntry{ "", "QLinearMatMul", 10, 0, kConvolution, makeQLinearMatMul },
    OperatorEntry{ "", "ConvInteger", 10, 0, kConvolution, makeConvInteger },
    OperatorEntry{ "", "QLinearConv", 10, 0, kConvolution, makeQLinearConv },
    OperatorEntry{ kMicrosoft, "QuantizeLinear", 1, 0, kQuantize, makeQuantizeLinear },
    OperatorEntry{ kMicrosoft, "DequantizeLinear", 1, 0, kQuantize, makeDequantizeLinear },
    OperatorEntry{ kMicrosoft, "QLinearAdd", 1, 0, OperatorCategory::arithmetic, makeQLinearAdd },
    OperatorEntry{ kMicrosoft, "QLinearMul", 1, 0, OperatorCategory::arithmetic, makeQLinearMul },
    OperatorEntry{ kMicrosoft, "QLinearSigmoid", 1, 0, OperatorCategory::activation,
                   makeQLinearSigmoid },
    OperatorEntry{ kMicrosoft, "QLinearLeakyRelu", 1, 0, OperatorCategory::activation,
                   makeQLinearLeakyRelu },
    OperatorEntry{ kMicrosoft, "QLinearGlobalAveragePool", 1, 0, OperatorCategory::pooling,
                   makeQLinearGlobalAveragePool },
    OperatorEntry{ kMicrosoft, "QLinearAveragePool", 1, 0, OperatorCategory::pooling,
                   makeQLinearAveragePool },
    OperatorEntry{ kMicrosoft, "QLinearConcat", 1, 0, OperatorCategory::shape, makeQLinearConcat },
    OperatorEntry{ kMicrosoft, "QGemm", 1, 0, kConvolution, makeQGemm },
};

} // namespace

std::span<const OperatorEntry> quantize()
{
    return kQuantizeOperators;
}

} // namespace core::families
