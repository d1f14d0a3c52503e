#include "core/training/mixing.h"

#include "core/training/beta_distribution.h"
#include "core/training/random_uses.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// A rectangle of a picture.
struct Box
{
    int64_t left = 0;
    int64_t top = 0;
    int64_t right = 0; ///< first column outside
    int64_t bottom = 0;

    int64_t area() const { return (right - left) * (bottom - top); }
};

/// A box with the share 1 - `share` of the area around any pixel, cut off at the borders.
Box drawnBox(Random random, double share, int64_t width, int64_t height)
{
    const double side = std::sqrt(1 - share);
    const auto halfWidth = static_cast<int64_t>(side * static_cast<double>(width)) / 2;
    const auto halfHeight = static_cast<int64_t>(side * static_cast<double>(height)) / 2;
    const int64_t x = random.below(width);
    const int64_t y = random.below(height);
    return { std::max<int64_t>(0, x - halfWidth), std::max<int64_t>(0, y - halfHeight),
             std::min(width, x + halfWidth), std::min(height, y + halfHeight) };
}

/// row = share * row + (1 - share) * other
void blend(std::span<float> row, std::span<const float> other, double share)
{
    const auto own = static_cast<float>(share);
    for (size_t index = 0; index < row.size(); ++index)
        row[index] = own * row[index] + (1 - own) * other[index];
}

/// Mixes with the samples as they were before any was mixed.
class Mixer
{
public:
    Mixer(MixedBatch& batch, const BatchPlace& place)
        : m_place(place)
        , m_count(place.samples.size())
        , m_oldInput(copied(batch.input))
        , m_oldTargets(copied(batch.targets))
        , m_input(batch.input)
        , m_targets(batch.targets)
    {
    }

    void mixup(double shape)
    {
        for (size_t sample = 0; sample < m_count; ++sample) {
            const double share = drawnShare(sample, shape);
            blend(row(m_input, sample), row(m_oldInput, partner(sample)), share);
            blend(row(m_targets, sample), row(m_oldTargets, partner(sample)), share);
        }
    }

    void cutmix(double shape, bool isChannelsLast)
    {
        const Shape& axes = m_input.shape();
        const int64_t height = axes[isChannelsLast ? 1 : 2];
        const int64_t width = axes[isChannelsLast ? 2 : 3];
        for (size_t sample = 0; sample < m_count; ++sample) {
            const Box box = drawnBox(randomOf(RandomUse::mixBox, sample), drawnShare(sample, shape),
                                     width, height);
            copyBox(sample, box, { height, width }, isChannelsLast);
            blend(row(m_targets, sample), row(m_oldTargets, partner(sample)),
                  1 - static_cast<double>(box.area()) / static_cast<double>(width * height));
        }
    }

private:
    static Tensor copied(const Tensor& tensor)
    {
        return Tensor::of<float>(tensor.shape(), tensor.values<float>());
    }

    std::span<float> row(Tensor& tensor, size_t sample) const
    {
        const std::span<float> values = tensor.mutableValues<float>();
        const size_t size = values.size() / static_cast<size_t>(tensor.shape()[0]);
        return values.subspan(sample * size, size);
    }

    size_t partner(size_t sample) const { return m_count - 1 - sample; }

    Random randomOf(RandomUse use, size_t sample) const
    {
        return randomFor(use, m_place.seed, m_place.epoch, m_place.samples[sample]);
    }

    double drawnShare(size_t sample, double shape) const
    {
        Random random = randomOf(RandomUse::mixShare, sample);
        return betaDistributed(random, shape);
    }

    /// `area` is height and width of the picture.
    void copyBox(size_t sample, const Box& box, std::array<int64_t, 2> area, bool isChannelsLast)
    {
        const std::span<float> to = row(m_input, sample);
        const std::span<const float> from = row(m_oldInput, partner(sample));
        const auto [height, width] = area;
        const int64_t channels = static_cast<int64_t>(to.size()) / (height * width);
        const int64_t planes = isChannelsLast ? 1 : channels;
        const int64_t step = isChannelsLast ? channels : 1;
        for (int64_t plane = 0; plane < planes; ++plane)
            for (int64_t line = box.top; line < box.bottom; ++line) {
                const int64_t start = (plane * height + line) * width;
                std::copy(from.data() + (start + box.left) * step,
                          from.data() + (start + box.right) * step,
                          to.data() + (start + box.left) * step);
            }
    }

    const BatchPlace& m_place;
    size_t m_count;
    Tensor m_oldInput;
    Tensor m_oldTargets;
    Tensor& m_input;
    Tensor& m_targets;
};

bool drawsCutmix(const Mixing& mixing, const BatchPlace& place)
{
    if (mixing.mixup <= 0 || mixing.cutmix <= 0)
        return mixing.cutmix > 0;
    return randomFor(RandomUse::mixing, place.seed, place.epoch, place.batch).below(2) == 1;
}

} // namespace

void mixBatch(MixedBatch& batch, const Mixing& mixing, const BatchPlace& place, bool isChannelsLast)
{
    if (!mixing.isUsed())
        return;
    Mixer mixer(batch, place);
    if (drawsCutmix(mixing, place))
        mixer.cutmix(mixing.cutmix, isChannelsLast);
    else
        mixer.mixup(mixing.mixup);
}

} // namespace core
