#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace core {

/// A 64-bit hash of bytes that is equal on every machine. It tells contents apart by chance, not
/// against an adversary: two of 100,000 different contents collide with probability 3e-10.
uint64_t contentHash(std::span<const std::byte> bytes);

} // namespace core
