#include "core/training/view_set.h"

#include "core/training/random_uses.h"

#include <algorithm>

namespace core {

namespace {

void copyRow(const uint8_t* from, uint8_t* to, int64_t width, int64_t channels, const View& view)
{
    const int64_t first = std::max<int64_t>(0, view.right);
    const int64_t end = std::min(width, width + view.right);
    if (first >= end)
        return;
    if (!view.isMirrored) {
        std::copy(from + (first - view.right) * channels, from + (end - view.right) * channels,
                  to + first * channels);
        return;
    }
    for (int64_t column = first; column < end; ++column)
        for (int64_t channel = 0; channel < channels; ++channel)
            to[column * channels + channel] =
                from[(width - 1 - (column - view.right)) * channels + channel];
}

} // namespace

View ViewSet::view(int64_t number) const
{
    require(number >= 0 && number < count(), "view exists");
    const int64_t moves = side() * side();
    // Counted from the middle, where nothing moves.
    const int64_t move = (number % moves + moves / 2) % moves;
    return { .isMirrored = number >= moves,
             .right = move % side() - shift,
             .down = move / side() - shift };
}

int64_t ViewSet::drawn(uint64_t seed, int64_t epoch, int64_t sample) const
{
    return count() == 1 ? 0 : randomFor(RandomUse::view, seed, epoch, sample).below(count());
}

Tensor shownPicture(const Tensor& picture, const View& view)
{
    if (view == View())
        return picture;
    const int64_t height = picture.shape()[0];
    const int64_t width = picture.shape()[1];
    const int64_t channels = picture.shape()[2];
    Tensor shown(ElementType::uint8, picture.shape());
    const uint8_t* const from = picture.values<uint8_t>().data();
    uint8_t* const to = shown.mutableValues<uint8_t>().data();
    const int64_t stride = width * channels;
    for (int64_t row = std::max<int64_t>(0, view.down); row < std::min(height, height + view.down);
         ++row)
        copyRow(from + (row - view.down) * stride, to + row * stride, width, channels, view);
    return shown;
}

} // namespace core
