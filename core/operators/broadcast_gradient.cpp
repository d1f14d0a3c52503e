#include "core/operators/broadcast_gradient.h"

#include "core/base/parallel.h"
#include "core/operators/broadcast.h"
#include "core/operators/half_precision.h"

#include <algorithm>

namespace core {

namespace {

constexpr int64_t kMaximumParts = 16;
constexpr int64_t kSmallPart = 1 << 14;

template <typename T>
double sumOf(const T* values, int64_t count)
{
    double total = 0;
#pragma omp simd reduction(+ : total)
    for (int64_t i = 0; i < count; ++i)
        total += static_cast<double>(values[i]);
    return total;
}

/// Every part of the gradient is summed on its own and the parts added in order.
template <typename T>
void sumParts(const Tensor& gradient, Tensor& result)
{
    const BroadcastWalk<1> walk(gradient.shape(), { &result.shape() });
    const T* values = gradient.values<T>().data();
    const int64_t count = gradient.elementCount();
    const int64_t targets = result.elementCount();
    const int64_t parts =
        std::clamp<int64_t>(count / std::max(targets, kSmallPart), 1, kMaximumParts);
    std::vector<double> sums(static_cast<size_t>(parts * targets), 0.0);
    parallelFor(parts, 1, [&](int64_t begin, int64_t end) {
        for (int64_t part = begin; part < end; ++part) {
            double* own = sums.data() + part * targets;
            walk.forRange(
                count * part / parts, count * (part + 1) / parts,
                [&](const std::array<int64_t, 1>& offsets, int64_t start, int64_t length) {
                    if (walk.runStride(0) == 0) {
                        own[offsets[0]] += sumOf(values + start, length);
                        return;
                    }
                    for (int64_t i = 0; i < length; ++i)
                        own[offsets[0] + i] += static_cast<double>(values[start + i]);
                });
        }
    });
    const std::span<T> to = result.mutableValues<T>();
    for (size_t i = 0; i < to.size(); ++i) {
        double total = 0;
        for (int64_t part = 0; part < parts; ++part)
            total += sums[static_cast<size_t>(part * targets) + i];
        to[i] = static_cast<T>(total);
    }
}

} // namespace

Tensor summedTo(const Tensor& gradient, const Shape& shape)
{
    if (gradient.elementCount() == elementCount(shape))
        return gradient.reshaped(shape);
    Tensor result(gradient.elementType(), shape);
    if (gradient.elementCount() == 0)
        return result;
    withRealType(gradient.elementType(), [&]<typename T>() { sumParts<T>(gradient, result); });
    return result;
}

Tensor multipliedBy(const Tensor& gradient, const Tensor& factor)
{
    Tensor result = Tensor::uninitialized(gradient.elementType(), gradient.shape());
    const BroadcastWalk<1> walk(gradient.shape(), { &factor.shape() });
    withRealType(gradient.elementType(), [&]<typename T>() {
        const T* from = gradient.values<T>().data();
        const T* factors = factor.values<T>().data();
        T* to = result.mutableValues<T>().data();
        walk.forAll([&](const std::array<int64_t, 1>& offsets, int64_t start, int64_t length) {
            for (int64_t i = 0; i < length; ++i)
                to[start + i] = from[start + i] * factors[offsets[0] + i * walk.runStride(0)];
        });
    });
    return result;
}

} // namespace core
