#pragma once

#include "core/base/parallel.h"
#include "core/graph/shape.h"

#include <span>
#include <vector>

namespace core {

/// One axis of a tensor seen as [outer, size, inner].
struct AxisLines
{
    AxisLines(std::span<const int64_t> shape, int64_t axis)
        : outer(elementCount(shape.first(static_cast<size_t>(axis))))
        , size(shape[static_cast<size_t>(axis)])
        , inner(elementCount(shape.subspan(static_cast<size_t>(axis) + 1)))
    {
    }

    /// Calls compute(first element of the line, elements between neighbours) for every line along
    /// the axis.
    template <typename Compute>
    void forEach(Compute&& compute) const
    {
        parallelFor(outer * inner, 64, [&](int64_t begin, int64_t end) {
            for (int64_t line = begin; line < end; ++line)
                compute(line / inner * size * inner + line % inner, inner);
        });
    }

    int64_t outer = 1;
    int64_t size = 1;
    int64_t inner = 1;
};

/// Group of every element: row-major index over the axes that are not reduced.
std::vector<int64_t> keptIndex(std::span<const int64_t> shape, const std::vector<bool>& isReduced);

/// Mean and variance of each group.
struct GroupStatistics
{
    std::vector<double> mean;
    std::vector<double> variance;
    double count = 0; ///< elements of one group
};

template <typename T>
GroupStatistics groupStatistics(std::span<const int64_t> group, const T* input)
{
    GroupStatistics result;
    const size_t groups = group.empty() ? 0 : static_cast<size_t>(group.back()) + 1;
    result.count = static_cast<double>(group.size()) / static_cast<double>(groups);
    result.mean.assign(groups, 0);
    result.variance.assign(groups, 0);
    for (size_t index = 0; index < group.size(); ++index)
        result.mean[static_cast<size_t>(group[index])] +=
            static_cast<double>(input[index]) / result.count;
    for (size_t index = 0; index < group.size(); ++index) {
        const auto own = static_cast<size_t>(group[index]);
        const double difference = static_cast<double>(input[index]) - result.mean[own];
        result.variance[own] += difference * difference / result.count;
    }
    return result;
}

} // namespace core
