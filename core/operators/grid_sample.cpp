#include "core/base/parallel.h"
#include "core/operators/conversion.h"
#include "core/operators/half_precision.h"
#include "core/operators/image_operators.h"
#include "core/operators/node_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

enum class SampleMode
{
    nearest,
    linear,
    cubic,
};

enum class Outside
{
    zeros,
    border,
    reflection,
};

/// One input element with its weight; offset -1 stands for a zero outside.
template <typename T>
struct Tap
{
    int64_t offset = 0;
    T weight = 1;
    T slope = 0; ///< derivative of the weight with respect to the normalized coordinate
};

/// A position with its derivative with respect to the normalized coordinate.
template <typename T>
struct Position
{
    T x = 0;
    T slope = 0;
};

/// Turns a position back at both borders until it lies between them.
template <typename T>
Position<T> reflected(Position<T> position, T low, T high)
{
    const T range = high - low;
    if (range <= 0)
        return { low, 0 };
    const T x = position.x;
    const T beyond = x < low ? low - x : x > high ? x - high : T(0);
    if (beyond == 0)
        return position;
    const T turns = std::trunc(beyond / range);
    const T rest = beyond - turns * range;
    const bool isEven = std::fmod(turns, T(2)) == 0;
    const T slope = isEven ? -position.slope : position.slope;
    return { (x < low) == isEven ? low + rest : high - rest, slope };
}

/// Weights of the four neighbours of a position `x` behind the second one and their derivatives
/// (Keys, 1981, a = -0.75).
template <typename T>
std::array<Position<T>, 4> cubicWeights(T x)
{
    constexpr T a = T(-0.75);
    const auto far = [](T d) { return ((a * d - 5 * a) * d + 8 * a) * d - 4 * a; };
    const auto near = [](T d) { return ((a + 2) * d - (a + 3)) * d * d + 1; };
    const auto farSlope = [](T d) { return (3 * a * d - 10 * a) * d + 8 * a; };
    const auto nearSlope = [](T d) { return (3 * (a + 2) * d - 2 * (a + 3)) * d; };
    return { { { far(x + 1), farSlope(x + 1) },
               { near(x), nearSlope(x) },
               { near(1 - x), -nearSlope(1 - x) },
               { far(2 - x), -farSlope(2 - x) } } };
}

/// How coordinates become input positions along one axis.
template <typename T>
class AxisSampler
{
public:
    AxisSampler(int64_t size, bool alignsCorners, Outside outside)
        : m_size(size)
        , m_alignsCorners(alignsCorners)
        , m_outside(outside)
        , m_low(alignsCorners ? T(0) : T(-0.5))
        , m_high(static_cast<T>(size) - (alignsCorners ? T(1) : T(0.5)))
    {
    }

    /// Neighbours of a normalized coordinate (-1 to 1), positions -1 for zeros.
    void taps(SampleMode mode, T normalized, std::vector<Tap<T>>& found) const
    {
        Position<T> position = coordinate(normalized);
        if (mode == SampleMode::nearest)
            position = { std::nearbyint(position.x), 0 };
        if (position.x < m_low || position.x > m_high) {
            // Cubic interpolation sees the border through its neighbours, as PyTorch has it.
            if (m_outside == Outside::border && mode != SampleMode::cubic)
                position = clamped(position);
            else if (m_outside == Outside::reflection)
                position = reflected(position, m_low, m_high);
        }
        const T below = std::floor(position.x);
        const T rest = position.x - below;
        const auto first = static_cast<int64_t>(below);
        found.clear();
        if (mode == SampleMode::nearest) {
            found.push_back({ inside(static_cast<int64_t>(position.x)), 1, 0 });
        } else if (mode == SampleMode::linear) {
            found.push_back({ inside(first), 1 - rest, -position.slope });
            found.push_back({ inside(first + 1), rest, position.slope });
        } else {
            const std::array<Position<T>, 4> weights = cubicWeights(rest);
            for (int64_t i = 0; i < 4; ++i) {
                const Position<T>& weight = weights[static_cast<size_t>(i)];
                found.push_back({ inside(first - 1 + i), weight.x, weight.slope * position.slope });
            }
        }
    }

private:
    Position<T> coordinate(T normalized) const
    {
        // Far outside is outside, whatever the distance; so is NaN.
        constexpr T kFar = T(1e6);
        const auto size = static_cast<T>(m_size);
        const T x =
            m_alignsCorners ? (normalized + 1) / 2 * (size - 1) : ((normalized + 1) * size - 1) / 2;
        const T slope = (m_alignsCorners ? size - 1 : size) / 2;
        if (std::isnan(x))
            return { -kFar, 0 };
        return { std::clamp(x, -kFar, kFar + size), x < -kFar || x > kFar + size ? T(0) : slope };
    }

    Position<T> clamped(const Position<T>& position) const
    {
        const T x = std::clamp(position.x, T(0), static_cast<T>(m_size - 1));
        return { x, x == position.x ? position.slope : T(0) };
    }

    int64_t inside(int64_t position) const
    {
        if (position >= 0 && position < m_size)
            return position;
        if (m_outside == Outside::zeros)
            return -1;
        if (m_outside == Outside::border)
            return std::clamp<int64_t>(position, 0, m_size - 1);
        const Position<T> turned =
            reflected(Position<T>{ static_cast<T>(position), 0 }, m_low, m_high);
        return std::clamp<int64_t>(static_cast<int64_t>(turned.x), 0, m_size - 1);
    }

    int64_t m_size;
    bool m_alignsCorners;
    Outside m_outside;
    T m_low;
    T m_high;
};

/// GridSample: reads X [N, C, spatial] at the positions of grid [N, output, r] for r spatial axes,
/// innermost axis first.
class GridSample : public Operator
{
public:
    explicit GridSample(const NodeView& view)
        : m_mode(modeOf(view))
        , m_outside(outsideOf(view))
        , m_alignsCorners(view.node.integer("align_corners", 0) != 0)
    {
        expectInputs(view, 2);
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& input = context.input(0);
        const ValueFacts& grid = context.input(1);
        if (!input.shape || !grid.shape) {
            context.setOutput(0, input.elementType);
            return;
        }
        expectFit(input.rank(), grid.rank());
        SymbolicShape shape(input.shape->begin(), input.shape->begin() + 2);
        shape.insert(shape.end(), grid.shape->begin() + 1, grid.shape->end() - 1);
        context.setOutput(0, input.elementType, std::move(shape));
    }

    void forward(ForwardContext& context) const override
    {
        const ElementType types[] = { context.input(0).elementType() };
        computeWidened(context, types, [this](ForwardContext& wide) {
            withRealType(wide.input(0).elementType(), [&]<typename T>() { sample<T>(wide); });
        });
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    void backward(BackwardContext& context) const override
    {
        if (!context.hasOutputGradient(0) || context.outputGradient(0).elementCount() == 0)
            return;
        withRealType(context.input(0).elementType(), [&]<typename T>() {
            const Plan<T> plan = planOf<T>(context.input(0), context.input(1));
            if (context.wantsInputGradient(0))
                setInputGradient(context, plan);
            if (context.wantsInputGradient(1))
                setGridGradient(context, plan);
        });
    }

    Cost cost(std::span<const ValueFacts>, std::span<const ValueFacts> outputs) const override
    {
        const std::optional<Shape> shape =
            outputs[0].shape ? toConcrete(*outputs[0].shape) : std::nullopt;
        if (!shape || shape->size() < 3)
            return {};
        const int64_t perAxis = m_mode == SampleMode::nearest ? 1
            : m_mode == SampleMode::linear                    ? 2
                                                              : 4;
        int64_t taps = 1;
        for (size_t axis = 2; axis < shape->size(); ++axis)
            taps *= perAxis;
        return { .elementOperations = elementCount(*shape) * taps };
    }

    ChannelLinks channelLinks(std::span<const ValueFacts>,
                              std::span<const ValueFacts>) const override
    {
        return { { { false, 0, 0 }, { true, 0, 0 } },
                 { { false, 1, 0 }, { true, 0, 0 } },
                 { { false, 0, 1 }, { true, 0, 1 } } };
    }

private:
    static SampleMode modeOf(const NodeView& view)
    {
        const std::string mode = view.opset >= 20
            ? expectChoice(view, "mode", { "linear", "nearest", "cubic" })
            : expectChoice(view, "mode", { "bilinear", "nearest", "bicubic" });
        return mode == "nearest"                   ? SampleMode::nearest
            : mode == "cubic" || mode == "bicubic" ? SampleMode::cubic
                                                   : SampleMode::linear;
    }

    static Outside outsideOf(const NodeView& view)
    {
        const std::string mode =
            expectChoice(view, "padding_mode", { "zeros", "border", "reflection" });
        return mode == "zeros" ? Outside::zeros
            : mode == "border" ? Outside::border
                               : Outside::reflection;
    }

    static void expectFit(int64_t inputRank, int64_t gridRank)
    {
        if (inputRank < 3 || gridRank != inputRank)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("an input of {} axes and a grid of {} do not fit", inputRank,
                                    gridRank));
    }

    static Shape outputShape(const Tensor& input, const Tensor& grid)
    {
        expectFit(input.rank(), grid.rank());
        if (grid.shape().back() != input.rank() - 2 || grid.shape()[0] != input.shape()[0])
            throw Error(ErrorCode::invalidModel,
                        fmt::format("grid {} does not fit input {}", shapeText(grid.shape()),
                                    shapeText(input.shape())));
        Shape shape(input.shape().begin(), input.shape().begin() + 2);
        shape.insert(shape.end(), grid.shape().begin() + 1, grid.shape().end() - 1);
        return shape;
    }

    /// Everything that is the same for all points.
    template <typename T>
    struct Plan
    {
        std::vector<AxisSampler<T>> samplers;
        std::vector<int64_t> strides; ///< of the input
        std::vector<T> grid;
        int64_t points = 0; ///< of one image
        int64_t channels = 0;

        std::span<const T> point(int64_t index) const
        {
            return std::span(grid).subspan(static_cast<size_t>(index) * samplers.size(),
                                           samplers.size());
        }
        /// Element of the input where a plane starts.
        int64_t plane(int64_t index, int64_t channel) const
        {
            return index / points * strides[0] + channel * strides[1];
        }
        int64_t output(int64_t index, int64_t channel) const
        {
            return (index / points * channels + channel) * points + index % points;
        }
    };

    template <typename T>
    Plan<T> planOf(const Tensor& input, const Tensor& grid) const
    {
        const Shape shape = outputShape(input, grid);
        const std::vector<double> coordinates = grid.toDoubles();
        Plan<T> plan{ .strides = rowMajorStrides(input.shape()),
                      .grid = std::vector<T>(coordinates.begin(), coordinates.end()),
                      .points = elementCount(std::span(shape).subspan(2)),
                      .channels = shape[1] };
        for (size_t axis = 2; axis < input.shape().size(); ++axis)
            plan.samplers.emplace_back(input.shape()[axis], m_alignsCorners, m_outside);
        return plan;
    }

    /// All taps of one grid point: the product of the taps of its axes. The weights are
    /// differentiated along `slopeAxis`, unless it is negative.
    template <typename T>
    void pointTaps(const Plan<T>& plan, std::span<const T> point, int64_t slopeAxis,
                   std::vector<Tap<T>>& taps) const
    {
        taps.assign(1, Tap<T>());
        std::vector<Tap<T>> own;
        std::vector<Tap<T>> joined;
        const size_t axes = plan.samplers.size();
        for (size_t axis = 0; axis < axes; ++axis) {
            plan.samplers[axis].taps(m_mode, point[axes - 1 - axis], own);
            const bool isSlope = static_cast<int64_t>(axis) == slopeAxis;
            joined.clear();
            for (const Tap<T>& tap : taps) {
                for (const Tap<T>& next : own) {
                    if (next.offset >= 0)
                        joined.push_back({ tap.offset + next.offset * plan.strides[axis + 2],
                                           tap.weight * (isSlope ? next.slope : next.weight) });
                }
            }
            std::swap(taps, joined);
        }
    }

    template <typename T>
    void sample(ForwardContext& context) const
    {
        const Tensor& input = context.input(0);
        Tensor& output =
            context.allocateOutput(0, input.elementType(), outputShape(input, context.input(1)));
        if (output.elementCount() == 0)
            return;
        if (input.elementCount() == 0)
            throw Error(ErrorCode::invalidModel, "an empty input cannot be sampled");
        const Plan<T> plan = planOf<T>(input, context.input(1));
        const T* from = input.values<T>().data();
        T* to = output.mutableValues<T>().data();
        parallelFor(input.shape()[0] * plan.points, 256, [&](int64_t begin, int64_t end) {
            std::vector<Tap<T>> taps;
            for (int64_t index = begin; index < end; ++index) {
                pointTaps(plan, plan.point(index), -1, taps);
                for (int64_t channel = 0; channel < plan.channels; ++channel) {
                    const T* plane = from + plan.plane(index, channel);
                    T sum = 0;
                    for (const Tap<T>& tap : taps)
                        sum += tap.weight * plane[tap.offset];
                    to[plan.output(index, channel)] = sum;
                }
            }
        });
    }

    /// Neighbouring points share elements of the input, so one thread does all of an image.
    template <typename T>
    void setInputGradient(BackwardContext& context, const Plan<T>& plan) const
    {
        const Tensor& input = context.input(0);
        const T* gradient = context.outputGradient(0).values<T>().data();
        Tensor result(input.elementType(), input.shape());
        T* to = result.mutableValues<T>().data();
        parallelFor(input.shape()[0], 1, [&](int64_t begin, int64_t end) {
            std::vector<Tap<T>> taps;
            for (int64_t index = begin * plan.points; index < end * plan.points; ++index) {
                pointTaps(plan, plan.point(index), -1, taps);
                for (int64_t channel = 0; channel < plan.channels; ++channel) {
                    T* plane = to + plan.plane(index, channel);
                    for (const Tap<T>& tap : taps)
                        plane[tap.offset] += tap.weight * gradient[plan.output(index, channel)];
                }
            }
        });
        context.setInputGradient(0, std::move(result));
    }

    template <typename T>
    void setGridGradient(BackwardContext& context, const Plan<T>& plan) const
    {
        const T* from = context.input(0).values<T>().data();
        const T* gradient = context.outputGradient(0).values<T>().data();
        Tensor result = Tensor::uninitialized(elementTypeOf<T>, context.input(1).shape());
        T* to = result.mutableValues<T>().data();
        const auto axes = static_cast<int64_t>(plan.samplers.size());
        parallelFor(context.input(0).shape()[0] * plan.points, 64, [&](int64_t begin, int64_t end) {
            std::vector<Tap<T>> taps;
            for (int64_t index = begin; index < end; ++index) {
                for (int64_t axis = 0; axis < axes; ++axis) {
                    pointTaps(plan, plan.point(index), axis, taps);
                    T sum = 0;
                    for (int64_t channel = 0; channel < plan.channels; ++channel) {
                        const T* plane = from + plan.plane(index, channel);
                        for (const Tap<T>& tap : taps)
                            sum += tap.weight * plane[tap.offset]
                                * gradient[plan.output(index, channel)];
                    }
                    // The grid has the innermost axis first.
                    to[index * axes + axes - 1 - axis] = sum;
                }
            }
        });
        context.setInputGradient(1, converted(result, context.input(1).elementType()));
    }

    SampleMode m_mode;
    Outside m_outside;
    bool m_alignsCorners;
};

} // namespace

std::unique_ptr<Operator> families::makeGridSample(const NodeView& view)
{
    return std::make_unique<GridSample>(view);
}

} // namespace core
