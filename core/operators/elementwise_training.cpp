#include "core/base/parallel.h"
#include "core/operators/binary_operator.h"
#include "core/operators/training_loops.h"
#include "core/operators/vector_block.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr int64_t kGrain = 1 << 14; ///< elements below which a second thread does not pay
constexpr int kWide = 16;

/// Calls run.template operator()<T>(begin, count), which is always_inline, on parts of stored
/// elements of type T, on several threads.
template <typename Run>
void forEachRun(ElementType type, int64_t count, const Run& run)
{
    withFastBlock(type == ElementType::bfloat16, kWide, [&]<typename T, int>() {
        parallelFor(count, kGrain, [&](int64_t begin, int64_t end) {
            compiledFor<T>([&]() __attribute__((always_inline)) {
                run.template operator()<T>(begin, end - begin);
            });
        });
    });
}

template <typename T, int Block>
[[gnu::always_inline]] inline void addBlock(bool appliesRelu, const T* a, const T* b, T* out)
{
    const BlockFloats<Block> sum = loadBlock<Block>(a) + loadBlock<Block>(b);
    storeBlock<Block>(appliesRelu ? rectified<Block>(sum) : sum, out);
}

template <typename T>
[[gnu::always_inline]] inline void addRun(bool appliesRelu, const T* a, const T* b, T* out,
                                          int64_t count)
{
    int64_t at = 0;
    for (; at + kWide <= count; at += kWide)
        addBlock<T, kWide>(appliesRelu, a + at, b + at, out + at);
    for (; at < count; ++at)
        addBlock<T, 1>(appliesRelu, a + at, b + at, out + at);
}

template <typename T, int Block>
[[gnu::always_inline]] inline void maskBlock(const T* output, const T* gradient, T* result)
{
    storeBlock<Block>(
        rectifiedGradient<Block>(loadBlock<Block>(output), loadBlock<Block>(gradient)), result);
}

/// result = gradient where output is positive, else 0.
template <typename T>
[[gnu::always_inline]] inline void maskRun(const T* output, const T* gradient, T* result,
                                           int64_t count)
{
    int64_t at = 0;
    for (; at + kWide <= count; at += kWide)
        maskBlock<T, kWide>(output + at, gradient + at, result + at);
    for (; at < count; ++at)
        maskBlock<T, 1>(output + at, gradient + at, result + at);
}

void maskStored(ElementType type, const std::byte* output, const std::byte* gradient,
                std::byte* result, int64_t count)
{
    forEachRun(
        type, count, [&]<typename T>(int64_t begin, int64_t length) __attribute__((always_inline)) {
            maskRun(reinterpret_cast<const T*>(output) + begin,
                    reinterpret_cast<const T*>(gradient) + begin,
                    reinterpret_cast<T*>(result) + begin, length);
        });
}

/// The request's type in the channel blocks of any input of `slots`, else row-major.
Layout commonLayout(const TrainingRequest& request, size_t slots)
{
    Layout layout = rowMajorLayout(request.activations, request.inputLayouts[0].shape);
    for (size_t slot = 0; slot < slots; ++slot)
        layout.channelBlock =
            std::max(layout.channelBlock, request.inputLayouts[slot].channelBlock);
    return layout;
}

class AdditionTrainingKernel final : public TrainingKernel
{
public:
    AdditionTrainingKernel(const Layout& layout, bool appliesRelu)
        : TrainingKernel({ .inputs = { layout, layout },
                           .outputs = { layout },
                           .keepsInputs = { false, false },
                           .keepsOutput = appliesRelu,
                           .adds = { false, false },
                           .mode = appliesRelu ? GradientMode::shared : GradientMode::passed })
        , m_appliesRelu(appliesRelu)
        , m_type(layout.elementType)
        , m_count(layout.storedElements())
    {
    }

    void forward(const TrainingArguments& arguments) const override
    {
        addStored(m_type, m_appliesRelu, arguments.inputs[0], arguments.inputs[1],
                  arguments.outputs[0], m_count);
    }

    void backward(const TrainingArguments& arguments) const override
    {
        maskStored(m_type, arguments.outputs[0], arguments.outputGradients[0],
                   arguments.inputGradients[0], m_count);
    }

private:
    bool m_appliesRelu = false;
    ElementType m_type;
    int64_t m_count = 0;
};

class ReluTrainingKernel final : public TrainingKernel
{
public:
    explicit ReluTrainingKernel(const Layout& layout)
        : TrainingKernel({ .inputs = { layout },
                           .outputs = { layout },
                           .keepsInputs = { false },
                           .keepsOutput = true,
                           .adds = { false } })
        , m_type(layout.elementType)
        , m_count(layout.storedElements())
    {
    }

    void forward(const TrainingArguments& arguments) const override
    {
        forEachRun(
            m_type,
            m_count, [&]<typename T>(int64_t begin, int64_t length) __attribute__((always_inline)) {
                rectifyRun(reinterpret_cast<const T*>(arguments.inputs[0]) + begin,
                           reinterpret_cast<T*>(arguments.outputs[0]) + begin, length);
            });
    }

    void backward(const TrainingArguments& arguments) const override
    {
        maskStored(m_type, arguments.outputs[0], arguments.outputGradients[0],
                   arguments.inputGradients[0], m_count);
    }

private:
    template <typename T>
    [[gnu::always_inline]] static void rectifyRun(const T* input, T* output, int64_t count)
    {
        int64_t at = 0;
        for (; at + kWide <= count; at += kWide)
            storeBlock<kWide>(rectified<kWide>(loadBlock<kWide>(input + at)), output + at);
        for (; at < count; ++at)
            storeBlock<1>(rectified<1>(loadBlock<1>(input + at)), output + at);
    }

    ElementType m_type;
    int64_t m_count = 0;
};

/// Elements of bfloat16 that are widened at a time.
constexpr int64_t kChunk = 512;
using Chunk = std::array<float, kChunk>;

/// Moves elements between the two types in vectors.
template <typename From, typename To>
ESPALIER_PROCESSOR_VERSIONS void convertRun(const From* from, To* to, int64_t count)
{
    int64_t at = 0;
    for (; at + kWide <= count; at += kWide)
        storeBlock<kWide>(loadBlock<kWide>(from + at), to + at);
    for (; at < count; ++at)
        storeBlock<1>(loadBlock<1>(from + at), to + at);
}

class ElementwiseTrainingKernel final : public TrainingKernel
{
public:
    ElementwiseTrainingKernel(const Layout& layout, size_t slots, ElementwiseTraining training)
        : TrainingKernel(traitsOf(layout, slots, training))
        , m_training(std::move(training))
        , m_type(layout.elementType)
        , m_count(layout.storedElements())
    {
    }

    void forward(const TrainingArguments& arguments) const override
    {
        forEachChunk([&](int64_t begin, int64_t count) {
            Chunk input;
            Chunk output;
            const float* source = floats(arguments.inputs[0], begin, count, input);
            if (m_type == ElementType::float32) {
                m_training.value(source, target(arguments.outputs[0], begin), count);
                return;
            }
            m_training.value(source, output.data(), count);
            narrow(output, arguments.outputs[0], begin, count);
        });
    }

    void backward(const TrainingArguments& arguments) const override
    {
        forEachChunk([&](int64_t begin, int64_t count) {
            std::array<Chunk, 4> wide;
            const auto bytes = [&](const std::byte* data, size_t index) {
                return data == nullptr
                    ? nullptr
                    : reinterpret_cast<const std::byte*>(floats(data, begin, count, wide[index]));
            };
            const bool isFloat = m_type == ElementType::float32;
            float* result = isFloat ? target(arguments.inputGradients[0], begin) : wide[3].data();
            m_training.gradient({ .input = bytes(arguments.inputs[0], 0),
                                  .output = bytes(arguments.outputs[0], 1),
                                  .gradient = bytes(arguments.outputGradients[0], 2),
                                  .result = reinterpret_cast<std::byte*>(result),
                                  .count = count });
            if (!isFloat)
                narrow(wide[3], arguments.inputGradients[0], begin, count);
        });
    }

private:
    /// Inputs after the first are parameters that are built in.
    static TrainingTraits traitsOf(const Layout& layout, size_t slots,
                                   const ElementwiseTraining& training)
    {
        TrainingTraits traits{ .outputs = { layout }, .keepsOutput = training.readsOutput };
        traits.inputs.resize(slots);
        traits.inputs[0] = layout;
        traits.keepsInputs.resize(slots, false);
        traits.keepsInputs[0] = training.readsInput;
        traits.adds.resize(slots, false);
        return traits;
    }

    template <typename Body>
    void forEachChunk(const Body& body) const
    {
        parallelFor(m_count, kGrain, [&](int64_t begin, int64_t end) {
            const int64_t step = m_type == ElementType::float32 ? end - begin : kChunk;
            for (int64_t at = begin; at < end; at += step)
                body(at, std::min(step, end - at));
        });
    }

    float* target(std::byte* data, int64_t begin) const
    {
        return reinterpret_cast<float*>(data) + begin;
    }

    /// The elements as they are, or widened into `chunk`.
    const float* floats(const std::byte* data, int64_t begin, int64_t count, Chunk& chunk) const
    {
        if (m_type == ElementType::float32)
            return reinterpret_cast<const float*>(data) + begin;
        convertRun(reinterpret_cast<const BFloat16*>(data) + begin, chunk.data(), count);
        return chunk.data();
    }

    static void narrow(const Chunk& chunk, std::byte* data, int64_t begin, int64_t count)
    {
        convertRun(chunk.data(), reinterpret_cast<BFloat16*>(data) + begin, count);
    }

    ElementwiseTraining m_training;
    ElementType m_type;
    int64_t m_count = 0;
};

} // namespace

void addStored(ElementType type, bool appliesRelu, const std::byte* a, const std::byte* b,
               std::byte* out, int64_t count)
{
    forEachRun(
        type, count, [&]<typename T>(int64_t begin, int64_t length) __attribute__((always_inline)) {
            addRun(appliesRelu, reinterpret_cast<const T*>(a) + begin,
                   reinterpret_cast<const T*>(b) + begin, reinterpret_cast<T*>(out) + begin,
                   length);
        });
}

std::unique_ptr<TrainingKernel> elementwiseTrainingKernel(const TrainingRequest& request,
                                                          ElementwiseTraining training)
{
    if (request.appliesRelu)
        return nullptr;
    Layout layout = commonLayout(request, 1);
    float ofZero = 0;
    training.value(&ofZero, &ofZero, 1);
    // The channels that pad a block must stay zero.
    if (layout.isPadded() && ofZero != 0)
        layout.channelBlock = 1;
    return std::make_unique<ElementwiseTrainingKernel>(layout, request.inputs.size(),
                                                       std::move(training));
}

std::unique_ptr<TrainingKernel> reluTrainingKernel(const TrainingRequest& request)
{
    return std::make_unique<ReluTrainingKernel>(commonLayout(request, 1));
}

std::unique_ptr<TrainingKernel> additionTrainingKernel(const TrainingRequest& request)
{
    if (request.addsLastInput || request.inputLayouts[0].shape != request.inputLayouts[1].shape)
        return nullptr;
    return std::make_unique<AdditionTrainingKernel>(commonLayout(request, 2), request.appliesRelu);
}

std::unique_ptr<TrainingKernel> UnaryOperator::trainingKernel(const TrainingRequest& request) const
{
    if (gradientFlow() != GradientFlow::flows)
        return nullptr;
    return elementwiseTrainingKernel(
        request,
        { .value =
              [this](const float* input, float* output, int64_t count) {
                  compute(ElementType::float32, reinterpret_cast<const std::byte*>(input),
                          reinterpret_cast<std::byte*>(output), count);
              },
          .gradient =
              [this](const UnaryGradientRun& run) {
                  computeGradient(ElementType::float32, run);
              } });
}

std::unique_ptr<TrainingKernel> BinaryOperator::trainingKernel(const TrainingRequest& request) const
{
    return m_traits.passesGradient ? additionTrainingKernel(request) : nullptr;
}

} // namespace core
