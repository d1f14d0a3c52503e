#include "core/quantization/insert_quantization.h"

#include "core/execution/constant_folding.h"
#include "core/operators/quantization.h"
#include "core/passes/clean_up.h"
#include "core/quantization/quantized_operators.h"

#include <algorithm>

namespace core {

namespace {

constexpr const char* kMicrosoft = "com.microsoft";

/// Edits a copy of the model.
class Inserter
{
public:
    Inserter(const Model& model, const QuantizationPlan& plan,
             const ActivationParameters& activations, QuantizedWeights& weights,
             const TargetProfile& target)
        : m_plan(plan)
        , m_activations(activations)
        , m_weights(weights)
        , m_target(target)
        , m_original(model)
        , m_uses(model.graph)
        , m_model(model)
        , m_graph(m_model.graph)
    {
    }

    Model run()
    {
        for (const LayerChoice& layer : m_plan.layers)
            if (m_plan.integerNodes.contains(layer.node))
                convertConstants(layer);
        for (const IntegerValue& value : m_plan.values)
            convertValue(value);
        m_graph.sortTopologically();
        removeUnused(m_model);
        return std::move(m_model);
    }

private:
    /// A name that says what the initializer is, or one beside it when it is taken.
    ValueId addConstant(const std::string& name, Tensor tensor)
    {
        return m_graph.addInitializer(m_graph.find(name) ? m_graph.freshName(name) : name,
                                      std::move(tensor));
    }

    ValueId addComputed(const std::string& name, ElementType type,
                        const std::optional<SymbolicShape>& shape)
    {
        Value value;
        value.name = m_graph.find(name) ? m_graph.freshName(name) : name;
        value.type.elementType = type;
        value.type.shape = shape;
        return m_graph.addValue(std::move(value));
    }

    struct ScaleInputs
    {
        ValueId scale;
        ValueId zeroPoint;
    };

    ScaleInputs addScale(const std::string& name, const QuantizationParameters& parameters)
    {
        const Shape shape = parameters.isPerAxis()
            ? Shape{ static_cast<int64_t>(parameters.scales.size()) }
            : Shape{};
        ScaleInputs inputs;
        inputs.scale = addConstant(name + "_scale", Tensor::of<float>(shape, parameters.scales));
        if (parameters.type != ElementType::int32)
            inputs.zeroPoint =
                addConstant(name + "_zero_point",
                            quantizedTensor(parameters.type, shape, parameters.zeroPoints));
        return inputs;
    }

    Node linearNode(const char* type, const std::string& name, ValueId input, ScaleInputs scale,
                    ValueId output) const
    {
        Node node{ .name = name + '_' + type, .type = type };
        node.inputs = { input, scale.scale };
        if (scale.zeroPoint.isValid())
            node.inputs.push_back(scale.zeroPoint);
        node.outputs = { output };
        return node;
    }

    /// The dequantized form of constant integers. The name is a copy, because the values of a graph
    /// move when it grows.
    ValueId addDequantized(std::string name, const QuantizedWeight& constant)
    {
        const ValueId integers = addConstant(name + "_quantized", constant.integers);
        const ScaleInputs scale = addScale(name, constant.parameters);
        const ValueId output = addComputed(name + "_dequantized", ElementType::float32,
                                           toSymbolic(constant.integers.shape()));
        Node node = linearNode("DequantizeLinear", name, integers, scale, output);
        if (constant.parameters.type == ElementType::int4)
            node.domain = kMicrosoft;
        if (constant.parameters.isPerAxis())
            node.setAttribute({ .name = "axis", .value = int64_t(constant.parameters.axis) });
        m_graph.addNode(std::move(node));
        return output;
    }

    void convertConstants(const LayerChoice& layer)
    {
        const Node original = m_graph.node(layer.node);
        const IntegerRule& rule = *integerRule(original);
        if (layer.hasWeights) {
            convertWeights(layer.node, original);
            return;
        }
        for (size_t slot = 0; slot < original.inputs.size(); ++slot)
            if (rule.isNumber(slot) && original.hasInput(slot)
                && isConstant(m_graph.value(original.inputs[slot])))
                m_graph.node(layer.node).inputs[slot] = operand(original.inputs[slot]);
    }

    /// A constant that is no weight: an addend or a factor, in the type of activations.
    ValueId operand(ValueId constant)
    {
        const auto [entry, isNew] = m_operands.try_emplace(constant);
        if (isNew) {
            const Value value = m_graph.value(constant);
            const std::span<const float> numbers = value.initializer->values<float>();
            const auto [low, high] = std::ranges::minmax_element(numbers);
            const ValueRange range{ numbers.empty() ? 0 : static_cast<double>(*low),
                                    numbers.empty() ? 0 : static_cast<double>(*high) };
            const QuantizationParameters parameters = m_target.hasSymmetricActivations
                ? symmetricParameters(range, m_target.activations)
                : asymmetricParameters(range, m_target.activations);
            entry->second = addDequantized(
                value.name, { quantizedBy(parameters, *value.initializer), parameters });
        }
        return entry->second;
    }

    void convertWeights(NodeId id, const Node& original)
    {
        QuantizedWeight& weight = m_weights.at(id);
        std::optional<QuantizedWeight> bias;
        const Value& weightValue = m_graph.value(original.inputs[1]);
        const std::string weightName = weightValue.name;
        if (original.hasInput(2) && m_target.quantizesBias)
            bias = quantizedBias(*m_graph.value(original.inputs[2]).initializer,
                                 m_activations.at(original.inputs[0]).scales.front(), weight,
                                 *weightValue.initializer);
        const ValueId dequantized =
            addDequantized(weightName, weight.isPacked ? packed(weight) : weight);
        m_graph.node(id).inputs[1] = dequantized;
        if (!bias)
            return;
        const ValueId dequantizedBias =
            addDequantized(m_graph.value(original.inputs[2]).name, *bias);
        m_graph.node(id).inputs[2] = dequantizedBias;
    }

    /// ONNX Runtime reads 4 bits by an operator of its own at any opset.
    QuantizedWeight packed(const QuantizedWeight& weight)
    {
        constexpr int64_t kVersionWithFourBits = 10;
        QuantizedWeight result = weight;
        result.parameters.type = ElementType::int4;
        result.integers = quantizedTensor(ElementType::int4, weight.integers.shape(),
                                          quantizedValues(weight.integers));
        m_model.irVersion = std::max(m_model.irVersion, kVersionWithFourBits);
        if (m_model.opsetVersion(std::string(kMicrosoft)) == 0)
            m_model.opsetImports.push_back({ std::string(kMicrosoft), 1 });
        return result;
    }

    bool isIntegerReader(const Use& use) const
    {
        return m_plan.integerNodes.contains(use.node)
            && integerRule(m_original.graph.node(use.node))->isNumber(use.slot);
    }

    void convertValue(const IntegerValue& value)
    {
        const QuantizationParameters& parameters = m_activations.at(value.value);
        const std::string name = m_graph.value(value.value).name;
        if (value.isForAll) {
            const ValueId made = takeOver(value.value);
            addPair(name, made, parameters, value.value);
            if (m_target.pairsPerReader)
                separateReaders(name, value.value, made, parameters);
            return;
        }
        const ValueId read = addComputed(name + "_dequantized", ElementType::float32,
                                         m_graph.value(value.value).type.shape);
        addPair(name, value.value, parameters, read);
        for (const Use& use : m_uses.of(value.value))
            if (isIntegerReader(use))
                m_graph.node(use.node).inputs[use.slot] = read;
    }

    /// Lets the producer make a value of another name.
    ValueId takeOver(ValueId value)
    {
        const Value known = m_graph.value(value);
        const ValueId made =
            addComputed(known.name + "_float", ElementType::float32, known.type.shape);
        std::ranges::replace(m_graph.node(known.producer).outputs, value, made);
        m_graph.value(made).producer = known.producer;
        m_graph.value(value).producer = {};
        return made;
    }

    void addPair(const std::string& name, ValueId input, const QuantizationParameters& parameters,
                 ValueId output)
    {
        const ScaleInputs scale = addScale(name, parameters);
        const ValueId integers =
            addComputed(name + "_quantized", parameters.type, m_graph.value(input).type.shape);
        m_graph.addNode(linearNode("QuantizeLinear", name, input, scale, integers));
        m_graph.addNode(linearNode("DequantizeLinear", name, integers, scale, output));
    }

    void separateReaders(const std::string& name, ValueId value, ValueId made,
                         const QuantizationParameters& parameters)
    {
        const std::span<const Use> readers = m_uses.of(value);
        for (size_t i = 1; i < readers.size(); ++i) {
            const std::string own = name + '_' + std::to_string(i);
            const ValueId read =
                addComputed(own, ElementType::float32, m_graph.value(made).type.shape);
            addPair(own, made, parameters, read);
            m_graph.node(readers[i].node).inputs[readers[i].slot] = read;
        }
    }

    const QuantizationPlan& m_plan;
    const ActivationParameters& m_activations;
    QuantizedWeights& m_weights;
    const TargetProfile& m_target;
    const Model& m_original;
    UseTable m_uses; ///< of the original
    Model m_model;
    Graph& m_graph;
    std::map<ValueId, ValueId> m_operands; ///< dequantized forms of constants
};

} // namespace

Model insertQuantization(const Model& model, const QuantizationPlan& plan,
                         const ActivationParameters& activations, QuantizedWeights weights,
                         const TargetProfile& target)
{
    return Inserter(model, plan, activations, weights, target).run();
}

} // namespace core
