#pragma once

#include <cstdint>

namespace core {

/// Bounds on what a file may ask for; each can be raised by the user. Exceeding one is Error
/// limitExceeded.
struct Limits
{
    int64_t fileBytes =
        (int64_t{ 1 } << 31) - 1; ///< of the protobuf file, external data not counted
    int64_t messages = 4'000'000; ///< nested protobuf messages in the file
    int64_t estimatedHeapFactor = 4; ///< heap of the parse <= factor * file size + heapAllowance
    int64_t heapAllowance = int64_t{ 256 } << 20; ///< bytes
    int graphDepth = 32; ///< nesting of subgraphs
    int64_t functionExpansion = 200'000; ///< nodes after inlining all functions
    int rank = 16; ///< axes of a tensor
};

} // namespace core
