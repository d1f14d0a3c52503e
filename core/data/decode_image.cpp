#include "core/data/decode_image.h"

#include "core/base/checked_arithmetic.h"
#include "core/data/decode_jpeg.h"
#include "core/data/error_context.h"
#include "core/data/file_bytes.h"
#include "core/data/image_header.h"
#include "core/data/png_chunks.h"

#include <fmt/format.h>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <exception>

namespace core {

namespace {

cv::Mat decodeWithOpenCv(std::span<const std::byte> file, const ImageHeader& header)
{
    const cv::Mat bytes(1, static_cast<int>(file.size()), CV_8U,
                        const_cast<std::byte*>(file.data()));
    const int kind = header.channels == 1 ? cv::IMREAD_GRAYSCALE : cv::IMREAD_COLOR;
    try {
        return cv::imdecode(bytes, kind | cv::IMREAD_IGNORE_ORIENTATION);
    } catch (const cv::Exception& exception) {
        std::throw_with_nested(Error(ErrorCode::invalidData, "damaged image: " + exception.msg));
    }
}

Tensor decodeOther(std::span<const std::byte> file, const ImageHeader& header)
{
    const cv::Mat decoded = decodeWithOpenCv(file, header);
    if (decoded.rows != header.height || decoded.cols != header.width)
        throw Error(ErrorCode::invalidData, "damaged image: its pixels cannot be decoded");
    Tensor picture =
        Tensor::uninitialized(ElementType::uint8, { header.height, header.width, header.channels });
    cv::Mat target(decoded.rows, decoded.cols, decoded.type(),
                   picture.mutableValues<uint8_t>().data());
    if (header.channels == 1)
        decoded.copyTo(target);
    else
        cv::cvtColor(decoded, target, cv::COLOR_BGR2RGB);
    return picture;
}

} // namespace

Tensor decodeImage(std::span<const std::byte> file, const DataLimits& limits)
{
    const ImageHeader header = parseImageHeader(file);
    if (checkedMultiply(header.width, header.height) > limits.imagePixels)
        throw Error(ErrorCode::limitExceeded,
                    fmt::format("an image of {} x {} pixels; accepted are up to {} in all",
                                header.width, header.height, limits.imagePixels));
    if (header.format == ImageFormat::png)
        checkPngChunks(file);
    return header.format == ImageFormat::jpeg ? decodeJpeg(file, header)
                                              : decodeOther(file, header);
}

Tensor readImage(const std::filesystem::path& file, const DataLimits& limits)
{
    const std::vector<std::byte> bytes = readFileBytes(file, limits.imageFileBytes);
    return withContext(file.string(), [&] { return decodeImage(bytes, limits); });
}

} // namespace core
