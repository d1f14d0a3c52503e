#pragma once

#include "core/pruning/product_layer.h"

#include <vector>

namespace core {

/// Places of a layer that are looked at in each batch: convolutions have many that are alike.
inline constexpr int64_t kPlacesPerBatch = 2048;

/// Up to `most` of `count` places, all when there are no more; else drawn with repetition.
std::vector<int64_t> samplePlaces(int64_t count, int64_t most, uint64_t seed);

} // namespace core
