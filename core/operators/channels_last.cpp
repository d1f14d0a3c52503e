#include "core/operators/channels_last.h"

#include "core/base/parallel.h"

#include <cstring>

namespace core {

namespace {

/// Edge of the square that is transposed at a time, so that both sides stay in the cache.
constexpr int64_t kEdge = 64;

/// [rows, columns] to [columns, rows].
void transposeBytes(const std::byte* from, int64_t rows, int64_t columns, std::byte* to)
{
    for (int64_t top = 0; top < rows; top += kEdge) {
        for (int64_t left = 0; left < columns; left += kEdge) {
            const int64_t bottom = std::min(rows, top + kEdge);
            const int64_t right = std::min(columns, left + kEdge);
            for (int64_t row = top; row < bottom; ++row) {
                for (int64_t column = left; column < right; ++column)
                    to[column * rows + row] = from[row * columns + column];
            }
        }
    }
}

class ByteReorder final : public Kernel
{
public:
    ByteReorder(const Layout& from, const Layout& to)
        : Kernel({ .inputs = { from }, .outputs = { to }, .isPerSample = true })
        , m_batch(from.shape[0])
        , m_channels(from.shape[1])
        , m_positions(elementCount(std::span(from.shape).subspan(2)))
        , m_toChannelsLast(from.isRowMajor())
    {
    }

    void run(const KernelArguments& arguments) const override
    {
        const int64_t rows = m_toChannelsLast ? m_channels : m_positions;
        const int64_t columns = m_toChannelsLast ? m_positions : m_channels;
        parallelFor(m_batch, 1, [&](int64_t begin, int64_t end) {
            for (int64_t image = begin; image < end; ++image)
                transposeBytes(arguments.inputs[0] + image * rows * columns, rows, columns,
                               arguments.outputs[0] + image * rows * columns);
        });
    }

private:
    int64_t m_batch = 0;
    int64_t m_channels = 0;
    int64_t m_positions = 0;
    bool m_toChannelsLast = false;
};

class ByteCopy final : public Kernel
{
public:
    ByteCopy(const Layout& from, const Layout& to)
        : Kernel({ .inputs = { from }, .outputs = { to }, .isPerSample = true })
    {
    }

    void run(const KernelArguments& arguments) const override
    {
        std::memcpy(arguments.outputs[0], arguments.inputs[0], traits().outputs[0].bytes());
    }
};

} // namespace

Layout channelsLast(ElementType type, Shape shape)
{
    const int64_t channels = shape[1];
    return { .elementType = type, .shape = std::move(shape), .channelBlock = channels };
}

bool isByte(ElementType type)
{
    return type == ElementType::uint8 || type == ElementType::int8;
}

std::unique_ptr<Kernel> byteReorderKernel(const Layout& from, const Layout& to)
{
    if (areInterchangeable(from, to))
        return std::make_unique<ByteCopy>(from, to);
    return std::make_unique<ByteReorder>(from, to);
}

} // namespace core
