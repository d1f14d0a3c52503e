#include "tests/support/data_files.h"

namespace test {

std::filesystem::path dataFolder()
{
    return std::filesystem::path(ESPALIER_SOURCE_DIR) / "tests/data";
}

std::string idxFile(const core::Shape& shape, std::string_view elements)
{
    std::string file{ '\0', '\0', '\x08', static_cast<char>(shape.size()) };
    for (const int64_t size : shape)
        for (int shift = 24; shift >= 0; shift -= 8)
            file += static_cast<char>(size >> shift & 0xFF);
    return file.append(elements);
}

std::string npyFile(const std::string& header, std::string_view elements)
{
    std::string file = "\x93NUMPY";
    file += { '\x01', '\0' };
    file += static_cast<char>(header.size() & 0xFFU);
    file += static_cast<char>(header.size() >> 8);
    return file.append(header).append(elements);
}

std::string tinyPictures(int count, int first)
{
    std::string pixels;
    for (int picture = first; picture < first + count; ++picture)
        for (int pixel = 0; pixel < 16; ++pixel)
            pixels += static_cast<char>(pixel == 0       ? picture % 256
                                            : pixel == 1 ? picture / 256
                                                         : pixel * 3);
    return pixels;
}

std::string cyclingLabels(int count, int classes)
{
    std::string labels;
    for (int index = 0; index < count; ++index)
        labels += static_cast<char>(index % classes);
    return labels;
}

std::optional<core::Error> errorOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const core::Error& error) {
        return error;
    }
    return std::nullopt;
}

} // namespace test
