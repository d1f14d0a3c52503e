#include "core/evaluation/inference.h"
#include "core/evaluation/sample_batches.h"
#include "core/execution/quantized_patterns.h"
#include "core/operators/magnitude.h"
#include "core/passes/clean_up.h"
#include "core/quantization/calibrator.h"
#include "core/quantization/equalize_layers.h"
#include "core/quantization/prepare_model.h"
#include "core/quantization/refine_layers.h"
#include "core/quantization/saturation.h"
#include "core/quantization/scheme.h"
#include "core/quantization/smooth_activations.h"
#include "core/quantization/store_weights.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace core {

namespace {

constexpr int kMostIntegerBits = 8;
constexpr int kHalfBits = 16;
/// What rounding and bias correction look at; more changes little and takes long.
constexpr int64_t kRefinementSamples = 128;

/// The steps of a static quantization, with what they share.
class StaticQuantization
{
public:
    StaticQuantization(const QuantizationJob& job, Monitor& monitor)
        : m_job(job)
        , m_monitor(monitor)
        , m_target(targetProfiles().at(job.settings.text("target")))
        , m_samples(spreadSubset(job.samples, job.settings.integer("samples")))
    {
    }

    std::shared_ptr<const Model> prepared()
    {
        QuantizedModel result;
        prepare(result);
        return result.prepared;
    }

    QuantizedModel run()
    {
        QuantizedModel result;
        prepare(result);
        const QuantizationPlan plan =
            planQuantization(*result.prepared,
                             { .floatNodes = floatNodes(), .sharesConcat = m_target.sharesConcat });
        refuseNothing(plan, m_job.layerBits);
        result.layers = plan.layers;
        for (LayerChoice& layer : result.layers)
            setBits(layer, *result.prepared);
        result.histograms = histograms(result.prepared, plan);
        result.activations = chooseParameters(plan, result);
        RefinedLayers refined = refine(*result.prepared, plan, result);
        result.model = insertQuantization(refined.model, plan, result.activations,
                                          std::move(refined.weights), m_target);
        storeHalves(result);
        if (m_job.settings.text("format") == "qoperator") {
            rewriteQuantizedPatterns(result.model, {}, m_monitor);
            removeUnused(result.model);
        }
        std::ranges::move(refined.notes, std::back_inserter(result.notes));
        result.notes.push_back(
            fmt::format("Ranges of activations come from {} samples.", m_samples->size()));
        if (const std::string note =
                saturationNote(m_target, static_cast<int>(m_job.settings.integer("weightBits")),
                               addsBytesExactly());
            !note.empty())
            result.notes.push_back(note);
        return result;
    }

private:
    /// Folds, and balances what the settings ask for, without a change of the outputs.
    void prepare(QuantizedModel& result)
    {
        m_monitor.beginPhase("preparing");
        result.prepared =
            std::make_shared<const Model>(preparedForQuantization(*m_job.model, m_monitor));
        const auto watched = [&] {
            return WatchJob{ .model = result.prepared,
                             .values = {},
                             .samples = m_samples,
                             .preprocessing = m_job.preprocessing,
                             .threads = m_job.threads,
                             .folder = {} };
        };
        if (m_job.settings.boolean("equalization")) {
            EqualizedLayers equalized = equalizeLayers(watched(), m_monitor);
            result.prepared = std::make_shared<const Model>(std::move(equalized.model));
            result.notes.push_back(fmt::format(
                "{} pairs of layers have channels of equal size; the constant part of {} channels "
                "went into the next bias.",
                equalized.pairs, equalized.absorbed));
            std::ranges::move(equalized.notes, std::back_inserter(result.notes));
        }
        if (m_job.settings.boolean("smoothing")) {
            SmoothedActivations smoothed =
                smoothActivations(watched(), m_target.activations, m_monitor);
            result.prepared = std::make_shared<const Model>(std::move(smoothed.model));
            result.notes.push_back(fmt::format("{} activations were smoothed.", smoothed.smoothed));
            std::ranges::move(smoothed.notes, std::back_inserter(result.notes));
        }
    }

    /// Those that were named, and those whose weights have too many bits for integers.
    std::set<std::string> floatNodes() const
    {
        std::set<std::string> names = m_job.floatNodes;
        for (const auto& [name, bits] : m_job.layerBits)
            if (bits > kMostIntegerBits)
                names.insert(name);
        return names;
    }

    void setBits(LayerChoice& layer, const Model& prepared) const
    {
        const auto own = m_job.layerBits.find(prepared.graph.node(layer.node).name);
        if (own != m_job.layerBits.end() && layer.hasWeights
            && layer.isInteger == (own->second <= kMostIntegerBits))
            layer.bits = own->second;
        else if (layer.isInteger && layer.hasWeights)
            layer.bits = static_cast<int>(m_job.settings.integer("weightBits"));
        if (layer.isInteger || layer.bits != kHalfBits)
            return;
        layer.reason.clear();
        const Node& node = prepared.graph.node(layer.node);
        const Tensor& weight = *prepared.graph.value(node.inputs[1]).initializer;
        if (!(largestMagnitude(weight.values<float>()) <= kLargestHalf)) {
            layer.bits = 32;
            layer.reason = "a weight is more than float16 can hold (65504)";
        }
    }

    ValueHistograms histograms(const std::shared_ptr<const Model>& prepared,
                               const QuantizationPlan& plan)
    {
        if (m_job.histograms != nullptr)
            return *m_job.histograms;
        return watchValues({ .model = prepared,
                             .values = plan.sources(),
                             .samples = m_samples,
                             .preprocessing = m_job.preprocessing,
                             .threads = m_job.threads,
                             .folder = m_job.cache },
                           m_monitor);
    }

    static void storeHalves(QuantizedModel& result)
    {
        WeightStore store(result.model.graph, ElementType::float16);
        bool isUsed = false;
        for (const LayerChoice& layer : result.layers)
            if (!layer.isInteger && layer.bits == kHalfBits) {
                store.store(layer.node);
                isUsed = true;
            }
        if (!isUsed)
            return;
        result.model.graph.sortTopologically();
        removeUnused(result.model);
    }

    static void refuseNothing(const QuantizationPlan& plan,
                              const std::map<std::string, int>& layerBits)
    {
        // With bits for each layer none may be left over.
        if (plan.integerNodes.empty() && layerBits.empty())
            throw Error(ErrorCode::unsupported,
                        "no node of the model can be computed with integers: there is no float "
                        "Conv, Gemm or MatMul with constant weights that may be changed");
    }

    ValueRange rangeOf(const IntegerValue& value, const QuantizedModel& known,
                       const Calibrator& calibrator) const
    {
        if (value.isBounded)
            return { 0, 1 };
        ValueRange range;
        for (const ValueId source : value.sources) {
            const ValueHistogram& histogram = known.histograms.at(source);
            // Inputs are bounded by what they are, such as pixels, and their edges are no outliers.
            const ValueRange found = known.prepared->graph.value(source).isInput
                ? histogram.extremes()
                : calibrator.range({ .histogram = histogram,
                                     .bits = elementBits(m_target.activations),
                                     .percentile = m_job.settings.real("percentile") });
            range.low = std::min(range.low, found.low);
            range.high = std::max(range.high, found.high);
        }
        return range;
    }

    ActivationParameters chooseParameters(const QuantizationPlan& plan, const QuantizedModel& known)
    {
        const auto calibrator = calibrators().at(m_job.settings.text("calibrator")).make();
        ActivationParameters parameters;
        m_monitor.beginPhase("choosing ranges");
        for (const IntegerValue& value : plan.values) {
            m_monitor.checkpoint();
            const ValueRange range = rangeOf(value, known, *calibrator);
            parameters[value.value] = m_target.hasSymmetricActivations
                ? symmetricParameters(range, m_target.activations)
                : asymmetricParameters(range, m_target.activations);
            m_monitor.advance(static_cast<double>(parameters.size())
                              / static_cast<double>(plan.values.size()));
        }
        return parameters;
    }

    RefinedLayers refine(const Model& prepared, const QuantizationPlan& plan,
                         const QuantizedModel& known)
    {
        const RoundingEntry& rounding = roundings().at(m_job.settings.text("rounding"));
        const bool correctsBias = m_job.settings.boolean("biasCorrection");
        std::vector<Tensor> inputs;
        if (rounding.needsInputs || correctsBias)
            inputs = sampleBatches(m_samples, m_job.preprocessing, prepared, kRefinementSamples);
        return refineLayers(
            { .prepared = prepared,
              .plan = plan,
              .activations = known.activations,
              .target = m_target,
              .format = { .bits = static_cast<int>(m_job.settings.integer("weightBits")),
                          .isPerChannel = m_target.isPerChannel },
              .bits = integerBits(known),
              .packsFourBits = m_job.settings.boolean("packedWeights"),
              .rounding = rounding,
              .correctsBias = correctsBias,
              .inputs = inputs,
              .threads = m_job.threads },
            m_monitor);
    }

    static std::map<NodeId, int> integerBits(const QuantizedModel& known)
    {
        std::map<NodeId, int> bits;
        for (const LayerChoice& layer : known.layers)
            if (layer.isInteger && layer.hasWeights)
                bits[layer.node] = layer.bits;
        return bits;
    }

    const QuantizationJob& m_job;
    Monitor& m_monitor;
    const TargetProfile& m_target;
    std::shared_ptr<const Dataset> m_samples;
};

} // namespace

std::shared_ptr<const Model> preparedStatically(const QuantizationJob& job, Monitor& monitor)
{
    return StaticQuantization(job, monitor).prepared();
}

QuantizedModel quantizeStatically(const QuantizationJob& job, Monitor& monitor)
{
    return StaticQuantization(job, monitor).run();
}

} // namespace core
