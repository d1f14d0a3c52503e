#include "core/base/checked_arithmetic.h"
#include "core/operators/axis_split.h"
#include "core/operators/conversion.h"
#include "core/operators/element_types.h"
#include "core/operators/families.h"
#include "core/operators/fourier.h"
#include "core/operators/node_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <complex>

namespace core::families {

namespace {

using Complex = std::complex<double>;

constexpr ElementTypes kReals = kFloats;
constexpr int64_t kAxisInputOpset = 20;

/// Real signals have one number for each element in their last axis, complex ones two.
int64_t componentsOf(std::span<const int64_t> shape)
{
    const int64_t components = shape.empty() ? 0 : shape.back();
    if (shape.size() < 2 || components < 1 || components > 2)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("a signal must end in an axis of size 1 or 2, but is {}",
                                shapeText(Shape(shape.begin(), shape.end()))));
    return components;
}

template <typename Context>
int64_t integerInput(const Context& context, size_t slot)
{
    const std::vector<int64_t> values = context.input(slot).toIntegers();
    if (values.size() != 1)
        throw Error(ErrorCode::invalidModel, fmt::format("input {} must be a single number", slot));
    return values[0];
}

int64_t onesidedLength(int64_t length)
{
    return length / 2 + 1;
}

Complex elementAt(std::span<const double> values, int64_t index, int64_t components)
{
    const auto first = static_cast<size_t>(index * components);
    return { values[first], components == 2 ? values[first + 1] : 0.0 };
}

void setElement(std::span<double> values, int64_t index, Complex value)
{
    const auto first = static_cast<size_t>(index * 2);
    values[first] = value.real();
    values[first + 1] = value.imag();
}

/// Adds the components that the signal has.
void addElement(std::span<double> values, int64_t index, int64_t components, Complex value)
{
    const auto first = static_cast<size_t>(index * components);
    values[first] += value.real();
    if (components == 2)
        values[first + 1] += value.imag();
}

/// The transform that takes gradients back: the conjugate one, without a factor of its own.
class ReverseTransform
{
public:
    ReverseTransform(int64_t length, bool isInverse)
        : m_transform(length, !isInverse)
        , m_factor(isInverse ? 1.0 / static_cast<double>(length) : static_cast<double>(length))
        , m_line(static_cast<size_t>(length))
    {
    }

    /// Gradient of frequency `k` of the line.
    Complex& at(int64_t k) { return m_line[static_cast<size_t>(k)]; }
    /// Gradient of the line; frequencies that were left out stay zero.
    std::vector<Complex> run()
    {
        const auto result = m_transform.transform(m_line);
        std::vector<Complex> line(result.begin(), result.end());
        for (Complex& value : line)
            value *= m_factor;
        return line;
    }

private:
    FourierTransform m_transform;
    double m_factor;
    std::vector<Complex> m_line;
};

/// The doubles as elements of the output.
void store(const Tensor& values, Tensor& output)
{
    convertElements(ElementType::float64, values.bytes().data(), output.elementType(),
                    output.mutableBytes().data(), values.elementCount());
}

/// DFT: each line along one axis is transformed, cut or padded with zeros to `dft_length`.
class DftOperator final : public Operator
{
public:
    explicit DftOperator(const NodeView& view)
        : m_isInverse(view.node.integer("inverse", 0) != 0)
        , m_isOnesided(view.node.integer("onesided", 0) != 0)
        , m_takesAxis(view.opset >= kAxisInputOpset)
        , m_axis(m_takesAxis ? -2 : view.node.integer("axis", 1))
    {
        expectInputs(view, 1);
        if (m_isInverse && m_isOnesided)
            throw Error(ErrorCode::unsupported, "a onesided inverse transform is not supported");
    }

    void inferShapes(ShapeContext& context) const override
    {
        expectType(context.inputType(0), kReals);
        std::optional<SymbolicShape> shape = context.input(0).shape;
        const auto axis = knownAxis(context);
        if (!shape || shape->size() < 2 || !axis) {
            context.setOutput(0, context.inputType(0));
            return;
        }
        const auto position =
            static_cast<size_t>(normalizedAxis(*axis, static_cast<int64_t>(shape->size())));
        Dimension& length = (*shape)[position];
        if (context.hasInput(1)) {
            const auto given = context.constantIntegers(1);
            length = given && given->size() == 1 ? Dimension((*given)[0]) : Dimension();
        }
        if (m_isOnesided)
            length = length.isKnown() ? Dimension(onesidedLength(length.size)) : Dimension();
        shape->back() = Dimension(2);
        context.setOutput(0, context.inputType(0), shape);
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        expectType(input.elementType(), kReals);
        const int64_t components = componentsOf(input.shape());
        const int64_t axis = axisOf(context);
        const auto position = static_cast<size_t>(axis);
        const int64_t length =
            context.hasInput(1) ? integerInput(context, 1) : input.shape()[position];
        FourierTransform transform(length, m_isInverse);
        Shape shape = input.shape();
        shape[position] = m_isOnesided ? onesidedLength(length) : length;
        shape.back() = 2;
        Tensor& output = context.allocateOutput(0, input.elementType(), shape);
        Tensor result = Tensor::uninitialized(ElementType::float64, shape);
        const Shape lines(input.shape().begin(), input.shape().end() - 1);
        transformLines(transform, converted(input, ElementType::float64).values<double>(),
                       AxisSplit(lines, axis, axis + 1), components, shape[position],
                       result.mutableValues<double>());
        store(result, output);
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    void backward(BackwardContext& context) const override
    {
        if (!context.wantsInputGradient(0) || !context.hasOutputGradient(0))
            return;
        const Shape& shape = context.input(0).shape();
        const int64_t axis = axisOf(context);
        const Tensor gradient = converted(context.outputGradient(0), ElementType::float64);
        const int64_t kept = gradient.shape()[static_cast<size_t>(axis)];
        const AxisSplit split(Shape(shape.begin(), shape.end() - 1), axis, axis + 1);
        const int64_t length = context.hasInput(1) ? integerInput(context, 1) : split.length;
        ReverseTransform transform(length, m_isInverse);
        Tensor result(ElementType::float64, shape);
        for (int64_t line = 0; line < split.outer * split.inner; ++line) {
            const int64_t outer = line / split.inner;
            const int64_t inner = line % split.inner;
            for (int64_t k = 0; k < kept; ++k)
                transform.at(k) = elementAt(gradient.values<double>(),
                                            (outer * kept + k) * split.inner + inner, 2);
            const std::vector<Complex> found = transform.run();
            for (int64_t n = 0; n < std::min(split.length, length); ++n)
                addElement(result.mutableValues<double>(),
                           (outer * split.length + n) * split.inner + inner, shape.back(),
                           found[static_cast<size_t>(n)]);
        }
        context.setInputGradient(0, converted(result, context.input(0).elementType()));
    }

private:
    template <typename Context>
    int64_t axisOf(const Context& context) const
    {
        const int64_t rank = context.input(0).rank();
        const int64_t axis = normalizedAxis(
            m_takesAxis && context.hasInput(2) ? integerInput(context, 2) : m_axis, rank);
        if (axis == rank - 1)
            throw Error(ErrorCode::invalidModel, "the axis of components cannot be transformed");
        return axis;
    }

    std::optional<int64_t> knownAxis(const ShapeContext& context) const
    {
        if (!m_takesAxis || !context.hasInput(2))
            return m_axis;
        const auto given = context.constantIntegers(2);
        return given && given->size() == 1 ? std::optional((*given)[0]) : std::nullopt;
    }

    static void transformLines(FourierTransform& transform, std::span<const double> input,
                               const AxisSplit& split, int64_t components, int64_t kept,
                               std::span<double> output)
    {
        std::vector<Complex> line(static_cast<size_t>(transform.length()));
        const int64_t read = std::min(split.length, transform.length());
        for (int64_t outer = 0; outer < split.outer; ++outer) {
            for (int64_t inner = 0; inner < split.inner; ++inner) {
                std::ranges::fill(line, Complex());
                for (int64_t n = 0; n < read; ++n)
                    line[static_cast<size_t>(n)] = elementAt(
                        input, (outer * split.length + n) * split.inner + inner, components);
                const auto spectrum = transform.transform(line);
                for (int64_t k = 0; k < kept; ++k)
                    setElement(output, (outer * kept + k) * split.inner + inner,
                               spectrum[static_cast<size_t>(k)]);
            }
        }
    }

    bool m_isInverse;
    bool m_isOnesided;
    bool m_takesAxis;
    int64_t m_axis;
};

/// STFT: transforms of overlapping frames, each multiplied by a window. Inputs signal [batch,
/// length, 1 or 2], frame step, window, frame length; output [batch, frames, frequencies, 2].
class StftOperator final : public Operator
{
public:
    explicit StftOperator(const NodeView& view)
        : m_isOnesided(view.node.integer("onesided", 1) != 0)
    {
        expectInputs(view, 2);
    }

    void inferShapes(ShapeContext& context) const override
    {
        expectType(context.inputType(0), kReals);
        const ValueFacts& signal = context.input(0);
        SymbolicShape shape{ Dimension(), Dimension(), Dimension(), Dimension(2) };
        if (signal.shape && signal.shape->size() == 3)
            shape[0] = (*signal.shape)[0];
        context.setOutput(0, context.inputType(0), shape);
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& signal = context.input(0);
        expectType(signal.elementType(), kReals);
        expectRank(signal, 3, 0);
        const int64_t components = componentsOf(signal.shape());
        const std::vector<double> window = windowOf(context);
        const auto length = static_cast<int64_t>(window.size());
        const int64_t step = integerInput(context, 1);
        if (step < 1 || length < 1 || length > signal.shape()[1])
            throw Error(ErrorCode::invalidModel,
                        fmt::format("frames of {} elements every {} do not fit a signal of {}",
                                    length, step, signal.shape()[1]));
        const int64_t frames = (signal.shape()[1] - length) / step + 1;
        const int64_t kept = m_isOnesided ? onesidedLength(length) : length;
        const Shape shape{ signal.shape()[0], frames, kept, 2 };
        Tensor& output = context.allocateOutput(0, signal.elementType(), shape);
        Tensor result = Tensor::uninitialized(ElementType::float64, shape);
        FourierTransform transform(length, false);
        std::vector<Complex> line(window.size());
        const Tensor wide = converted(signal, ElementType::float64);
        for (int64_t image = 0; image < signal.shape()[0]; ++image) {
            for (int64_t frame = 0; frame < frames; ++frame) {
                const int64_t first = image * signal.shape()[1] + frame * step;
                for (size_t n = 0; n < line.size(); ++n)
                    line[n] = window[n]
                        * elementAt(wide.values<double>(), first + static_cast<int64_t>(n),
                                    components);
                const auto spectrum = transform.transform(line);
                for (int64_t k = 0; k < kept; ++k)
                    setElement(result.mutableValues<double>(), (image * frames + frame) * kept + k,
                               spectrum[static_cast<size_t>(k)]);
            }
        }
        store(result, output);
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    /// Of signal and window.
    void backward(BackwardContext& context) const override
    {
        if (!context.hasOutputGradient(0))
            return;
        const Tensor signal = converted(context.input(0), ElementType::float64);
        const Tensor gradient = converted(context.outputGradient(0), ElementType::float64);
        const std::vector<double> window = windowOf(context);
        const auto length = static_cast<int64_t>(window.size());
        const int64_t components = signal.shape()[2];
        const int64_t frames = gradient.shape()[1];
        const int64_t kept = gradient.shape()[2];
        ReverseTransform transform(length, false);
        Tensor result(ElementType::float64, signal.shape());
        std::vector<double> ofWindow(window.size(), 0.0);
        for (int64_t row = 0; row < signal.shape()[0] * frames; ++row) {
            const int64_t first =
                row / frames * signal.shape()[1] + row % frames * integerInput(context, 1);
            for (int64_t k = 0; k < kept; ++k)
                transform.at(k) = elementAt(gradient.values<double>(), row * kept + k, 2);
            const std::vector<Complex> found = transform.run();
            for (size_t n = 0; n < window.size(); ++n) {
                const int64_t element = first + static_cast<int64_t>(n);
                addElement(result.mutableValues<double>(), element, components,
                           window[n] * found[n]);
                ofWindow[n] += std::real(std::conj(found[n])
                                         * elementAt(signal.values<double>(), element, components));
            }
        }
        if (context.wantsInputGradient(0))
            context.setInputGradient(0, converted(result, context.input(0).elementType()));
        if (context.wantsInputGradient(2))
            context.setInputGradient(
                2,
                converted(
                    Tensor::of<double>(context.input(2).shape(), std::span<const double>(ofWindow)),
                    context.input(2).elementType()));
    }

private:
    /// The window, or ones of the frame length.
    template <typename Context>
    static std::vector<double> windowOf(const Context& context)
    {
        const std::optional<int64_t> length =
            context.hasInput(3) ? std::optional(integerInput(context, 3)) : std::nullopt;
        if (!context.hasInput(2)) {
            if (!length)
                throw Error(ErrorCode::invalidModel, "a window or a frame length must be given");
            if (*length < 1 || *length > context.input(0).shape()[1])
                throw Error(ErrorCode::invalidModel,
                            fmt::format("a frame length of {} does not fit the signal", *length));
            return std::vector<double>(static_cast<size_t>(*length), 1.0);
        }
        std::vector<double> window = context.input(2).toDoubles();
        if (length && *length != static_cast<int64_t>(window.size()))
            throw Error(ErrorCode::invalidModel,
                        fmt::format("a window of {} elements does not fit frames of {}",
                                    window.size(), *length));
        return window;
    }

    bool m_isOnesided;
};

/// MelWeightMatrix: triangles over the bins of a spectrum, evenly spaced on the mel scale m(f) =
/// 2595 log10(1 + f / 700) (O'Shaughnessy, "Speech communication", 1987).
class MelWeightMatrixOperator final : public Operator
{
public:
    explicit MelWeightMatrixOperator(const NodeView& view)
        : m_type(static_cast<ElementType>(view.node.integer("output_datatype", 1)))
    {
        expectInputs(view, 5);
        expectType(m_type, kNumbers, "output");
    }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        const auto bins = context.constantIntegers(0);
        const auto length = context.constantIntegers(1);
        context.setOutput(
            0, m_type,
            SymbolicShape{ length && length->size() == 1 ? Dimension(onesidedLength((*length)[0]))
                                                         : Dimension(),
                           bins && bins->size() == 1 ? Dimension((*bins)[0]) : Dimension() });
    }

    void forward(ForwardContext& context) const override
    {
        const int64_t bins = integerInput(context, 0);
        const int64_t length = integerInput(context, 1);
        if (bins < 0 || length < 1)
            throw Error(
                ErrorCode::invalidModel,
                fmt::format("{} mel bins of a transform of length {} do not exist", bins, length));
        const int64_t rows = onesidedLength(length);
        Tensor& output = context.allocateOutput(0, m_type, { rows, bins });
        Tensor matrix(ElementType::float64, { rows, bins });
        const std::vector<int64_t> edges = edgesOf(context, bins, length);
        for (const int64_t edge : edges)
            if (edge < 0 || edge >= rows)
                throw Error(ErrorCode::invalidModel,
                            "the frequency range does not lie inside the spectrum");
        for (int64_t bin = 0; bin < bins; ++bin)
            addTriangle(matrix, bin, &edges[static_cast<size_t>(bin)]);
        store(matrix, output);
    }

private:
    /// Spectrum bin at which each triangle begins, peaks and ends: bins + 2 numbers.
    static std::vector<int64_t> edgesOf(const ForwardContext& context, int64_t bins, int64_t length)
    {
        const auto mel = [](double frequency) { return 2595 * std::log10(1 + frequency / 700); };
        const double rate = context.input(2).toDoubles().at(0);
        const double low = mel(context.input(3).toDoubles().at(0));
        const double high = mel(context.input(4).toDoubles().at(0));
        const double step = (high - low) / static_cast<double>(bins + 2);
        std::vector<int64_t> edges(static_cast<size_t>(checkedAdd(bins, 2)));
        for (size_t k = 0; k < edges.size(); ++k) {
            const double frequency =
                700 * (std::pow(10.0, (low + step * static_cast<double>(k)) / 2595) - 1);
            const double bin = std::floor(static_cast<double>(length + 1) * frequency / rate);
            edges[k] = std::isfinite(bin) && std::abs(bin) < 1e15 ? static_cast<int64_t>(bin) : -1;
        }
        return edges;
    }

    static void addTriangle(Tensor& matrix, int64_t bin, const int64_t* edges)
    {
        const std::span<double> values = matrix.mutableValues<double>();
        const int64_t columns = matrix.shape()[1];
        const int64_t first = edges[0];
        const int64_t peak = edges[1];
        const int64_t last = edges[2];
        for (int64_t row = first; row <= peak; ++row)
            values[static_cast<size_t>(row * columns + bin)] = first == peak
                ? 1
                : static_cast<double>(row - first) / static_cast<double>(peak - first);
        for (int64_t row = peak; row < last; ++row)
            values[static_cast<size_t>(row * columns + bin)] =
                static_cast<double>(last - row) / static_cast<double>(last - peak);
    }

    ElementType m_type;
};

constexpr OperatorEntry kTable[] = {
    { "", "DFT", 17, 0, OperatorCategory::other, makeOperator<DftOperator> },
    { "", "STFT", 17, 0, OperatorCategory::other, makeOperator<StftOperator> },
    { "", "MelWeightMatrix", 17, 0, OperatorCategory::other,
      makeOperator<MelWeightMatrixOperator> },
};

} // namespace

std::span<const OperatorEntry> signal()
{
    return kTable;
}

} // namespace core::families
