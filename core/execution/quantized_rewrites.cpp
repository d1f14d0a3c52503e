#include "core/execution/quantized_rewrites.h"

#include "core/execution/constant_folding.h"
#include "core/operators/quantization.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

constexpr std::string_view kMicrosoft = "com.microsoft";
/// Exporters compute a bias' scale in float or double; the difference is far below a step.
constexpr double kScaleTolerance = 1e-5;

/// What the rewriting of one node works on.
class Rewriter
{
public:
    Rewriter(Graph& graph, const Node& node, const std::optional<QuantizationValues>& output)
        : m_graph(graph)
        , m_values(graph)
        , m_node(node)
        , m_output(output)
    {
    }

    /// QLinearConv.
    QuantizedRewrite convolution()
    {
        const auto weights = m_values.weights(m_node.inputs[1], 0);
        return weights ? convolutionWith(*weights) : notConstantWeights();
    }

    /// QLinearMatMul.
    QuantizedRewrite product()
    {
        const auto a = m_values.activation(m_node.inputs[0]);
        if (!a)
            return notQuantized(0);
        const Value& right = m_graph.value(m_node.inputs[1]);
        const auto rank = right.producer.isValid() ? rankOfWeights(right.producer) : 0;
        auto b = m_values.weights(m_node.inputs[1], std::max<int64_t>(0, rank - 1));
        if (!b)
            b = m_values.activation(m_node.inputs[1]);
        if (!b)
            return notQuantized(1);
        Node result = renamed("QLinearMatMul", "");
        append(result, *a);
        append(result, *b);
        append(result, *m_output);
        return result;
    }

    /// QGemm.
    QuantizedRewrite gemm()
    {
        const auto a = m_values.activation(m_node.inputs[0]);
        const auto b = m_values.weights(m_node.inputs[1], m_node.integer("transB", 0) != 0 ? 0 : 1);
        if (!a)
            return notQuantized(0);
        if (!b)
            return notConstantWeights();
        if (m_node.real("beta", 1) != 1)
            return std::string("beta is not 1");
        Node result = renamed("QGemm", kMicrosoft);
        result.removeAttribute("beta");
        append(result, *a);
        append(result, *b);
        if (m_node.hasInput(2)) {
            const auto bias = biasOf(a->of, *b, m_node.real("alpha", 1));
            if (!bias)
                return unfittingBias();
            result.inputs.push_back(*bias);
        } else {
            result.inputs.emplace_back();
        }
        if (m_output)
            append(result, *m_output);
        return result;
    }

    /// QLinearAdd and QLinearMul.
    QuantizedRewrite binary(std::string_view type)
    {
        Node result = renamed(type, kMicrosoft);
        for (const size_t slot : { size_t(0), size_t(1) }) {
            const auto operand = m_values.activation(m_node.inputs[slot]);
            if (!operand)
                return notQuantized(slot);
            if (operand->of.type != m_output->type)
                return differentTypes();
            append(result, *operand);
        }
        append(result, *m_output);
        return result;
    }

    /// Pooling and functions of one tensor.
    QuantizedRewrite unary(std::string_view type)
    {
        const auto input = m_values.activation(m_node.inputs[0]);
        if (!input)
            return notQuantized(0);
        if (input->of.type != m_output->type)
            return differentTypes();
        Node result = renamed(type, kMicrosoft);
        append(result, *input);
        append(result, *m_output);
        return result;
    }

    QuantizedRewrite concat()
    {
        Node result = renamed("QLinearConcat", kMicrosoft);
        append(result, *m_output);
        for (size_t slot = 0; slot < m_node.inputs.size(); ++slot) {
            const auto part = m_values.activation(m_node.inputs[slot]);
            if (!part)
                return notQuantized(slot);
            if (part->of.type != m_output->type)
                return differentTypes();
            append(result, *part);
        }
        return result;
    }

    /// Moves or selects values: the same operator on the quantized tensor.
    QuantizedRewrite moving()
    {
        const auto input = m_values.activation(m_node.inputs[0]);
        if (!input)
            return notQuantized(0);
        if (!m_values.areEqual(input->of, *m_output))
            return std::string("scale or zero point change");
        if (m_node.outputs.size() > 1 && m_node.outputs[1].isValid())
            return std::string("it has a second output");
        Node result = m_node;
        result.inputs[0] = input->value;
        return result;
    }

private:
    QuantizedRewrite convolutionWith(const QuantizedTensor& weights)
    {
        const auto input = m_values.activation(m_node.inputs[0]);
        if (!input)
            return notQuantized(0);
        Node result = renamed("QLinearConv", "");
        append(result, *input);
        append(result, weights);
        append(result, *m_output);
        if (m_node.hasInput(2)) {
            const auto bias = biasOf(input->of, weights, 1);
            if (!bias)
                return unfittingBias();
            result.inputs.push_back(*bias);
        }
        return result;
    }

    Node renamed(std::string_view type, std::string_view domain) const
    {
        Node result = m_node;
        result.type = type;
        result.domain = domain;
        result.inputs.clear();
        result.outputs.clear();
        return result;
    }

    void append(Node& node, const QuantizedTensor& tensor)
    {
        node.inputs.push_back(tensor.value);
        append(node, tensor.of);
    }

    void append(Node& node, const QuantizationValues& of)
    {
        node.inputs.push_back(of.scale);
        node.inputs.push_back(of.zeroPoint.isValid() ? of.zeroPoint : zeros(of));
    }

    /// Zero points as many as scales, for a node that does without.
    ValueId zeros(const QuantizationValues& of)
    {
        return m_graph.addInitializer(
            m_graph.freshName("zeroPoint"),
            Tensor(of.type, m_graph.value(of.scale).initializer->shape()));
    }

    int64_t rankOfWeights(NodeId producer) const
    {
        const Node& node = m_graph.node(producer);
        const Value& value = m_graph.value(node.inputs.empty() ? ValueId() : node.inputs[0]);
        return value.initializer ? value.initializer->rank() : 0;
    }

    /// The int32 bias: as it is stored when its scale is that of the product, or a float constant
    /// rounded to that scale.
    std::optional<ValueId> biasOf(const QuantizationValues& input, const QuantizedTensor& weights,
                                  float alpha)
    {
        std::vector<float> scales = m_values.scales(weights.of);
        for (float& scale : scales)
            scale = alpha * m_values.scales(input).front() * scale;
        if (const auto bias = m_values.bias(m_node.inputs[2])) {
            const std::vector<float> own = m_values.scales(bias->of);
            return areNear(own, scales) ? std::optional(bias->value) : std::nullopt;
        }
        const Value& value = m_graph.value(m_node.inputs[2]);
        if (!isConstant(value) || value.initializer->elementType() != ElementType::float32)
            return std::nullopt;
        return roundedBias(*value.initializer, scales);
    }

    std::optional<ValueId> roundedBias(const Tensor& bias, const std::vector<float>& scales)
    {
        std::vector<int32_t> rounded;
        const std::span<const float> values = bias.values<float>();
        if (scales.size() > 1 && scales.size() != values.size())
            return std::nullopt;
        for (size_t i = 0; i < values.size(); ++i) {
            const double step = static_cast<double>(scales[scales.size() == 1 ? 0 : i]);
            const double steps = std::nearbyint(static_cast<double>(values[i]) / step);
            // Written so that NaN is declined as well.
            if (!(std::abs(steps) < 1 << 30))
                return std::nullopt;
            rounded.push_back(static_cast<int32_t>(steps));
        }
        return m_graph.addInitializer(
            m_graph.freshName("bias"),
            Tensor::of<int32_t>(bias.shape(), std::span<const int32_t>(rounded)));
    }

    static bool areNear(const std::vector<float>& found, const std::vector<float>& expected)
    {
        const size_t count = std::max(found.size(), expected.size());
        for (size_t i = 0; i < count; ++i) {
            if ((found.size() != 1 && i >= found.size())
                || (expected.size() != 1 && i >= expected.size()))
                return false;
            const auto a = static_cast<double>(found[found.size() == 1 ? 0 : i]);
            const auto b = static_cast<double>(expected[expected.size() == 1 ? 0 : i]);
            if (!(std::abs(a - b) <= kScaleTolerance * std::abs(b)))
                return false;
        }
        return true;
    }

    static std::string notQuantized(size_t slot)
    {
        return "input " + std::to_string(slot)
            + " is not a dequantized uint8 or int8 tensor with one constant scale";
    }

    static std::string notConstantWeights()
    {
        return "the weights are not a dequantized constant with one scale, or one for each output "
               "channel";
    }

    static std::string unfittingBias()
    {
        return "the scale of the bias is not that of the product";
    }

    static std::string differentTypes() { return "input and output differ in their type"; }

    Graph& m_graph;
    QuantizedValues m_values;
    const Node m_node; ///< a copy: initializers are added while it is read
    const std::optional<QuantizationValues> m_output;
};

struct Row
{
    std::string_view type;
    QuantizedRewrite (*rewrite)(Rewriter& rewriter);
    bool needsOutput = true;
};

constexpr auto kMoving = [](Rewriter& rewriter) { return rewriter.moving(); };

const std::array kRows = {
    Row{ "Conv", [](Rewriter& rewriter) { return rewriter.convolution(); } },
    Row{ "MatMul", [](Rewriter& rewriter) { return rewriter.product(); } },
    Row{ "Gemm", [](Rewriter& rewriter) { return rewriter.gemm(); }, false },
    Row{ "Add", [](Rewriter& rewriter) { return rewriter.binary("QLinearAdd"); } },
    Row{ "Mul", [](Rewriter& rewriter) { return rewriter.binary("QLinearMul"); } },
    Row{ "Sigmoid", [](Rewriter& rewriter) { return rewriter.unary("QLinearSigmoid"); } },
    Row{ "LeakyRelu", [](Rewriter& rewriter) { return rewriter.unary("QLinearLeakyRelu"); } },
    Row{ "AveragePool", [](Rewriter& rewriter) { return rewriter.unary("QLinearAveragePool"); } },
    Row{ "GlobalAveragePool",
         [](Rewriter& rewriter) { return rewriter.unary("QLinearGlobalAveragePool"); } },
    Row{ "Concat", [](Rewriter& rewriter) { return rewriter.concat(); } },
    Row{ "MaxPool", kMoving },
    Row{ "Flatten", kMoving },
    Row{ "Reshape", kMoving },
    Row{ "Squeeze", kMoving },
    Row{ "Unsqueeze", kMoving },
    Row{ "Transpose", kMoving },
    Row{ "Identity", kMoving },
};

} // namespace

QuantizedRewrite rewriteQuantized(Graph& graph, const Node& node,
                                  const std::optional<QuantizationValues>& output)
{
    const auto* row = std::ranges::find(kRows, node.type, &Row::type);
    if (row == kRows.end() || !node.domain.empty())
        return "no integer form of " + node.type + " is known";
    if (!output && row->needsOutput)
        return std::string("its output is not read by one QuantizeLinear alone");
    Rewriter rewriter(graph, node, output);
    return row->rewrite(rewriter);
}

} // namespace core
