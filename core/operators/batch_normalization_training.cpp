#include "core/base/parallel.h"
#include "core/operators/batch_normalization_loops.h"
#include "core/operators/batch_normalization_operator.h"
#include "core/operators/training_kernel.h"

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

/// Slot of the input that is added behind the node.
constexpr size_t kAddend = 5;

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
    if (request.addsLastInput) {
        traits.inputs.push_back(layout);
        traits.keepsInputs.push_back(false);
        traits.adds.push_back(false);
        traits.keepsOutput = true;
        traits.sumsGradients = true;
    }
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
        , m_addsLastInput(request.addsLastInput)
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
        const T* addend = m_addsLastInput ? as<T>(arguments.inputs[kAddend]) : nullptr;
        forEachPlane([&](int64_t plane, int64_t block) __attribute__((always_inline)) {
            const int64_t first = plane * planeElements();
            normalizePlane<T, Block>(
                input + first,
                { workspace.factor + block * Block, workspace.offset + block * Block },
                m_addsLastInput ? addend + first : nullptr, m_appliesRelu, m_place.positions,
                output + first);
        });
    }

    void backward(const TrainingArguments& arguments) const override
    {
        const int64_t stored = m_place.blocks * Block;
        const Workspace workspace(arguments.workspace, stored);
        auto* sums = reinterpret_cast<float*>(arguments.scratch);
        float* products = sums + m_place.planes() * Block;
        const T* gradient = m_addsLastInput ? sumMasked(arguments, workspace, sums, products)
                                            : sumGradients(arguments, workspace, sums, products);
        float* coefficients = products + m_place.planes() * Block;
        forEachChannel([&](int64_t channel) {
            setGradient(channel, sums, products, arguments, workspace, coefficients);
        });
        if (m_wanted[0])
            writeGradient(gradient, arguments, workspace, coefficients);
    }

private:
    template <typename Element>
    static const Element* as(const std::byte* bytes)
    {
        return reinterpret_cast<const Element*>(bytes);
    }

    int64_t planeElements() const { return m_place.positions * Block; }

    /// Sums over each plane; gives the gradient that they are of.
    const T* sumGradients(const TrainingArguments& arguments, const Workspace& workspace,
                          float* sums, float* products) const
    {
        const T* input = as<T>(arguments.inputs[0]);
        const T* gradient = as<T>(arguments.outputGradients[0]);
        forEachPlane([&](int64_t plane, int64_t block) __attribute__((always_inline)) {
            planeGradientSums<T, Block>(
                input + plane * planeElements(), gradient + plane * planeElements(),
                { workspace.factor + block * Block, workspace.offset + block * Block },
                workspace.mean + block * Block, m_appliesRelu, m_place.positions,
                sums + plane * Block, products + plane * Block);
        });
        return gradient;
    }

    /// As above; the gradient in front of the ReLU is that of the last input as well.
    const T* sumMasked(const TrainingArguments& arguments, const Workspace& workspace, float* sums,
                       float* products) const
    {
        const T* input = as<T>(arguments.inputs[0]);
        const T* output = as<T>(arguments.outputs[0]);
        const T* first = as<T>(arguments.outputGradients[0]);
        const T* second =
            arguments.outputGradients.size() > 1 ? as<T>(arguments.outputGradients[1]) : nullptr;
        T* masked = reinterpret_cast<T*>(arguments.inputGradients[kAddend]);
        forEachPlane([&](int64_t plane, int64_t block) __attribute__((always_inline)) {
            const int64_t at = plane * planeElements();
            maskedPlaneGradientSums<T, Block>(
                input + at, output + at, { first + at, second == nullptr ? nullptr : second + at },
                workspace.mean + block * Block, m_place.positions, masked + at,
                sums + plane * Block, products + plane * Block);
        });
        return masked;
    }

    void writeGradient(const T* gradient, const TrainingArguments& arguments,
                       const Workspace& workspace, const float* coefficients) const
    {
        const T* input = as<T>(arguments.inputs[0]);
        T* result = reinterpret_cast<T*>(arguments.inputGradients[0]);
        const int64_t stored = m_place.blocks * Block;
        const float* perValue = coefficients + stored;
        const float* constant = perValue + stored;
        forEachPlane([&](int64_t plane, int64_t block) __attribute__((always_inline)) {
            writePlaneGradient<T, Block>(
                input + plane * planeElements(), gradient + plane * planeElements(),
                { workspace.factor + block * Block, workspace.offset + block * Block },
                { coefficients + block * Block, perValue + block * Block,
                  constant + block * Block },
                m_appliesRelu && !m_addsLastInput, m_place.positions,
                result + plane * planeElements());
        });
    }

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
    bool m_addsLastInput = false;
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
    if (request.addsLastInput && !request.wanted.back())
        return nullptr; // nobody else would hold the gradient in front of the ReLU
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
