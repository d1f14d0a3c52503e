#include "core/operators/constant_inputs.h"
#include "core/operators/input_checks.h"
#include "core/operators/node_checks.h"
#include "core/operators/pooling_operator.h"
#include "core/operators/quantization.h"
#include "core/operators/quantize_operators.h"
#include "core/operators/quantized_image_kernels.h"
#include "core/operators/window_walk.h"

#include <numeric>

namespace core {

namespace {

/// What both averages share: inputs X, scale, zero point, scale and zero point of Y.
struct AverageQuantization
{
    explicit AverageQuantization(const ForwardContext& context)
        : from(Quantization::at(context, 1))
        , to(Quantization::at(context, 3))
        , range(quantizedRange(byteType(context, 0)))
    {
    }

    Quantization from;
    Quantization to;
    QuantizedRange range;
};

void expectChannelsFirst(const NodeView& view)
{
    expectInputs(view, 5);
    if (view.node.integer("channels_last", 0) != 0)
        throw Error(ErrorCode::unsupported, "channels_last is not supported");
}

/// Means of consecutive planes of `size` elements. The sum is an integer, rounded once to float.
std::vector<int32_t> planeAverages(const std::vector<int32_t>& values, int64_t size,
                                   const AverageQuantization& of)
{
    if (size == 0)
        throw Error(ErrorCode::invalidModel, "there is nothing to average");
    const float scale = of.from.scale / (static_cast<float>(size) * of.to.scale);
    std::vector<int32_t> result(values.size() / static_cast<size_t>(size));
    for (size_t i = 0; i < result.size(); ++i) {
        const auto first = values.begin() + static_cast<int64_t>(i) * size;
        const int64_t sum =
            std::accumulate(first, first + size, int64_t(0)) - size * of.from.zeroPoint;
        result[i] = quantized(static_cast<float>(sum) * scale, of.to.zeroPoint, of.range);
    }
    return result;
}

/// QLinearGlobalAveragePool of [N, C, spatial].
class QuantizedGlobalAveragePool : public Operator
{
public:
    explicit QuantizedGlobalAveragePool(const NodeView& view) { expectChannelsFirst(view); }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        expectByteType(context.inputType(0), 0);
        std::optional<SymbolicShape> shape = context.input(0).shape;
        if (shape && shape->size() < 3)
            throw Error(ErrorCode::invalidModel, "the input needs three axes");
        for (size_t axis = 2; shape && axis < shape->size(); ++axis)
            (*shape)[axis] = Dimension(1);
        context.setOutput(0, context.inputType(0), std::move(shape));
    }

    void forward(ForwardContext& context) const override
    {
        const ElementType type = byteType(context, 0);
        Shape shape = context.input(0).shape();
        if (shape.size() < 3)
            throw Error(ErrorCode::invalidModel, "the input needs three axes");
        const int64_t size = elementCount(std::span(shape).subspan(2));
        std::fill(shape.begin() + 2, shape.end(), 1);
        const std::vector<int32_t> result =
            planeAverages(quantizedValues(context.input(0)), size, AverageQuantization(context));
        context.setOutput(0, quantizedTensor(type, shape, result));
    }

    std::unique_ptr<Kernel> kernel(const KernelRequest& request) const override
    {
        const ConstantInputs constants(request, { 0 });
        if (!constants.areKnown())
            return nullptr;
        const ForwardContext context = constants.context();
        return byteGlobalAverageKernel(request, Quantization::at(context, 1),
                                       Quantization::at(context, 3));
    }

    ChannelLinks channelLinks(std::span<const ValueFacts>,
                              std::span<const ValueFacts>) const override
    {
        return batchAndChannelLinks();
    }
};

/// Sums and counts the real values under every window of one plane, in float and row-major order
/// within the window, as ONNX Runtime does.
class WindowAverages
{
public:
    WindowAverages(const PoolingGeometry& geometry, bool includesPadding)
        : m_axes(geometry.axes)
        , m_kernelSize(kernelPositions(m_axes))
        , m_includesPadding(includesPadding)
        , m_sums(static_cast<size_t>(outputPositions(m_axes)))
        , m_counts(m_sums.size())
    {
    }

    /// Means of one plane.
    std::span<const float> of(const int32_t* plane, const Quantization& from)
    {
        std::ranges::fill(m_sums, 0.0F);
        std::ranges::fill(m_counts, 0);
        forEachKernelElement(m_axes, [&](int64_t, std::span<const int64_t> kernel) {
            forEachPosition(m_axes, kernel, [&](int64_t o, int64_t i) {
                if (i < 0)
                    return;
                m_sums[static_cast<size_t>(o)] += from.real(plane[i]);
                ++m_counts[static_cast<size_t>(o)];
            });
        });
        for (size_t o = 0; o < m_sums.size(); ++o) {
            const int64_t count = m_includesPadding ? m_kernelSize : m_counts[o];
            m_sums[o] /= static_cast<float>(count);
        }
        return m_sums;
    }

private:
    std::span<const WindowAxis> m_axes;
    int64_t m_kernelSize = 0;
    bool m_includesPadding = false;
    std::vector<float> m_sums;
    std::vector<int64_t> m_counts;
};

/// QLinearAveragePool of [N, C, spatial].
class QuantizedAveragePool : public PoolingOperator
{
public:
    explicit QuantizedAveragePool(const NodeView& view)
        : PoolingOperator(view)
        , m_includesPadding(view.node.integer("count_include_pad", 0) != 0)
    {
        expectChannelsFirst(view);
    }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        expectByteType(context.inputType(0), 0);
        PoolingOperator::inferShapes(context);
    }

    void forward(ForwardContext& context) const override
    {
        const ElementType type = byteType(context, 0);
        const AverageQuantization of(context);
        const PoolingGeometry place = geometry(context.input(0).shape());
        const std::vector<int32_t> values = quantizedValues(context.input(0));
        const std::vector<int32_t> result = coversPlane(place)
            ? planeAverages(values, inputPositions(place.axes), of)
            : averages(place, values, of);
        context.setOutput(0, quantizedTensor(type, place.outputShape(), result));
    }

private:
    /// Then ONNX Runtime takes the global average, whose sum is an integer.
    static bool coversPlane(const PoolingGeometry& place)
    {
        return std::ranges::all_of(place.axes, [](const WindowAxis& axis) {
            return axis.kernel == axis.input && axis.padBegin == 0 && axis.padEnd == 0;
        });
    }

    std::vector<int32_t> averages(const PoolingGeometry& place, const std::vector<int32_t>& values,
                                  const AverageQuantization& of) const
    {
        std::vector<int32_t> result;
        WindowAverages windows(place, m_includesPadding);
        const int64_t inputSize = inputPositions(place.axes);
        for (int64_t plane = 0; plane < place.batch * place.channels; ++plane) {
            for (const float mean : windows.of(values.data() + plane * inputSize, of.from))
                result.push_back(
                    saturated(mean / of.to.scale + static_cast<float>(of.to.zeroPoint), of.range));
        }
        return result;
    }

    bool m_includesPadding = false;
};

} // namespace

std::unique_ptr<Operator> families::makeQLinearGlobalAveragePool(const NodeView& view)
{
    return std::make_unique<QuantizedGlobalAveragePool>(view);
}

std::unique_ptr<Operator> families::makeQLinearAveragePool(const NodeView& view)
{
    return std::make_unique<QuantizedAveragePool>(view);
}

} // namespace core
