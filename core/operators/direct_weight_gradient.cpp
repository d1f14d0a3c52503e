#include "core/operators/direct_weight_gradient.h"

#include "core/base/parallel.h"
#include "core/operators/layout.h"
#include "core/operators/register_sums.h"

#include <algorithm>

namespace core {

namespace {

constexpr int kLanes = 16;
constexpr int64_t kSums = kLanes * kLanes; ///< of a pair of channel blocks and a window element

/// Sizes in elements of what a part works on. Positions along a row go in groups of as many as one
/// instruction sums up: [group][channel][position in group].
template <typename T>
struct WeightGradientPlan
{
    explicit WeightGradientPlan(const ConvolutionGeometry& geometry)
        : place(geometry)
        , rows(geometry.axes[0])
        , columns(geometry.axes[1])
        , inputBlocks((geometry.inputChannels + kLanes - 1) / kLanes)
        , outputBlocks((geometry.outputChannels + kLanes - 1) / kLanes)
        , groups((columns.output + kProductsAtOnce<T> - 1) / kProductsAtOnce<T>)
        , taps(rows.kernel * columns.kernel)
    {
    }

    static constexpr int64_t kGroup = kLanes * kProductsAtOnce<T>;
    const ConvolutionGeometry& place;
    const WindowAxis& rows;
    const WindowAxis& columns;
    int64_t inputBlocks;
    int64_t outputBlocks;
    int64_t groups; ///< in a row of outputs
    int64_t taps;

    int64_t rowElements() const { return groups * kGroup; }
    int64_t gradientElements() const { return outputBlocks * rows.output * rowElements(); }
    int64_t inputElements() const { return columns.kernel * rows.input * rowElements(); }
    int64_t sumCount() const { return outputBlocks * inputBlocks * taps * kSums; }
    int64_t biasCount() const { return outputBlocks * kLanes; }
    size_t partBytes() const
    {
        return static_cast<size_t>(sumCount() + biasCount()) * sizeof(float)
            + static_cast<size_t>(gradientElements() + inputElements()) * sizeof(T);
    }
};

template <typename T>
struct WeightGradientRun
{
    WeightGradientRun(const WeightGradientPlan<T>& plan, std::byte* scratch)
        : sums(reinterpret_cast<float*>(scratch))
        , bias(sums + plan.sumCount())
        , gradients(reinterpret_cast<T*>(bias + plan.biasCount()))
        , inputs(gradients + plan.gradientElements())
    {
    }

    float* sums; ///< [output block][input block][window element][input][output]
    float* bias; ///< a stored output channel each
    T* gradients; ///< [output block][row][group]
    T* inputs; ///< of one input block: [window column][row][group], as each column reads them
};

[[gnu::always_inline]] inline void packGroup(const float* first, const float*, float* to)
{
    std::memcpy(to, first, kLanes * sizeof(float));
}

/// Two positions beside each other in every lane.
[[gnu::always_inline]] inline void packGroup(const FastBFloat16* first, const FastBFloat16* second,
                                             FastBFloat16* to)
{
    const auto pairs = widened(first) | (widened(second) << 16);
    std::memcpy(static_cast<void*>(to), &pairs, sizeof(pairs));
}

/// Packs what a row of outputs meets: at(x) gives the block of output position x, or null for
/// zeros.
template <typename T, typename At>
[[gnu::always_inline]] inline void packRow(int64_t positions, const At& at, T* to)
{
    static constexpr T kZeros[kLanes] = {};
    const auto blockAt = [&](int64_t x) __attribute__((always_inline))
    {
        const T* const block = x < positions ? at(x) : nullptr;
        return block == nullptr ? kZeros : block;
    };
    constexpr int kAtOnce = kProductsAtOnce<T>;
    for (int64_t x = 0; x < positions; x += kAtOnce)
        packGroup(blockAt(x), blockAt(x + kAtOnce - 1), to + x * kLanes);
}

template <typename T>
[[gnu::always_inline]] inline void packGradients(const WeightGradientPlan<T>& plan,
                                                 const T* gradient, int64_t image, T* to)
{
    const int64_t rows = plan.outputBlocks * plan.rows.output;
    for (int64_t row = 0; row < rows; ++row) {
        const T* const from = gradient + (image * rows + row) * plan.columns.output * kLanes;
        packRow(
            plan.columns.output,
            [&](int64_t x) __attribute__((always_inline)) { return from + x * kLanes; },
            to + row * plan.rowElements());
    }
}

/// Whether some row of outputs reads row `input` of the inputs.
inline bool isRead(const WindowAxis& rows, int64_t input)
{
    for (int64_t element = 0; element < rows.kernel; ++element) {
        if ((input + rows.padBegin - element * rows.dilation) % rows.stride == 0)
            return true;
    }
    return false;
}

/// The inputs of one block as they lie under each column of the window.
template <typename T>
[[gnu::always_inline]] inline void packInputs(const WeightGradientPlan<T>& plan, const T* input,
                                              int64_t plane, T* to)
{
    for (int64_t row = 0; row < plan.rows.input; ++row) {
        if (!isRead(plan.rows, row))
            continue;
        const T* const from = input + (plane * plan.rows.input + row) * plan.columns.input * kLanes;
        for (int64_t column = 0; column < plan.columns.kernel; ++column)
            packRow(
                plan.columns.output,
                [&](int64_t x) __attribute__((always_inline)) {
                    const int64_t position = plan.columns.position(x, column);
                    return position >= 0 && position < plan.columns.input ? from + position * kLanes
                                                                          : nullptr;
                },
                to + (column * plan.rows.input + row) * plan.rowElements());
    }
}

/// Adds the products of all positions under one element of the window to `sums` [input][output].
template <typename T>
[[gnu::always_inline]] inline void addTap(const WeightGradientPlan<T>& plan, const T* inputs,
                                          const T* gradients, int64_t kernelRow, float* sums)
{
    SumLanes own[kLanes];
    unrolled<kLanes>([&](auto input) __attribute__((always_inline)) {
        own[input] = loadBlock<kLanes>(sums + input * kLanes);
    });
    for (int64_t row = 0; row < plan.rows.output; ++row) {
        const int64_t inputRow = plan.rows.position(row, kernelRow);
        if (inputRow < 0 || inputRow >= plan.rows.input)
            continue;
        const T* input = inputs + inputRow * plan.rowElements();
        const T* gradient = gradients + row * plan.rowElements();
        for (int64_t group = 0; group < plan.groups; ++group) {
            SumLanes factors;
            std::memcpy(&factors, gradient, sizeof(factors));
            unrolled<kLanes>([&](auto channel) __attribute__((always_inline)) {
                addProduct(own[channel], factors, input + channel * kProductsAtOnce<T>);
            });
            input += plan.kGroup;
            gradient += plan.kGroup;
        }
    }
    unrolled<kLanes>([&](auto input) __attribute__((always_inline)) {
        storeBlock<kLanes>(own[input], sums + input * kLanes);
    });
}

template <typename T>
[[gnu::always_inline]] inline void addBias(const WeightGradientPlan<T>& plan, const T* gradient,
                                           int64_t image, float* bias)
{
    const int64_t positions = plan.rows.output * plan.columns.output;
    for (int64_t block = 0; block < plan.outputBlocks; ++block) {
        const T* const from = gradient + (image * plan.outputBlocks + block) * positions * kLanes;
        SumLanes sum = loadBlock<kLanes>(bias + block * kLanes);
        for (int64_t at = 0; at < positions; ++at)
            sum += loadBlock<kLanes>(from + at * kLanes);
        storeBlock<kLanes>(sum, bias + block * kLanes);
    }
}

template <typename T>
[[gnu::always_inline]] inline void addImage(const WeightGradientPlan<T>& plan, const T* input,
                                            const T* gradient, int64_t image,
                                            const WeightGradientRun<T>& run)
{
    packGradients(plan, gradient, image, run.gradients);
    addBias(plan, gradient, image, run.bias);
    const int64_t gradientElements = plan.rows.output * plan.rowElements();
    for (int64_t inputBlock = 0; inputBlock < plan.inputBlocks; ++inputBlock) {
        packInputs(plan, input, image * plan.inputBlocks + inputBlock, run.inputs);
        for (int64_t block = 0; block < plan.outputBlocks; ++block) {
            float* const sums =
                run.sums + (block * plan.inputBlocks + inputBlock) * plan.taps * kSums;
            for (int64_t tap = 0; tap < plan.taps; ++tap)
                addTap(plan,
                       run.inputs
                           + tap % plan.columns.kernel * plan.rows.input * plan.rowElements(),
                       run.gradients + block * gradientElements, tap / plan.columns.kernel,
                       sums + tap * kSums);
        }
    }
}

/// Adds the sums of all parts for an output block to the row-major gradient.
template <typename T>
void addToWeights(const WeightGradientPlan<T>& plan, const std::byte* scratch, int parts,
                  int64_t block, float* weights)
{
    const int64_t outputs = std::min<int64_t>(kLanes, plan.place.outputChannels - block * kLanes);
    for (int64_t input = 0; input < plan.place.inputChannels; ++input) {
        for (int64_t tap = 0; tap < plan.taps; ++tap) {
            const int64_t index =
                ((block * plan.inputBlocks + input / kLanes) * plan.taps + tap) * kLanes
                + input % kLanes;
            for (int64_t output = 0; output < outputs; ++output) {
                float sum = 0;
                for (int part = 0; part < parts; ++part)
                    sum += reinterpret_cast<const float*>(
                        scratch
                        + static_cast<size_t>(part) * plan.partBytes())[index * kLanes + output];
                weights[((block * kLanes + output) * plan.place.inputChannels + input) * plan.taps
                        + tap] += sum;
            }
        }
    }
}

/// Calls call.template operator()<T>() for the type of the elements.
template <typename Call>
auto withElement(bool isHalf, const Call& call)
{
    return isHalf ? call.template operator()<FastBFloat16>() : call.template operator()<float>();
}

} // namespace

bool DirectWeightGradient::isServed(const ConvolutionGeometry& place)
{
    constexpr int64_t kMostSums = 64 * 64 * 9;
    return ESPALIER_HAS_PROCESSOR_VERSIONS && preferredChannelBlock() == kLanes && place.groups == 1
        && place.axes.size() == 2
        && place.inputChannels * place.outputChannels * place.axes[0].kernel * place.axes[1].kernel
        <= kMostSums;
}

DirectWeightGradient::DirectWeightGradient(const ConvolutionGeometry& place, bool isHalf, int parts)
    : m_place(place)
    , m_isHalf(isHalf)
    , m_parts(parts)
{
}

size_t DirectWeightGradient::scratchBytes() const
{
    return withElement(m_isHalf, [&]<typename T>() {
        return static_cast<size_t>(m_parts) * WeightGradientPlan<T>(m_place).partBytes();
    });
}

void DirectWeightGradient::run(const std::byte* input, const std::byte* outputGradient,
                               float* weights, float* bias, std::byte* scratch) const
{
    withElement(m_isHalf, [&]<typename T>() {
        const WeightGradientPlan<T> plan(m_place);
        const auto runOf = [&](int64_t part) {
            return WeightGradientRun<T>(plan,
                                        scratch + static_cast<size_t>(part) * plan.partBytes());
        };
        parallelFor(m_parts, 1, [&](int64_t firstPart, int64_t lastPart) {
            for (int64_t part = firstPart; part < lastPart; ++part) {
                const WeightGradientRun<T> run = runOf(part);
                std::fill_n(run.sums, plan.sumCount() + plan.biasCount(), 0.0F);
                compiledFor<T>([&]() __attribute__((always_inline)) {
                    for (int64_t image = m_place.batch * part / m_parts;
                         image < m_place.batch * (part + 1) / m_parts; ++image)
                        addImage(plan, reinterpret_cast<const T*>(input),
                                 reinterpret_cast<const T*>(outputGradient), image, run);
                });
            }
        });
        if (weights != nullptr)
            parallelFor(plan.outputBlocks, 1, [&](int64_t begin, int64_t end) {
                for (int64_t block = begin; block < end; ++block)
                    addToWeights(plan, scratch, m_parts, block, weights);
            });
        for (int part = 0; bias != nullptr && part < m_parts; ++part) {
            const float* const own = runOf(part).bias;
            std::transform(bias, bias + m_place.outputChannels, own, bias, std::plus());
        }
    });
}

} // namespace core
