#pragma once

#include "core/graph/tensor.h"

#include <cstddef>
#include <span>

namespace core {

struct CifarArrays
{
    Tensor images; ///< uint8 [N, 3, 32, 32]
    Tensor labels; ///< uint8 [N]
};

/// Throws Error invalidFile unless `bytes` is a positive multiple of a record of CIFAR-10 (one byte
/// of label, 3072 of pixels).
void checkCifarSize(size_t bytes);

/// Records of CIFAR-10's binary version; the size must be exact. Throws Error invalidFile.
CifarArrays parseCifar(std::span<const std::byte> file);

} // namespace core
