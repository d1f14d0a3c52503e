#include "core/operators/quantized_image_kernels.h"

#include "core/base/parallel.h"
#include "core/base/processor_versions.h"
#include "core/operators/channels_last.h"

#include <algorithm>
#include <cstring>

namespace core {

namespace {

constexpr int64_t kGrain = 32768;

/// One row of outputs of a maximum: `lines` are the input rows under it, `row` has space for one.
/// Long loops over whole rows first, so that vectors are filled whatever the number of channels.
template <typename T>
ESPALIER_PROCESSOR_VERSIONS void poolRow(std::span<const T* const> lines, const WindowAxis& columns,
                                         int64_t channels, T* row, T* to)
{
    const int64_t lineBytes = columns.input * channels;
    std::fill_n(row, lineBytes, std::numeric_limits<T>::lowest());
    for (const T* line : lines) {
#pragma omp simd
        for (int64_t i = 0; i < lineBytes; ++i)
            row[i] = line[i] > row[i] ? line[i] : row[i];
    }
    for (int64_t column = 0; column < columns.output; ++column) {
        T* const pixel = to + column * channels;
        std::fill_n(pixel, channels, std::numeric_limits<T>::lowest());
        for (int64_t k = 0; k < columns.kernel; ++k) {
            const int64_t x = columns.position(column, k);
            if (x < 0 || x >= columns.input)
                continue;
            const T* const from = row + x * channels;
#pragma omp simd
            for (int64_t i = 0; i < channels; ++i)
                pixel[i] = from[i] > pixel[i] ? from[i] : pixel[i];
        }
    }
}

template <typename T>
class MaxPoolKernel final : public Kernel
{
public:
    MaxPoolKernel(KernelTraits traits, PoolingGeometry geometry)
        : Kernel(std::move(traits))
        , m_geometry(std::move(geometry))
        , m_columns(m_geometry.axes.back())
    {
        if (m_geometry.axes.size() > 1)
            m_rows = m_geometry.axes.front();
    }

    void run(const KernelArguments& arguments) const override
    {
        const auto* from = reinterpret_cast<const T*>(arguments.inputs[0]);
        auto* to = reinterpret_cast<T*>(arguments.outputs[0]);
        const int64_t channels = m_geometry.channels;
        const int64_t lineBytes = m_columns.input * channels;
        parallelFor(m_geometry.batch * m_rows.output, 1, [&](int64_t begin, int64_t end) {
            std::vector<T> row(static_cast<size_t>(lineBytes));
            for (int64_t index = begin; index < end; ++index) {
                const T* const image = from + index / m_rows.output * m_rows.input * lineBytes;
                std::vector<const T*> lines;
                for (int64_t k = 0; k < m_rows.kernel; ++k) {
                    const int64_t y = m_rows.position(index % m_rows.output, k);
                    if (y >= 0 && y < m_rows.input)
                        lines.push_back(image + y * lineBytes);
                }
                poolRow<T>(lines, m_columns, channels, row.data(),
                           to + index * m_columns.output * channels);
            }
        });
    }

private:
    PoolingGeometry m_geometry;
    WindowAxis m_rows{ .input = 1, .kernel = 1, .output = 1 };
    WindowAxis m_columns;
};

template <typename T>
class GlobalAverageKernel final : public Kernel
{
public:
    GlobalAverageKernel(KernelTraits traits, const Quantization& from, const Quantization& to)
        : Kernel(std::move(traits))
        , m_from(from)
        , m_to(to)
    {
    }

    void run(const KernelArguments& arguments) const override
    {
        const Shape& shape = traits().inputs[0].shape;
        const int64_t channels = shape[1];
        const int64_t positions = elementCount(std::span(shape).subspan(2));
        const auto* from = reinterpret_cast<const T*>(arguments.inputs[0]);
        auto* to = reinterpret_cast<T*>(arguments.outputs[0]);
        parallelFor(shape[0], 1, [&](int64_t begin, int64_t end) {
            std::vector<int32_t> sums(static_cast<size_t>(channels));
            for (int64_t image = begin; image < end; ++image) {
                std::ranges::fill(sums, 0);
                for (int64_t position = 0; position < positions; ++position) {
                    const T* const pixel = from + (image * positions + position) * channels;
                    for (size_t channel = 0; channel < sums.size(); ++channel)
                        sums[channel] += pixel[channel];
                }
                write(sums, positions, to + image * channels);
            }
        });
    }

private:
    void write(const std::vector<int32_t>& sums, int64_t positions, T* to) const
    {
        const float scale = m_from.scale / (static_cast<float>(positions) * m_to.scale);
        const QuantizedRange range = quantizedRange(traits().outputs[0].elementType);
        for (size_t channel = 0; channel < sums.size(); ++channel) {
            const int64_t sum = sums[channel] - positions * m_from.zeroPoint;
            to[channel] =
                static_cast<T>(quantized(static_cast<float>(sum) * scale, m_to.zeroPoint, range));
        }
    }

    Quantization m_from;
    Quantization m_to;
};

template <typename T>
ESPALIER_PROCESSOR_VERSIONS void addLine(const T* a, const T* b, int64_t count,
                                         const QuantizedAddition& addition, T* to)
{
    const QuantizedAddition of = addition;
    constexpr auto kLow = static_cast<float>(std::numeric_limits<T>::lowest());
    constexpr auto kHigh = static_cast<float>(std::numeric_limits<T>::max());
#pragma omp simd
    for (int64_t i = 0; i < count; ++i) {
        const float sum = of(static_cast<float>(a[i]), static_cast<float>(b[i]));
        const float raised = sum > kLow ? sum : kLow;
        to[i] =
            static_cast<T>(static_cast<int32_t>(std::nearbyint(raised < kHigh ? raised : kHigh)));
    }
}

template <typename T>
class AdditionKernel final : public Kernel
{
public:
    AdditionKernel(KernelTraits traits, const QuantizedAddition& addition)
        : Kernel(std::move(traits))
        , m_addition(addition)
    {
    }

    void run(const KernelArguments& arguments) const override
    {
        const auto* a = reinterpret_cast<const T*>(arguments.inputs[0]);
        const auto* b = reinterpret_cast<const T*>(arguments.inputs[3]);
        auto* to = reinterpret_cast<T*>(arguments.outputs[0]);
        parallelFor(traits().outputs[0].storedElements(), kGrain, [&](int64_t begin, int64_t end) {
            addLine(a + begin, b + begin, end - begin, m_addition, to + begin);
        });
    }

private:
    QuantizedAddition m_addition;
};

/// Input 0 and the output channels-last.
KernelTraits imageTraits(const KernelRequest& request, Shape output)
{
    const Layout& input = request.inputLayouts[0];
    KernelTraits traits;
    traits.inputs.resize(request.inputLayouts.size());
    traits.inputs[0] = channelsLast(input.elementType, input.shape);
    traits.outputs = { channelsLast(input.elementType, std::move(output)) };
    traits.isPerSample = true;
    return traits;
}

bool isFilledImage(const Layout& layout, size_t largestRank)
{
    return isByte(layout.elementType) && layout.shape.size() >= 3
        && layout.shape.size() <= largestRank && elementCount(layout.shape) > 0;
}

/// The kernel for uint8 or for int8.
template <template <typename> typename KernelOf, typename... Arguments>
std::unique_ptr<Kernel> makeFor(ElementType type, const Arguments&... arguments)
{
    if (type == ElementType::int8)
        return std::make_unique<KernelOf<int8_t>>(arguments...);
    return std::make_unique<KernelOf<uint8_t>>(arguments...);
}

} // namespace

std::unique_ptr<Kernel> byteMaxPoolKernel(const KernelRequest& request,
                                          const PoolingGeometry& geometry)
{
    const Layout& input = request.inputLayouts[0];
    if (!isFilledImage(input, 4) || !request.postOperations.empty()
        || elementCount(geometry.outputShape()) == 0)
        return nullptr;
    return makeFor<MaxPoolKernel>(input.elementType, imageTraits(request, geometry.outputShape()),
                                  geometry);
}

std::unique_ptr<Kernel> byteGlobalAverageKernel(const KernelRequest& request,
                                                const Quantization& from, const Quantization& to)
{
    // A sum of more bytes might not fit into 32 bits.
    constexpr int64_t kLargestPlane = int64_t(1) << 22;
    const Layout& input = request.inputLayouts[0];
    if (!isFilledImage(input, 5) || elementCount(std::span(input.shape).subspan(2)) > kLargestPlane)
        return nullptr;
    Shape output = input.shape;
    std::fill(output.begin() + 2, output.end(), 1);
    return makeFor<GlobalAverageKernel>(input.elementType, imageTraits(request, output), from, to);
}

std::unique_ptr<Kernel> byteAdditionKernel(const KernelRequest& request,
                                           const QuantizedAddition& addition)
{
    const Layout& a = request.inputLayouts[0];
    const Layout& b = request.inputLayouts[3];
    if (!isByte(a.elementType) || a.elementType != b.elementType || a.shape != b.shape
        || elementCount(a.shape) == 0)
        return nullptr;
    KernelTraits traits;
    traits.inputs.resize(request.inputLayouts.size());
    traits.inputs[0] = a;
    traits.inputs[3] = a;
    traits.outputs = { a };
    traits.isPerSample = true;
    return makeFor<AdditionKernel>(a.elementType, traits, addition);
}

} // namespace core
