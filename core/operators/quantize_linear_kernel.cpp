#include "core/operators/quantize_linear_kernel.h"

#include "core/base/parallel.h"
#include "core/base/processor_versions.h"
#include "core/operators/channels_last.h"

#include <array>
#include <cstring>

namespace core {

namespace {

/// Positions of all channels that are converted at a time.
constexpr int64_t kStrip = 256;

/// Bounds of the rounded value and the zero point behind it.
struct Steps
{
    float scale = 1;
    float low = 0;
    float high = 0;
    int32_t zeroPoint = 0;
};

/// The arithmetic of quantized() in a form that is compiled to vectors.
ESPALIER_PROCESSOR_VERSIONS void quantizeLine(const float* from, int64_t count, const Steps& steps,
                                              uint8_t* to)
{
    const Steps of = steps;
#pragma omp simd
    for (int64_t i = 0; i < count; ++i) {
        const float scaled = from[i] / of.scale;
        const float raised = scaled > of.low ? scaled : of.low;
        const float clamped = raised < of.high ? raised : of.high;
        to[i] = static_cast<uint8_t>(static_cast<int32_t>(std::nearbyint(clamped)) + of.zeroPoint);
    }
}

/// Where one strip of one image lies in both layouts.
struct Strip
{
    int64_t channels = 0;
    int64_t positions = 0; ///< of the whole image
    int64_t first = 0;
    int64_t count = 0;
};

void quantizePlanes(const float* image, const Strip& strip, const Steps& steps, uint8_t* to)
{
    std::array<uint8_t, kStrip> line;
    for (int64_t channel = 0; channel < strip.channels; ++channel) {
        quantizeLine(image + channel * strip.positions + strip.first, strip.count, steps,
                     line.data());
        for (int64_t i = 0; i < strip.count; ++i)
            to[(strip.first + i) * strip.channels + channel] = line[static_cast<size_t>(i)];
    }
}

void quantizeBlocks(const float* image, const Strip& strip, int64_t block, const Steps& steps,
                    uint8_t* to)
{
    std::array<uint8_t, kStrip * 16> line;
    for (int64_t channel = 0; channel < strip.channels; channel += block) {
        quantizeLine(image + channel * strip.positions + strip.first * block, strip.count * block,
                     steps, line.data());
        const auto width = static_cast<size_t>(std::min(block, strip.channels - channel));
        for (int64_t i = 0; i < strip.count; ++i)
            std::memcpy(to + (strip.first + i) * strip.channels + channel, line.data() + i * block,
                        width);
    }
}

/// Calls body(image, strip) for strips of all images, in parallel.
template <typename Body>
void forEachStrip(const Shape& shape, const Body& body)
{
    const int64_t positions = elementCount(std::span(shape).subspan(2));
    const int64_t strips = (positions + kStrip - 1) / kStrip;
    parallelFor(shape[0] * strips, 1, [&](int64_t begin, int64_t end) {
        for (int64_t index = begin; index < end; ++index) {
            const int64_t first = index % strips * kStrip;
            body(index / strips,
                 Strip{ shape[1], positions, first, std::min(kStrip, positions - first) });
        }
    });
}

class QuantizeKernel final : public Kernel
{
public:
    QuantizeKernel(KernelTraits traits, const Steps& steps)
        : Kernel(std::move(traits))
        , m_steps(steps)
    {
    }

    void run(const KernelArguments& arguments) const override
    {
        const auto* from = reinterpret_cast<const float*>(arguments.inputs[0]);
        auto* to = reinterpret_cast<uint8_t*>(arguments.outputs[0]);
        const Layout& input = traits().inputs[0];
        if (areSameOrder()) {
            constexpr int64_t kGrain = 16384;
            parallelFor(input.storedElements(), kGrain, [&](int64_t begin, int64_t end) {
                quantizeLine(from + begin, end - begin, m_steps, to + begin);
            });
            return;
        }
        const int64_t imageBytes = elementCount(std::span(input.shape).subspan(1));
        const int64_t imageFloats = input.storedElements() / input.shape[0];
        forEachStrip(input.shape, [&](int64_t image, const Strip& strip) {
            const float* const source = from + image * imageFloats;
            uint8_t* const target = to + image * imageBytes;
            if (input.isRowMajor())
                quantizePlanes(source, strip, m_steps, target);
            else
                quantizeBlocks(source, strip, input.channelBlock, m_steps, target);
        });
    }

private:
    bool areSameOrder() const
    {
        Layout output = traits().outputs[0];
        output.elementType = ElementType::float32;
        return areInterchangeable(traits().inputs[0], output);
    }

    Steps m_steps;
};

class DequantizeKernel final : public Kernel
{
public:
    DequantizeKernel(KernelTraits traits, const std::array<float, 256>& table)
        : Kernel(std::move(traits))
        , m_table(table)
    {
    }

    void run(const KernelArguments& arguments) const override
    {
        const auto* from = reinterpret_cast<const uint8_t*>(arguments.inputs[0]);
        auto* to = reinterpret_cast<float*>(arguments.outputs[0]);
        const Layout& output = traits().outputs[0];
        if (output.isRowMajor()) {
            constexpr int64_t kGrain = 16384;
            parallelFor(output.storedElements(), kGrain, [&](int64_t begin, int64_t end) {
                for (int64_t i = begin; i < end; ++i)
                    to[i] = m_table[from[i]];
            });
            return;
        }
        const int64_t imageBytes = elementCount(std::span(output.shape).subspan(1));
        const int64_t imageFloats = output.storedElements() / output.shape[0];
        forEachStrip(output.shape, [&](int64_t image, const Strip& strip) {
            writeBlocks(from + image * imageBytes, strip, output.channelBlock,
                        to + image * imageFloats);
        });
    }

private:
    /// The channels that pad the last block become zero.
    void writeBlocks(const uint8_t* from, const Strip& strip, int64_t block, float* to) const
    {
        for (int64_t channel = 0; channel < strip.channels; channel += block) {
            const int64_t width = std::min(block, strip.channels - channel);
            for (int64_t i = strip.first; i < strip.first + strip.count; ++i) {
                const uint8_t* const source = from + i * strip.channels + channel;
                float* const target = to + channel * strip.positions + i * block;
                for (int64_t at = 0; at < width; ++at)
                    target[at] = m_table[source[at]];
                std::fill(target + width, target + block, 0.0F);
            }
        }
    }

    std::array<float, 256> m_table;
};

KernelTraits traitsOf(const KernelRequest& request, Layout output)
{
    KernelTraits traits;
    traits.inputs.resize(request.inputLayouts.size());
    traits.inputs[0] = request.inputLayouts[0];
    traits.outputs = { std::move(output) };
    traits.isPerSample = true;
    return traits;
}

bool isImage(const Shape& shape)
{
    return shape.size() == 3 || shape.size() == 4;
}

} // namespace

std::unique_ptr<Kernel> quantizeKernel(const KernelRequest& request, const Quantization& of,
                                       ElementType type)
{
    const Layout& input = request.inputLayouts[0];
    if (input.elementType != ElementType::float32 || elementCount(input.shape) == 0
        || (!input.isRowMajor() && !isImage(input.shape)) || !request.postOperations.empty())
        return nullptr;
    const QuantizedRange range = quantizedRange(type);
    const Steps steps{ of.scale, static_cast<float>(range.lowest - of.zeroPoint),
                       static_cast<float>(range.highest - of.zeroPoint), of.zeroPoint };
    return std::make_unique<QuantizeKernel>(traitsOf(request,
                                                     isImage(input.shape)
                                                         ? channelsLast(type, input.shape)
                                                         : rowMajorLayout(type, input.shape)),
                                            steps);
}

std::unique_ptr<Kernel> dequantizeKernel(const KernelRequest& request, const Quantization& of)
{
    const Layout& input = request.inputLayouts[0];
    if (!isByte(input.elementType) || elementCount(input.shape) == 0
        || (!input.isRowMajor() && !isImage(input.shape)))
        return nullptr;
    std::array<float, 256> table;
    for (size_t bits = 0; bits < table.size(); ++bits)
        table[bits] = of.real(input.elementType == ElementType::int8
                                  ? static_cast<int32_t>(static_cast<int8_t>(bits))
                                  : static_cast<int32_t>(bits));
    Layout output = rowMajorLayout(ElementType::float32, input.shape);
    if (!input.isRowMajor()
        && !areInterchangeable(input, rowMajorLayout(input.elementType, input.shape)))
        output.channelBlock = preferredChannelBlock();
    return std::make_unique<DequantizeKernel>(traitsOf(request, std::move(output)), table);
}

} // namespace core
