#include "core/data/decode_png.h"

#include <png.h>

#include <array>
#include <csetjmp>
#include <cstring>
#include <string>
#include <vector>

namespace core {

namespace {

/// What libpng's callbacks reach; its C code must not be crossed by an exception.
struct Session
{
    std::span<const std::byte> rest;
    std::array<char, 128> message{};
};

[[noreturn]] void fail(png_structp state, png_const_charp message)
{
    auto& session = *static_cast<Session*>(png_get_error_ptr(state));
    std::strncpy(session.message.data(), message, session.message.size() - 1);
    png_longjmp(state, 1);
}

void ignoreWarning(png_structp /*state*/, png_const_charp /*message*/) { }

void readBytes(png_structp state, png_bytep target, size_t count)
{
    auto& session = *static_cast<Session*>(png_get_io_ptr(state));
    if (count > session.rest.size())
        png_error(state, "the file ends early");
    std::memcpy(target, session.rest.data(), count);
    session.rest = session.rest.subspan(count);
}

/// Asks for 8-bit grey or red, green, blue.
void requestPlainPixels(png_structp state, png_infop info, int64_t channels)
{
    png_set_expand(state);
    png_set_strip_16(state);
    png_set_strip_alpha(state);
    if (channels == 3)
        png_set_gray_to_rgb(state);
    png_set_interlace_handling(state);
    png_read_update_info(state, info);
}

/// Holds nothing with a destructor, which longjmp() would skip.
bool decodeInto(std::span<png_bytep> rows, int64_t channels, Session& session)
{
    png_infop info = nullptr;
    png_structp state =
        png_create_read_struct(PNG_LIBPNG_VER_STRING, &session, fail, ignoreWarning);
    if (state == nullptr)
        return false;
    if (setjmp(png_jmpbuf(state)) != 0) {
        png_destroy_read_struct(&state, &info, nullptr);
        return false;
    }
    info = png_create_info_struct(state);
    png_set_read_fn(state, &session, readBytes);
    png_read_info(state, info);
    requestPlainPixels(state, info, channels);
    const size_t rowBytes = png_get_image_width(state, info) * static_cast<size_t>(channels);
    if (png_get_image_height(state, info) != rows.size()
        || png_get_rowbytes(state, info) != rowBytes)
        png_error(state, "its rows are not what the header declares");
    png_read_image(state, rows.data());
    png_read_end(state, nullptr);
    png_destroy_read_struct(&state, &info, nullptr);
    return true;
}

} // namespace

Tensor decodePng(std::span<const std::byte> file, const ImageHeader& header)
{
    Tensor picture =
        Tensor::uninitialized(ElementType::uint8, { header.height, header.width, header.channels });
    uint8_t* const pixels = picture.mutableValues<uint8_t>().data();
    std::vector<png_bytep> rows;
    for (int64_t row = 0; row < header.height; ++row)
        rows.push_back(pixels + row * header.width * header.channels);
    Session session{ .rest = file };
    if (!decodeInto(rows, header.channels, session))
        throw Error(ErrorCode::invalidData,
                    std::string("damaged PNG file: ") + session.message.data());
    return picture;
}

} // namespace core
