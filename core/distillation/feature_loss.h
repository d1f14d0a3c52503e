#pragma once

#include "core/distillation/logit_loss.h"
#include "core/training/objective.h"

namespace core {

/// What a network computes inside for a batch, row-major [samples, channels, height, width].
struct FeatureMaps
{
    int64_t samples = 0;
    int64_t channels = 0;
    int64_t height = 1;
    int64_t width = 1;
    std::vector<double> values;

    int64_t area() const { return height * width; }
};

/// Of float [N, C], [N, C, L] or [N, C, H, W]; throws Error unsupported for another rank.
FeatureMaps featureMaps(const Tensor& tensor);

/// What a student learns from a layer of a teacher.
class FeatureLoss
{
public:
    virtual ~FeatureLoss() = default;
    /// Value and gradient with respect to the student's maps, times `weight`; adds to the gradients
    /// of parameters().
    virtual LossGradient evaluate(const FeatureMaps& student, const FeatureMaps& teacher,
                                  double weight) = 0;
    /// Weights that are learned with the student and dropped afterwards.
    virtual std::vector<ObjectiveParameter> parameters() { return {}; }
};

/// Averages over windows that cover the map, so that it gets the smaller size; `height` and `width`
/// must not be larger than the map's.
FeatureMaps pooled(const FeatureMaps& maps, int64_t height, int64_t width);
/// Gradient by the maps before pooled(), from that after; `maps` gives the sizes.
std::vector<double> unpooled(const FeatureMaps& maps, int64_t height, int64_t width,
                             std::span<const double> gradient);

/// Both maps at the smaller height and width of the two.
struct MatchedMaps
{
    FeatureMaps student;
    FeatureMaps teacher;
};
MatchedMaps matched(const FeatureMaps& student, const FeatureMaps& teacher);

} // namespace core
