#pragma once

#include "core/graph/tensor.h"
#include "core/operators/moments.h"

namespace core {

/// How the rows of a normalization are treated: each of `length` elements is brought to root mean
/// square 1, after taking away its mean unless it is simplified.
struct RowRule
{
    int64_t length = 1;
    double epsilon = 0;
    bool removesMean = true;

    template <typename T>
    Moments momentsOfRow(std::span<const T> row) const
    {
        if (removesMean)
            return momentsOf(row);
        Moments moments;
        for (const T value : row)
            moments.variance += static_cast<double>(value) * static_cast<double>(value);
        moments.variance /= static_cast<double>(row.size());
        return moments;
    }
};

struct RowGradients
{
    Tensor input;
    Tensor products; ///< gradient of the output times the normalized input: sums to that of scale
};

/// Gradients of rows y = scale * normalized(x) + bias from that of y. `scaled` is the gradient
/// times the scale. Ba, Kiros, Hinton, "Layer Normalization", 2016, differentiated.
RowGradients normalizedRowGradients(const Tensor& input, const Tensor& gradient,
                                    const Tensor& scaled, const RowRule& rule);

} // namespace core
