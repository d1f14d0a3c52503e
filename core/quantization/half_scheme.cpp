#include "core/evaluation/inference.h"
#include "core/execution/constant_folding.h"
#include "core/operators/conversion.h"
#include "core/operators/infer_shapes.h"
#include "core/operators/magnitude.h"
#include "core/passes/clean_up.h"
#include "core/quantization/prepare_model.h"
#include "core/quantization/scheme.h"
#include "core/quantization/store_weights.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

/// Operators that ONNX defines for half precision in all of their numbers.
constexpr std::array<std::string_view, 57> kHalfOperators{
    "Abs",
    "Add",
    "AveragePool",
    "BatchNormalization",
    "Clip",
    "Concat",
    "Conv",
    "ConvTranspose",
    "Cos",
    "DepthToSpace",
    "Div",
    "Elu",
    "Erf",
    "Exp",
    "Expand",
    "Flatten",
    "Gather",
    "Gelu",
    "Gemm",
    "GlobalAveragePool",
    "GlobalMaxPool",
    "HardSigmoid",
    "HardSwish",
    "Identity",
    "InstanceNormalization",
    "LayerNormalization",
    "LeakyRelu",
    "Log",
    "LogSoftmax",
    "MatMul",
    "Max",
    "MaxPool",
    "Min",
    "Mul",
    "Neg",
    "PRelu",
    "Pad",
    "Pow",
    "ReduceMax",
    "ReduceMean",
    "ReduceSum",
    "Relu",
    "Reshape",
    "Selu",
    "Sigmoid",
    "Sin",
    "Slice",
    "Softmax",
    "Softplus",
    "SpaceToDepth",
    "Split",
    "Sqrt",
    "Squeeze",
    "Sub",
    "Tanh",
    "Transpose",
    "Unsqueeze",
};

bool fitsBFloat16(const Tensor& weights)
{
    const BFloat16 largest(static_cast<float>(largestMagnitude(weights.values<float>())));
    return std::isfinite(static_cast<float>(largest));
}

/// What both half-precision schemes share: which nodes take part, and the new values.
class HalfPrecision
{
public:
    HalfPrecision(const QuantizationJob& job, Monitor& monitor)
        : m_job(job)
        , m_monitor(monitor)
    {
        m_monitor.beginPhase("preparing");
        m_result.prepared =
            std::make_shared<const Model>(preparedForQuantization(*job.model, monitor));
        m_model = *m_result.prepared;
        m_shapes = inferShapes(m_model);
    }

    /// Before: nodes on float. After: the same on float16, with a Cast where float numbers come in
    /// or are read; graph inputs and outputs stay float.
    QuantizedModel inFloat16()
    {
        watch();
        const std::vector<NodeId> order = m_model.graph.order();
        for (const NodeId id : order)
            choose(id, obstacle(id));
        refuseNothing();
        for (const LayerChoice& layer : m_result.layers)
            if (layer.bits == 16)
                convertNode(layer.node);
        // The value under its own name, in float, for whoever still reads that.
        for (const auto& [value, half] : m_halves)
            addCast(half, value, ElementType::float32);
        return finished("Numbers between the nodes are float16.");
    }

    /// Before: products by float weights. After: weights stored in bfloat16 and cast to float where
    /// they are read, since ONNX Runtime has no bfloat16 kernels for processors.
    QuantizedModel inBFloat16()
    {
        const std::vector<NodeId> order = m_model.graph.order();
        for (const NodeId id : order)
            choose(id, storageObstacle(id));
        refuseNothing();
        WeightStore store(graph(), ElementType::bfloat16);
        for (const LayerChoice& layer : m_result.layers)
            if (layer.bits == 16)
                store.store(layer.node);
        return finished("Weights are stored in bfloat16 and computed with in float.");
    }

private:
    Graph& graph() { return m_model.graph; }
    const Graph& graph() const { return m_model.graph; }
    bool isFloat(ValueId id) const
    {
        return id.isValid() && m_shapes.of(id).elementType == ElementType::float32;
    }
    bool isFloatConstant(ValueId id) const
    {
        return id.isValid() && isConstant(graph().value(id)) && graph().value(id).initializer
            && graph().value(id).initializer->elementType() == ElementType::float32;
    }

    void watch()
    {
        if (m_job.samples == nullptr) {
            m_result.notes.push_back("Whether activations pass 65504, the largest float16, was not "
                                     "checked: no samples were given.");
            return;
        }
        const auto samples = spreadSubset(m_job.samples, m_job.settings.integer("samples"));
        m_result.histograms = watchValues({ .model = m_result.prepared,
                                            .values = floatValues(*m_result.prepared),
                                            .samples = samples,
                                            .preprocessing = m_job.preprocessing,
                                            .threads = m_job.threads,
                                            .folder = m_job.cache },
                                          m_monitor);
        m_result.notes.push_back(
            fmt::format("Activations were checked on {} samples.", samples->size()));
    }

    /// Why a node stays float; empty when it need not.
    std::string obstacle(NodeId id) const
    {
        const Node& node = graph().node(id);
        if (!node.domain.empty() || std::ranges::count(kHalfOperators, node.type) == 0)
            return "the operator is not known in half precision";
        if (m_job.floatNodes.contains(node.name))
            return "kept in float as asked";
        if (std::ranges::none_of(node.outputs, [&](ValueId value) { return isFloat(value); }))
            return "works on other numbers than float";
        for (const std::vector<ValueId>* side : { &node.inputs, &node.outputs })
            for (const ValueId value : *side)
                if (const double largest = largestOf(value); !(largest <= kLargestHalf))
                    return fmt::format("\"{}\" reaches {:.6g}, more than float16 can hold (65504)",
                                       graph().value(value).name, largest);
        return "";
    }

    double largestOf(ValueId value) const
    {
        if (isFloatConstant(value))
            return largestMagnitude(graph().value(value).initializer->values<float>());
        const auto known = m_result.histograms.find(value);
        if (known == m_result.histograms.end())
            return 0;
        const ValueRange range = known->second.extremes();
        return std::max(std::abs(range.low), std::abs(range.high));
    }

    std::string storageObstacle(NodeId id) const
    {
        const Node& node = graph().node(id);
        if (m_job.floatNodes.contains(node.name))
            return "kept in float as asked";
        for (const ValueId input : node.inputs)
            if (isFloatWeight(graph(), input))
                return fitsBFloat16(*graph().value(input).initializer)
                    ? ""
                    : "a weight is more than bfloat16 can hold";
        return "it has no weights";
    }

    void choose(NodeId id, std::string reason)
    {
        LayerChoice layer{ .node = id };
        const Node& node = graph().node(id);
        layer.hasWeights = std::ranges::any_of(
            node.inputs, [&](ValueId input) { return isFloatWeight(graph(), input); });
        layer.bits = reason.empty() ? 16 : 32;
        layer.reason = std::move(reason);
        m_result.layers.push_back(std::move(layer));
    }

    void refuseNothing() const
    {
        if (std::ranges::none_of(m_result.layers,
                                 [](const LayerChoice& layer) { return layer.bits == 16; }))
            throw Error(ErrorCode::unsupported,
                        "no node of the model can be brought to half precision: there is none on "
                        "float numbers that fit and that may be changed");
    }

    ValueId addValue(const std::string& stem, ElementType type, ValueId like)
    {
        Value value;
        value.name = graph().freshName(stem);
        value.type.elementType = type;
        value.type.shape = graph().value(like).type.shape;
        return graph().addValue(std::move(value));
    }

    void addCast(ValueId from, ValueId to, ElementType type)
    {
        Node cast{ .name = graph().value(to).name + "_Cast", .type = "Cast" };
        cast.inputs = { from };
        cast.outputs = { to };
        cast.setAttribute({ .name = "to", .value = static_cast<int64_t>(type) });
        graph().addNode(std::move(cast));
    }

    /// The float16 form of a float value, made once.
    ValueId halfOf(ValueId value)
    {
        if (const auto known = m_halves.find(value); known != m_halves.end())
            return known->second;
        if (const auto known = m_narrowed.find(value); known != m_narrowed.end())
            return known->second;
        const std::string stem = graph().value(value).name + "_half";
        ValueId half;
        if (isFloatConstant(value)) {
            half = graph().addInitializer(
                graph().freshName(stem),
                converted(*graph().value(value).initializer, ElementType::float16));
        } else {
            half = addValue(stem, ElementType::float16, value);
            addCast(value, half, ElementType::float16);
        }
        m_narrowed[value] = half;
        return half;
    }

    void convertNode(NodeId id)
    {
        const size_t inputs = graph().node(id).inputs.size();
        for (size_t slot = 0; slot < inputs; ++slot)
            if (const ValueId input = graph().node(id).inputs[slot]; isFloat(input)) {
                const ValueId half = halfOf(input);
                graph().node(id).inputs[slot] = half;
            }
        const size_t outputs = graph().node(id).outputs.size();
        for (size_t slot = 0; slot < outputs; ++slot)
            if (const ValueId output = graph().node(id).outputs[slot]; isFloat(output)) {
                const ValueId half =
                    addValue(graph().value(output).name + "_half", ElementType::float16, output);
                graph().node(id).outputs[slot] = half;
                graph().value(half).producer = id;
                graph().value(output).producer = {};
                m_halves[output] = half;
            }
    }

    QuantizedModel finished(const char* note)
    {
        m_result.notes.emplace_back(note);
        graph().sortTopologically();
        removeUnused(m_model);
        m_result.model = std::move(m_model);
        return std::move(m_result);
    }

    const QuantizationJob& m_job;
    Monitor& m_monitor;
    QuantizedModel m_result;
    Model m_model;
    InferredShapes m_shapes;
    std::map<ValueId, ValueId> m_halves; ///< made in float16, by the float value
    std::map<ValueId, ValueId> m_narrowed; ///< brought to half precision, by the float value
};

} // namespace

QuantizedModel quantizeToFloat16(const QuantizationJob& job, Monitor& monitor)
{
    return HalfPrecision(job, monitor).inFloat16();
}

QuantizedModel quantizeToBFloat16(const QuantizationJob& job, Monitor& monitor)
{
    return HalfPrecision(job, monitor).inBFloat16();
}

} // namespace core
