#include "core/training/augmentation.h"

#include "core/training/random_uses.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

/// The picture with a square around any pixel set to zero, cut off at the borders.
Tensor withCutout(Tensor picture, int64_t side, Random random)
{
    const int64_t height = picture.shape()[0];
    const int64_t width = picture.shape()[1];
    const int64_t channels = picture.shape()[2];
    const int64_t left = random.below(width) - side / 2;
    const int64_t top = random.below(height) - side / 2;
    const int64_t first = std::max<int64_t>(0, left);
    const int64_t end = std::min(width, left + side);
    uint8_t* const pixels = picture.mutableValues<uint8_t>().data();
    for (int64_t row = std::max<int64_t>(0, top); row < std::min(height, top + side); ++row)
        std::fill(pixels + (row * width + first) * channels,
                  pixels + (row * width + std::max(first, end)) * channels, uint8_t{ 0 });
    return picture;
}

} // namespace

AugmentedDataset::AugmentedDataset(std::shared_ptr<const Dataset> whole, Augmentation augmentation,
                                   uint64_t seed, int64_t epoch)
    : m_whole(std::move(whole))
    , m_augmentation(augmentation)
    , m_seed(seed)
    , m_epoch(epoch)
{
}

Tensor AugmentedDataset::image(int64_t index) const
{
    Tensor sample = m_whole->image(index);
    if (!m_augmentation.needsPictures())
        return sample;
    if (!isPicture(sample))
        throw Error(ErrorCode::invalidData,
                    fmt::format("{} is no picture: mirroring, shifts, cutout and cutmix must be "
                                "off",
                                sampleName(index)));
    const ViewSet& views = m_augmentation.views;
    sample = shownPicture(sample, views.view(views.drawn(m_seed, m_epoch, index)));
    if (m_augmentation.cutout > 0)
        sample = withCutout(std::move(sample), m_augmentation.cutout,
                            randomFor(RandomUse::cutout, m_seed, m_epoch, index));
    return sample;
}

int64_t AugmentedDataset::view(int64_t index) const
{
    return m_augmentation.isEnumerable() ? m_augmentation.views.drawn(m_seed, m_epoch, index) : -1;
}

} // namespace core
