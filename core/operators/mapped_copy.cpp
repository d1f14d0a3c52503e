#include "core/operators/mapped_copy.h"

#include "core/base/parallel.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

/// Below this many bytes a second thread costs more than it saves.
constexpr int64_t kParallelBytes = 1 << 18;

int64_t elementWidth(const Tensor& tensor)
{
    return elementBits(tensor.elementType()) / 8;
}

int64_t grainOf(int64_t bytesEach)
{
    return std::max<int64_t>(1, kParallelBytes / std::max<int64_t>(1, bytesEach));
}

/// Calls with a type as wide as a block of `bytes`, or void for widths without one.
template <typename Call>
void withUnit(int64_t bytes, const Call& call)
{
    if (bytes == 1)
        call.template operator()<uint8_t>();
    else if (bytes == 2)
        call.template operator()<uint16_t>();
    else if (bytes == 4)
        call.template operator()<uint32_t>();
    else if (bytes == 8)
        call.template operator()<uint64_t>();
    else
        call.template operator()<void>();
}

void expectPositions(const std::vector<AxisMap>& axes)
{
    for (const AxisMap& axis : axes) {
        if (!axis.positions)
            continue;
        for (const int64_t position : *axis.positions) {
            if (position < 0 || position >= axis.sourceSize)
                throw Error(ErrorCode::invalidModel,
                            fmt::format("position {} is outside an axis of size {}", position,
                                        axis.sourceSize));
        }
    }
}

/// Whole inner axes become part of one block; returns its elements.
int64_t takeInnerBlock(std::vector<AxisMap>& axes)
{
    int64_t block = 1;
    while (!axes.empty() && !axes.back().positions) {
        block *= axes.back().sourceSize;
        axes.pop_back();
    }
    return block;
}

/// Offset of each block of the innermost mapped axis within its row.
class BlockRows
{
public:
    BlockRows(const std::vector<AxisMap>& axes, int64_t block)
        : m_axes(axes)
        , m_strides(axes.size(), block)
    {
        for (size_t axis = axes.size(); axis-- > 1;)
            m_strides[axis - 1] = m_strides[axis] * axes[axis].sourceSize;
        for (const int64_t position : *axes.back().positions)
            m_inner.push_back(position * block);
    }

    int64_t count() const
    {
        int64_t rows = 1;
        for (size_t axis = 0; axis + 1 < m_axes.size(); ++axis)
            rows *= m_axes[axis].targetSize();
        return rows;
    }

    /// Source element where a row starts.
    int64_t start(int64_t row) const
    {
        int64_t offset = 0;
        for (size_t axis = m_axes.size() - 1; axis-- > 0;) {
            const int64_t index = row % m_axes[axis].targetSize();
            row /= m_axes[axis].targetSize();
            const int64_t position = m_axes[axis].positions
                ? (*m_axes[axis].positions)[static_cast<size_t>(index)]
                : index;
            offset += position * m_strides[axis];
        }
        return offset;
    }

    std::span<const int64_t> inner() const { return m_inner; }

private:
    const std::vector<AxisMap>& m_axes;
    std::vector<int64_t> m_strides;
    std::vector<int64_t> m_inner;
};

/// Copies blocks that start at `source + offset`, one behind the other; neighbours go together.
template <typename Unit>
void copyBlocks(const std::byte* source, std::byte* target, std::span<const int64_t> offsets,
                int64_t block, int64_t width)
{
    if constexpr (!std::is_void_v<Unit>) {
        const auto* from = reinterpret_cast<const Unit*>(source);
        auto* to = reinterpret_cast<Unit*>(target);
        for (size_t i = 0; i < offsets.size(); ++i)
            to[i] = from[offsets[i]];
    } else {
        for (size_t i = 0; i < offsets.size();) {
            size_t end = i + 1;
            while (end < offsets.size() && offsets[end] == offsets[end - 1] + block)
                ++end;
            const auto bytes = static_cast<size_t>(block * width) * (end - i);
            std::memcpy(target, source + offsets[i] * width, bytes);
            target += bytes;
            i = end;
        }
    }
}

} // namespace

void copyMapped(const Tensor& source, Tensor& target, std::vector<AxisMap> axes)
{
    require(source.elementType() == target.elementType(), "a copy keeps the element type");
    if (target.elementCount() == 0)
        return;
    expectPositions(axes);
    const int64_t block = takeInnerBlock(axes);
    const int64_t width = elementWidth(source);
    const std::byte* from = source.bytes().data();
    std::byte* to = target.mutableBytes().data();
    if (axes.empty()) {
        std::memcpy(to, from, target.byteCount());
        return;
    }
    const BlockRows rows(axes, block);
    const auto rowBytes = static_cast<int64_t>(rows.inner().size()) * block * width;
    withUnit(block == 1 ? width : 0, [&]<typename Unit>() {
        parallelFor(rows.count(), grainOf(rowBytes), [&](int64_t begin, int64_t end) {
            for (int64_t row = begin; row < end; ++row)
                copyBlocks<Unit>(from + rows.start(row) * width, to + row * rowBytes, rows.inner(),
                                 block, width);
        });
    });
}

void gatherBlocks(const Tensor& source, Tensor& target, std::span<const int64_t> offsets,
                  int64_t block)
{
    const int64_t width = elementWidth(source);
    const std::byte* from = source.bytes().data();
    std::byte* to = target.mutableBytes().data();
    withUnit(block == 1 ? width : 0, [&]<typename Unit>() {
        parallelFor(static_cast<int64_t>(offsets.size()), grainOf(block * width),
                    [&](int64_t begin, int64_t end) {
                        copyBlocks<Unit>(from, to + begin * block * width,
                                         offsets.subspan(static_cast<size_t>(begin),
                                                         static_cast<size_t>(end - begin)),
                                         block, width);
                    });
    });
}

void scatterBlocks(const Tensor& source, Tensor& target, std::span<const int64_t> offsets,
                   int64_t block)
{
    const auto width = static_cast<size_t>(elementWidth(source));
    const size_t bytes = static_cast<size_t>(block) * width;
    const std::byte* from = source.bytes().data();
    std::byte* to = target.mutableBytes().data();
    for (size_t i = 0; i < offsets.size() && bytes > 0; ++i)
        std::memcpy(to + static_cast<size_t>(offsets[i]) * width, from + i * bytes, bytes);
}

void fillElements(Tensor& target, const Tensor& value)
{
    require(value.elementType() == target.elementType() && value.elementCount() == 1,
            "one element of the target's type fills it");
    const std::span<std::byte> bytes = target.mutableBytes();
    if (bytes.empty())
        return;
    // Doubles the filled part until it covers the target.
    size_t filled = value.byteCount();
    std::memcpy(bytes.data(), value.bytes().data(), filled);
    while (filled < bytes.size()) {
        const size_t more = std::min(filled, bytes.size() - filled);
        std::memcpy(bytes.data() + filled, bytes.data(), more);
        filled += more;
    }
}

} // namespace core
