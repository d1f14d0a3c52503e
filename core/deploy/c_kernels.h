#pragma once

#include <span>
#include <string_view>

namespace core {

/// A function of the C header.
struct CKernel
{
    std::string_view name; ///< without the prefix "espalier_"
    std::string_view needs; ///< name of another one that it calls; empty: none
    std::string_view source; ///< C99
};

/// In an order in which each stands behind what it needs. Tensors are row-major [C, H, W] of one
/// sample, windows are {kernel, stride, dilation, pad, input, output} of height and of width.
std::span<const CKernel> cKernels();

} // namespace core
