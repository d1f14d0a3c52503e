#include "core/operators/recurrent_inputs.h"

#include "core/operators/matrix_product.h"

#include <fmt/format.h>

namespace core {

std::vector<int64_t> sequenceLengths(const Tensor* given, const RecurrentSizes& sizes)
{
    if (given == nullptr)
        return std::vector<int64_t>(static_cast<size_t>(sizes.batch), sizes.steps);
    std::vector<int64_t> lengths = given->toIntegers();
    for (const int64_t length : lengths) {
        if (length < 0 || length > sizes.steps)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("sequence length {} is outside [0, {}]", length, sizes.steps));
    }
    return lengths;
}

template <typename T>
std::vector<T> projectedInput(const RecurrentCell& cell, const RecurrentSizes& sizes,
                              const T* input, const T* weights, const T* bias)
{
    const int64_t width = cell.gates() * sizes.hidden;
    const int64_t rows = sizes.steps * sizes.batch;
    std::vector<T> gates(static_cast<size_t>(rows * width));
    for (int64_t row = 0; bias != nullptr && row < rows; ++row) {
        for (int64_t column = 0; column < width; ++column) {
            // With the reset behind the product, the hidden gate's own bias is reset as well.
            const bool isLate = cell.resetsLate() && column >= 2 * sizes.hidden;
            gates[static_cast<size_t>(row * width + column)] =
                bias[column] + (isLate ? T(0) : bias[width + column]);
        }
    }
    multiplyMatrices({ .rows = rows,
                       .columns = width,
                       .depth = sizes.input,
                       .transposesB = true,
                       .beta = bias == nullptr ? 0.0F : 1.0F },
                     input, weights, gates.data());
    return gates;
}

template std::vector<float> projectedInput(const RecurrentCell&, const RecurrentSizes&,
                                           const float*, const float*, const float*);
template std::vector<double> projectedInput(const RecurrentCell&, const RecurrentSizes&,
                                            const double*, const double*, const double*);

} // namespace core
