#include "core/operators/normalization_gradient.h"

#include "core/base/parallel.h"
#include "core/operators/half_precision.h"

#include <algorithm>

namespace core {

namespace {

/// Pointers to one row.
template <typename T>
struct Row
{
    std::span<const T> input;
    const T* gradient = nullptr;
    const T* scaled = nullptr;
    T* inputGradient = nullptr;
    T* products = nullptr;
};

template <typename T>
void treatRow(const Row<T>& row, const RowRule& rule)
{
    const Moments moments = rule.momentsOfRow(row.input);
    const double factor = moments.inverseDeviation(rule.epsilon);
    const auto count = static_cast<double>(row.input.size());
    const auto normalized = [&](size_t i) {
        return (static_cast<double>(row.input[i]) - moments.mean) * factor;
    };
    double sum = 0;
    double product = 0;
    for (size_t i = 0; i < row.input.size(); ++i) {
        sum += static_cast<double>(row.scaled[i]);
        product += static_cast<double>(row.scaled[i]) * normalized(i);
    }
    const double mean = rule.removesMean ? sum / count : 0.0;
    for (size_t i = 0; i < row.input.size(); ++i) {
        const double here = normalized(i);
        row.inputGradient[i] = static_cast<T>(
            factor * (static_cast<double>(row.scaled[i]) - mean - here * product / count));
        row.products[i] = static_cast<T>(static_cast<double>(row.gradient[i]) * here);
    }
}

} // namespace

RowGradients normalizedRowGradients(const Tensor& input, const Tensor& gradient,
                                    const Tensor& scaled, const RowRule& rule)
{
    RowGradients result{ Tensor::uninitialized(input.elementType(), input.shape()),
                         Tensor::uninitialized(input.elementType(), input.shape()) };
    const int64_t rows = rule.length == 0 ? 0 : input.elementCount() / rule.length;
    withRealType(input.elementType(), [&]<typename T>() {
        const T* x = input.values<T>().data();
        const T* g = gradient.values<T>().data();
        const T* s = scaled.values<T>().data();
        T* dx = result.input.mutableValues<T>().data();
        T* products = result.products.mutableValues<T>().data();
        const int64_t grain = 16384 / std::max<int64_t>(1, rule.length) + 1;
        parallelFor(rows, grain, [&](int64_t begin, int64_t end) {
            for (int64_t at = begin * rule.length; at < end * rule.length; at += rule.length)
                treatRow<T>({ .input = { x + at, static_cast<size_t>(rule.length) },
                              .gradient = g + at,
                              .scaled = s + at,
                              .inputGradient = dx + at,
                              .products = products + at },
                            rule);
        });
    });
    return result;
}

} // namespace core
