#include "core/data/decode_jpeg.h"

#include <jpeglib.h>

#include <array>
#include <csetjmp>
#include <cstdio>
#include <string>

namespace core {

namespace {

/// libjpeg's error hooks with a way back; its C code must not be crossed by an exception.
struct Failure
{
    jpeg_error_mgr hooks; ///< first: libjpeg sees only this part
    std::jmp_buf wayBack;
    std::array<char, JMSG_LENGTH_MAX> message;
};

[[noreturn]] void fail(j_common_ptr state)
{
    auto* const failure = reinterpret_cast<Failure*>(state->err);
    state->err->format_message(state, failure->message.data());
    std::longjmp(failure->wayBack, 1);
}

/// Counts like the default hook, but keeps the first warning instead of printing it.
void noteWarning(j_common_ptr state, int level)
{
    if (level >= 0)
        return;
    if (state->err->num_warnings++ == 0)
        state->err->format_message(state, reinterpret_cast<Failure*>(state->err)->message.data());
}

/// A few kilobytes can ask for thousands of passes over a large picture.
void limitScans(j_common_ptr state)
{
    constexpr int kMostScans = 100;
    const auto* const decoder = reinterpret_cast<jpeg_decompress_struct*>(state);
    if (decoder->input_scan_number > kMostScans)
        fail(state);
}

void installHooks(jpeg_decompress_struct& decoder, Failure& failure)
{
    decoder.err = jpeg_std_error(&failure.hooks);
    failure.hooks.error_exit = fail;
    failure.hooks.emit_message = noteWarning;
}

/// Runs the decoder into `pixels`; false when it failed. Holds nothing with a destructor, which
/// longjmp() would skip.
bool decodeInto(std::span<const std::byte> file, uint8_t* pixels, int channels, Failure& failure)
{
    jpeg_decompress_struct decoder;
    jpeg_progress_mgr progress;
    installHooks(decoder, failure);
    if (setjmp(failure.wayBack) != 0) {
        jpeg_destroy_decompress(&decoder);
        return false;
    }
    jpeg_create_decompress(&decoder);
    progress.progress_monitor = limitScans;
    decoder.progress = &progress;
    jpeg_mem_src(&decoder, reinterpret_cast<const unsigned char*>(file.data()), file.size());
    jpeg_read_header(&decoder, TRUE);
    decoder.out_color_space = channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_start_decompress(&decoder);
    const size_t rowBytes = size_t{ decoder.output_width } * static_cast<size_t>(channels);
    while (decoder.output_scanline < decoder.output_height) {
        JSAMPROW row = pixels + decoder.output_scanline * rowBytes;
        jpeg_read_scanlines(&decoder, &row, 1);
    }
    jpeg_finish_decompress(&decoder);
    jpeg_destroy_decompress(&decoder);
    return true;
}

} // namespace

Tensor decodeJpeg(std::span<const std::byte> file, const ImageHeader& header)
{
    Tensor picture =
        Tensor::uninitialized(ElementType::uint8, { header.height, header.width, header.channels });
    Failure failure{};
    const bool isDecoded = decodeInto(file, picture.mutableValues<uint8_t>().data(),
                                      static_cast<int>(header.channels), failure);
    if (!isDecoded || failure.hooks.num_warnings > 0)
        throw Error(ErrorCode::invalidData,
                    std::string("damaged JPEG file: ") + failure.message.data());
    return picture;
}

} // namespace core
