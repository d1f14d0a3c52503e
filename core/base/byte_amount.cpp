#include "core/base/byte_amount.h"

#include "core/base/number_text.h"

#include <array>

namespace core {

namespace {

struct ByteUnit
{
    std::string_view word;
    double bytes;
};

constexpr std::array kUnits{ ByteUnit{ "kB", 1e3 }, ByteUnit{ "KB", 1e3 }, ByteUnit{ "MB", 1e6 },
                             ByteUnit{ "KiB", 1024 }, ByteUnit{ "MiB", 1024 * 1024 } };

} // namespace

std::optional<double> parseByteAmount(std::string_view text)
{
    for (const ByteUnit& unit : kUnits) {
        if (!text.ends_with(unit.word))
            continue;
        text.remove_suffix(unit.word.size());
        const std::optional<double> number = parseReal(text);
        return number ? std::optional(*number * unit.bytes) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace core
