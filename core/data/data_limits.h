#pragma once

#include <cstdint>

namespace core {

/// Bounds on what data files may ask for. Exceeding one is Error limitExceeded.
struct DataLimits
{
    int64_t imagePixels = int64_t{ 64 } << 20;
    int64_t imageFileBytes = int64_t{ 256 } << 20;
    int64_t arrayBytes = int64_t{ 8 } << 30; ///< of one IDX, NPY or CIFAR array in memory
    int64_t csvFieldBytes = int64_t{ 1 } << 20;
    int64_t csvColumns = 1024;
    int64_t npyHeaderBytes = int64_t{ 64 } << 10;
    int64_t arrayRank = 8;
    int64_t folderDepth = 16;
};

} // namespace core
