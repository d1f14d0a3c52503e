#include "core/pruning/layer_sample.h"

#include "core/base/random.h"

#include <algorithm>
#include <numeric>

namespace core {

std::vector<int64_t> samplePlaces(int64_t count, int64_t most, uint64_t seed)
{
    std::vector<int64_t> places(static_cast<size_t>(std::min(count, most)));
    if (count <= most) {
        std::iota(places.begin(), places.end(), 0);
        return places;
    }
    Random random({ .seed = seed });
    std::ranges::generate(places, [&] { return random.below(count); });
    std::ranges::sort(places);
    return places;
}

} // namespace core
