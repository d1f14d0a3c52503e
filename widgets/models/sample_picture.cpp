#include "widgets/models/sample_picture.h"

#include "core/data/dataset.h"
#include "core/evaluation/tensor_slice.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace widgets {

namespace {

QImage pictureOf(const core::Tensor& sample)
{
    const auto height = static_cast<int>(sample.shape()[0]);
    const auto width = static_cast<int>(sample.shape()[1]);
    const auto channels = static_cast<size_t>(sample.shape()[2]);
    QImage image(width, height, channels == 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    const size_t rowBytes = static_cast<size_t>(width) * channels;
    const std::span<const uint8_t> pixels = sample.values<uint8_t>();
    for (int row = 0; row < height; ++row)
        std::memcpy(image.scanLine(row), pixels.data() + static_cast<size_t>(row) * rowBytes,
                    rowBytes);
    return image;
}

QImage greyOf(const core::TensorSlice& slice)
{
    float low = std::numeric_limits<float>::max();
    float high = std::numeric_limits<float>::lowest();
    for (const float value : slice.values) {
        if (!std::isfinite(value))
            continue;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    const float range = high > low ? high - low : 1;
    QImage image(static_cast<int>(slice.columns), static_cast<int>(slice.rows),
                 QImage::Format_Grayscale8);
    for (int row = 0; row < image.height(); ++row) {
        uchar* line = image.scanLine(row);
        for (int column = 0; column < image.width(); ++column) {
            const float value =
                slice.values[static_cast<size_t>(row) * static_cast<size_t>(slice.columns)
                             + static_cast<size_t>(column)];
            line[column] =
                std::isfinite(value) ? static_cast<uchar>(255 * (value - low) / range) : 0;
        }
    }
    return image;
}

} // namespace

QImage samplePicture(const core::Tensor& sample)
{
    if (core::isPicture(sample))
        return pictureOf(sample);
    const bool isDrawable = sample.rank() >= 1 && sample.rank() <= 3 && sample.elementCount() > 0
        && sample.elementType() != core::ElementType::string
        && core::elementBits(sample.elementType()) >= 8;
    if (!isDrawable)
        return {};
    core::SliceChoice choice{ .rowAxis = sample.rank() - 2,
                              .columnAxis = sample.rank() - 1,
                              .position =
                                  std::vector<int64_t>(static_cast<size_t>(sample.rank()), 0) };
    if (sample.rank() == 1)
        choice = core::defaultSlice(sample);
    return greyOf(core::tensorSlice(sample, choice, 256));
}

} // namespace widgets
