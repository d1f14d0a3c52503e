#include "core/base/parallel.h"
#include "core/operators/pooling_operator.h"
#include "core/operators/training_kernel.h"
#include "core/operators/vector_block.h"

#include <algorithm>
#include <limits>

namespace core {

namespace {

enum class PoolingKind
{
    maximum,
    average, ///< over the elements of the input under the window
    averageWithPadding, ///< padding counts as zeros
};

/// Rows and columns of a window; one spatial axis is a single row.
struct Window
{
    WindowAxis rows;
    WindowAxis columns;

    int64_t size() const { return rows.kernel * columns.kernel; }
    int64_t inputs() const { return rows.input * columns.input; }
    int64_t outputs() const { return rows.output * columns.output; }
};

Window windowOf(const std::vector<WindowAxis>& axes)
{
    const WindowAxis single{ .input = 1, .output = 1 };
    return axes.size() == 1 ? Window{ single, axes[0] } : Window{ axes[0], axes[1] };
}

/// Calls body(output, input, k) for each element of the input under each window, k counting the
/// positions of the window; `output` and `input` are positions in their planes.
template <typename Body>
[[gnu::always_inline]] inline void forEachElement(const Window& window, const Body& body)
{
    for (int64_t row = 0; row < window.rows.output; ++row) {
        for (int64_t column = 0; column < window.columns.output; ++column) {
            for (int64_t k = 0; k < window.size(); ++k) {
                const int64_t y = window.rows.position(row, k / window.columns.kernel);
                const int64_t x = window.columns.position(column, k % window.columns.kernel);
                if (y >= 0 && y < window.rows.input && x >= 0 && x < window.columns.input)
                    body(row * window.columns.output + column, y * window.columns.input + x, k);
            }
        }
    }
}

/// The maximum of each window, a NaN if there is one, and where in the window it is.
template <typename T, int Block>
ESPALIER_PROCESSOR_VERSIONS void maximumPlane(const Window& window, const T* input, T* output,
                                              uint8_t* places)
{
    using Floats = BlockFloats<Block>;
    using Words = typename VectorBlock<Block>::Words;
    using Bytes [[gnu::vector_size(Block)]] = uint8_t;
    Floats best{};
    Words place{};
    int64_t current = -1;
    const auto store = [&]() __attribute__((always_inline))
    {
        if (current < 0)
            return;
        storeBlock<Block>(best, output + current * Block);
        const Bytes bytes = __builtin_convertvector(place, Bytes);
        std::memcpy(places + current * Block, &bytes, sizeof(bytes));
    };
    forEachElement(
        window, [&](int64_t to, int64_t from, int64_t k) __attribute__((always_inline)) {
            const Floats value = loadBlock<Block>(input + from * Block);
            if (to != current) {
                store();
                current = to;
                best = value;
                place = Words{} + static_cast<uint32_t>(k);
                return;
            }
            const auto isBetter = (value > best) | (value != value);
            best = isBetter ? value : best;
            place = isBetter ? Words{} + static_cast<uint32_t>(k) : place;
        });
    store();
}

template <typename T, int Block>
ESPALIER_PROCESSOR_VERSIONS void maximumPlaneGradient(const Window& window, const T* gradient,
                                                      const uint8_t* places, T* result)
{
    using Floats = BlockFloats<Block>;
    using Words = typename VectorBlock<Block>::Words;
    using Bytes [[gnu::vector_size(Block)]] = uint8_t;
    std::fill_n(result, window.inputs() * Block, T());
    forEachElement(
        window, [&](int64_t from, int64_t to, int64_t k) __attribute__((always_inline)) {
            Bytes bytes;
            std::memcpy(&bytes, places + from * Block, sizeof(bytes));
            const auto place = __builtin_convertvector(bytes, Words);
            const Floats own = loadBlock<Block>(gradient + from * Block);
            const Floats added = place == static_cast<uint32_t>(k) ? own : Floats{};
            storeBlock<Block>(loadBlock<Block>(result + to * Block) + added, result + to * Block);
        });
}

/// Elements of the input under each window.
std::vector<float> countsOf(const Window& window, PoolingKind kind)
{
    std::vector<float> counts(static_cast<size_t>(window.outputs()), 0.0F);
    forEachElement(window,
                   [&](int64_t to, int64_t, int64_t) { ++counts[static_cast<size_t>(to)]; });
    if (kind == PoolingKind::averageWithPadding)
        std::ranges::fill(counts, static_cast<float>(window.size()));
    return counts;
}

template <typename T, int Block>
ESPALIER_PROCESSOR_VERSIONS void averagePlane(const Window& window, const float* counts,
                                              const T* input, T* output)
{
    using Floats = BlockFloats<Block>;
    Floats sum{};
    int64_t current = -1;
    const auto store = [&]() __attribute__((always_inline))
    {
        if (current >= 0)
            storeBlock<Block>(sum / counts[current], output + current * Block);
    };
    forEachElement(
        window, [&](int64_t to, int64_t from, int64_t) __attribute__((always_inline)) {
            const Floats value = loadBlock<Block>(input + from * Block);
            if (to != current)
                store();
            sum = to != current ? value : sum + value;
            current = to;
        });
    store();
}

template <typename T, int Block>
ESPALIER_PROCESSOR_VERSIONS void averagePlaneGradient(const Window& window, const float* counts,
                                                      const T* gradient, T* result)
{
    using Floats = BlockFloats<Block>;
    std::fill_n(result, window.inputs() * Block, T());
    forEachElement(
        window, [&](int64_t from, int64_t to, int64_t) __attribute__((always_inline)) {
            const Floats own = loadBlock<Block>(gradient + from * Block) / counts[from];
            storeBlock<Block>(loadBlock<Block>(result + to * Block) + own, result + to * Block);
        });
}

TrainingTraits traitsOf(const Layout& input, const Layout& output, PoolingKind kind)
{
    TrainingTraits traits{
        .inputs = { input }, .outputs = { output }, .keepsInputs = { false }, .adds = { false }
    };
    if (kind == PoolingKind::maximum)
        traits.workspaceBytes = static_cast<size_t>(output.storedElements());
    return traits;
}

template <typename T, int Block>
class PoolingTrainingKernel final : public TrainingKernel
{
public:
    PoolingTrainingKernel(const Layout& input, const Layout& output, const Window& window,
                          PoolingKind kind)
        : TrainingKernel(traitsOf(input, output, kind))
        , m_window(window)
        , m_kind(kind)
        , m_counts(countsOf(window, kind))
        , m_planes(output.storedElements() / (window.outputs() * Block))
    {
    }

    void forward(const TrainingArguments& arguments) const override
    {
        const auto* input = reinterpret_cast<const T*>(arguments.inputs[0]);
        auto* output = reinterpret_cast<T*>(arguments.outputs[0]);
        auto* places = reinterpret_cast<uint8_t*>(arguments.workspace);
        forEachPlane([&](int64_t from, int64_t to) {
            if (m_kind == PoolingKind::maximum)
                maximumPlane<T, Block>(m_window, input + from, output + to, places + to);
            else
                averagePlane<T, Block>(m_window, m_counts.data(), input + from, output + to);
        });
    }

    void backward(const TrainingArguments& arguments) const override
    {
        const auto* gradient = reinterpret_cast<const T*>(arguments.outputGradients[0]);
        auto* result = reinterpret_cast<T*>(arguments.inputGradients[0]);
        const auto* places = reinterpret_cast<const uint8_t*>(arguments.workspace);
        forEachPlane([&](int64_t from, int64_t to) {
            if (m_kind == PoolingKind::maximum)
                maximumPlaneGradient<T, Block>(m_window, gradient + to, places + to, result + from);
            else
                averagePlaneGradient<T, Block>(m_window, m_counts.data(), gradient + to,
                                               result + from);
        });
    }

private:
    /// Calls body(first element of the input's plane, first element of the output's plane).
    template <typename Body>
    void forEachPlane(const Body& body) const
    {
        constexpr int64_t kGrainElements = 1 << 14;
        const int64_t inputs = m_window.inputs() * Block;
        const int64_t outputs = m_window.outputs() * Block;
        parallelFor(m_planes, std::max<int64_t>(1, kGrainElements / inputs),
                    [&](int64_t begin, int64_t end) {
                        for (int64_t plane = begin; plane < end; ++plane)
                            body(plane * inputs, plane * outputs);
                    });
    }

    Window m_window;
    PoolingKind m_kind;
    std::vector<float> m_counts;
    int64_t m_planes = 0;
};

bool isServed(const TrainingRequest& request, const PoolingGeometry& place)
{
    const bool wantsIndices = request.outputs.size() > 1 && request.outputs[1].isPresent;
    const auto coversInput = [](const WindowAxis& axis) {
        // Every window must touch the input.
        return axis.padBegin < axis.span() && axis.position(axis.output - 1, 0) < axis.input;
    };
    return !wantsIndices && !request.appliesRelu && !place.axes.empty() && place.axes.size() <= 2
        && elementCount(request.inputLayouts[0].shape) > 0
        && std::ranges::all_of(place.axes, coversInput);
}

std::unique_ptr<TrainingKernel> kernelFor(const TrainingRequest& request,
                                          const PoolingGeometry& place, PoolingKind kind)
{
    if (!isServed(request, place))
        return nullptr;
    const Window window = windowOf(place.axes);
    if (kind == PoolingKind::maximum && window.size() > std::numeric_limits<uint8_t>::max())
        return nullptr;
    const Layout input = activationLayout(request.activations, request.inputLayouts[0].shape);
    const Layout output = activationLayout(request.activations, place.outputShape());
    std::unique_ptr<TrainingKernel> kernel;
    withBlock(request.activations == ElementType::bfloat16, input.channelBlock,
              [&]<typename T, int Block>() {
                  kernel = std::make_unique<PoolingTrainingKernel<T, Block>>(input, output, window,
                                                                             kind);
              });
    return kernel;
}

} // namespace

std::unique_ptr<TrainingKernel>
MaxPoolingOperator::trainingKernel(const TrainingRequest& request) const
{
    return kernelFor(request, geometry(request.inputLayouts[0].shape), PoolingKind::maximum);
}

std::unique_ptr<TrainingKernel>
AveragePoolingOperator::trainingKernel(const TrainingRequest& request) const
{
    const PoolingGeometry place = geometry(request.inputLayouts[0].shape);
    const bool reachesBehindPadding = std::ranges::any_of(place.axes, [](const WindowAxis& axis) {
        return axis.position(axis.output - 1, axis.kernel - 1) >= axis.input + axis.padEnd;
    });
    if (m_includesPadding && reachesBehindPadding)
        return nullptr;
    return kernelFor(request, place,
                     m_includesPadding ? PoolingKind::averageWithPadding : PoolingKind::average);
}

std::unique_ptr<TrainingKernel>
GlobalPoolingOperator::trainingKernel(const TrainingRequest& request) const
{
    if (m_kind == Kind::lp)
        return nullptr;
    const Shape& input = request.inputLayouts[0].shape;
    PoolingGeometry place{ .batch = input[0], .channels = input[1] };
    for (size_t axis = 2; axis < input.size(); ++axis)
        place.axes.push_back({ .input = input[axis], .kernel = input[axis], .output = 1 });
    return kernelFor(request, place,
                     m_kind == Kind::maximum ? PoolingKind::maximum : PoolingKind::average);
}

} // namespace core
