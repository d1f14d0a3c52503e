#pragma once

#include "core/base/random.h"

#include <cstdint>

namespace core {

/// What random numbers of a training run are for; each use has its own stream. Values are part of
/// what makes a run repeatable: never reorder.
enum class RandomUse : uint64_t
{
    order = 101, ///< of the samples in an epoch
    view = 102,
    cutout = 103,
    mixing = 104, ///< which way a batch is mixed
    mixShare = 105,
    mixBox = 106,
};

/// The numbers for one use, as a function of seed, epoch and sample (or batch) alone.
inline Random randomFor(RandomUse use, uint64_t seed, int64_t epoch, int64_t sample)
{
    return Random({ .seed = seed,
                    .epoch = static_cast<uint64_t>(epoch),
                    .sample = static_cast<uint64_t>(sample),
                    .use = static_cast<uint64_t>(use) });
}

} // namespace core
