#include "core/quantization/calibrator.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>

namespace core {

namespace {

class MinMax final : public Calibrator
{
public:
    ValueRange range(const CalibrationRequest& request) const override
    {
        return request.histogram.extremes();
    }
};

/// B. Jacob et al.: "Quantization and Training of Neural Networks for Efficient
/// Integer-Arithmetic-Only Inference" (CVPR 2018), section 3.1.
class MovingAverage final : public Calibrator
{
public:
    ValueRange range(const CalibrationRequest& request) const override
    {
        return request.histogram.movingAverage();
    }
};

/// Cuts half of what may go off either end.
class Percentile final : public Calibrator
{
public:
    ValueRange range(const CalibrationRequest& request) const override
    {
        const ValueHistogram& histogram = request.histogram;
        const ValueRange whole = histogram.extremes();
        const double cut =
            static_cast<double>(histogram.count()) * (1 - request.percentile / 100) / 2;
        const std::vector<int64_t>& bins = histogram.bins();
        const auto kept = [&](auto begin, auto end) {
            double seen = 0;
            return std::find_if(begin, end, [&](int64_t count) {
                return (seen += static_cast<double>(count)) > cut;
            });
        };
        if (bins.empty())
            return whole;
        const auto low = static_cast<size_t>(kept(bins.begin(), bins.end()) - bins.begin());
        const auto high =
            bins.size() - 1 - static_cast<size_t>(kept(bins.rbegin(), bins.rend()) - bins.rbegin());
        const double half = histogram.binWidth() / 2;
        return { std::max(whole.low, histogram.center(low) - half),
                 std::min(whole.high, histogram.center(high) + half) };
    }
};

/// Bins by magnitude, zero first: what is left of zero is added to what is right of it.
std::vector<double> foldedBins(const ValueHistogram& histogram)
{
    std::vector<double> folded;
    for (size_t i = 0; i < histogram.bins().size(); ++i) {
        const auto place =
            static_cast<size_t>(std::abs(histogram.center(i)) / histogram.binWidth());
        if (folded.size() <= place)
            folded.resize(place + 1, 0);
        folded[place] += static_cast<double>(histogram.bins()[i]);
    }
    return folded;
}

/// The part of a range up to a magnitude.
ValueRange within(ValueRange whole, double magnitude)
{
    return { std::max(whole.low, -magnitude), std::min(whole.high, magnitude) };
}

/// Levels that the integers have for one sign.
int64_t levelsOf(const CalibrationRequest& request)
{
    const ValueRange whole = request.histogram.extremes();
    const bool isOneSided = whole.low >= 0 || whole.high <= 0;
    return int64_t(1) << (isOneSided ? request.bits : request.bits - 1);
}

/// Kullback-Leibler divergence of two histograms after smoothing of the second; absent when
/// nothing is left to compare.
std::optional<double> divergence(std::span<const double> p, std::span<const double> q)
{
    constexpr double kSmoothing = 1e-4;
    const double pSum = std::accumulate(p.begin(), p.end(), 0.0);
    const double qSum = std::accumulate(q.begin(), q.end(), 0.0);
    if (pSum <= 0 || qSum <= 0)
        return std::nullopt;
    double sum = 0;
    for (size_t i = 0; i < p.size(); ++i)
        if (p[i] > 0)
            sum += p[i] / pSum * std::log(p[i] / pSum / std::max(q[i] / qSum, kSmoothing / pSum));
    return sum;
}

/// S. Migacz: "8-bit Inference with TensorRT" (GPU Technology Conference 2017): the threshold whose
/// clipped and quantized histogram diverges least from the one that is only clipped. The quantized
/// one is made without what was clipped, so that clipping much is not free.
class Entropy final : public Calibrator
{
public:
    ValueRange range(const CalibrationRequest& request) const override
    {
        const ValueHistogram& histogram = request.histogram;
        if (histogram.bins().empty())
            return histogram.extremes();
        std::vector<double> bins = foldedBins(histogram);
        // Zero is exact at any threshold, and a Relu makes so many that spreading them would
        // decide.
        if (bins.size() > 1)
            bins[0] = bins[1];
        const auto levels = static_cast<size_t>(levelsOf(request));
        // Sums of all bins from a place on, which is what a threshold there clips.
        std::vector<double> outside(bins.size() + 1, 0);
        std::partial_sum(bins.rbegin(), bins.rend(), outside.rbegin() + 1);
        double least = std::numeric_limits<double>::infinity();
        size_t best = bins.size();
        for (size_t kept = std::min(levels, bins.size()); kept <= bins.size(); kept += kStride) {
            if (outside[kept] > kMostClipped * outside[0])
                continue;
            const double found = clippedDivergence(bins, kept, levels, outside[kept]);
            if (found < least) {
                least = found;
                best = kept;
            }
        }
        return within(histogram.extremes(), static_cast<double>(best) * histogram.binWidth());
    }

private:
    static constexpr size_t kStride = 8; ///< bins between two thresholds
    /// Numbers that occur very often, such as those of an even background, make merging dear and
    /// would have the rest clipped.
    static constexpr double kMostClipped = 1e-3;

    static double clippedDivergence(const std::vector<double>& bins, size_t kept, size_t levels,
                                    double outside)
    {
        std::vector<double> p(bins.begin(), bins.begin() + static_cast<std::ptrdiff_t>(kept));
        const std::vector<double> q = merged(p, levels);
        p.back() += outside;
        return divergence(p, q).value_or(std::numeric_limits<double>::infinity());
    }

    /// Each level's counts spread evenly over its bins that are not empty.
    static std::vector<double> merged(std::span<const double> bins, size_t levels)
    {
        std::vector<double> result(bins.size(), 0);
        for (size_t level = 0; level < levels; ++level) {
            const size_t first = level * bins.size() / levels;
            const size_t last = (level + 1) * bins.size() / levels;
            double sum = 0;
            int64_t filled = 0;
            for (size_t i = first; i < last; ++i) {
                sum += bins[i];
                filled += bins[i] > 0 ? 1 : 0;
            }
            for (size_t i = first; i < last; ++i)
                result[i] = bins[i] > 0 ? sum / static_cast<double>(filled) : 0;
        }
        return result;
    }
};

/// The shrunk range with the least mean square of rounding and clipping together.
class MeanSquaredError final : public Calibrator
{
public:
    ValueRange range(const CalibrationRequest& request) const override
    {
        constexpr int kSteps = 100;
        const ValueRange whole = request.histogram.extremes();
        ValueRange best = whole;
        double least = error(request, whole);
        for (int step = kSteps - 1; step > 0; --step) {
            const double share = static_cast<double>(step) / kSteps;
            const ValueRange candidate =
                within(whole, share * std::max(std::abs(whole.low), std::abs(whole.high)));
            if (const double found = error(request, candidate); found < least) {
                least = found;
                best = candidate;
            }
        }
        return best;
    }

private:
    static double error(const CalibrationRequest& request, ValueRange range)
    {
        const double low = std::min(range.low, 0.0);
        const double high = std::max(range.high, 0.0);
        const double step = (high - low) / (std::exp2(request.bits) - 1);
        if (step <= 0)
            return 0;
        const std::vector<int64_t>& bins = request.histogram.bins();
        double sum = 0;
        for (size_t i = 0; i < bins.size(); ++i) {
            if (bins[i] == 0)
                continue;
            const double number = request.histogram.center(i);
            const double clipped = std::clamp(number, low, high);
            const double rounded = std::nearbyint(clipped / step) * step;
            sum += static_cast<double>(bins[i]) * (number - rounded) * (number - rounded);
        }
        return sum;
    }
};

template <typename T>
std::unique_ptr<Calibrator> makeCalibrator()
{
    return std::make_unique<T>();
}

constexpr std::array kCalibrators{
    CalibratorEntry{ "min-max", "Smallest and largest",
                     "Nothing is clipped; one outlier makes all steps coarse.",
                     makeCalibrator<MinMax> },
    CalibratorEntry{ "moving-average", "Moving average",
                     "Extremes of a sample, averaged over the samples (Jacob et al.: Quantization "
                     "and Training of Neural Networks, 2018).",
                     makeCalibrator<MovingAverage> },
    CalibratorEntry{ "percentile", "Percentile",
                     "Keeps a given share of the numbers and clips the others.",
                     makeCalibrator<Percentile> },
    CalibratorEntry{ "entropy", "Entropy",
                     "Loses the least information, over at least 2,048 bins (Migacz: 8-bit "
                     "Inference with TensorRT, 2017).",
                     makeCalibrator<Entropy> },
    CalibratorEntry{ "mse", "Mean squared error",
                     "Rounding and clipping together err the least in the mean square.",
                     makeCalibrator<MeanSquaredError> },
};

} // namespace

const Catalog<CalibratorEntry>& calibrators()
{
    static const Catalog<CalibratorEntry> kCatalog("calibrator", kCalibrators);
    return kCatalog;
}

} // namespace core
