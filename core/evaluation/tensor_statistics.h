#pragma once

#include "core/graph/tensor.h"

#include <cstdint>
#include <vector>

namespace core {

/// What the numbers of a tensor look like. Extremes, mean and deviation count finite elements only.
struct TensorStatistics
{
    int64_t elements = 0; ///< of the tensor
    int64_t sampled = 0; ///< elements that were read; fewer than `elements` when it was too large
    int64_t zeros = 0;
    int64_t notANumber = 0;
    int64_t infinite = 0;
    double minimum = 0;
    double maximum = 0;
    double mean = 0;
    double standardDeviation = 0; ///< of the population
    /// Counts in equal steps from minimum to maximum; the last step includes the maximum.
    std::vector<int64_t> histogram;

    bool isSampled() const { return sampled < elements; }
    int64_t finite() const { return sampled - notANumber - infinite; }
};

struct TensorStatisticsOptions
{
    int bins = 64;
    int64_t sampleLimit = 4'000'000; ///< larger tensors are read in equal strides
};

/// Statistics of a tensor of any numeric or boolean type; throws Error unsupported for strings and
/// complex types.
TensorStatistics tensorStatistics(const Tensor& tensor,
                                  const TensorStatisticsOptions& options = {});

/// Statistics of each index of `axis`, for example of each output channel of a weight [O, I, H, W]
/// at axis 0.
std::vector<TensorStatistics> channelStatistics(const Tensor& tensor, int64_t axis,
                                                const TensorStatisticsOptions& options = {});

} // namespace core
