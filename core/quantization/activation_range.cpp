#include "core/quantization/activation_range.h"

#include "core/base/error.h"
#include "core/operators/quantization.h"
#include "core/quantization/quantized_operators.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace core {

namespace {

constexpr const char* kQuantize = "QuantizeLinear";
constexpr const char* kDequantize = "DequantizeLinear";

bool isProducedBy(const Graph& graph, ValueId value, const char* type)
{
    const NodeId producer = graph.value(value).producer;
    return producer.isValid() && graph.node(producer).type == type;
}

const Tensor* constantInput(const Graph& graph, const Node& node, size_t slot)
{
    return node.hasInput(slot) && graph.value(node.inputs[slot]).initializer
        ? &*graph.value(node.inputs[slot]).initializer
        : nullptr;
}

/// What a QuantizeLinear with one constant scale does; nothing for another one.
std::optional<QuantizationParameters> parametersOf(const Graph& graph, const Node& node)
{
    const Tensor* scale = constantInput(graph, node, 1);
    const Tensor* zeroPoint = constantInput(graph, node, 2);
    if (scale == nullptr || scale->elementCount() != 1
        || scale->elementType() != ElementType::float32)
        return std::nullopt;
    QuantizationParameters parameters{ .scales = { scale->values<float>().front() } };
    if (zeroPoint != nullptr) {
        parameters.type = zeroPoint->elementType();
        parameters.zeroPoints = quantizedValues(*zeroPoint);
    }
    return parameters;
}

/// The float number that the pair of nodes around `value` reads: the value itself, or what its
/// producer makes where the value stands for the dequantized numbers.
ValueId sourceOf(const Graph& graph, ValueId value)
{
    if (!isProducedBy(graph, value, kDequantize))
        return value;
    const ValueId integers = graph.node(graph.value(value).producer).inputs[0];
    return isProducedBy(graph, integers, kQuantize)
        ? graph.node(graph.value(integers).producer).inputs[0]
        : value;
}

/// Nodes that make integers of a value.
std::vector<NodeId> quantizersOf(const Graph& graph, const UseTable& uses, ValueId source)
{
    std::vector<NodeId> nodes;
    for (const Use& use : uses.of(source))
        if (use.slot == 0 && graph.node(use.node).type == kQuantize
            && parametersOf(graph, graph.node(use.node)))
            nodes.push_back(use.node);
    return nodes;
}

/// Whether all integers of a model have their zero in the middle, as some runtimes want it.
bool isSymmetric(const Graph& graph)
{
    return std::ranges::all_of(graph.order(), [&](NodeId id) {
        const auto parameters =
            graph.node(id).type == kQuantize ? parametersOf(graph, graph.node(id)) : std::nullopt;
        if (!parameters)
            return true;
        const QuantizedRange bounds = quantizedRange(parameters->type);
        return parameters->zeroPoints.front() == (bounds.lowest + bounds.highest + 1) / 2;
    });
}

/// Gives one value and those that share its integers another range.
class RangeChange
{
public:
    RangeChange(const Model& model, const QuantizationParameters& known, ValueRange range)
        : m_model(model)
        , m_graph(m_model.graph)
        , m_uses(model.graph)
        , m_known(known)
        , m_new(isSymmetric(model.graph) ? symmetricParameters(range, known.type)
                                         : asymmetricParameters(range, known.type))
    {
    }

    Model run(ValueId source, const std::string& name)
    {
        collect(source);
        m_scale = m_graph.addInitializer(m_graph.freshName(name + "_scale"),
                                         Tensor::of<float>({}, m_new.scales));
        m_zeroPoint = m_graph.addInitializer(m_graph.freshName(name + "_zero_point"),
                                             quantizedTensor(m_new.type, {}, m_new.zeroPoints));
        for (const NodeId quantizer : m_quantizers)
            change(quantizer);
        return std::move(m_model);
    }

private:
    bool hasKnownParameters(NodeId quantizer) const
    {
        return parametersOf(m_graph, m_graph.node(quantizer)) == m_known;
    }

    /// Every pair of nodes with the same integers, through operators that only move them.
    void collect(ValueId source)
    {
        for (const NodeId quantizer : quantizersOf(m_graph, m_uses, source)) {
            if (!hasKnownParameters(quantizer) || !m_quantizers.insert(quantizer).second)
                continue;
            for (const Use& pair : m_uses.of(m_graph.node(quantizer).outputs[0]))
                for (const Use& reader : m_uses.of(m_graph.node(pair.node).outputs[0]))
                    collectBehind(reader);
        }
        collectBefore(source);
    }

    void collectBehind(const Use& reader)
    {
        const Node& node = m_graph.node(reader.node);
        const IntegerRule* rule = integerRule(node);
        if (rule != nullptr && rule->role == IntegerRole::passThrough
            && rule->isNumber(reader.slot))
            for (const ValueId output : node.outputs)
                collect(output);
    }

    void collectBefore(ValueId source)
    {
        const NodeId producer = m_graph.value(source).producer;
        if (!producer.isValid())
            return;
        const Node& node = m_graph.node(producer);
        const IntegerRule* rule = integerRule(node);
        if (rule == nullptr || rule->role != IntegerRole::passThrough)
            return;
        for (size_t slot = 0; slot < node.inputs.size(); ++slot)
            if (rule->isNumber(slot) && isProducedBy(m_graph, node.inputs[slot], kDequantize))
                collectOnce(sourceOf(m_graph, node.inputs[slot]));
    }

    void collectOnce(ValueId source)
    {
        if (m_visited.insert(source).second)
            collect(source);
    }

    void change(NodeId quantizer)
    {
        setParameters(m_graph.node(quantizer));
        const ValueId integers = m_graph.node(quantizer).outputs[0];
        for (const Use& pair : m_uses.of(integers)) {
            setParameters(m_graph.node(pair.node));
            for (const Use& reader : m_uses.of(m_graph.node(pair.node).outputs[0]))
                changeBias(reader);
        }
    }

    void setParameters(Node& node) const
    {
        node.inputs.resize(3);
        node.inputs[1] = m_scale;
        node.inputs[2] = m_zeroPoint;
    }

    void changeBias(const Use& reader)
    {
        const Node& product = m_graph.node(reader.node);
        if (reader.slot != 0 || !product.hasInput(2)
            || !isProducedBy(m_graph, product.inputs[2], kDequantize))
            return;
        const NodeId id = m_graph.value(product.inputs[2]).producer;
        const Tensor* integers = constantInput(m_graph, m_graph.node(id), 0);
        const Tensor* scale = constantInput(m_graph, m_graph.node(id), 1);
        if (integers == nullptr || scale == nullptr
            || integers->elementType() != ElementType::int32)
            return;
        const std::string name = m_graph.value(m_graph.node(id).inputs[0]).name;
        const ValueId newIntegers =
            m_graph.addInitializer(m_graph.freshName(name), rounded(*integers, name));
        const ValueId newScale =
            m_graph.addInitializer(m_graph.freshName(name + "_scale"), rescaled(*scale));
        m_graph.node(id).inputs[0] = newIntegers;
        m_graph.node(id).inputs[1] = newScale;
    }

    double ratio() const
    {
        return static_cast<double>(m_new.scales.front())
            / static_cast<double>(m_known.scales.front());
    }

    Tensor rounded(const Tensor& integers, const std::string& name) const
    {
        std::vector<int32_t> values;
        for (const int32_t value : integers.values<int32_t>()) {
            const double wanted = std::nearbyint(value / ratio());
            if (std::abs(wanted) > std::numeric_limits<int32_t>::max())
                throw Error(ErrorCode::invalidArgument,
                            fmt::format("the range is too narrow: \"{}\" would leave int32", name));
            values.push_back(static_cast<int32_t>(wanted));
        }
        return Tensor::of<int32_t>(integers.shape(), values);
    }

    Tensor rescaled(const Tensor& scale) const
    {
        std::vector<float> values;
        for (const float value : scale.values<float>())
            values.push_back(static_cast<float>(value * ratio()));
        return Tensor::of<float>(scale.shape(), values);
    }

    Model m_model;
    Graph& m_graph;
    UseTable m_uses; ///< of the model as it was
    QuantizationParameters m_known;
    QuantizationParameters m_new;
    std::set<NodeId> m_quantizers;
    std::set<ValueId> m_visited;
    ValueId m_scale;
    ValueId m_zeroPoint;
};

/// The pair of nodes of a value, and what they do.
struct FoundPair
{
    ValueId source;
    QuantizationParameters parameters;
};

std::optional<FoundPair> findPair(const Model& model, std::string_view value)
{
    const std::optional<ValueId> id = model.graph.find(value);
    if (!id)
        return std::nullopt;
    const ValueId source = sourceOf(model.graph, *id);
    const std::vector<NodeId> quantizers = quantizersOf(model.graph, UseTable(model.graph), source);
    if (quantizers.empty())
        return std::nullopt;
    return FoundPair{ source, *parametersOf(model.graph, model.graph.node(quantizers.front())) };
}

} // namespace

std::optional<ValueRange> activationRange(const Model& quantized, std::string_view value)
{
    const std::optional<FoundPair> pair = findPair(quantized, value);
    if (!pair)
        return std::nullopt;
    const auto real = [&](int32_t integer) {
        return static_cast<double>(pair->parameters.scales.front())
            * (integer - pair->parameters.zeroPoints.front());
    };
    const QuantizedRange bounds = quantizedRange(pair->parameters.type);
    return ValueRange{ real(bounds.lowest), real(bounds.highest) };
}

Model withActivationRange(const Model& quantized, std::string_view value, ValueRange range)
{
    const std::optional<FoundPair> pair = findPair(quantized, value);
    if (!pair)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("value \"{}\" is not carried in integers with one scale", value));
    if (!std::isfinite(range.low) || !std::isfinite(range.high) || range.low >= range.high)
        throw Error(
            ErrorCode::invalidArgument,
            fmt::format("the range of \"{}\" must go from a number to a larger one", value));
    return RangeChange(quantized, pair->parameters, range).run(pair->source, std::string(value));
}

} // namespace core
