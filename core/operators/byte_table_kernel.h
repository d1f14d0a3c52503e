#pragma once

#include "core/operators/kernel.h"

#include <array>

namespace core {

/// What each of the 256 values of a byte becomes; int8 is indexed by its bits.
using ByteTable = std::array<uint8_t, 256>;

/// Maps every byte of input 0, in whatever layout it lies.
std::unique_ptr<Kernel> byteTableKernel(const KernelRequest& request, const ByteTable& table);

/// The table of `function`, which takes and gives a quantized value.
template <typename Function>
ByteTable byteTable(ElementType type, const Function& function)
{
    ByteTable table;
    for (size_t bits = 0; bits < table.size(); ++bits) {
        const auto value = type == ElementType::int8
            ? static_cast<int32_t>(static_cast<int8_t>(bits))
            : static_cast<int32_t>(bits);
        table[bits] = static_cast<uint8_t>(function(value));
    }
    return table;
}

} // namespace core
