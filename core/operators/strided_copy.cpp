#include "core/operators/strided_copy.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <array>
#include <optional>

namespace core {

namespace {

/// Below this many bytes a second thread costs more than it saves.
constexpr int64_t kParallelBytes = 1 << 18;
/// Edge of the square that a transposing copy moves at once, so that both sides stay in cache.
constexpr int64_t kBlock = 32;

void eraseAxis(StridedCopy& copy, size_t axis)
{
    const auto offset = static_cast<std::ptrdiff_t>(axis);
    copy.sizes.erase(copy.sizes.begin() + offset);
    copy.sourceStrides.erase(copy.sourceStrides.begin() + offset);
    copy.targetStrides.erase(copy.targetStrides.begin() + offset);
}

bool canMerge(const StridedCopy& copy, size_t outer)
{
    const int64_t inner = copy.sizes[outer + 1];
    return copy.sourceStrides[outer] == copy.sourceStrides[outer + 1] * inner
        && copy.targetStrides[outer] == copy.targetStrides[outer + 1] * inner;
}

/// Drops axes of size one and joins neighbours that are one run on both sides.
void simplify(StridedCopy& copy)
{
    for (size_t axis = copy.sizes.size(); axis-- > 0;) {
        if (copy.sizes[axis] == 1)
            eraseAxis(copy, axis);
    }
    for (size_t axis = copy.sizes.size(); axis-- > 1;) {
        if (!canMerge(copy, axis - 1))
            continue;
        copy.sizes[axis] *= copy.sizes[axis - 1];
        eraseAxis(copy, axis - 1);
    }
}

/// Steps through the outer axes of a copy in row-major order, keeping both positions.
class OuterWalk
{
public:
    OuterWalk(const StridedCopy& copy, size_t axes, int64_t start)
        : m_copy(copy)
        , m_index(axes)
        , source(copy.sourceStart)
        , target(copy.targetStart)
    {
        for (size_t axis = axes; axis-- > 0;) {
            m_index[axis] = start % copy.sizes[axis];
            start /= copy.sizes[axis];
            source += m_index[axis] * copy.sourceStrides[axis];
            target += m_index[axis] * copy.targetStrides[axis];
        }
    }

    void advance()
    {
        for (size_t axis = m_index.size(); axis-- > 0;) {
            source += m_copy.sourceStrides[axis];
            target += m_copy.targetStrides[axis];
            if (++m_index[axis] < m_copy.sizes[axis])
                return;
            source -= m_copy.sourceStrides[axis] * m_copy.sizes[axis];
            target -= m_copy.targetStrides[axis] * m_copy.sizes[axis];
            m_index[axis] = 0;
        }
    }

private:
    const StridedCopy& m_copy;
    std::vector<int64_t> m_index;

public:
    int64_t source;
    int64_t target;
};

/// Calls move(source, target) for every position of the first `axes` axes, in parallel.
template <typename Move>
void forEachOuter(const StridedCopy& copy, size_t axes, int64_t bytesEach, const Move& move)
{
    int64_t count = 1;
    for (size_t axis = 0; axis < axes; ++axis)
        count *= copy.sizes[axis];
    parallelFor(count, std::max<int64_t>(1, kParallelBytes / std::max<int64_t>(1, bytesEach)),
                [&](int64_t begin, int64_t end) {
                    OuterWalk walk(copy, axes, begin);
                    for (int64_t step = begin; step < end; ++step, walk.advance())
                        move(walk.source, walk.target);
                });
}

void copyRuns(const std::byte* source, std::byte* target, const StridedCopy& copy, int64_t width)
{
    const int64_t run = copy.sizes.back() * width;
    if (copy.sizes.size() == 1) {
        const std::byte* from = source + copy.sourceStart * width;
        std::byte* to = target + copy.targetStart * width;
        parallelFor(run, kParallelBytes, [&](int64_t begin, int64_t end) {
            std::memcpy(to + begin, from + begin, static_cast<size_t>(end - begin));
        });
        return;
    }
    forEachOuter(copy, copy.sizes.size() - 1, run, [&](int64_t from, int64_t to) {
        std::memcpy(target + to * width, source + from * width, static_cast<size_t>(run));
    });
}

template <typename Unit>
void copyElements(const Unit* source, Unit* target, const StridedCopy& copy)
{
    const int64_t size = copy.sizes.back();
    const int64_t sourceStep = copy.sourceStrides.back();
    const int64_t targetStep = copy.targetStrides.back();
    const auto bytes = size * static_cast<int64_t>(sizeof(Unit));
    forEachOuter(copy, copy.sizes.size() - 1, bytes, [&](int64_t from, int64_t to) {
        for (int64_t i = 0; i < size; ++i)
            target[to + i * targetStep] = source[from + i * sourceStep];
    });
}

/// The axis that is contiguous in the source while the last one is contiguous in the target.
std::optional<size_t> transposedAxis(const StridedCopy& copy)
{
    const auto found = std::ranges::find(copy.sourceStrides, 1);
    if (copy.targetStrides.back() != 1 || found == copy.sourceStrides.end())
        return std::nullopt;
    return static_cast<size_t>(found - copy.sourceStrides.begin());
}

/// The two axes of a transposition: a row is contiguous in the target, a column in the source.
struct Strip
{
    int64_t rows = 0;
    int64_t rowStep = 0; ///< in the target
    int64_t columns = 0;
    int64_t columnStep = 0; ///< in the source
};

template <typename Unit>
void moveStrip(const Unit* source, Unit* target, const Strip& strip)
{
    for (int64_t first = 0; first < strip.columns; first += kBlock) {
        const int64_t last = std::min(strip.columns, first + kBlock);
        for (int64_t row = 0; row < strip.rows; ++row) {
            for (int64_t column = first; column < last; ++column)
                target[row * strip.rowStep + column] = source[row + column * strip.columnStep];
        }
    }
}

/// Splits off the two axes of a transposition, walks the others, and moves square blocks.
template <typename Unit>
void copyTransposed(const Unit* source, Unit* target, StridedCopy copy, size_t axis)
{
    const Strip whole{ copy.sizes[axis], copy.targetStrides[axis], copy.sizes.back(),
                       copy.sourceStrides.back() };
    eraseAxis(copy, copy.sizes.size() - 1);
    eraseAxis(copy, axis);
    // Strips of rows are an outer axis of their own, so that threads share a single matrix.
    const int64_t strips = (whole.rows + kBlock - 1) / kBlock;
    copy.sizes.push_back(strips);
    copy.sourceStrides.push_back(kBlock);
    copy.targetStrides.push_back(kBlock * whole.rowStep);
    const int64_t stripBytes = kBlock * whole.columns * static_cast<int64_t>(sizeof(Unit));
    parallelFor(elementCount(copy.sizes), std::max<int64_t>(1, kParallelBytes / stripBytes),
                [&](int64_t begin, int64_t end) {
                    OuterWalk walk(copy, copy.sizes.size(), begin);
                    for (int64_t step = begin; step < end; ++step, walk.advance()) {
                        Strip strip = whole;
                        strip.rows = std::min(kBlock, whole.rows - (step % strips) * kBlock);
                        moveStrip(source + walk.source, target + walk.target, strip);
                    }
                });
}

template <typename Unit>
void copyUnits(const std::byte* source, std::byte* target, StridedCopy copy)
{
    const auto* from = reinterpret_cast<const Unit*>(source);
    auto* to = reinterpret_cast<Unit*>(target);
    const std::optional<size_t> axis = transposedAxis(copy);
    if (axis && *axis + 1 < copy.sizes.size())
        copyTransposed(from, to, std::move(copy), *axis);
    else
        copyElements(from, to, copy);
}

} // namespace

StridedCopy fillingCopy(std::vector<int64_t> sizes, std::vector<int64_t> sourceStrides)
{
    std::vector<int64_t> targetStrides = rowMajorStrides(sizes);
    return { .sizes = std::move(sizes),
             .sourceStrides = std::move(sourceStrides),
             .targetStrides = std::move(targetStrides) };
}

void copyStrided(const Tensor& source, Tensor& target, StridedCopy copy)
{
    require(source.elementType() == target.elementType(), "a copy keeps the element type");
    if (std::ranges::find(copy.sizes, 0) != copy.sizes.end())
        return;
    simplify(copy);
    const int64_t width = elementBits(source.elementType()) / 8;
    const std::byte* from = source.bytes().data();
    std::byte* to = target.mutableBytes().data();
    if (copy.sizes.empty())
        std::memcpy(to + copy.targetStart * width, from + copy.sourceStart * width,
                    static_cast<size_t>(width));
    else if (copy.sourceStrides.back() == 1 && copy.targetStrides.back() == 1)
        copyRuns(from, to, copy, width);
    else if (width == 1)
        copyUnits<uint8_t>(from, to, std::move(copy));
    else if (width == 2)
        copyUnits<uint16_t>(from, to, std::move(copy));
    else if (width == 4)
        copyUnits<uint32_t>(from, to, std::move(copy));
    else if (width == 8)
        copyUnits<uint64_t>(from, to, std::move(copy));
    else
        copyUnits<std::array<uint64_t, 2>>(from, to, std::move(copy));
}

Tensor exchangedAxes(const Tensor& tensor, size_t first, size_t second)
{
    Shape shape = tensor.shape();
    std::vector<int64_t> strides = rowMajorStrides(shape);
    std::swap(shape[first], shape[second]);
    std::swap(strides[first], strides[second]);
    Tensor result = Tensor::uninitialized(tensor.elementType(), shape);
    if (result.elementCount() > 0)
        copyStrided(tensor, result, fillingCopy(shape, strides));
    return result;
}

} // namespace core
