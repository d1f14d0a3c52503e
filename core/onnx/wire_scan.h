#pragma once

#include "core/onnx/limits.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace core {

/// What a file would cost if it were parsed.
struct WireScan
{
    int64_t messages = 0;
    int64_t heapBytes = 0; ///< estimate of everything that parsing and converting allocates
    int graphDepth = 0; ///< nesting of graphs, 1 for a model without nested graphs
};

/// Walks over the protobuf encoding of a model without building anything, because protobuf may need
/// more than a hundred times the file's size. Allocates nothing and does not recurse. Throws Error
/// invalidFile with the position of the first byte that is not protobuf, or limitExceeded.
WireScan scanWire(std::span<const std::byte> bytes, const Limits& limits);

} // namespace core
