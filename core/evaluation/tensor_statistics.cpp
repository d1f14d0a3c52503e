#include "core/evaluation/tensor_statistics.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// Elements visited in order of `index(i)`, each as a double.
template <typename T, typename Index, typename Visit>
void visitElements(const Tensor& tensor, int64_t count, const Index& index, const Visit& visit)
{
    const std::span<const T> values = tensor.values<T>();
    for (int64_t i = 0; i < count; ++i) {
        const T value = values[static_cast<size_t>(index(i))];
        if constexpr (std::is_same_v<T, Float16> || std::is_same_v<T, BFloat16>)
            visit(static_cast<double>(static_cast<float>(value)));
        else
            visit(static_cast<double>(value));
    }
}

/// First pass: everything but the histogram.
class Moments
{
public:
    explicit Moments(TensorStatistics& statistics)
        : m_statistics(statistics)
    {
    }

    void add(double value)
    {
        m_statistics.notANumber += std::isnan(value) ? 1 : 0;
        m_statistics.infinite += std::isinf(value) ? 1 : 0;
        m_statistics.zeros += value == 0 ? 1 : 0;
        if (!std::isfinite(value))
            return;
        ++m_count;
        m_statistics.minimum = m_count == 1 ? value : std::min(m_statistics.minimum, value);
        m_statistics.maximum = m_count == 1 ? value : std::max(m_statistics.maximum, value);
        // Welford's update stays exact where the mean is far from zero.
        const double distance = value - m_statistics.mean;
        m_statistics.mean += distance / static_cast<double>(m_count);
        m_squares += distance * (value - m_statistics.mean);
    }

    void finish()
    {
        if (m_count > 0)
            m_statistics.standardDeviation = std::sqrt(m_squares / static_cast<double>(m_count));
    }

private:
    TensorStatistics& m_statistics;
    int64_t m_count = 0;
    double m_squares = 0;
};

void addToHistogram(TensorStatistics& statistics, double value)
{
    if (!std::isfinite(value))
        return;
    const double range = statistics.maximum - statistics.minimum;
    const auto bins = static_cast<double>(statistics.histogram.size());
    const double position = range > 0 ? (value - statistics.minimum) / range * bins : 0;
    ++statistics.histogram[static_cast<size_t>(std::clamp(position, 0.0, bins - 1))];
}

/// Statistics of `elements` elements found through `index`.
template <typename Index>
TensorStatistics statisticsOf(const Tensor& tensor, int64_t elements, const Index& index,
                              const TensorStatisticsOptions& options)
{
    TensorStatistics statistics;
    statistics.elements = elements;
    statistics.histogram.assign(static_cast<size_t>(options.bins), 0);
    const int64_t stride =
        std::max<int64_t>(1, (elements + options.sampleLimit - 1) / options.sampleLimit);
    statistics.sampled = (elements + stride - 1) / stride;
    const auto strided = [&](int64_t i) { return index(i * stride); };
    withElementType(tensor.elementType(), [&]<typename T>() {
        Moments moments(statistics);
        visitElements<T>(tensor, statistics.sampled, strided,
                         [&](double value) { moments.add(value); });
        moments.finish();
        visitElements<T>(tensor, statistics.sampled, strided,
                         [&](double value) { addToHistogram(statistics, value); });
    });
    return statistics;
}

} // namespace

TensorStatistics tensorStatistics(const Tensor& tensor, const TensorStatisticsOptions& options)
{
    const auto identity = [](int64_t i) { return i; };
    return statisticsOf(tensor, tensor.elementCount(), identity, options);
}

std::vector<TensorStatistics> channelStatistics(const Tensor& tensor, int64_t axis,
                                                const TensorStatisticsOptions& options)
{
    const auto place = static_cast<size_t>(normalizedAxis(axis, tensor.rank()));
    const std::span<const int64_t> shape = tensor.shape();
    const int64_t inner = elementCount(shape.subspan(place + 1));
    const int64_t outer = elementCount(shape.first(place));
    const int64_t channels = shape[place];
    TensorStatisticsOptions share = options;
    share.sampleLimit = std::max<int64_t>(1, options.sampleLimit / std::max<int64_t>(1, channels));
    std::vector<TensorStatistics> result;
    for (int64_t channel = 0; channel < channels; ++channel) {
        const auto element = [&](int64_t i) {
            return (i / inner * channels + channel) * inner + i % inner;
        };
        result.push_back(statisticsOf(tensor, outer * inner, element, share));
    }
    return result;
}

} // namespace core
