#include "core/data/byte_reader.h"

namespace core {

void swapElementBytes(std::span<std::byte> bytes, size_t elementSize)
{
    for (size_t start = 0; start + elementSize <= bytes.size(); start += elementSize)
        std::ranges::reverse(bytes.subspan(start, elementSize));
}

} // namespace core
