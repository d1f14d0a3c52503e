#include "core/operators/integer_tiled_kernel.h"

#include "core/base/parallel.h"

#include <algorithm>

namespace core::integer {

namespace {

/// Turns int8 into uint8, 128 steps higher.
constexpr std::byte kSignBit{ 0x80 };
constexpr int32_t kSignShift = 128;

bool isInPlace(const QuantizedConvolution& of)
{
    const auto hasNoPadding = [](const WindowAxis& axis) {
        return axis.padBegin == 0 && axis.position(axis.output - 1, axis.kernel - 1) < axis.input;
    };
    return of.inputType == ElementType::uint8 && std::ranges::all_of(of.geometry.axes, hasNoPadding)
        && Taps(of.geometry, 0, 0).bytes() % kDepth == 0;
}

KernelTraits withScratch(KernelTraits traits, const QuantizedConvolution& of)
{
    traits.scratchBytes =
        Tiles(of.geometry, isInPlace(of)).bytes() * static_cast<size_t>(threadCount());
    return traits;
}

} // namespace

Taps::Taps(const ConvolutionGeometry& geometry, int64_t group, int64_t rowPitch)
    : m_channels(geometry.inputChannelsPerGroup())
    , m_columns(geometry.axes.back())
    , m_isWhole(geometry.groups == 1 && m_columns.dilation == 1)
{
    if (geometry.axes.size() > 1)
        m_rows = geometry.axes.front();
    const int64_t steps = m_isWhole ? 1 : m_columns.kernel;
    for (int64_t row = 0; row < m_rows.kernel; ++row) {
        for (int64_t step = 0; step < steps; ++step)
            m_segments.push_back({ row * m_rows.dilation * rowPitch
                                       + step * m_columns.dilation * geometry.inputChannels
                                       + group * m_channels,
                                   (bytes() + kDepth - 1) / kDepth });
    }
}

int64_t Taps::weight(int64_t segment, int64_t byte) const
{
    const int64_t row = m_isWhole ? segment : segment / m_columns.kernel;
    const int64_t column = m_isWhole ? byte / m_channels : segment % m_columns.kernel;
    return (byte % m_channels * m_rows.kernel + row) * m_columns.kernel + column;
}

TiledKernel::TiledKernel(KernelTraits traits, const QuantizedConvolution& of)
    : Kernel(withScratch(std::move(traits), of))
    , m_tiles(of.geometry, isInPlace(of))
    , m_parts(threadCount())
    , m_flip(of.inputType == ElementType::int8 ? kSignBit : std::byte(0))
    , m_zeroPoint(of.inputZeroPoint + (of.inputType == ElementType::int8 ? kSignShift : 0))
{
}

void TiledKernel::run(const KernelArguments& arguments) const
{
    parallelFor(m_parts, 1, [&](int64_t begin, int64_t end) {
        for (int64_t part = begin; part < end; ++part) {
            std::byte* const tile = arguments.scratch + static_cast<size_t>(part) * m_tiles.bytes();
            for (int64_t index = m_tiles.count() * part / m_parts;
                 index < m_tiles.count() * (part + 1) / m_parts; ++index)
                computeUnit(m_tiles.unit(index, arguments.inputs[0], tile,
                                         static_cast<std::byte>(m_zeroPoint), m_flip),
                            arguments);
        }
    });
}

} // namespace core::integer
