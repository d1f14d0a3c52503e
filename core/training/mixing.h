#pragma once

#include "core/graph/tensor.h"

#include <cstdint>
#include <span>

namespace core {

/// How samples of a batch are blended with each other; 0 switches a way off. With both, each batch
/// draws one.
struct Mixing
{
    double mixup = 0; ///< both parameters of the Beta distribution of the shares
    double cutmix = 0; ///< likewise

    bool isUsed() const { return mixup > 0 || cutmix > 0; }
};

/// A batch whose samples are to be mixed.
struct MixedBatch
{
    Tensor input; ///< float [N, C, H, W], [N, H, W, C], or any [N, ...] for mixup alone
    Tensor targets; ///< float [N, classes]
};

/// Where and when a batch stands, which all random numbers depend on.
struct BatchPlace
{
    uint64_t seed = 0;
    int64_t epoch = 0;
    int64_t batch = 0; ///< in the epoch
    std::span<const int64_t> samples; ///< indices in the data set
};

/// Blends every sample with the one that stands as far from the end of the batch: the samples were
/// shuffled, so that this is any other.
///
/// mixup: input = s * a + (1 - s) * b, targets likewise, s drawn from Beta(mixup, mixup) for each
/// sample (Zhang, Cisse, Dauphin, Lopez-Paz, "mixup: Beyond Empirical Risk Minimization", 2018,
/// equation 1). cutmix: a box of b, with the share 1 - s of the area, replaces that part of a (Yun,
/// Han, Oh, Chun, Choe, Yoo, "CutMix", 2019, equations 1 and 2).
void mixBatch(MixedBatch& batch, const Mixing& mixing, const BatchPlace& place,
              bool isChannelsLast);

} // namespace core
