#include "core/distillation/feature_losses.h"

#include <cmath>

namespace core {

namespace {

/// Keeps a map without activations finite.
constexpr double kLeastNorm = 1e-12;

/// The attention of one sample as a unit vector.
struct Attention
{
    std::vector<double> values; ///< one for each pixel
    double norm = 0; ///< before it was made 1

    Attention(const FeatureMaps& maps, int64_t sample)
        : values(static_cast<size_t>(maps.area()))
    {
        const double* feature = maps.values.data() + sample * maps.channels * maps.area();
        for (int64_t channel = 0; channel < maps.channels; ++channel)
            for (double& value : values) {
                value += *feature * *feature / static_cast<double>(maps.channels);
                ++feature;
            }
        for (const double value : values)
            norm += value * value;
        norm = std::max(std::sqrt(norm), kLeastNorm);
        for (double& value : values)
            value /= norm;
    }
};

class AttentionTransferLoss : public FeatureLoss
{
public:
    LossGradient evaluate(const FeatureMaps& student, const FeatureMaps& teacher,
                          double weight) override
    {
        const MatchedMaps maps = matched(student, teacher);
        LossGradient result;
        std::vector<double> gradient(maps.student.values.size());
        const double scale =
            weight / static_cast<double>(maps.student.samples * maps.student.area());
        for (int64_t sample = 0; sample < maps.student.samples; ++sample)
            result.value += addSample(maps, sample, scale, gradient);
        result.gradient = unpooled(student, maps.student.height, maps.student.width, gradient);
        return result;
    }

private:
    static double addSample(const MatchedMaps& maps, int64_t sample, double scale,
                            std::vector<double>& gradient)
    {
        const Attention ours(maps.student, sample);
        const Attention theirs(maps.teacher, sample);
        std::vector<double> slope(ours.values.size());
        double value = 0;
        double along = 0;
        for (size_t pixel = 0; pixel < slope.size(); ++pixel) {
            const double difference = ours.values[pixel] - theirs.values[pixel];
            value += scale * difference * difference;
            slope[pixel] = 2 * scale * difference;
            along += slope[pixel] * ours.values[pixel];
        }
        // Through the unit length, then through the mean of squares.
        const auto channels = static_cast<double>(maps.student.channels);
        auto index = static_cast<size_t>(sample * maps.student.channels * maps.student.area());
        for (int64_t channel = 0; channel < maps.student.channels; ++channel)
            for (size_t pixel = 0; pixel < slope.size(); ++pixel, ++index)
                gradient[index] = (slope[pixel] - along * ours.values[pixel]) / ours.norm * 2
                    * maps.student.values[index] / channels;
        return value;
    }
};

} // namespace

std::unique_ptr<FeatureLoss> makeAttentionTransferLoss(const ParameterValues& /*values*/,
                                                       const FeaturePairShape& /*shape*/)
{
    return std::make_unique<AttentionTransferLoss>();
}

} // namespace core
