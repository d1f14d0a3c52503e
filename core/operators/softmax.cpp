#include "core/base/parallel.h"
#include "core/base/processor_versions.h"
#include "core/operators/activation.h"
#include "core/operators/activation_math.h"
#include "core/operators/axis_split.h"
#include "core/operators/broadcast.h"
#include "core/operators/conversion.h"
#include "core/operators/element_types.h"
#include "core/operators/half_precision.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace core::families {

namespace {

enum class Normalization
{
    softmax,
    logSoftmax,
    hardmax,
};

constexpr int64_t kBlock = 128; ///< elements summed in their own type before going to double
constexpr int64_t kColumns = 16; ///< columns treated together, a cache line of floats

template <typename T>
ESPALIER_PROCESSOR_VERSIONS T rowMaximum(const T* row, int64_t length)
{
    T largest = row[0];
#pragma omp simd reduction(max : largest)
    for (int64_t i = 0; i < length; ++i)
        largest = row[i] > largest ? row[i] : largest;
    return largest;
}

/// Writes e^(x - shift) and returns their sum.
template <typename T>
ESPALIER_PROCESSOR_VERSIONS double shiftedExponentials(const T* row, T* output, int64_t length,
                                                       T shift)
{
    double total = 0;
    for (int64_t start = 0; start < length; start += kBlock) {
        const int64_t end = std::min(start + kBlock, length);
        T sum = 0;
#pragma omp simd reduction(+ : sum)
        for (int64_t i = start; i < end; ++i) {
            const T power = activation::exponential(row[i] - shift);
            output[i] = power;
            sum += power;
        }
        total += static_cast<double>(sum);
    }
    return total;
}

template <typename T>
ESPALIER_PROCESSOR_VERSIONS void scaleRow(T* row, int64_t length, T factor)
{
#pragma omp simd
    for (int64_t i = 0; i < length; ++i)
        row[i] *= factor;
}

template <typename T>
ESPALIER_PROCESSOR_VERSIONS void shiftRow(const T* row, T* output, int64_t length, T shift)
{
#pragma omp simd
    for (int64_t i = 0; i < length; ++i)
        output[i] = row[i] - shift;
}

template <typename T>
void normalizeRow(Normalization kind, const T* row, T* output, int64_t length)
{
    const T largest = rowMaximum(row, length);
    if (kind == Normalization::hardmax) {
        std::fill_n(output, length, T(0));
        output[std::find(row, row + length, largest) - row] = T(1);
        return;
    }
    const double sum = shiftedExponentials(row, output, length, largest);
    if (kind == Normalization::softmax)
        scaleRow(output, length, static_cast<T>(1.0 / sum));
    else
        shiftRow(row, output, length, static_cast<T>(static_cast<double>(largest) + std::log(sum)));
}

/// Turns a few neighbouring columns into rows, normalizes these and turns them back: for axes that
/// are not the last. `input` and `output` point to the first column.
template <typename T>
void normalizeColumns(Normalization kind, const T* input, T* output, const AxisSplit& split,
                      int64_t columns)
{
    std::vector<T> rows(static_cast<size_t>(columns * split.length));
    std::vector<T> results(rows.size());
    for (int64_t k = 0; k < split.length; ++k) {
        for (int64_t c = 0; c < columns; ++c)
            rows[static_cast<size_t>(c * split.length + k)] = input[k * split.inner + c];
    }
    for (int64_t c = 0; c < columns; ++c)
        normalizeRow(kind, rows.data() + c * split.length, results.data() + c * split.length,
                     split.length);
    for (int64_t k = 0; k < split.length; ++k) {
        for (int64_t c = 0; c < columns; ++c)
            output[k * split.inner + c] = results[static_cast<size_t>(c * split.length + k)];
    }
}

template <typename T>
void normalize(Normalization kind, const Tensor& input, Tensor& output, const AxisSplit& split)
{
    const T* source = input.values<T>().data();
    T* target = output.mutableValues<T>().data();
    const int64_t columns = std::min<int64_t>(split.inner, kColumns);
    const int64_t tiles = (split.inner + columns - 1) / columns;
    const int64_t grain = std::max<int64_t>(1, 4096 / (split.length * columns));
    parallelFor(split.outer * tiles, grain, [&](int64_t begin, int64_t end) {
        for (int64_t tile = begin; tile < end; ++tile) {
            const int64_t column = tile % tiles * columns;
            const int64_t offset = tile / tiles * split.length * split.inner + column;
            if (split.inner == 1)
                normalizeRow(kind, source + offset, target + offset, split.length);
            else
                normalizeColumns(kind, source + offset, target + offset, split,
                                 std::min(columns, split.inner - column));
        }
    });
}

/// Gradient of one row whose elements lie `stride` apart.
template <typename T>
void rowGradient(Normalization kind, const T* output, const T* gradient, T* result, int64_t length,
                 int64_t stride)
{
    const bool isLogarithm = kind == Normalization::logSoftmax;
    double sum = 0;
    for (int64_t k = 0; k < length * stride; k += stride)
        sum +=
            static_cast<double>(gradient[k]) * (isLogarithm ? 1.0 : static_cast<double>(output[k]));
    const T total = static_cast<T>(sum);
    for (int64_t k = 0; k < length * stride; k += stride)
        result[k] = isLogarithm ? gradient[k] - activation::exponential(output[k]) * total
                                : output[k] * (gradient[k] - total);
}

template <typename T>
void gradientOfRows(Normalization kind, const Tensor& output, const Tensor& gradient,
                    Tensor& result, const AxisSplit& split)
{
    const T* y = output.values<T>().data();
    const T* g = gradient.values<T>().data();
    T* target = result.mutableValues<T>().data();
    const int64_t grain = std::max<int64_t>(1, 4096 / split.length);
    parallelFor(split.outer * split.inner, grain, [&](int64_t begin, int64_t end) {
        for (int64_t row = begin; row < end; ++row) {
            const int64_t offset =
                row / split.inner * split.length * split.inner + row % split.inner;
            rowGradient(kind, y + offset, g + offset, target + offset, split.length, split.inner);
        }
    });
}

/// Softmax, LogSoftmax and Hardmax: along one axis since opset 13, before that over all axes from
/// `axis` on.
class SoftmaxOperator final : public Operator
{
public:
    SoftmaxOperator(const NodeView& view, Normalization kind)
        : m_kind(kind)
        , m_isSingleAxis(view.opset >= 13)
        , m_axis(view.node.integer("axis", m_isSingleAxis ? -1 : 1))
    {
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& input = context.input(0);
        expectType(input.elementType, kFloats);
        if (input.shape)
            axes(input.rank());
        context.setOutput(0, input.elementType, input.shape);
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        const ElementType type = input.elementType();
        expectType(type, kFloats);
        const auto [first, last] = axes(input.rank());
        const AxisSplit split(input.shape(), first, last);
        const Tensor wide = converted(input, computeType(type));
        if (wide.elementType() == type) {
            run(wide, context.allocateOutput(0, type, input.shape()), split);
            return;
        }
        Tensor result = Tensor::uninitialized(wide.elementType(), input.shape());
        run(wide, result, split);
        context.setOutput(0, converted(result, type));
    }

    GradientFlow gradientFlow() const override
    {
        return m_kind == Normalization::hardmax ? GradientFlow::stops : GradientFlow::flows;
    }

    void backward(BackwardContext& context) const override
    {
        if (!context.wantsInputGradient(0) || !context.hasOutputGradient(0))
            return;
        const Tensor& output = context.output(0);
        const auto bounds = axes(output.rank()); // not named apart: clang cannot capture such names
        const AxisSplit split(output.shape(), bounds.first, bounds.second);
        Tensor result = Tensor::uninitialized(output.elementType(), output.shape());
        if (output.elementCount() > 0)
            withRealType(output.elementType(), [&]<typename T>() {
                gradientOfRows<T>(m_kind, output, context.outputGradient(0), result, split);
            });
        context.setInputGradient(0, std::move(result));
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override
    {
        ChannelLinks links = broadcastLinks(inputs, outputs);
        const auto [first, last] = axes(inputs[0].rank());
        for (ChannelLink& link : links) {
            if (link.from.axis >= first && link.from.axis < last)
                link.map = ChannelMap::all;
        }
        return links;
    }

private:
    /// The axes [first, last) that are normalized together. A scalar counts as one element.
    std::pair<int64_t, int64_t> axes(int64_t rank) const
    {
        if (rank <= 0)
            return { 0, 0 };
        if (!m_isSingleAxis && m_axis == rank)
            return { rank, rank };
        const int64_t first = normalizedAxis(m_axis, rank);
        return { first, m_isSingleAxis ? first + 1 : rank };
    }

    void run(const Tensor& input, Tensor& output, const AxisSplit& split) const
    {
        if (input.elementCount() == 0)
            return;
        if (input.elementType() == ElementType::float64)
            normalize<double>(m_kind, input, output, split);
        else
            normalize<float>(m_kind, input, output, split);
    }

    Normalization m_kind;
    bool m_isSingleAxis;
    int64_t m_axis;
};

template <Normalization Kind>
std::unique_ptr<Operator> make(const NodeView& view)
{
    return std::make_unique<SoftmaxOperator>(view, Kind);
}

constexpr auto kActivation = OperatorCategory::activation;

constexpr OperatorEntry kTable[] = {
    { "", "Hardmax", 1, 0, kActivation, make<Normalization::hardmax> },
    { "", "LogSoftmax", 1, 0, kActivation, make<Normalization::logSoftmax> },
    { "", "Softmax", 1, 0, kActivation, make<Normalization::softmax> },
};

} // namespace

std::span<const OperatorEntry> softmaxFamily()
{
    return kTable;
}

} // namespace core::families
