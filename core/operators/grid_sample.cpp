#include "core/base/parallel.h"
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
struct Tap
{
    int64_t offset = 0;
    float weight = 1;
};

/// Turns a coordinate back at both borders until it lies between them.
float reflected(float x, float low, float high)
{
    const float range = high - low;
    if (range <= 0.0F)
        return low;
    const float beyond = x < low ? low - x : x > high ? x - high : 0.0F;
    if (beyond == 0.0F)
        return x;
    const float turns = std::trunc(beyond / range);
    const float rest = beyond - turns * range;
    const bool isEven = std::fmod(turns, 2.0F) == 0.0F;
    return (x < low) == isEven ? low + rest : high - rest;
}

/// Weights of the four neighbours of a position `x` behind the second one (Keys, 1981, a = -0.75).
std::array<float, 4> cubicWeights(float x)
{
    constexpr float a = -0.75F;
    const auto far = [](float d) { return ((a * d - 5 * a) * d + 8 * a) * d - 4 * a; };
    const auto near = [](float d) { return ((a + 2) * d - (a + 3)) * d * d + 1; };
    return { far(x + 1), near(x), near(1 - x), far(2 - x) };
}

/// How coordinates become input positions along one axis.
class AxisSampler
{
public:
    AxisSampler(int64_t size, bool alignsCorners, Outside outside)
        : m_size(size)
        , m_alignsCorners(alignsCorners)
        , m_outside(outside)
        , m_low(alignsCorners ? 0.0F : -0.5F)
        , m_high(static_cast<float>(size) - (alignsCorners ? 1.0F : 0.5F))
    {
    }

    /// Neighbours of a normalized coordinate (-1 to 1), positions -1 for zeros.
    void taps(SampleMode mode, float normalized, std::vector<Tap>& found) const
    {
        float x = coordinate(normalized);
        if (mode == SampleMode::nearest)
            x = std::nearbyint(x);
        if (x < m_low || x > m_high) {
            // Cubic interpolation sees the border through its neighbours, as PyTorch has it.
            if (m_outside == Outside::border && mode != SampleMode::cubic)
                x = std::clamp(x, 0.0F, static_cast<float>(m_size - 1));
            else if (m_outside == Outside::reflection)
                x = reflected(x, m_low, m_high);
        }
        const float below = std::floor(x);
        const auto first = static_cast<int64_t>(below);
        found.clear();
        if (mode == SampleMode::nearest) {
            found.push_back({ inside(static_cast<int64_t>(x)), 1.0F });
        } else if (mode == SampleMode::linear) {
            found.push_back({ inside(first), 1.0F - (x - below) });
            found.push_back({ inside(first + 1), x - below });
        } else {
            const std::array<float, 4> weights = cubicWeights(x - below);
            for (int64_t i = 0; i < 4; ++i)
                found.push_back({ inside(first - 1 + i), weights[static_cast<size_t>(i)] });
        }
    }

private:
    float coordinate(float normalized) const
    {
        // Far outside is outside, whatever the distance; so is NaN.
        constexpr float kFar = 1e6F;
        const auto size = static_cast<float>(m_size);
        const float x = m_alignsCorners ? (normalized + 1.0F) / 2.0F * (size - 1.0F)
                                        : ((normalized + 1.0F) * size - 1.0F) / 2.0F;
        return std::isnan(x) ? -kFar : std::clamp(x, -kFar, kFar + size);
    }

    int64_t inside(int64_t position) const
    {
        if (position >= 0 && position < m_size)
            return position;
        if (m_outside == Outside::zeros)
            return -1;
        if (m_outside == Outside::border)
            return std::clamp<int64_t>(position, 0, m_size - 1);
        const float turned = reflected(static_cast<float>(position), m_low, m_high);
        return std::clamp<int64_t>(static_cast<int64_t>(turned), 0, m_size - 1);
    }

    int64_t m_size;
    bool m_alignsCorners;
    Outside m_outside;
    float m_low;
    float m_high;
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

    /// All taps of one grid point: the product of the taps of its axes.
    void pointTaps(const std::vector<AxisSampler>& samplers, std::span<const float> point,
                   std::span<const int64_t> strides, std::vector<Tap>& taps) const
    {
        taps.assign(1, Tap());
        std::vector<Tap> own;
        std::vector<Tap> joined;
        for (size_t axis = 0; axis < samplers.size(); ++axis) {
            samplers[axis].taps(m_mode, point[samplers.size() - 1 - axis], own);
            joined.clear();
            for (const Tap& tap : taps) {
                for (const Tap& next : own) {
                    if (next.offset >= 0)
                        joined.push_back(
                            { tap.offset + next.offset * strides[axis], tap.weight * next.weight });
                }
            }
            std::swap(taps, joined);
        }
    }

    template <typename T>
    void sample(ForwardContext& context) const
    {
        const Tensor& input = context.input(0);
        const std::vector<double> gridValues = context.input(1).toDoubles();
        const std::vector<float> grid(gridValues.begin(), gridValues.end());
        const Shape shape = outputShape(input, context.input(1));
        Tensor& output = context.allocateOutput(0, input.elementType(), shape);
        if (output.elementCount() == 0)
            return;
        if (input.elementCount() == 0)
            throw Error(ErrorCode::invalidModel, "an empty input cannot be sampled");
        const std::vector<int64_t> strides = rowMajorStrides(input.shape());
        std::vector<AxisSampler> samplers;
        for (size_t axis = 2; axis < input.shape().size(); ++axis)
            samplers.emplace_back(input.shape()[axis], m_alignsCorners, m_outside);
        const size_t coordinates = samplers.size();
        const int64_t points = elementCount(std::span(shape).subspan(2));
        const int64_t channels = shape[1];
        const T* from = input.values<T>().data();
        T* to = output.mutableValues<T>().data();
        parallelFor(shape[0] * points, 256, [&](int64_t begin, int64_t end) {
            std::vector<Tap> taps;
            for (int64_t index = begin; index < end; ++index) {
                const int64_t batch = index / points;
                pointTaps(
                    samplers,
                    std::span(grid).subspan(static_cast<size_t>(index) * coordinates, coordinates),
                    std::span(strides).subspan(2), taps);
                for (int64_t channel = 0; channel < channels; ++channel) {
                    const T* plane = from + batch * strides[0] + channel * strides[1];
                    T sum = 0;
                    for (const Tap& tap : taps)
                        sum += static_cast<T>(tap.weight) * plane[tap.offset];
                    to[(batch * channels + channel) * points + index % points] = sum;
                }
            }
        });
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
