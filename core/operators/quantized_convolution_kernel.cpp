#include "core/operators/quantized_convolution_kernel.h"

#include "core/base/parallel.h"
#include "core/operators/channels_last.h"
#include "core/operators/integer_depthwise.h"
#include "core/operators/integer_tiled_kernel.h"
#include "core/operators/integer_winograd.h"

#include <algorithm>

namespace core {

namespace {

/// Places within a unit are 32-bit.
constexpr int64_t kLargestRow = int64_t(1) << 24;

bool isServed(const KernelRequest& request, const QuantizedConvolution& of)
{
    const auto isSmall = [](int32_t weight) { return weight >= -128 && weight <= 127; };
    const int64_t rowBytes = of.geometry.axes.back().input * of.geometry.inputChannels;
    return of.geometry.axes.size() <= 2 && rowBytes <= kLargestRow
        && elementCount(of.geometry.outputShape()) > 0 && elementCount(of.geometry.inputShape()) > 0
        && std::ranges::all_of(of.weights, isSmall)
        && integer::Requantization::takes(request.postOperations);
}

/// Any number of groups, one after the other.
class ConvolutionKernel final : public integer::TiledKernel
{
public:
    ConvolutionKernel(KernelTraits traits, const KernelRequest& request,
                      const QuantizedConvolution& of)
        : TiledKernel(std::move(traits), of)
        , m_outputChannels(of.geometry.outputChannels)
    {
        for (int64_t group = 0; group < of.geometry.groups; ++group)
            addGroup(request, of, group);
    }

private:
    void addGroup(const KernelRequest& request, const QuantizedConvolution& of, int64_t group)
    {
        const int64_t outputs = of.geometry.outputChannelsPerGroup();
        const integer::Taps taps(of.geometry, group, tiles().rowPitch());
        const auto perOutput = static_cast<int64_t>(of.weights.size()) / m_outputChannels;
        const int64_t first = group * outputs;
        const auto ownPart = [&](const auto& list) {
            return list.size() <= 1
                ? std::span(list)
                : std::span(list).subspan(static_cast<size_t>(first), static_cast<size_t>(outputs));
        };
        m_weights.emplace_back(outputs, taps.segments(), inputZeroPoint(), ownPart(of.bias),
                               [&](int64_t output, int64_t segment, int64_t byte) {
                                   const int64_t at =
                                       (first + output) * perOutput + taps.weight(segment, byte);
                                   return byte < taps.bytes()
                                       ? static_cast<int8_t>(of.weights[static_cast<size_t>(at)])
                                       : int8_t(0);
                               });
        m_requantizations.emplace_back(ownPart(of.scales), outputs, of.outputZeroPoint,
                                       of.outputType, request.postOperations);
    }

    void computeUnit(const integer::Tiles::Unit& unit,
                     const KernelArguments& arguments) const override
    {
        for (size_t group = 0; group < m_weights.size(); ++group) {
            const bool adds = m_requantizations[group].adds;
            const int64_t at = unit.firstPixel * m_outputChannels
                + static_cast<int64_t>(group) * m_weights[group].outputs();
            const int64_t elementBytes = m_requantizations[group].isFloat ? sizeof(float) : 1;
            integer::multiply(m_weights[group], m_requantizations[group],
                              { .base = unit.base,
                                .offsets = unit.offsets,
                                .output = arguments.outputs[0] + at * elementBytes,
                                .operand = adds ? arguments.inputs.back() + at : nullptr,
                                .outputStride = m_outputChannels });
        }
    }

    int64_t m_outputChannels = 0;
    std::vector<integer::PackedWeights> m_weights;
    std::vector<integer::Requantization> m_requantizations;
};

/// One output channel for each input channel.
class DepthwiseKernel final : public integer::TiledKernel
{
public:
    DepthwiseKernel(KernelTraits traits, const KernelRequest& request,
                    const QuantizedConvolution& of)
        : TiledKernel(std::move(traits), of)
        , m_weights(of.weights, tapOffsets(of), of.geometry.inputChannels, inputZeroPoint(),
                    of.bias, of.scales)
        , m_requantization(of.scales, of.geometry.outputChannels, of.outputZeroPoint, of.outputType,
                           request.postOperations)
    {
    }

    static bool serves(const KernelRequest& request, const QuantizedConvolution& of)
    {
        return of.geometry.isDepthwise() && of.geometry.outputChannels == of.geometry.inputChannels
            && std::ranges::none_of(request.postOperations, &PostOperation::hasOperand);
    }

private:
    std::vector<int64_t> tapOffsets(const QuantizedConvolution& of) const
    {
        const integer::Taps taps(of.geometry, 0, tiles().rowPitch());
        std::vector<int64_t> offsets;
        for (const integer::Segment& segment : taps.segments())
            offsets.push_back(segment.offset);
        return offsets;
    }

    void computeUnit(const integer::Tiles::Unit& unit,
                     const KernelArguments& arguments) const override
    {
        integer::multiplyDepthwise(
            m_weights, m_requantization,
            { .base = unit.base,
              .offsets = unit.offsets,
              .output = arguments.outputs[0] + unit.firstPixel * m_weights.channels(),
              .outputStride = m_weights.channels() });
    }

    integer::DepthwiseWeights m_weights;
    integer::Requantization m_requantization;
};

} // namespace

std::unique_ptr<Kernel> quantizedConvolutionKernel(const KernelRequest& request,
                                                   const QuantizedConvolution& of)
{
    if (!isServed(request, of))
        return nullptr;
    KernelTraits traits{ .outputs = { channelsLast(of.outputType, of.geometry.outputShape()) },
                         .isPerSample = true };
    traits.inputs.resize(request.inputLayouts.size());
    traits.inputs[0] = channelsLast(of.inputType, of.geometry.inputShape());
    if (const auto operand = request.operandSlot()) {
        traits.inputs.back() = traits.outputs[0];
        // Every element of the operand is read before its place is written.
        traits.replaceableInput = operand;
    }
    if (DepthwiseKernel::serves(request, of))
        return std::make_unique<DepthwiseKernel>(std::move(traits), request, of);
    if (integer::suitsWinogradBytes(of))
        return integer::winogradByteKernel(std::move(traits), request, of);
    return std::make_unique<ConvolutionKernel>(std::move(traits), request, of);
}

ConvolutionGeometry productGeometry(int64_t rows, int64_t columns, int64_t depth)
{
    return { .batch = rows,
             .inputChannels = depth,
             .outputChannels = columns,
             .axes = { { .input = 1, .kernel = 1, .output = 1 } } };
}

std::unique_ptr<Kernel> quantizedProductKernel(const KernelRequest& request,
                                               const QuantizedConvolution& of, Shape outputShape)
{
    if (!isServed(request, of))
        return nullptr;
    KernelTraits traits{ .outputs = { rowMajorLayout(of.outputType, std::move(outputShape)) } };
    traits.inputs.resize(request.inputLayouts.size());
    traits.inputs[0] = rowMajorLayout(of.inputType, request.inputLayouts[0].shape);
    return std::make_unique<ConvolutionKernel>(std::move(traits), request, of);
}

} // namespace core
