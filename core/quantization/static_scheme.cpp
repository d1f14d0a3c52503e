#include "core/data/batch_loader.h"
#include "core/evaluation/inference.h"
#include "core/execution/quantized_patterns.h"
#include "core/passes/clean_up.h"
#include "core/quantization/calibrator.h"
#include "core/quantization/equalize_layers.h"
#include "core/quantization/prepare_model.h"
#include "core/quantization/refine_layers.h"
#include "core/quantization/scheme.h"
#include "core/quantization/smooth_activations.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace core {

namespace {

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

    QuantizedModel run()
    {
        m_monitor.beginPhase("preparing");
        QuantizedModel result;
        prepare(result);
        const QuantizationPlan plan = planQuantization(
            *result.prepared,
            { .floatNodes = m_job.floatNodes, .sharesConcat = m_target.sharesConcat });
        refuseNothing(plan);
        result.layers = plan.layers;
        for (LayerChoice& layer : result.layers)
            if (layer.isInteger && layer.hasWeights)
                layer.bits = static_cast<int>(m_job.settings.integer("weightBits"));
        result.histograms = watchValues({ .model = result.prepared,
                                          .values = plan.sources(),
                                          .samples = m_samples,
                                          .preprocessing = m_job.preprocessing,
                                          .threads = m_job.threads,
                                          .folder = m_job.cache },
                                        m_monitor);
        result.activations = chooseParameters(plan, result);
        RefinedLayers refined = refine(*result.prepared, plan, result.activations);
        result.model = insertQuantization(refined.model, plan, result.activations,
                                          std::move(refined.weights), m_target);
        if (m_job.settings.text("format") == "qoperator") {
            rewriteQuantizedPatterns(result.model, {}, m_monitor);
            removeUnused(result.model);
        }
        std::ranges::move(refined.notes, std::back_inserter(result.notes));
        result.notes.push_back(
            fmt::format("Ranges of activations come from {} samples.", m_samples->size()));
        return result;
    }

private:
    /// Folds, and balances what the settings ask for, without a change of the outputs.
    void prepare(QuantizedModel& result)
    {
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

    static void refuseNothing(const QuantizationPlan& plan)
    {
        if (plan.integerNodes.empty())
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
                         const ActivationParameters& activations)
    {
        const RoundingEntry& rounding = roundings().at(m_job.settings.text("rounding"));
        const bool correctsBias = m_job.settings.boolean("biasCorrection");
        std::vector<Tensor> inputs;
        if (rounding.needsInputs || correctsBias)
            inputs = refinementInputs(prepared);
        return refineLayers(
            { .prepared = prepared,
              .plan = plan,
              .activations = activations,
              .target = m_target,
              .format = { .bits = static_cast<int>(m_job.settings.integer("weightBits")),
                          .isPerChannel = m_target.isPerChannel },
              .rounding = rounding,
              .correctsBias = correctsBias,
              .inputs = inputs,
              .threads = m_job.threads },
            m_monitor);
    }

    std::vector<Tensor> refinementInputs(const Model& prepared) const
    {
        constexpr int64_t kSamples = 128;
        constexpr int64_t kBatchSize = 32;
        BatchLoader loader(spreadSubset(m_samples, kSamples), Preprocessor(m_job.preprocessing),
                           networkInput(prepared), kBatchSize);
        std::vector<Tensor> inputs;
        while (const std::optional<Batch> batch = loader.next())
            inputs.push_back(batch->input);
        return inputs;
    }

    const QuantizationJob& m_job;
    Monitor& m_monitor;
    const TargetProfile& m_target;
    std::shared_ptr<const Dataset> m_samples;
};

} // namespace

QuantizedModel quantizeStatically(const QuantizationJob& job, Monitor& monitor)
{
    return StaticQuantization(job, monitor).run();
}

} // namespace core
