#include "core/data/resize.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

int toInt(int64_t size)
{
    return static_cast<int>(size);
}

/// A view of the tensor for OpenCV, which takes no const data.
cv::Mat viewOf(const Tensor& picture)
{
    const auto channels = toInt(picture.shape()[2]);
    return { toInt(picture.shape()[0]), toInt(picture.shape()[1]), CV_8UC(channels),
             const_cast<std::byte*>(picture.bytes().data()) };
}

Tensor toTensor(const cv::Mat& picture)
{
    Tensor tensor = Tensor::uninitialized(ElementType::uint8,
                                          { picture.rows, picture.cols, picture.channels() });
    cv::Mat target(picture.rows, picture.cols, picture.type(), tensor.mutableBytes().data());
    picture.copyTo(target);
    return tensor;
}

cv::Mat scaled(const cv::Mat& picture, const cv::Size& size, Interpolation interpolation)
{
    const bool shrinks = size.width < picture.cols || size.height < picture.rows;
    int kind = shrinks ? cv::INTER_AREA : cv::INTER_LINEAR;
    if (interpolation == Interpolation::bilinear)
        kind = cv::INTER_LINEAR;
    if (interpolation == Interpolation::nearest)
        kind = cv::INTER_NEAREST;
    cv::Mat result;
    cv::resize(picture, result, size, 0, 0, kind);
    return result;
}

cv::Size scaledBy(const cv::Mat& picture, double factor)
{
    const auto length = [&](int side) {
        return std::max(1, static_cast<int>(std::lround(side * factor)));
    };
    return { length(picture.cols), length(picture.rows) };
}

cv::Mat cropped(const cv::Mat& picture, const cv::Size& size, const Preprocessing& wanted)
{
    double factor = std::max(static_cast<double>(size.width) / picture.cols,
                             static_cast<double>(size.height) / picture.rows);
    if (wanted.shorterSide > 0)
        factor = std::max(
            factor, static_cast<double>(wanted.shorterSide) / std::min(picture.cols, picture.rows));
    cv::Size larger = scaledBy(picture, factor);
    larger.width = std::max(larger.width, size.width);
    larger.height = std::max(larger.height, size.height);
    const cv::Mat covering = scaled(picture, larger, wanted.interpolation);
    return covering(cv::Rect((larger.width - size.width) / 2, (larger.height - size.height) / 2,
                             size.width, size.height));
}

cv::Mat padded(const cv::Mat& picture, const cv::Size& size, const Preprocessing& wanted)
{
    const double factor = std::min(static_cast<double>(size.width) / picture.cols,
                                   static_cast<double>(size.height) / picture.rows);
    cv::Size smaller = scaledBy(picture, factor);
    smaller.width = std::min(smaller.width, size.width);
    smaller.height = std::min(smaller.height, size.height);
    cv::Mat result = cv::Mat::zeros(size, picture.type());
    const cv::Rect middle((size.width - smaller.width) / 2, (size.height - smaller.height) / 2,
                          smaller.width, smaller.height);
    scaled(picture, smaller, wanted.interpolation).copyTo(result(middle));
    return result;
}

} // namespace

Tensor resizePicture(const Tensor& picture, const Preprocessing& wanted)
{
    const cv::Size size(toInt(wanted.width), toInt(wanted.height));
    const cv::Mat source = viewOf(picture);
    if (size.width == 0 || source.size() == size)
        return picture;
    switch (wanted.fit) {
    case Fit::stretch:
        break;
    case Fit::crop:
        return toTensor(cropped(source, size, wanted));
    case Fit::pad:
        return toTensor(padded(source, size, wanted));
    }
    return toTensor(scaled(source, size, wanted.interpolation));
}

Tensor withChannels(const Tensor& picture, int64_t channels)
{
    if (picture.shape()[2] == channels)
        return picture;
    cv::Mat result;
    cv::cvtColor(viewOf(picture), result, channels == 1 ? cv::COLOR_RGB2GRAY : cv::COLOR_GRAY2RGB);
    return toTensor(result);
}

} // namespace core
