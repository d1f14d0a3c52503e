#include "core/quantization/layer_sensitivity.h"

#include "core/evaluation/divergence.h"
#include "core/evaluation/inference.h"
#include "core/evaluation/sample_batches.h"
#include "core/evaluation/scores.h"
#include "core/execution/executor.h"
#include "core/execution/model_cost.h"
#include "core/operators/infer_shapes.h"
#include "core/operators/magnitude.h"
#include "core/quantization/culprit.h"
#include "core/quantization/quantization_plan.h"
#include "core/quantization/scheme.h"
#include "core/quantization/signal_noise.h"
#include "core/quantization/store_weights.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::array kBits{ 16, 8, 4 };
constexpr int kFloatBits = 32;
constexpr int kMostIntegerBits = 8;

/// Outputs of the float network and of those with one layer in other numbers.
class SensitivityMeter
{
public:
    SensitivityMeter(const QuantizationJob& job, Monitor& monitor)
        : m_job(job)
        , m_monitor(monitor)
        , m_inputs(sampleBatches(job.samples, job.preprocessing, *job.model, kSensitivitySamples))
        , m_expected(outputs(job.model))
    {
        m_job.settings.setText("rounding", "nearest");
        m_job.settings.set("biasCorrection", false);
        m_job.settings.setText("format", "qdq");
    }

    std::vector<LayerSensitivity> run()
    {
        findLayers();
        m_monitor.beginPhase("measuring the sensitivity of layers");
        std::vector<LayerSensitivity> result;
        for (size_t i = 0; i < m_layers.size(); ++i) {
            result.push_back(measured(m_layers[i]));
            m_monitor.advance(static_cast<double>(i + 1) / static_cast<double>(m_layers.size()));
        }
        return result;
    }

private:
    const Graph& graph() const { return m_job.model->graph; }

    void findLayers()
    {
        const QuantizationPlan plan =
            planQuantization(*m_job.model, { .floatNodes = m_job.floatNodes });
        const ModelCost cost =
            modelCost(*m_job.model, inferShapes(*m_job.model, concreteInputShapes(*m_job.model)));
        for (const LayerChoice& layer : plan.layers)
            if (layer.isInteger && layer.hasWeights) {
                m_layers.push_back(layer.node);
                const auto own = std::ranges::find(cost.nodes, layer.node, &NodeCost::node);
                m_macs.push_back(own == cost.nodes.end() ? 0 : own->cost.macs);
            }
    }

    LayerSensitivity measured(NodeId layer)
    {
        const Node& node = graph().node(layer);
        LayerSensitivity result{ .name = node.name, .type = node.type, .effects = {} };
        result.effects.push_back(costOf(layer, kFloatBits));
        result.effects.front().decibel = kExactDecibel;
        if (m_scores)
            result.effects.front().divergence = 0;
        const bool fitsHalf =
            largestMagnitude(graph().value(node.inputs[1]).initializer->values<float>())
            <= kLargestHalf;
        for (const int bits : kBits)
            if (bits <= kMostIntegerBits || fitsHalf)
                result.effects.push_back(effectOf(layer, bits));
        return result;
    }

    PrecisionEffect costOf(NodeId layer, int bits) const
    {
        const Node& node = graph().node(layer);
        const Tensor& weights = *graph().value(node.inputs[1]).initializer;
        const int64_t channels = weights.shape()[static_cast<size_t>(weightAxis(node))];
        const auto place = std::ranges::find(m_layers, layer) - m_layers.begin();
        const bool isInteger = bits <= kMostIntegerBits;
        PrecisionEffect effect{ .bits = bits, .divergence = std::nullopt };
        effect.bytes = (weights.elementCount() * bits + 7) / 8
            + (node.hasInput(2) ? 4 * channels : 0) + (isInteger ? 4 * channels : 0);
        effect.bitOperations = static_cast<double>(m_macs[static_cast<size_t>(place)]) * bits
            * (isInteger ? 8 : kFloatBits);
        return effect;
    }

    PrecisionEffect effectOf(NodeId layer, int bits)
    {
        QuantizationJob job = m_job;
        for (const NodeId other : m_layers)
            job.layerBits[graph().node(other).name] = other == layer ? bits : kFloatBits;
        Monitor silent = m_monitor.silent();
        const QuantizedModel quantized = quantizeStatically(job, silent);
        const std::vector<Tensor> found = outputs(std::make_shared<const Model>(quantized.model));
        PrecisionEffect effect = costOf(layer, bits);
        SignalNoise powers;
        for (size_t i = 0; i < found.size(); ++i)
            powers.add(m_expected[i].values<float>(), found[i].values<float>());
        effect.noise = powers.signal > 0 ? powers.noise / powers.signal : 0;
        effect.decibel = powers.decibel();
        effect.divergence = divergenceOf(found);
        return effect;
    }

    /// The first outputs on all inputs.
    std::vector<Tensor> outputs(const std::shared_ptr<const Model>& model)
    {
        Executor executor(model, { .threads = m_job.threads });
        std::vector<Tensor> results;
        for (const Tensor& input : m_inputs) {
            m_monitor.checkpoint();
            results.push_back(
                executor.run(std::span(&input, 1), RunRequest{}, m_monitor).outputs.front());
        }
        if (!results.empty() && results.front().elementType() != ElementType::float32)
            throw Error(ErrorCode::unsupported,
                        "sensitivities are measured on a float output, and the model's first "
                        "output is of type "
                            + elementTypeName(results.front().elementType()));
        m_scores = !results.empty() && isClassifier(results.front());
        return results;
    }

    bool isClassifier(const Tensor& output) const
    {
        try {
            return toScores(*m_job.model, output).classes() > 1;
        } catch (const Error&) {
            // Something else than the scores of classes.
            return false;
        }
    }

    std::optional<double> divergenceOf(const std::vector<Tensor>& found) const
    {
        if (!m_scores)
            return std::nullopt;
        double sum = 0;
        int64_t samples = 0;
        for (size_t i = 0; i < found.size(); ++i) {
            const Scores expected = toScores(*m_job.model, m_expected[i]);
            const Scores scores = toScores(*m_job.model, found[i]);
            const int64_t rows = expected.values.shape()[0];
            for (int64_t row = 0; row < rows; ++row)
                sum += core::divergence(probabilities(expected.row(row), expected.areProbabilities),
                                        probabilities(scores.row(row), scores.areProbabilities));
            samples += rows;
        }
        return sum / static_cast<double>(std::max<int64_t>(1, samples));
    }

    QuantizationJob m_job;
    Monitor& m_monitor;
    std::vector<Tensor> m_inputs;
    bool m_scores = false; ///< the outputs are scores of classes
    std::vector<Tensor> m_expected;
    std::vector<NodeId> m_layers;
    std::vector<int64_t> m_macs; ///< of the layers
};

} // namespace

const PrecisionEffect* LayerSensitivity::find(int bits) const
{
    const auto found = std::ranges::find(effects, bits, &PrecisionEffect::bits);
    return found == effects.end() ? nullptr : &*found;
}

std::vector<LayerSensitivity> measureSensitivities(const QuantizationJob& job, Monitor& monitor)
{
    require(job.histograms != nullptr, "the job is prepared");
    return SensitivityMeter(job, monitor).run();
}

QuantizationJob preparedJob(const QuantizationJob& job, Monitor& monitor)
{
    QuantizationJob prepared = job;
    prepared.model = preparedStatically(job, monitor);
    prepared.settings.set("equalization", false);
    prepared.settings.set("smoothing", false);
    prepared.histograms = std::make_shared<const ValueHistograms>(
        watchValues({ .model = prepared.model,
                      .values = floatValues(*prepared.model),
                      .samples = spreadSubset(job.samples, job.settings.integer("samples")),
                      .preprocessing = job.preprocessing,
                      .threads = job.threads,
                      .folder = job.cache },
                    monitor));
    return prepared;
}

} // namespace core
