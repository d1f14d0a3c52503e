#include "core/data/csv_reader.h"
#include "tests/fuzz/data_target.h"

#include <algorithm>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    return fuzz::run(data, size, [](std::span<const std::byte> bytes) {
        // Seven bytes at a time, so that every boundary of the buffer is met.
        core::CsvReader reader(
            [&](std::span<char> buffer) {
                const size_t count = std::min({ buffer.size(), bytes.size(), size_t{ 7 } });
                std::copy_n(reinterpret_cast<const char*>(bytes.data()), count, buffer.data());
                bytes = bytes.subspan(count);
                return count;
            },
            fuzz::smallLimits());
        for (std::vector<std::string> row; reader.next(row);) { }
    });
}
