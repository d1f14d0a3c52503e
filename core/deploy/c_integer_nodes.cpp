#include "core/deploy/c_node.h"
#include "core/operators/quantization.h"
#include "core/operators/quantized_addition.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

std::string text(int64_t number)
{
    return std::to_string(number);
}

std::string signText(ElementType type)
{
    return type == ElementType::int8 ? "1" : "0";
}

/// Scale and zero point that stand at `slot` and behind it.
Quantization quantizationAt(const CNode& node, size_t slot)
{
    return { static_cast<float>(node.number(slot, 1)),
             static_cast<int32_t>(node.number(slot + 1, 0)) };
}

void expectZero(const CNode& node, size_t slot)
{
    if (node.has(slot)
        && std::ranges::any_of(node.constant(slot).toDoubles(), [](double z) { return z != 0; }))
        node.refuse("its weights have a zero point");
}

/// factor * scale of each output channel / divisor, in the order of the executor.
Tensor productScales(const CNode& node, size_t slot, float factor, float divisor)
{
    std::vector<float> scales = scaleValues(node.constant(slot));
    for (float& scale : scales)
        scale = factor * scale / divisor;
    return Tensor::of<float>({ static_cast<int64_t>(scales.size()) },
                             std::span<const float>(scales));
}

std::string perChannel(const Tensor& scales)
{
    return scales.elementCount() > 1 ? "1" : "0";
}

/// {zero of x, x is signed, w is signed, zero of y, y is signed}
std::string typesText(const CNode& node, size_t weights, int32_t zeroOfX, int32_t zeroOfY)
{
    const auto flag = [](ElementType type) { return int64_t(type == ElementType::int8 ? 1 : 0); };
    return cArray(std::array<int64_t, 5>{ zeroOfX, flag(node.type(0)), flag(node.type(weights)),
                                          zeroOfY, flag(node.outputType()) });
}

void emitQuantize(const CNode& node)
{
    const Quantization to = quantizationAt(node, 1);
    if (cTypeName(node.outputType()).empty() || elementBytes(node.outputType(), 1) != 1)
        node.refuse("its output is neither int8 nor uint8");
    node.program().call("quantize",
                        { node.input(0), node.output(), node.count(0),
                          cFloat(static_cast<double>(to.scale)), text(to.zeroPoint),
                          signText(node.outputType()) });
}

void emitDequantize(const CNode& node)
{
    const Quantization from = quantizationAt(node, 1);
    expectByteType(node.type(0), 0);
    node.program().call("dequantize",
                        { node.input(0), node.output(), node.count(0),
                          cFloat(static_cast<double>(from.scale)), text(from.zeroPoint),
                          signText(node.type(0)) });
}

void emitConvolution(const CNode& node)
{
    expectZero(node, 5);
    const ConvolutionGeometry place =
        ConvolutionOperator(node.view()).geometry(node.shape(0), node.constant(3).shape());
    const Quantization x = quantizationAt(node, 1);
    const Quantization y = quantizationAt(node, 6);
    const Tensor scales = productScales(node, 4, x.scale, y.scale);
    std::vector<std::string> arguments{ node.input(0),
                                        node.input(3),
                                        node.has(8) ? node.input(8) : "0",
                                        node.output(),
                                        node.program().constant(scales),
                                        perChannel(scales),
                                        typesText(node, 3, x.zeroPoint, y.zeroPoint),
                                        text(node.channels(0)),
                                        text(place.outputChannels),
                                        text(place.groups) };
    for (const std::string& window : node.windows(place.axes))
        arguments.push_back(window);
    node.program().call("q_conv", arguments);
}

/// Rows of the first input times a constant matrix; `isTransposed`: it is [columns, depth].
struct MatrixProduct
{
    size_t bias = 0; ///< slot; beyond the inputs: none
    size_t scaleOfY = 0; ///< slot; left out: the output is float
    bool isTransposed = false;
    float alpha = 1;
};

void emitProduct(const CNode& node, const MatrixProduct& of)
{
    expectZero(node, 5);
    const Shape b = node.constant(3).shape();
    if (b.size() != 2)
        node.refuse("its second factor is no matrix");
    const int64_t depth = b[of.isTransposed ? 1 : 0];
    const int64_t columns = b[of.isTransposed ? 0 : 1];
    const Quantization x = quantizationAt(node, 1);
    const bool isQuantized = node.has(of.scaleOfY);
    const Quantization y = isQuantized ? quantizationAt(node, of.scaleOfY) : Quantization{};
    if (node.has(of.bias) && elementCount(node.shape(of.bias)) != columns)
        node.refuse("its bias is not one row");
    const Tensor scales = productScales(node, 4, of.alpha * x.scale, y.scale);
    node.program().call(
        "q_product",
        { node.input(0), node.input(3), node.has(of.bias) ? node.input(of.bias) : "0",
          node.output(), node.program().constant(scales), perChannel(scales),
          typesText(node, 3, x.zeroPoint, y.zeroPoint), isQuantized ? "0" : "1",
          text(elementCount(node.shape(0)) / depth), text(depth), text(columns),
          of.isTransposed ? "1" : text(columns), of.isTransposed ? text(depth) : "1" });
}

void emitGemm(const CNode& node)
{
    if (node.node().integer("transA", 0) != 0)
        node.refuse("its first input is transposed");
    emitProduct(node,
                { .bias = 6,
                  .scaleOfY = 7,
                  .isTransposed = node.node().integer("transB", 0) != 0,
                  .alpha = node.node().real("alpha", 1) });
}

void emitMatMul(const CNode& node)
{
    constexpr size_t kNoBias = 8;
    emitProduct(node, { .bias = kNoBias, .scaleOfY = 6 });
}

void emitAdd(const CNode& node)
{
    if (node.shape(0) != node.shape(3))
        node.refuse("its operands have different shapes");
    const QuantizedAddition addition = QuantizedAddition::of(
        quantizationAt(node, 1), quantizationAt(node, 4), quantizationAt(node, 6));
    node.program().call("q_add",
                        { node.input(0), node.input(3), node.output(), node.count(0),
                          cFloat(static_cast<double>(addition.ratioA)),
                          cFloat(static_cast<double>(addition.ratioB)),
                          cFloat(static_cast<double>(addition.offset)), signText(node.type(0)) });
}

void emitGlobalAverage(const CNode& node)
{
    const int64_t channels = node.channels(0);
    const int64_t size = elementCount(node.shape(0)) / channels;
    const Quantization x = quantizationAt(node, 1);
    const Quantization y = quantizationAt(node, 3);
    const float scale = x.scale / (static_cast<float>(size) * y.scale);
    node.program().call("q_global_average",
                        { node.input(0), node.output(), text(channels), text(size),
                          cFloat(static_cast<double>(scale)), text(x.zeroPoint), text(y.zeroPoint),
                          signText(node.type(0)) });
}

constexpr std::string_view kMicrosoft = "com.microsoft";

constexpr std::array kRows{
    CNodeRow{ "", "QuantizeLinear", emitQuantize },
    CNodeRow{ "", "DequantizeLinear", emitDequantize },
    CNodeRow{ "", "QLinearConv", emitConvolution },
    CNodeRow{ "", "QLinearMatMul", emitMatMul },
    CNodeRow{ kMicrosoft, "QGemm", emitGemm },
    CNodeRow{ kMicrosoft, "QLinearAdd", emitAdd },
    CNodeRow{ kMicrosoft, "QLinearGlobalAveragePool", emitGlobalAverage },
};

} // namespace

std::span<const CNodeRow> cIntegerNodes()
{
    return kRows;
}

} // namespace core
