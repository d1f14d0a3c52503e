#include "core/data/array_dataset.h"

#include "core/base/number_text.h"
#include "core/data/content_hash.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

enum class Layout
{
    grey, ///< [N, H, W]
    channelsLast, ///< [N, H, W, C]
    channelsFirst, ///< [N, C, H, W]
    other,
};

Layout layoutOf(const Tensor& samples)
{
    const auto isChannels = [&](size_t axis) {
        return samples.shape()[axis] == 1 || samples.shape()[axis] == 3;
    };
    if (samples.elementType() != ElementType::uint8)
        return Layout::other;
    if (samples.rank() == 3)
        return Layout::grey;
    if (samples.rank() == 4 && isChannels(3))
        return Layout::channelsLast;
    if (samples.rank() == 4 && isChannels(1))
        return Layout::channelsFirst;
    return Layout::other;
}

std::vector<int64_t> labelsFrom(const ArraySamples& parts)
{
    const int64_t count = parts.samples.shape().front();
    if (!parts.labels)
        return std::vector<int64_t>(static_cast<size_t>(count), Dataset::kNoLabel);
    const Tensor& labels = *parts.labels;
    const bool isColumn = labels.rank() == 1 || (labels.rank() == 2 && labels.shape()[1] == 1);
    if (!isInteger(labels.elementType()) || !isColumn)
        throw Error(ErrorCode::invalidData,
                    fmt::format("{}: the labels are {} {}; accepted are integers [N] or [N, 1]",
                                parts.origin, elementTypeName(labels.elementType()),
                                shapeText(labels.shape())));
    if (labels.shape().front() != count)
        throw Error(ErrorCode::invalidData,
                    fmt::format("{}: {} samples, but {} labels", parts.origin, count,
                                labels.shape().front()));
    return labels.toIntegers();
}

class ArrayDataset : public Dataset
{
public:
    ArrayDataset(ArraySamples parts, std::vector<int64_t> labels)
        : m_samples(std::make_shared<const Tensor>(std::move(parts.samples)))
        , m_layout(layoutOf(*m_samples))
        , m_names(std::move(parts.classNames))
        , m_origin(std::move(parts.origin))
        , m_sampleShape(m_samples->shape().begin() + 1, m_samples->shape().end())
        , m_sampleBytes(elementBytes(m_samples->elementType(), elementCount(m_sampleShape)))
        , m_labels(std::move(labels))
    {
        if (m_layout == Layout::grey)
            m_sampleShape.push_back(1);
        if (m_names.empty())
            m_names = numberedClasses(m_labels);
    }

    int64_t size() const override { return m_samples->shape().front(); }
    const std::vector<std::string>& classNames() const override { return m_names; }
    int64_t label(int64_t index) const override { return m_labels[static_cast<size_t>(index)]; }
    std::string sampleName(int64_t index) const override
    {
        return fmt::format("{}, sample {}", m_origin, index);
    }
    uint64_t contentHash(int64_t index) const override { return core::contentHash(bytesOf(index)); }

    Tensor image(int64_t index) const override
    {
        const Tensor stored =
            Tensor::readOnly(m_samples->elementType(), m_sampleShape, m_samples, bytesOf(index));
        return m_layout == Layout::channelsFirst ? channelsLast(stored) : stored;
    }

private:
    std::span<const std::byte> bytesOf(int64_t index) const
    {
        require(index >= 0 && index < size(), "sample exists");
        return m_samples->bytes().subspan(static_cast<size_t>(index) * m_sampleBytes,
                                          m_sampleBytes);
    }

    static Tensor channelsLast(const Tensor& stored)
    {
        const int64_t channels = stored.shape()[0];
        const int64_t area = stored.shape()[1] * stored.shape()[2];
        Tensor picture = Tensor::uninitialized(ElementType::uint8,
                                               { stored.shape()[1], stored.shape()[2], channels });
        const uint8_t* const from = stored.values<uint8_t>().data();
        uint8_t* const to = picture.mutableValues<uint8_t>().data();
        for (int64_t pixel = 0; pixel < area; ++pixel)
            for (int64_t channel = 0; channel < channels; ++channel)
                to[pixel * channels + channel] = from[channel * area + pixel];
        return picture;
    }

    std::shared_ptr<const Tensor> m_samples;
    Layout m_layout;
    std::vector<std::string> m_names;
    std::string m_origin;
    Shape m_sampleShape;
    size_t m_sampleBytes;
    std::vector<int64_t> m_labels;
};

} // namespace

std::vector<std::string> numberedClasses(const std::vector<int64_t>& labels)
{
    // A label beyond this is a fault of the data and stays outside the names.
    constexpr int64_t kMostClasses = 65536;
    int64_t count = 0;
    for (const int64_t label : labels)
        if (label < kMostClasses)
            count = std::max(count, label + 1);
    std::vector<std::string> names;
    for (int64_t index = 0; index < count; ++index)
        names.push_back(numberText(index));
    return names;
}

std::shared_ptr<const Dataset> makeArrayDataset(ArraySamples parts)
{
    if (parts.samples.rank() == 0 || parts.samples.elementType() == ElementType::string)
        throw Error(ErrorCode::invalidData,
                    fmt::format("{}: expected numbers with the samples along the first axis, found "
                                "{} {}",
                                parts.origin, elementTypeName(parts.samples.elementType()),
                                shapeText(parts.samples.shape())));
    std::vector<int64_t> labels = labelsFrom(parts);
    return std::make_shared<ArrayDataset>(std::move(parts), std::move(labels));
}

} // namespace core
