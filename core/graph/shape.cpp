#include "core/graph/shape.h"

#include "core/base/checked_arithmetic.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace core {

namespace {

Dimension broadcastAxis(const Dimension& a, const Dimension& b)
{
    if (a.size == 1)
        return b;
    if (b.size == 1 || (!a.symbol.empty() && a.symbol == b.symbol))
        return a;
    if (a.isKnown() && b.isKnown()) {
        if (a.size != b.size)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("sizes {} and {} cannot be broadcast", a.size, b.size));
        return a;
    }
    // An unknown axis against a known one above 1 must equal it or be 1: both give the known size.
    if (a.isKnown())
        return a;
    return b.isKnown() ? b : Dimension();
}

} // namespace

int64_t elementCount(std::span<const int64_t> shape)
{
    return checkedProduct(shape);
}

std::vector<int64_t> rowMajorStrides(std::span<const int64_t> shape)
{
    std::vector<int64_t> strides(shape.size(), 1);
    for (size_t axis = shape.size(); axis-- > 1;)
        strides[axis - 1] = checkedMultiply(strides[axis], shape[axis]);
    return strides;
}

std::string shapeText(std::span<const int64_t> shape)
{
    return fmt::format("[{}]", fmt::join(shape, ", "));
}

std::string shapeText(const SymbolicShape& shape)
{
    std::vector<std::string> axes;
    for (const Dimension& axis : shape)
        axes.push_back(axis.isKnown()            ? std::to_string(axis.size)
                           : axis.symbol.empty() ? "?"
                                                 : axis.symbol);
    return fmt::format("[{}]", fmt::join(axes, ", "));
}

SymbolicShape toSymbolic(std::span<const int64_t> shape)
{
    return { shape.begin(), shape.end() };
}

std::optional<Shape> toConcrete(const SymbolicShape& shape)
{
    Shape result;
    for (const Dimension& axis : shape) {
        if (!axis.isKnown())
            return std::nullopt;
        result.push_back(axis.size);
    }
    return result;
}

Shape broadcastShapes(std::span<const int64_t> a, std::span<const int64_t> b)
{
    Shape result(std::max(a.size(), b.size()), 1);
    for (size_t back = 0; back < result.size(); ++back) {
        const int64_t sizeA = back < a.size() ? a[a.size() - 1 - back] : 1;
        const int64_t sizeB = back < b.size() ? b[b.size() - 1 - back] : 1;
        if (sizeA != sizeB && sizeA != 1 && sizeB != 1)
            throw Error(
                ErrorCode::invalidModel,
                fmt::format("shapes {} and {} cannot be broadcast", shapeText(a), shapeText(b)));
        result[result.size() - 1 - back] = sizeA == 1 ? sizeB : sizeA;
    }
    return result;
}

SymbolicShape broadcastShapes(const SymbolicShape& a, const SymbolicShape& b)
{
    SymbolicShape result(std::max(a.size(), b.size()));
    for (size_t back = 0; back < result.size(); ++back) {
        const Dimension axisA = back < a.size() ? a[a.size() - 1 - back] : Dimension(1);
        const Dimension axisB = back < b.size() ? b[b.size() - 1 - back] : Dimension(1);
        result[result.size() - 1 - back] = broadcastAxis(axisA, axisB);
    }
    return result;
}

int64_t normalizedAxis(int64_t axis, int64_t rank)
{
    if (axis < -rank || axis >= rank)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("axis {} is outside [{}, {})", axis, -rank, rank));
    return axis < 0 ? axis + rank : axis;
}

} // namespace core
