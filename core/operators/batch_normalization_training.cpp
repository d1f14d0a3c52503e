#include "core/base/parallel.h"
#include "core/operators/batch_normalization_operator.h"
#include "core/operators/training_kernel.h"
#include "core/operators/vector_block.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// A channel-blocked tensor as the loops see it: planes of `positions` blocks, one for each sample
/// and channel block.
struct BlockedPlanes
{
    int64_t batch = 0;
    int64_t channels = 0;
    int64_t blocks = 0;
    int64_t positions = 0;

    int64_t planes() const { return batch * blocks; }
};

/// y = x * factor + offset, one number of each for every stored channel.
struct Line
{
    const float* factor = nullptr;
    const float* offset = nullptr;
};

/// Mean and sum of squared distances from it, of each channel of a plane. The second pass finds
/// the plane in the cache.
template <typename T, int Block>
[[gnu::always_inline]] inline void planeMoments(const T* input, int64_t positions, float* mean,
                                                float* squares)
{
    using Floats = BlockFloats<Block>;
    constexpr int64_t kLanes = 4; // independent sums hide the latency of an addition
    Floats sums[kLanes] = {};
    int64_t at = 0;
    for (; at + kLanes <= positions; at += kLanes) {
        for (int64_t lane = 0; lane < kLanes; ++lane)
            sums[lane] += loadBlock<Block>(input + (at + lane) * Block);
    }
    for (; at < positions; ++at)
        sums[0] += loadBlock<Block>(input + at * Block);
    const Floats center =
        ((sums[0] + sums[1]) + (sums[2] + sums[3])) / static_cast<float>(positions);
    Floats distances[kLanes] = {};
    for (at = 0; at + kLanes <= positions; at += kLanes) {
        for (int64_t lane = 0; lane < kLanes; ++lane) {
            const Floats distance = loadBlock<Block>(input + (at + lane) * Block) - center;
            distances[lane] += distance * distance;
        }
    }
    for (; at < positions; ++at) {
        const Floats distance = loadBlock<Block>(input + at * Block) - center;
        distances[0] += distance * distance;
    }
    storeBlock<Block>(center, mean);
    storeBlock<Block>((distances[0] + distances[1]) + (distances[2] + distances[3]), squares);
}

template <typename T, int Block>
[[gnu::always_inline]] inline void normalizePlane(const T* input, const Line& line,
                                                  bool appliesRelu, int64_t positions, T* output)
{
    using Floats = BlockFloats<Block>;
    const Floats factor = loadBlock<Block>(line.factor);
    const Floats offset = loadBlock<Block>(line.offset);
    if (appliesRelu) {
        for (int64_t at = 0; at < positions * Block; at += Block) {
            const Floats value = loadBlock<Block>(input + at) * factor + offset;
            storeBlock<Block>(rectified<Block>(value), output + at);
        }
        return;
    }
    for (int64_t at = 0; at < positions * Block; at += Block) {
        const Floats value = loadBlock<Block>(input + at) * factor + offset;
        storeBlock<Block>(value, output + at);
    }
}

/// Sums over a plane of the gradient and of gradient * (x - mean). With a ReLU, the gradient counts
/// where the normalized value, computed as in normalizePlane(), is positive.
template <typename T, int Block>
[[gnu::always_inline]] inline void
planeGradientSums(const T* input, const T* gradient, const Line& line, const float* mean,
                  bool appliesRelu, int64_t positions, float* sum, float* product)
{
    using Floats = BlockFloats<Block>;
    constexpr int64_t kLanes = 2;
    const Floats factor = loadBlock<Block>(line.factor);
    const Floats offset = loadBlock<Block>(line.offset);
    const Floats center = loadBlock<Block>(mean);
    Floats sums[kLanes] = {};
    Floats products[kLanes] = {};
    const auto add = [&](int64_t position, int64_t lane) __attribute__((always_inline))
    {
        const Floats value = loadBlock<Block>(input + position * Block);
        Floats own = loadBlock<Block>(gradient + position * Block);
        if (appliesRelu)
            own = rectifiedGradient<Block>(value * factor + offset, own);
        sums[lane] += own;
        products[lane] += own * (value - center);
    };
    int64_t at = 0;
    for (; at + kLanes <= positions; at += kLanes) {
        add(at, 0);
        add(at + 1, 1);
    }
    for (; at < positions; ++at)
        add(at, 0);
    storeBlock<Block>(sums[0] + sums[1], sum);
    storeBlock<Block>(products[0] + products[1], product);
}

/// dx = gradient * perGradient + x * perValue + constant, one number of each a stored channel.
struct GradientLine
{
    const float* perGradient = nullptr;
    const float* perValue = nullptr;
    const float* constant = nullptr;
};

template <typename T, int Block>
[[gnu::always_inline]] inline void
writePlaneGradient(const T* input, const T* gradient, const Line& line,
                   const GradientLine& gradientLine, bool appliesRelu, int64_t positions, T* result)
{
    using Floats = BlockFloats<Block>;
    const Floats factor = loadBlock<Block>(line.factor);
    const Floats offset = loadBlock<Block>(line.offset);
    const Floats perGradient = loadBlock<Block>(gradientLine.perGradient);
    const Floats perValue = loadBlock<Block>(gradientLine.perValue);
    const Floats constant = loadBlock<Block>(gradientLine.constant);
    for (int64_t at = 0; at < positions * Block; at += Block) {
        const Floats value = loadBlock<Block>(input + at);
        Floats own = loadBlock<Block>(gradient + at);
        if (appliesRelu)
            own = rectifiedGradient<Block>(value * factor + offset, own);
        storeBlock<Block>(own * perGradient + (value * perValue + constant), result + at);
    }
}

/// Numbers that backward() needs, one a stored channel each.
struct Workspace
{
    float* factor = nullptr;
    float* offset = nullptr;
    float* mean = nullptr;
    float* inverseDeviation = nullptr;

    Workspace(std::byte* bytes, int64_t stored)
        : factor(reinterpret_cast<float*>(bytes))
        , offset(factor + stored)
        , mean(offset + stored)
        , inverseDeviation(mean + stored)
    {
    }
    static constexpr int64_t kArrays = 4;
};

TrainingTraits traitsOf(const TrainingRequest& request, const Layout& layout)
{
    const Layout vector = rowMajorLayout(ElementType::float32, { layout.shape[1] });
    const bool updates = request.outputs.size() > 2;
    TrainingTraits traits{ .inputs = { layout, vector, vector, vector, vector },
                           .outputs = { layout },
                           .keepsInputs = { true, false, false, false, false },
                           .adds = { false, true, true, false, false } };
    if (updates)
        traits.outputs = { layout, vector, vector };
    const int64_t stored =
        (layout.shape[1] + layout.channelBlock - 1) / layout.channelBlock * layout.channelBlock;
    traits.workspaceBytes = static_cast<size_t>(Workspace::kArrays * stored) * sizeof(float);
    traits.scratchBytes = static_cast<size_t>((2 * layout.shape[0] + 3) * stored) * sizeof(float);
    return traits;
}

/// Batch normalization of the batch at hand: S. Ioffe and C. Szegedy, "Batch Normalization:
/// Accelerating Deep Network Training by Reducing Internal Covariate Shift" (ICML 2015), algorithm
/// 1 and the gradients below it. Sums over the planes are added up in order, so that they do not
/// depend on the thread count.
template <typename T, int Block>
class BatchNormalizationTrainingKernel final : public TrainingKernel
{
public:
    BatchNormalizationTrainingKernel(TrainingTraits traits, const TrainingRequest& request,
                                     float epsilon, float momentum)
        : TrainingKernel(std::move(traits))
        , m_wanted(request.wanted)
        , m_appliesRelu(request.appliesRelu)
        , m_epsilon(epsilon)
        , m_momentum(momentum)
    {
        const Shape& shape = this->traits().inputs[0].shape;
        m_place.batch = shape[0];
        m_place.channels = shape[1];
        m_place.blocks = (shape[1] + Block - 1) / Block;
        m_place.positions = elementCount(std::span(shape).subspan(2));
    }

    void forward(const TrainingArguments& arguments) const override
    {
        const T* input = as<T>(arguments.inputs[0]);
        T* output = reinterpret_cast<T*>(arguments.outputs[0]);
        auto* means = reinterpret_cast<float*>(arguments.scratch);
        float* squares = means + m_place.planes() * Block;
        forEachPlane([&](int64_t plane, int64_t) __attribute__((always_inline)) {
            planeMoments<T, Block>(input + plane * planeElements(), m_place.positions,
                                   means + plane * Block, squares + plane * Block);
        });
        const Workspace workspace(arguments.workspace, m_place.blocks * Block);
        forEachChannel(
            [&](int64_t channel) { setChannel(channel, means, squares, arguments, workspace); });
        forEachPlane([&](int64_t plane, int64_t block) __attribute__((always_inline)) {
            normalizePlane<T, Block>(
                input + plane * planeElements(),
                { workspace.factor + block * Block, workspace.offset + block * Block },
                m_appliesRelu, m_place.positions, output + plane * planeElements());
        });
    }

    void backward(const TrainingArguments& arguments) const override
    {
        const T* input = as<T>(arguments.inputs[0]);
        const T* gradient = as<T>(arguments.outputGradients[0]);
        const int64_t stored = m_place.blocks * Block;
        const Workspace workspace(arguments.workspace, stored);
        auto* sums = reinterpret_cast<float*>(arguments.scratch);
        float* products = sums + m_place.planes() * Block;
        forEachPlane([&](int64_t plane, int64_t block) __attribute__((always_inline)) {
            planeGradientSums<T, Block>(
                input + plane * planeElements(), gradient + plane * planeElements(),
                { workspace.factor + block * Block, workspace.offset + block * Block },
                workspace.mean + block * Block, m_appliesRelu, m_place.positions,
                sums + plane * Block, products + plane * Block);
        });
        float* perGradient = products + m_place.planes() * Block;
        float* perValue = perGradient + stored;
        float* constant = perValue + stored;
        forEachChannel([&](int64_t channel) {
            setGradient(channel, sums, products, arguments, workspace, perGradient);
        });
        if (!m_wanted[0])
            return;
        T* result = reinterpret_cast<T*>(arguments.inputGradients[0]);
        forEachPlane([&](int64_t plane, int64_t block) __attribute__((always_inline)) {
            writePlaneGradient<T, Block>(
                input + plane * planeElements(), gradient + plane * planeElements(),
                { workspace.factor + block * Block, workspace.offset + block * Block },
                { perGradient + block * Block, perValue + block * Block, constant + block * Block },
                m_appliesRelu, m_place.positions, result + plane * planeElements());
        });
    }

private:
    template <typename Element>
    static const Element* as(const std::byte* bytes)
    {
        return reinterpret_cast<const Element*>(bytes);
    }

    int64_t planeElements() const { return m_place.positions * Block; }

    template <typename Body>
    void forEachPlane(const Body& body) const
    {
        constexpr int64_t kGrainElements = 1 << 14;
        const int64_t grain = std::max<int64_t>(1, kGrainElements / planeElements());
        parallelFor(m_place.planes(), grain, [&](int64_t begin, int64_t end) {
            compiledFor<T>([&]() __attribute__((always_inline)) {
                for (int64_t plane = begin; plane < end; ++plane)
                    body(plane, plane % m_place.blocks);
            });
        });
    }

    /// Padding of the last block included.
    template <typename Body>
    void forEachChannel(const Body& body) const
    {
        parallelFor(m_place.blocks * Block, Block, [&](int64_t begin, int64_t end) {
            for (int64_t channel = begin; channel < end; ++channel)
                body(channel);
        });
    }

    /// Sum over the batch of one number for each plane of a channel.
    double overBatch(const float* planes, int64_t channel) const
    {
        double sum = 0;
        for (int64_t image = 0; image < m_place.batch; ++image)
            sum += static_cast<double>(planes[image * m_place.blocks * Block + channel]);
        return sum;
    }

    /// Joins the moments of the planes (Chan, Golub, LeVeque 1983, equation 2.1b) and sets what the
    /// channel is normalized with. Channels that only pad the last block stay zero.
    void setChannel(int64_t channel, const float* means, const float* squares,
                    const TrainingArguments& arguments, const Workspace& workspace) const
    {
        if (channel >= m_place.channels) {
            workspace.factor[channel] = workspace.offset[channel] = 0;
            workspace.mean[channel] = workspace.inverseDeviation[channel] = 0;
            return;
        }
        const double mean = overBatch(means, channel) / static_cast<double>(m_place.batch);
        double between = 0;
        for (int64_t image = 0; image < m_place.batch; ++image) {
            const double distance =
                static_cast<double>(means[image * m_place.blocks * Block + channel]) - mean;
            between += distance * distance;
        }
        const auto count = static_cast<double>(m_place.batch * m_place.positions);
        const double variance =
            (overBatch(squares, channel) + between * static_cast<double>(m_place.positions))
            / count;
        const double inverse = 1 / std::sqrt(variance + static_cast<double>(m_epsilon));
        const double factor = as<float>(arguments.inputs[1])[channel] * inverse;
        workspace.factor[channel] = static_cast<float>(factor);
        workspace.offset[channel] = static_cast<float>(
            static_cast<double>(as<float>(arguments.inputs[2])[channel]) - mean * factor);
        workspace.mean[channel] = static_cast<float>(mean);
        workspace.inverseDeviation[channel] = static_cast<float>(inverse);
        if (arguments.outputs.size() < 3)
            return;
        blend(arguments.inputs[3], arguments.outputs[1], channel, mean);
        blend(arguments.inputs[4], arguments.outputs[2], channel, variance);
    }

    void blend(const std::byte* running, std::byte* output, int64_t channel, double current) const
    {
        const auto momentum = static_cast<double>(m_momentum);
        reinterpret_cast<float*>(output)[channel] = static_cast<float>(
            static_cast<double>(as<float>(running)[channel]) * momentum + current * (1 - momentum));
    }

    void setGradient(int64_t channel, const float* sums, const float* products,
                     const TrainingArguments& arguments, const Workspace& workspace,
                     float* coefficients) const
    {
        const int64_t stored = m_place.blocks * Block;
        const auto inverse = static_cast<double>(workspace.inverseDeviation[channel]);
        const double sum = overBatch(sums, channel);
        const double product = overBatch(products, channel) * inverse;
        const auto factor = static_cast<double>(workspace.factor[channel]);
        const auto count = static_cast<double>(m_place.batch * m_place.positions);
        const double perValue = -factor * inverse * product / count;
        coefficients[channel] = static_cast<float>(factor);
        coefficients[stored + channel] = static_cast<float>(perValue);
        coefficients[2 * stored + channel] = static_cast<float>(
            -factor * sum / count - perValue * static_cast<double>(workspace.mean[channel]));
        if (channel >= m_place.channels)
            return;
        if (m_wanted[1])
            reinterpret_cast<float*>(arguments.inputGradients[1])[channel] +=
                static_cast<float>(product);
        if (m_wanted[2])
            reinterpret_cast<float*>(arguments.inputGradients[2])[channel] +=
                static_cast<float>(sum);
    }

    std::vector<bool> m_wanted;
    bool m_appliesRelu = false;
    float m_epsilon = 0;
    float m_momentum = 0;
    BlockedPlanes m_place;
};

} // namespace

std::unique_ptr<TrainingKernel>
BatchNormalizationOperator::trainingKernel(const TrainingRequest& request) const
{
    const Shape& shape = request.inputLayouts[0].shape;
    if (!m_isTraining || !m_isSpatial || shape.size() < 3 || shape.size() > 5
        || elementCount(shape) == 0)
        return nullptr;
    const Layout layout = activationLayout(request.activations, shape);
    std::unique_ptr<TrainingKernel> kernel;
    withFastBlock(request.activations == ElementType::bfloat16, layout.channelBlock,
                  [&]<typename T, int Block>() {
                      kernel = std::make_unique<BatchNormalizationTrainingKernel<T, Block>>(
                          traitsOf(request, layout), request, m_epsilon, m_momentum);
                  });
    return kernel;
}

} // namespace core
