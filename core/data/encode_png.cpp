#include "core/data/encode_png.h"

#include "core/base/error.h"
#include "core/data/dataset.h"

#include <fmt/format.h>
#include <png.h>

namespace core {

std::vector<std::byte> encodePng(const Tensor& picture)
{
    if (!isPicture(picture))
        throw Error(ErrorCode::invalidData,
                    fmt::format("a sample of {} {} is no picture",
                                elementTypeName(picture.elementType()),
                                shapeText(picture.shape())));
    png_image image = {};
    image.version = PNG_IMAGE_VERSION;
    image.height = static_cast<png_uint_32>(picture.shape()[0]);
    image.width = static_cast<png_uint_32>(picture.shape()[1]);
    image.format = picture.shape()[2] == 1 ? PNG_FORMAT_GRAY : PNG_FORMAT_RGB;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    std::vector<std::byte> file(size);
    if (png_image_write_to_memory(&image, file.data(), &size, 0, picture.bytes().data(), 0, nullptr)
        == 0)
        throw Error(ErrorCode::invalidData,
                    fmt::format("a picture cannot be written as PNG: {}", image.message));
    file.resize(size);
    return file;
}

} // namespace core
