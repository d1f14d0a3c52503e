#include "core/quantization/refine_layers.h"

#include "core/execution/executor.h"
#include "core/execution/model_split.h"
#include "core/operators/quantization.h"
#include "core/pruning/product_layer.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

/// Rows of x that rounding looks at; more change nothing that can be seen and take memory.
constexpr int64_t kMostPlaces = 4096;

/// Sums of a tensor [N, C, ...] by channel of axis 1, or of the last axis.
Eigen::VectorXd channelMeans(const Tensor& tensor, bool isConvolution)
{
    const Shape& shape = tensor.shape();
    const auto axis = isConvolution ? 1 : shape.size() - 1;
    const auto inner = static_cast<size_t>(elementCount(std::span(shape).subspan(axis + 1)));
    const auto channels = static_cast<size_t>(shape[axis]);
    Eigen::VectorXd sums = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(channels));
    const std::span<const float> values = tensor.values<float>();
    for (size_t i = 0; i < values.size(); ++i)
        sums[static_cast<Eigen::Index>(i / inner % channels)] += static_cast<double>(values[i]);
    return sums * (static_cast<double>(channels) / static_cast<double>(values.size()));
}

/// Places spread over all places of an output.
std::vector<int64_t> spreadPlaces(int64_t count, int64_t most)
{
    std::vector<int64_t> places;
    const int64_t used = std::min(count, most);
    for (int64_t i = 0; i < used; ++i)
        places.push_back(i * count / used);
    return places;
}

Tensor toTensor(const Eigen::MatrixXi& integers, const Shape& shape, bool isTransposed)
{
    std::vector<int32_t> values;
    values.reserve(static_cast<size_t>(integers.size()));
    const Eigen::Index outer = isTransposed ? integers.cols() : integers.rows();
    const Eigen::Index inner = isTransposed ? integers.rows() : integers.cols();
    for (Eigen::Index i = 0; i < outer; ++i)
        for (Eigen::Index j = 0; j < inner; ++j)
            values.push_back(isTransposed ? integers(j, i) : integers(i, j));
    return quantizedTensor(ElementType::int8, shape, values);
}

/// Walks along the products.
class Refiner
{
public:
    Refiner(const LayerRefinement& refinement, Monitor& monitor)
        : m_given(refinement)
        , m_monitor(monitor)
        , m_result{ .model = refinement.prepared, .weights = {}, .notes = {} }
    {
        for (const LayerChoice& layer : refinement.plan.layers)
            if (layer.isInteger && layer.hasWeights)
                m_layers.push_back(layer.node);
    }

    RefinedLayers run()
    {
        for (const NodeId layer : m_layers) {
            m_result.weights[layer] = nearest(layer);
            m_result.weights[layer].isPacked = m_given.packsFourBits && formatOf(layer).bits == 4;
        }
        if (!m_given.rounding.needsInputs && !m_given.correctsBias)
            return std::move(m_result);
        m_monitor.beginPhase("refining layers");
        for (size_t i = 0; i < m_layers.size(); ++i) {
            m_monitor.checkpoint();
            if (m_given.rounding.needsInputs)
                round(m_layers[i]);
            if (m_given.correctsBias)
                correctBias(m_layers[i]);
            m_monitor.advance(static_cast<double>(i + 1) / static_cast<double>(m_layers.size()));
        }
        addNotes();
        return std::move(m_result);
    }

private:
    const Node& node(NodeId layer) const { return m_result.model.graph.node(layer); }
    const Tensor& weight(NodeId layer) const
    {
        return *m_result.model.graph.value(node(layer).inputs[1]).initializer;
    }

    WeightFormat formatOf(NodeId layer) const
    {
        WeightFormat format = m_given.format;
        if (const auto own = m_given.bits.find(layer); own != m_given.bits.end())
            format.bits = own->second;
        return format;
    }

    QuantizedWeight nearest(NodeId layer) const
    {
        constexpr int kBitsThatClipNothing = 7;
        const WeightFormat format = formatOf(layer);
        const int axis = weightAxis(node(layer));
        QuantizationParameters parameters = format.bits >= kBitsThatClipNothing
            ? weightParameters(weight(layer), axis, format)
            : leastErrorParameters(weight(layer), axis, format);
        return nearestWeight(weight(layer), std::move(parameters), format);
    }

    Model quantizedNow() const
    {
        return insertQuantization(m_result.model, m_given.plan, m_given.activations,
                                  m_result.weights, m_given.target);
    }

    /// One value on all inputs, batch by batch.
    void watch(const Model& model, const std::vector<ValueId>& values,
               const std::function<void(const std::vector<Tensor>&)>& receive)
    {
        Executor executor(std::make_shared<const Model>(prefixFor(model, values)),
                          { .threads = m_given.threads });
        for (const Tensor& input : m_given.inputs) {
            m_monitor.checkpoint();
            receive(executor.run(std::span(&input, 1), { .taps = values }, m_monitor).taps);
        }
    }

    void round(NodeId layer)
    {
        const std::optional<ProductLayer> product = ProductLayer::find(m_result.model, layer);
        if (!product) {
            ++m_notRounded;
            return;
        }
        QuantizedWeight& chosen = m_result.weights.at(layer);
        RoundingProblem problem{ .weights = product->weights(m_result.model),
                                 .scales = {},
                                 .highest = formatOf(layer).highest(),
                                 .inputs = inputsOf(layer, *product) };
        problem.scales.resize(problem.weights.rows());
        const std::vector<float>& scales = chosen.parameters.scales;
        for (Eigen::Index row = 0; row < problem.scales.size(); ++row)
            problem.scales[row] =
                static_cast<double>(scales[scales.size() == 1 ? 0 : static_cast<size_t>(row)]);
        chosen.integers = toTensor(m_given.rounding.round(problem, m_monitor),
                                   weight(layer).shape(), product->rowAxis() == 1);
    }

    Eigen::MatrixXf inputsOf(NodeId layer, const ProductLayer& product)
    {
        const Model quantized = quantizedNow();
        const Node& node = quantized.graph.node(layer);
        const auto batches = static_cast<int64_t>(m_given.inputs.size());
        Eigen::MatrixXf all(0, product.columns());
        watch(quantized, { node.inputs[0], node.outputs[0] }, [&](const std::vector<Tensor>& seen) {
            const std::vector<int64_t> places =
                spreadPlaces(product.places(seen[1]), kMostPlaces / batches);
            const Eigen::MatrixXf x = product.inputs(seen[0], seen[1], places);
            all.conservativeResize(all.rows() + x.rows(), Eigen::NoChange);
            all.bottomRows(x.rows()) = x;
        });
        return all;
    }

    void correctBias(NodeId layer)
    {
        const bool isConvolution = node(layer).type == "Conv";
        if (!isConvolution && node(layer).type != "Gemm")
            return;
        const Model quantized = quantizedNow();
        const auto mean = [&](const Model& model, ValueId value) {
            Eigen::VectorXd sum;
            watch(model, { value }, [&](const std::vector<Tensor>& seen) {
                const Eigen::VectorXd means = channelMeans(seen.front(), isConvolution);
                sum = sum.size() == 0 ? means : Eigen::VectorXd(sum + means);
            });
            return Eigen::VectorXd(sum / static_cast<double>(m_given.inputs.size()));
        };
        const Eigen::VectorXd expected =
            mean(m_given.prepared, m_given.prepared.graph.node(layer).outputs[0]);
        const Eigen::VectorXd found = mean(quantized, quantized.graph.node(layer).outputs[0]);
        addToBias(layer, expected - found);
    }

    void addToBias(NodeId layer, const Eigen::VectorXd& shift)
    {
        Graph& graph = m_result.model.graph;
        Tensor bias(ElementType::float32, { shift.size() });
        const std::span<float> values = bias.mutableValues<float>();
        const bool hasBias = node(layer).hasInput(2);
        const std::vector<double> before = hasBias
            ? graph.value(node(layer).inputs[2]).initializer->toDoubles()
            : std::vector<double>(values.size(), 0);
        for (size_t i = 0; i < values.size(); ++i)
            values[i] = static_cast<float>(before[i] + shift[static_cast<Eigen::Index>(i)]);
        const std::string stem = hasBias ? graph.value(node(layer).inputs[2]).name
                                         : graph.value(node(layer).inputs[1]).name + "_bias";
        const ValueId added = graph.addInitializer(graph.freshName(stem), std::move(bias));
        graph.node(layer).inputs.resize(3);
        graph.node(layer).inputs[2] = added;
        m_result.notes = { "Biases make up for what integers changed in the mean." };
    }

    void addNotes()
    {
        if (m_notRounded > 0)
            m_result.notes.push_back(fmt::format(
                "{} convolutions in groups were rounded to the nearest.", m_notRounded));
    }

    const LayerRefinement& m_given;
    Monitor& m_monitor;
    RefinedLayers m_result;
    std::vector<NodeId> m_layers;
    int64_t m_notRounded = 0;
};

} // namespace

RefinedLayers refineLayers(const LayerRefinement& refinement, Monitor& monitor)
{
    return Refiner(refinement, monitor).run();
}

} // namespace core
