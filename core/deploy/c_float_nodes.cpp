#include "core/deploy/c_node.h"

#include <algorithm>
#include <array>
#include <limits>

namespace core {

namespace {

std::string text(int64_t number)
{
    return std::to_string(number);
}

void add(std::vector<std::string>& arguments, const std::vector<std::string>& more)
{
    arguments.insert(arguments.end(), more.begin(), more.end());
}

void expectFloat(const CNode& node)
{
    if (node.type(0) != ElementType::float32)
        node.refuse("it works on other numbers than float32");
}

void emitConvolution(const CNode& node)
{
    expectFloat(node);
    const Tensor& weights = node.constant(1);
    const ConvolutionGeometry place =
        ConvolutionOperator(node.view()).geometry(node.shape(0), weights.shape());
    std::vector<std::string> arguments{
        node.input(0),     node.input(1),          node.has(2) ? node.input(2) : "0",
        node.output(),     text(node.channels(0)), text(place.outputChannels),
        text(place.groups)
    };
    add(arguments, node.windows(place.axes));
    node.program().call("conv", arguments);
}

/// Gemm whose bias is one row.
void emitGemm(const CNode& node)
{
    expectFloat(node);
    if (node.node().integer("transA", 0) != 0)
        node.refuse("its first input is transposed");
    const bool isTransposed = node.node().integer("transB", 0) != 0;
    const Shape y = node.outputShape();
    const int64_t depth = node.shape(0)[1];
    if (node.has(2) && elementCount(node.shape(2)) != y[1])
        node.refuse("its bias is not one row");
    node.program().call("product",
                        { node.input(0), node.input(1), node.has(2) ? node.input(2) : "0",
                          node.output(), text(y[0]), text(depth), text(y[1]),
                          isTransposed ? "1" : text(y[1]), isTransposed ? text(depth) : "1",
                          cFloat(static_cast<double>(node.node().real("alpha", 1))),
                          cFloat(static_cast<double>(node.node().real("beta", 1))) });
}

void emitProduct(const CNode& node)
{
    expectFloat(node);
    const Shape b = node.constant(1).shape();
    if (b.size() != 2)
        node.refuse("its second input is no matrix");
    node.program().call("product",
                        { node.input(0), node.input(1), "0", node.output(),
                          text(elementCount(node.shape(0)) / b[0]), text(b[0]), text(b[1]),
                          text(b[1]), "1", "1.0f", "0.0f" });
}

void emitMaxPool(const CNode& node)
{
    if (node.node().hasOutput(1))
        node.refuse("its indices are asked for");
    const bool isFloat = node.type(0) == ElementType::float32;
    const PoolingGeometry place = MaxPoolingOperator(node.view()).geometry(node.shape(0));
    std::vector<std::string> arguments{ node.input(0), node.output(), text(node.channels(0)) };
    if (!isFloat)
        arguments.emplace_back(node.type(0) == ElementType::int8 ? "1" : "0");
    add(arguments, node.windows(place.axes));
    node.program().call(isFloat ? "max_pool" : "q_max_pool", arguments);
}

void emitAveragePool(const CNode& node)
{
    expectFloat(node);
    const AveragePoolingOperator pool(node.view());
    if (pool.window().ceilMode)
        node.refuse("ceil_mode is set");
    std::vector<std::string> arguments{ node.input(0), node.output(), text(node.channels(0)),
                                        pool.includesPadding() ? "1" : "0" };
    add(arguments, node.windows(pool.geometry(node.shape(0)).axes));
    node.program().call("average_pool", arguments);
}

void emitGlobalAverage(const CNode& node)
{
    expectFloat(node);
    const int64_t channels = node.channels(0);
    node.program().call("global_average",
                        { node.input(0), node.output(), text(channels),
                          text(elementCount(node.shape(0)) / channels) });
}

/// A mean over all axes behind the channels is that of GlobalAveragePool.
void emitMean(const CNode& node)
{
    std::vector<int64_t> axes = node.node().integers("axes");
    if (node.has(1))
        axes = node.constant(1).toIntegers();
    const auto rank = static_cast<int64_t>(node.shape(0).size());
    for (int64_t& axis : axes)
        axis = normalizedAxis(axis, rank);
    std::ranges::sort(axes);
    std::vector<int64_t> spatial;
    for (int64_t axis = 2; axis < rank; ++axis)
        spatial.push_back(axis);
    if (axes != spatial)
        node.refuse("only the mean over height and width is written");
    emitGlobalAverage(node);
}

template <typename... More>
void emitMap(const CNode& node, const char* kernel, const More&... more)
{
    expectFloat(node);
    node.program().call(kernel, { node.input(0), node.output(), node.count(0), more... });
}

void emitClip(const CNode& node)
{
    constexpr double kLargest = std::numeric_limits<float>::max();
    const Node& of = node.node();
    const double low =
        of.attribute("min") ? static_cast<double>(of.real("min", 0)) : node.number(1, -kLargest);
    const double high =
        of.attribute("max") ? static_cast<double>(of.real("max", 0)) : node.number(2, kLargest);
    if (node.type(0) == ElementType::float32)
        return emitMap(node, "clip", cFloat(low), cFloat(high));
    const bool isSigned = node.type(0) == ElementType::int8;
    if (!isSigned && node.type(0) != ElementType::uint8)
        node.refuse("it works on other numbers than float32, int8 and uint8");
    const auto bound = [&](double number) {
        return text(static_cast<int64_t>(
            std::clamp(number, isSigned ? -128.0 : 0.0, isSigned ? 127.0 : 255.0)));
    };
    node.program().call("q_clip",
                        { node.input(0), node.output(), node.count(0), bound(low), bound(high),
                          isSigned ? "1" : "0" });
}

void emitSoftmax(const CNode& node)
{
    expectFloat(node);
    const Shape shape = node.shape(0);
    const auto rank = static_cast<int64_t>(shape.size());
    const int64_t fallback = node.view().opset < 13 ? 1 : -1;
    if (normalizedAxis(node.node().integer("axis", fallback), rank) != rank - 1)
        node.refuse("only the last axis is written");
    node.program().call("softmax",
                        { node.input(0), node.output(), text(elementCount(shape) / shape.back()),
                          text(shape.back()) });
}

/// 1 where an operand has every element, 0 where it has one for each of `outer`.
std::string stepOf(const CNode& node, size_t slot, int64_t outer)
{
    if (elementCount(node.shape(slot)) == elementCount(node.outputShape()))
        return "1";
    const Shape y = node.outputShape();
    Shape perChannel(y.size(), 1);
    if (outer > 1 && y.size() > 1)
        perChannel[1] = outer;
    Shape own = node.shape(slot);
    own.insert(own.begin(), y.size() - own.size(), 1);
    if (own != perChannel)
        node.refuse("operands of these shapes are not added up");
    return "0";
}

void emitBinary(const CNode& node, const char* kernel)
{
    expectFloat(node);
    const int64_t total = elementCount(node.outputShape());
    int64_t outer = 1;
    for (const size_t slot : { size_t(0), size_t(1) })
        if (const int64_t count = elementCount(node.shape(slot)); count != total)
            outer = count;
    node.program().call(kernel,
                        { node.input(0), node.input(1), node.output(), text(outer),
                          text(total / outer), stepOf(node, 0, outer), stepOf(node, 1, outer) });
}

/// Parts that follow each other, one block of each for every position before the axis.
void emitConcat(const CNode& node)
{
    const Shape y = node.outputShape();
    const int64_t axis = normalizedAxis(node.node().integer("axis", 1), std::ssize(y));
    const int64_t outer = elementCount(std::span(y).first(static_cast<size_t>(axis)));
    const int64_t bytes = static_cast<int64_t>(elementBytes(node.outputType(), 1));
    const int64_t each = elementCount(y) / outer * bytes;
    int64_t before = 0;
    for (size_t slot = 0; slot < node.node().inputs.size(); ++slot) {
        const int64_t part = elementCount(node.shape(slot)) / outer * bytes;
        node.program().line("for (int i = 0; i < " + text(outer) + "; ++i)");
        node.program().line("    memcpy((unsigned char *)" + node.output() + " + i * " + text(each)
                            + " + " + text(before) + ", (const unsigned char *)" + node.input(slot)
                            + " + i * " + text(part) + ", " + text(part) + ");");
        before += part;
    }
}

constexpr std::array kRows{
    CNodeRow{ "", "Conv", emitConvolution },
    CNodeRow{ "", "Gemm", emitGemm },
    CNodeRow{ "", "MatMul", emitProduct },
    CNodeRow{ "", "MaxPool", emitMaxPool },
    CNodeRow{ "", "AveragePool", emitAveragePool },
    CNodeRow{ "", "GlobalAveragePool", emitGlobalAverage },
    CNodeRow{ "", "ReduceMean", emitMean },
    CNodeRow{ "", "Relu", [](const CNode& node) { emitMap(node, "relu", std::string("0.0f")); } },
    CNodeRow{ "", "LeakyRelu",
              [](const CNode& node) {
                  emitMap(node, "relu",
                          cFloat(static_cast<double>(node.node().real("alpha", 0.01F))));
              } },
    CNodeRow{ "", "Clip", emitClip },
    CNodeRow{ "", "Sigmoid", [](const CNode& node) { emitMap(node, "sigmoid"); } },
    CNodeRow{ "", "Tanh", [](const CNode& node) { emitMap(node, "tanh"); } },
    CNodeRow{ "", "HardSwish", [](const CNode& node) { emitMap(node, "hard_swish"); } },
    CNodeRow{ "", "HardSigmoid",
              [](const CNode& node) {
                  emitMap(node, "hard_sigmoid",
                          cFloat(static_cast<double>(node.node().real("alpha", 0.2F))),
                          cFloat(static_cast<double>(node.node().real("beta", 0.5F))));
              } },
    CNodeRow{ "", "Softmax", emitSoftmax },
    CNodeRow{ "", "Add", [](const CNode& node) { emitBinary(node, "add"); } },
    CNodeRow{ "", "Mul", [](const CNode& node) { emitBinary(node, "multiply"); } },
    CNodeRow{ "", "Concat", emitConcat },
    CNodeRow{ "", "Flatten" },
    CNodeRow{ "", "Reshape" },
    CNodeRow{ "", "Squeeze" },
    CNodeRow{ "", "Unsqueeze" },
    CNodeRow{ "", "Identity" },
    CNodeRow{ "", "Dropout" },
};

} // namespace

std::span<const CNodeRow> cFloatNodes()
{
    return kRows;
}

} // namespace core
