#include "core/operators/reduction_gradient.h"

#include "core/operators/broadcast.h"
#include "core/operators/half_precision.h"

#include <cmath>

namespace core {

namespace {

/// What some derivatives need to know of all elements of a group.
struct GroupFacts
{
    std::vector<double> ties; ///< elements equal to the extreme
    std::vector<double> zeros;
    std::vector<double> product; ///< of the elements that are not zero
};

/// One element with the results of its group.
struct ReducedElement
{
    double x = 0;
    double y = 0;
    double count = 1; ///< elements of the group
    size_t group = 0;
};

/// The product of all other elements of the group.
double productOfOthers(const ReducedElement& element, const GroupFacts& facts)
{
    const double zeros = facts.zeros[element.group];
    if (element.x == 0)
        return zeros == 1 ? facts.product[element.group] : 0.0;
    return zeros == 0 ? facts.product[element.group] / element.x : 0.0;
}

double derivative(ReductionKind kind, const ReducedElement& element, const GroupFacts& facts)
{
    switch (kind) {
    case ReductionKind::sum:
        return 1;
    case ReductionKind::mean:
        return 1 / element.count;
    case ReductionKind::product:
        return productOfOthers(element, facts);
    case ReductionKind::extreme:
        return element.x == element.y ? 1 / facts.ties[element.group] : 0.0;
    case ReductionKind::magnitudes:
        return element.x == 0 ? 0.0 : std::copysign(1.0, element.x);
    case ReductionKind::squares:
        return 2 * element.x;
    case ReductionKind::norm:
        return element.y == 0 ? 0.0 : element.x / element.y;
    case ReductionKind::logSum:
        return std::exp(-element.y);
    case ReductionKind::logSumExp:
        return std::exp(element.x - element.y);
    }
    return 0;
}

template <typename T>
GroupFacts factsOf(const BroadcastWalk<1>& walk, std::span<const T> input,
                   std::span<const T> output)
{
    GroupFacts facts;
    facts.ties.assign(output.size(), 0);
    facts.zeros.assign(output.size(), 0);
    facts.product.assign(output.size(), 1);
    walk.forRange(0, static_cast<int64_t>(input.size()),
                  [&](const std::array<int64_t, 1>& offsets, int64_t start, int64_t length) {
                      for (int64_t i = 0; i < length; ++i) {
                          const auto group =
                              static_cast<size_t>(offsets[0] + i * walk.runStride(0));
                          const T x = input[static_cast<size_t>(start + i)];
                          facts.ties[group] += x == output[group] ? 1 : 0;
                          facts.zeros[group] += x == 0 ? 1 : 0;
                          facts.product[group] *= x == 0 ? 1.0 : static_cast<double>(x);
                      }
                  });
    return facts;
}

} // namespace

Tensor reductionGradient(ReductionKind kind, const Tensor& input, const Tensor& output,
                         const Tensor& gradient, const Shape& kept)
{
    Tensor result = Tensor::uninitialized(input.elementType(), input.shape());
    if (input.elementCount() == 0)
        return result;
    const BroadcastWalk<1> walk(input.shape(), { &kept });
    const double count = static_cast<double>(input.elementCount() / output.elementCount());
    withRealType(input.elementType(), [&]<typename T>() {
        const std::span<const T> x = input.values<T>();
        const std::span<const T> y = output.values<T>();
        const std::span<const T> g = gradient.values<T>();
        T* target = result.mutableValues<T>().data();
        const bool needsFacts = kind == ReductionKind::product || kind == ReductionKind::extreme;
        const GroupFacts facts = needsFacts ? factsOf(walk, x, y) : GroupFacts();
        walk.forAll([&](const std::array<int64_t, 1>& offsets, int64_t start, int64_t length) {
            for (int64_t i = 0; i < length; ++i) {
                const auto group = static_cast<size_t>(offsets[0] + i * walk.runStride(0));
                const ReducedElement element = {
                    .x = static_cast<double>(x[static_cast<size_t>(start + i)]),
                    .y = static_cast<double>(y[group]),
                    .count = count,
                    .group = group,
                };
                target[start + i] = static_cast<T>(static_cast<double>(g[group])
                                                   * derivative(kind, element, facts));
            }
        });
    });
    return result;
}

} // namespace core
