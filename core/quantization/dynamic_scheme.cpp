#include "core/execution/constant_folding.h"
#include "core/operators/infer_shapes.h"
#include "core/operators/quantization.h"
#include "core/passes/clean_up.h"
#include "core/quantization/prepare_model.h"
#include "core/quantization/quantization_plan.h"
#include "core/quantization/quantized_weight.h"
#include "core/quantization/scheme.h"

#include <algorithm>

namespace core {

namespace {

/// ONNX Runtime's ConvInteger knows unsigned weights with one zero point only.
constexpr int32_t kUnsignedMiddle = 128;

/// Lets products quantize what they read at run time.
class DynamicQuantization
{
public:
    DynamicQuantization(const QuantizationJob& job, Monitor& monitor)
        : m_job(job)
        , m_monitor(monitor)
    {
    }

    QuantizedModel run()
    {
        m_monitor.beginPhase("quantizing weights");
        m_result.prepared =
            std::make_shared<const Model>(preparedForQuantization(*m_job.model, m_monitor));
        m_model = *m_result.prepared;
        const InferredShapes shapes = inferShapes(m_model);
        for (const NodeId id : m_result.prepared->graph.order()) {
            m_monitor.checkpoint();
            LayerChoice layer{ .node = id, .reason = obstacle(id, shapes) };
            layer.isInteger = layer.reason.empty();
            layer.hasWeights = layer.isInteger;
            layer.bits = layer.isInteger ? 8 : 32;
            if (layer.isInteger)
                convert(id);
            m_result.layers.push_back(std::move(layer));
        }
        if (std::ranges::none_of(m_result.layers, &LayerChoice::isInteger))
            throw Error(ErrorCode::unsupported,
                        "no node of the model can quantize its input as it runs: there is no "
                        "float Gemm or MatMul with constant weights that may be changed; Conv "
                        "only with dynamicConvolutions");
        m_model.graph.sortTopologically();
        removeUnused(m_model);
        m_result.notes.emplace_back("Activations get their scales while the network runs.");
        m_result.model = std::move(m_model);
        return std::move(m_result);
    }

private:
    Graph& graph() { return m_model.graph; }

    std::string obstacle(NodeId id, const InferredShapes& shapes) const
    {
        const Graph& graph = m_model.graph;
        const Node& node = graph.node(id);
        const bool isConvolution = node.type == "Conv";
        if (!node.domain.empty()
            || (!isConvolution && node.type != "Gemm" && node.type != "MatMul"))
            return "only products by weights quantize their input";
        if (m_job.floatNodes.contains(node.name))
            return "kept in float as asked";
        if (isConvolution && !m_job.settings.boolean("dynamicConvolutions"))
            return "convolutions get slower this way; static integers suit them better";
        const Value& weight = graph.value(node.inputs[1]);
        if (!isConstant(weight) || !weight.initializer
            || weight.initializer->elementType() != ElementType::float32
            || (!isConvolution && weight.initializer->rank() != 2))
            return "its weights are no constant float matrix";
        if (isConstant(graph.value(node.inputs[0]))
            || shapes.of(node.inputs[0]).elementType != ElementType::float32)
            return "its input is constant or no float";
        if (node.type == "Gemm"
            && (node.integer("transA", 0) != 0 || node.real("alpha", 1) != 1
                || node.real("beta", 1) != 1))
            return "transposed or scaled input";
        return "";
    }

    ValueId addValue(const std::string& stem, ElementType type)
    {
        Value value;
        value.name = graph().freshName(stem);
        value.type.elementType = type;
        return graph().addValue(std::move(value));
    }

    ValueId addConstant(const std::string& stem, Tensor tensor)
    {
        return graph().addInitializer(graph().freshName(stem), std::move(tensor));
    }

    /// A node of one output, a value of the given type.
    ValueId addNode(const std::string& name, const char* type, std::vector<ValueId> inputs,
                    ElementType result, std::vector<Attribute> attributes = {})
    {
        const ValueId output = addValue(name, result);
        graph().addNode({ .name = graph().value(output).name,
                          .type = type,
                          .inputs = std::move(inputs),
                          .outputs = { output },
                          .attributes = std::move(attributes) });
        return output;
    }

    /// The quantized form of an activation.
    struct Quantized
    {
        ValueId integers;
        ValueId scale;
        ValueId zeroPoint;
    };

    /// Made once for all readers.
    Quantized quantize(ValueId value)
    {
        const auto [entry, isNew] = m_quantized.try_emplace(value);
        if (isNew) {
            const std::string name = graph().value(value).name;
            entry->second = { addValue(name + "_quantized", ElementType::uint8),
                              addValue(name + "_scale", ElementType::float32),
                              addValue(name + "_zero_point", ElementType::uint8) };
            const Quantized& made = entry->second;
            graph().addNode({ .name = name + "_DynamicQuantizeLinear",
                              .type = "DynamicQuantizeLinear",
                              .inputs = { value },
                              .outputs = { made.integers, made.scale, made.zeroPoint } });
        }
        return entry->second;
    }

    void convert(NodeId id)
    {
        const Node before = graph().node(id);
        const Quantized input = quantize(before.inputs[0]);
        graph().removeNode(id);
        const bool isConvolution = before.type == "Conv";
        const Sums sums = isConvolution ? convolve(before, input) : multiply(before, input);
        const ValueId wide =
            addNode(before.name + "_wide", "Cast", { sums.value }, ElementType::float32,
                    { { .name = "to", .value = int64_t(ElementType::float32) } });
        const ValueId scales = addNode(before.name + "_scales", "Mul",
                                       { input.scale, sums.weightScale }, ElementType::float32);
        Node last{ .name = before.name, .type = "Mul", .inputs = { wide, scales } };
        if (before.hasInput(2)) {
            const ValueId product =
                addNode(before.name + "_product", "Mul", { wide, scales }, ElementType::float32);
            last.type = "Add";
            last.inputs = { product, isConvolution ? spread(before, 2) : before.inputs[2] };
        }
        last.outputs = before.outputs;
        graph().addNode(std::move(last));
    }

    /// A vector over the channels of an image in a shape that broadcasts.
    ValueId spread(const Node& convolution, size_t slot)
    {
        const Value& vector = graph().value(convolution.inputs[slot]);
        const int64_t rank = graph().value(convolution.inputs[1]).initializer->rank();
        Shape shape(static_cast<size_t>(rank), 1);
        shape[1] = vector.initializer->elementCount();
        return addConstant(vector.name, vector.initializer->reshaped(shape));
    }

    /// Products of integers, and the constant that they still have to be multiplied by.
    struct Sums
    {
        ValueId value;
        ValueId weightScale;
    };

    Sums multiply(const Node& before, const Quantized& input)
    {
        const Value& weight = graph().value(before.inputs[1]);
        const std::string name = weight.name;
        const bool isTransposed = weightAxis(before) == 0;
        const Tensor matrix = isTransposed ? transposed(*weight.initializer) : *weight.initializer;
        const WeightFormat format{ .bits = static_cast<int>(m_job.settings.integer("weightBits")) };
        const QuantizedWeight integers =
            nearestWeight(matrix, weightParameters(matrix, 1, format), format);
        const ValueId scale =
            addConstant(name + "_scale",
                        Tensor::of<float>({ matrix.shape()[1] },
                                          std::span<const float>(integers.parameters.scales)));
        const ValueId constant = addConstant(name + "_quantized", integers.integers);
        return { addNode(before.name + "_sums", "MatMulInteger",
                         { input.integers, constant, input.zeroPoint }, ElementType::int32),
                 scale };
    }

    Sums convolve(const Node& before, const Quantized& input)
    {
        const Value& weight = graph().value(before.inputs[1]);
        const std::string name = weight.name;
        const Tensor& kernel = *weight.initializer;
        const WeightFormat format{ .bits = static_cast<int>(m_job.settings.integer("weightBits")) };
        const QuantizedWeight integers =
            nearestWeight(kernel, weightParameters(kernel, 0, format), format);
        Tensor unsignedKernel(ElementType::uint8, kernel.shape());
        std::ranges::transform(
            integers.integers.values<int8_t>(), unsignedKernel.mutableValues<uint8_t>().begin(),
            [](int8_t number) { return static_cast<uint8_t>(number + kUnsignedMiddle); });
        Shape shape(static_cast<size_t>(kernel.rank()), 1);
        shape[1] = kernel.shape()[0];
        const ValueId scale = addConstant(
            name + "_scale",
            Tensor::of<float>(shape, std::span<const float>(integers.parameters.scales)));
        const ValueId constant = addConstant(name + "_quantized", std::move(unsignedKernel));
        const ValueId zeroPoint = addConstant(
            name + "_zero_point", Tensor::scalar(static_cast<uint8_t>(kUnsignedMiddle)));
        return { addNode(before.name + "_sums", "ConvInteger",
                         { input.integers, constant, input.zeroPoint, zeroPoint },
                         ElementType::int32, before.attributes),
                 scale };
    }

    static Tensor transposed(const Tensor& matrix)
    {
        const int64_t rows = matrix.shape()[0];
        const int64_t columns = matrix.shape()[1];
        Tensor result(ElementType::float32, { columns, rows });
        const std::span<const float> from = matrix.values<float>();
        const std::span<float> to = result.mutableValues<float>();
        for (int64_t row = 0; row < rows; ++row)
            for (int64_t column = 0; column < columns; ++column)
                to[static_cast<size_t>(column * rows + row)] =
                    from[static_cast<size_t>(row * columns + column)];
        return result;
    }

    const QuantizationJob& m_job;
    Monitor& m_monitor;
    QuantizedModel m_result;
    Model m_model;
    std::map<ValueId, Quantized> m_quantized;
};

} // namespace

QuantizedModel quantizeDynamically(const QuantizationJob& job, Monitor& monitor)
{
    return DynamicQuantization(job, monitor).run();
}

} // namespace core
