#pragma once

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstring>
#include <span>
#include <string_view>

namespace core {

/// Takes numbers and ranges from the front of bytes in memory; throws Error invalidFile where they
/// end early.
class ByteReader
{
public:
    explicit ByteReader(std::span<const std::byte> bytes)
        : m_rest(bytes)
    {
    }

    size_t left() const { return m_rest.size(); }
    std::span<const std::byte> rest() const { return m_rest; }

    std::span<const std::byte> take(size_t count)
    {
        if (count > m_rest.size())
            throw Error(ErrorCode::invalidFile, "the file ends early");
        const std::span<const std::byte> taken = m_rest.first(count);
        m_rest = m_rest.subspan(count);
        return taken;
    }

    std::string_view takeText(size_t count)
    {
        const std::span<const std::byte> taken = take(count);
        return { reinterpret_cast<const char*>(taken.data()), taken.size() };
    }

    template <std::integral T>
    T littleEndian()
    {
        T number{};
        std::memcpy(&number, take(sizeof(T)).data(), sizeof(T));
        return number;
    }

    template <std::integral T>
    T bigEndian()
    {
        std::array<std::byte, sizeof(T)> bytes{};
        std::ranges::reverse_copy(take(sizeof(T)), bytes.begin());
        return std::bit_cast<T>(bytes);
    }

private:
    static_assert(std::endian::native == std::endian::little);
    std::span<const std::byte> m_rest;
};

/// Reverses the bytes of every element, between big and little endian.
void swapElementBytes(std::span<std::byte> bytes, size_t elementSize);

} // namespace core
