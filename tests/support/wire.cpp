#include "tests/support/wire.h"

namespace test {

std::string varint(uint64_t value)
{
    std::string bytes;
    for (; value >= 0x80; value >>= 7)
        bytes.push_back(static_cast<char>(value | 0x80));
    bytes.push_back(static_cast<char>(value));
    return bytes;
}

std::string numberField(uint32_t field, uint64_t value)
{
    return varint(uint64_t{ field } << 3) + varint(value);
}

std::string bytesField(uint32_t field, std::string_view content)
{
    return varint(uint64_t{ field } << 3 | 2) + varint(content.size()) + std::string(content);
}

std::string repeated(std::string_view text, size_t times)
{
    std::string all;
    all.reserve(text.size() * times);
    for (size_t count = 0; count < times; ++count)
        all += text;
    return all;
}

std::string modelFile(std::string_view graph, std::string_view more)
{
    const std::string defaultImport = bytesField(1, "") + numberField(2, 17);
    return numberField(1, 8) + bytesField(8, defaultImport) + bytesField(7, graph)
        + std::string(more);
}

} // namespace test
