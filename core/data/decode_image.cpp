#include "core/data/decode_image.h"

#include "core/base/checked_arithmetic.h"
#include "core/data/bmp.h"
#include "core/data/decode_jpeg.h"
#include "core/data/decode_png.h"
#include "core/data/error_context.h"
#include "core/data/file_bytes.h"
#include "core/data/image_header.h"
#include "core/data/jpeg_segments.h"
#include "core/data/png_chunks.h"

#include <fmt/format.h>

namespace core {

namespace {

Tensor decodeAs(std::span<const std::byte> file, const ImageHeader& header)
{
    switch (header.format) {
    case ImageFormat::png:
        checkPngChunks(file);
        return decodePng(file, header);
    case ImageFormat::jpeg:
        checkJpegSegments(file);
        return decodeJpeg(file, header);
    case ImageFormat::bmp:
        break;
    }
    return decodeBmp(file, parseBmpHeader(file));
}

} // namespace

Tensor decodeImage(std::span<const std::byte> file, const DataLimits& limits)
{
    const ImageHeader header = parseImageHeader(file);
    if (checkedMultiply(header.width, header.height) > limits.imagePixels)
        throw Error(ErrorCode::limitExceeded,
                    fmt::format("an image of {} x {} pixels; accepted are up to {} in all",
                                header.width, header.height, limits.imagePixels));
    return decodeAs(file, header);
}

Tensor readImage(const std::filesystem::path& file, const DataLimits& limits)
{
    const std::vector<std::byte> bytes = readFileBytes(file, limits.imageFileBytes);
    return withContext(file.string(), [&] { return decodeImage(bytes, limits); });
}

} // namespace core
