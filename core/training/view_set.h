#pragma once

#include "core/graph/tensor.h"

#include <cstdint>

namespace core {

/// How a picture is shown: mirrored or not, and moved by some pixels.
struct View
{
    bool isMirrored = false;
    int64_t right = 0; ///< pixels that the content moves
    int64_t down = 0;
    bool operator==(const View&) const = default;
};

/// A finite set of numbered views, so that what a network says about a view can be remembered under
/// (sample, view). View 0 shows the picture as it is.
struct ViewSet
{
    bool mirrors = false; ///< left and right may be swapped
    int64_t shift = 0; ///< largest move in each direction, pixels

    int64_t count() const { return (mirrors ? 2 : 1) * side() * side(); }
    /// The view of a number in [0, count()).
    View view(int64_t number) const;
    /// The number that is drawn for a sample in an epoch; all are equally likely.
    int64_t drawn(uint64_t seed, int64_t epoch, int64_t sample) const;

private:
    int64_t side() const { return 2 * shift + 1; }
};

/// A picture (uint8 [H, W, C]) as the view shows it; what moves in is zero.
Tensor shownPicture(const Tensor& picture, const View& view);

} // namespace core
