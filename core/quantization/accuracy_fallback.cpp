#include "core/quantization/accuracy_fallback.h"

#include "core/quantization/scheme.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

/// Tries how many layers must stay float.
class Fallback
{
public:
    Fallback(const QuantizationJob& job, const AccuracyWish& wish, Monitor& monitor)
        : m_job(preparedJob(job, monitor))
        , m_wish(wish)
        , m_monitor(monitor)
    {
        m_result.sensitivities = measureSensitivities(m_job, monitor);
        m_result.whole = accuracyOf(m_job.model);
        rank();
    }

    FallbackModel run()
    {
        auto most = static_cast<int64_t>(m_ranked.size());
        if (!tryWith(0)) {
            int64_t least = 1;
            while (least < most) {
                const int64_t middle = (least + most) / 2;
                if (tryWith(middle))
                    most = middle;
                else
                    least = middle + 1;
            }
            // The end of the search is tried unless it was the best so far already.
            if (!m_isFound || static_cast<int64_t>(m_result.floatLayers.size()) != most)
                tryWith(most);
        }
        m_result.model.notes.push_back(fmt::format(
            "{} of {} layers stay float; top-1 of {} validation samples falls from {:.2f} % to "
            "{:.2f} %.",
            m_result.floatLayers.size(), m_ranked.size(), m_result.top1.n,
            100 * m_result.whole.value, 100 * m_result.top1.value));
        return std::move(m_result);
    }

private:
    void rank()
    {
        const auto noise = [](const LayerSensitivity& layer) { return layer.find(8)->noise; };
        std::vector<LayerSensitivity> sorted = m_result.sensitivities;
        std::ranges::stable_sort(sorted, std::ranges::greater(), noise);
        for (const LayerSensitivity& layer : sorted)
            m_ranked.push_back(layer.name);
    }

    Estimate accuracyOf(const std::shared_ptr<const Model>& model)
    {
        m_monitor.beginPhase("measuring the accuracy");
        return evaluate(model, m_wish.samples, m_wish.preprocessing, m_wish.inference, m_monitor)
            .top1;
    }

    /// True, and the model kept, when it loses little enough.
    bool tryWith(int64_t count)
    {
        QuantizationJob job = m_job;
        std::vector<std::string> layers(m_ranked.begin(), m_ranked.begin() + count);
        for (const std::string& name : layers)
            job.layerBits[name] = 32;
        QuantizedModel model = quantizeStatically(job, m_monitor);
        const Estimate top1 = accuracyOf(std::make_shared<const Model>(model.model));
        m_result.trials.push_back({ count, top1 });
        // Every layer in float is as good as the original, whatever rounding does to the last bit.
        const bool isEnough = m_result.whole.value - top1.value <= m_wish.drop
            || count == static_cast<int64_t>(m_ranked.size());
        if (!isEnough)
            return false;
        m_isFound = true;
        m_result.model = std::move(model);
        m_result.top1 = top1;
        m_result.floatLayers = std::move(layers);
        return true;
    }

    QuantizationJob m_job;
    const AccuracyWish& m_wish;
    Monitor& m_monitor;
    FallbackModel m_result;
    std::vector<std::string> m_ranked; ///< layers, the most sensitive first
    bool m_isFound = false;
};

} // namespace

FallbackModel quantizeWithinDrop(const QuantizationJob& job, const AccuracyWish& wish,
                                 Monitor& monitor)
{
    return Fallback(job, wish, monitor).run();
}

} // namespace core
