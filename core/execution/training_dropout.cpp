#include "core/execution/training_dropout.h"

#include "core/base/parallel.h"
#include "core/base/random.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

/// Elements that draw from one stream of random numbers, whatever the thread count.
constexpr int64_t kElementsPerStream = 4096;
constexpr uint64_t kUse = 0x64726f70; ///< "drop"

} // namespace

TrainingDropout::TrainingDropout(const NodeView& view, uint64_t seed, NodeId id)
    : m_ratio(view.node.real("ratio", 0.5F))
    , m_seed(seed)
    , m_node(static_cast<uint64_t>(id.index))
{
}

void TrainingDropout::inferShapes(ShapeContext& context) const
{
    context.setOutput(0, context.inputType(0), context.input(0).shape);
    context.setOutput(1, ElementType::boolean, context.input(0).shape);
}

double TrainingDropout::ratioOf(const Tensor* given) const
{
    const double ratio = given != nullptr ? given->toDoubles().at(0) : m_ratio;
    if (!(ratio >= 0 && ratio < 1))
        throw Error(ErrorCode::invalidModel,
                    fmt::format("the ratio of Dropout is {}, but must be in [0, 1)", ratio));
    return ratio;
}

Tensor TrainingDropout::masked(const Tensor& values, double ratio) const
{
    if (values.elementType() != ElementType::float32)
        throw Error(
            ErrorCode::unsupported,
            fmt::format("Dropout trains float32, not {}", elementTypeName(values.elementType())));
    Tensor result = Tensor::uninitialized(ElementType::float32, values.shape());
    const std::span<const float> from = values.values<float>();
    const std::span<float> to = result.mutableValues<float>();
    const auto count = static_cast<int64_t>(from.size());
    const auto factor = static_cast<float>(1 / (1 - ratio));
    const auto streams = (count + kElementsPerStream - 1) / kElementsPerStream;
    parallelFor(streams, 1, [&](int64_t begin, int64_t end) {
        for (int64_t stream = begin; stream < end; ++stream) {
            Random random({ .seed = m_seed,
                            .epoch = m_step,
                            .sample = static_cast<uint64_t>(stream),
                            .use = kUse + (m_node << 32) });
            const int64_t last = std::min(count, (stream + 1) * kElementsPerStream);
            for (int64_t at = stream * kElementsPerStream; at < last; ++at) {
                const auto index = static_cast<size_t>(at);
                to[index] = random.uniform() >= ratio ? from[index] * factor : 0;
            }
        }
    });
    return result;
}

void TrainingDropout::forward(ForwardContext& context) const
{
    const Tensor& input = context.input(0);
    const double ratio = ratioOf(context.hasInput(1) ? &context.input(1) : nullptr);
    context.setOutput(0, ratio > 0 ? masked(input, ratio) : input);
    if (context.outputCount() < 2)
        return;
    Tensor ones = Tensor::uninitialized(ElementType::float32, input.shape());
    std::ranges::fill(ones.mutableValues<float>(), 1.0F);
    Tensor mask = Tensor::uninitialized(ElementType::boolean, input.shape());
    const Tensor kept = masked(ones, ratio);
    std::ranges::transform(kept.values<float>(), mask.mutableValues<bool>().begin(),
                           [](float value) { return value != 0; });
    context.setOutput(1, std::move(mask));
}

void TrainingDropout::backward(BackwardContext& context) const
{
    if (!context.wantsInputGradient(0) || !context.hasOutputGradient(0))
        return;
    const double ratio = ratioOf(context.hasInput(1) ? &context.input(1) : nullptr);
    const Tensor& gradient = context.outputGradient(0);
    context.setInputGradient(0, ratio > 0 ? masked(gradient, ratio) : gradient);
}

} // namespace core
