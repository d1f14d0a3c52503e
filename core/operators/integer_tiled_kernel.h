#pragma once

#include "core/operators/integer_product.h"
#include "core/operators/integer_tiles.h"
#include "core/operators/quantized_convolution_kernel.h"

namespace core::integer {

/// Where the input bytes of an output pixel are: whole kernel rows when these lie in one piece,
/// else one kernel element after the other.
class Taps
{
public:
    Taps(const ConvolutionGeometry& geometry, int64_t group, int64_t rowPitch);

    const std::vector<Segment>& segments() const { return m_segments; }
    /// Real bytes of a segment.
    int64_t bytes() const { return m_isWhole ? m_columns.kernel * m_channels : m_channels; }
    /// Index of a weight among those of its output, [channel, row, column].
    int64_t weight(int64_t segment, int64_t byte) const;

private:
    int64_t m_channels = 0;
    WindowAxis m_rows{ .input = 1, .kernel = 1, .output = 1 };
    WindowAxis m_columns;
    bool m_isWhole = false;
    std::vector<Segment> m_segments;
};

/// A convolution computed unit by unit; every thread has a copy of the input of its unit.
class TiledKernel : public Kernel
{
public:
    TiledKernel(KernelTraits traits, const QuantizedConvolution& of);

    void run(const KernelArguments& arguments) const final;

protected:
    virtual void computeUnit(const Tiles::Unit& unit, const KernelArguments& arguments) const = 0;

    const Tiles& tiles() const { return m_tiles; }
    /// Zero point of the input as the unit holds it: always uint8.
    int32_t inputZeroPoint() const { return m_zeroPoint; }

private:
    Tiles m_tiles;
    int64_t m_parts = 1;
    std::byte m_flip;
    int32_t m_zeroPoint = 0;
};

} // namespace core::integer
