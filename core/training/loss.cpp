#include "core/training/loss.h"

#include "core/training/log_softmax.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

void requireRows(const Tensor& outputs, const Tensor& targets)
{
    require(outputs.rank() == 2 && outputs.shape() == targets.shape(),
            "outputs and targets are [N, classes]");
}

/// -sum over c of target[c] * log(softmax(z)[c]); by z: softmax(z) * sum(target) - target.
class CrossEntropy : public Loss
{
public:
    LossValue evaluate(const Tensor& outputs, const Tensor& targets) const override
    {
        requireRows(outputs, targets);
        const auto rows = static_cast<size_t>(outputs.shape()[0]);
        const auto classes = static_cast<size_t>(outputs.shape()[1]);
        LossValue result{ 0, Tensor::uninitialized(ElementType::float32, outputs.shape()) };
        const std::span<float> gradient = result.gradient.mutableValues<float>();
        for (size_t row = 0; row < rows; ++row)
            result.value +=
                evaluateRow(outputs.values<float>().subspan(row * classes, classes),
                            targets.values<float>().subspan(row * classes, classes),
                            gradient.subspan(row * classes, classes), 1 / static_cast<float>(rows));
        result.value /= static_cast<double>(rows);
        return result;
    }

private:
    static double evaluateRow(std::span<const float> logits, std::span<const float> target,
                              std::span<float> gradient, float weight)
    {
        logSoftmax(logits, gradient);
        double value = 0;
        float total = 0;
        for (size_t label = 0; label < logits.size(); ++label) {
            value -= static_cast<double>(target[label]) * gradient[label];
            total += target[label];
        }
        for (size_t label = 0; label < logits.size(); ++label)
            gradient[label] = weight * (std::exp(gradient[label]) * total - target[label]);
        return value;
    }
};

/// Losses that are a mean over all elements. `Element` gives value and derivative of one.
template <typename Element>
class ElementwiseLoss : public Loss
{
public:
    LossValue evaluate(const Tensor& outputs, const Tensor& targets) const override
    {
        requireRows(outputs, targets);
        LossValue result{ 0, Tensor::uninitialized(ElementType::float32, outputs.shape()) };
        const std::span<const float> output = outputs.values<float>();
        const std::span<const float> target = targets.values<float>();
        const std::span<float> gradient = result.gradient.mutableValues<float>();
        const float weight = 1 / static_cast<float>(output.size());
        for (size_t index = 0; index < output.size(); ++index) {
            result.value += Element::value(output[index], target[index]);
            gradient[index] = weight * Element::derivative(output[index], target[index]);
        }
        result.value /= static_cast<double>(output.size());
        return result;
    }
};

struct SquaredError
{
    static float value(float output, float target) { return (output - target) * (output - target); }
    static float derivative(float output, float target) { return 2 * (output - target); }
};

/// Of the sigmoid of the output: max(z, 0) - z * t + log(1 + exp(-|z|)), which never overflows.
struct BinaryCrossEntropy
{
    static float value(float output, float target)
    {
        return std::max(output, 0.0F) - output * target + std::log1p(std::exp(-std::abs(output)));
    }
    static float derivative(float output, float target)
    {
        return 1 / (1 + std::exp(-output)) - target;
    }
};

template <typename T>
std::unique_ptr<Loss> makeLoss()
{
    return std::make_unique<T>();
}

constexpr std::array kLosses{
    LossKind{ "cross-entropy", "Cross-entropy",
              "How surprising the right class is to the network, in nats. The usual choice for "
              "pictures of one class each.",
              makeLoss<CrossEntropy> },
    LossKind{ "squared-error", "Squared error",
              "Mean square of the distance from 1 for the right class and 0 for the others.",
              makeLoss<ElementwiseLoss<SquaredError>> },
    LossKind{ "binary", "Binary cross-entropy",
              "A yes-or-no question for each class on its own, for classes that may occur "
              "together.",
              makeLoss<ElementwiseLoss<BinaryCrossEntropy>> },
};

constexpr Catalog<LossKind> kCatalog("loss", kLosses);

Tensor oneHot(const std::vector<int64_t>& labels, int64_t classes)
{
    Tensor targets(ElementType::float32, { static_cast<int64_t>(labels.size()), classes });
    const std::span<float> values = targets.mutableValues<float>();
    for (size_t sample = 0; sample < labels.size(); ++sample) {
        const int64_t label = labels[sample];
        if (label < 0 || label >= classes)
            throw Error(ErrorCode::invalidData,
                        fmt::format("a sample has label {}; the network tells {} classes apart",
                                    label, classes));
        values[sample * static_cast<size_t>(classes) + static_cast<size_t>(label)] = 1;
    }
    return targets;
}

} // namespace

const Catalog<LossKind>& losses()
{
    return kCatalog;
}

Tensor trainingTargets(const TrainingBatch& batch, int64_t classes, double smoothing)
{
    Tensor targets = batch.targets.isDefined() ? batch.targets : oneHot(batch.labels, classes);
    if (targets.rank() != 2 || targets.shape()[1] != classes)
        throw Error(ErrorCode::invalidData,
                    fmt::format("soft targets are {}; the network tells {} classes apart",
                                shapeText(targets.shape()), classes));
    if (smoothing == 0)
        return targets;
    const auto kept = static_cast<float>(1 - smoothing);
    const auto uniform = static_cast<float>(smoothing / static_cast<double>(classes));
    for (float& value : targets.mutableValues<float>())
        value = kept * value + uniform;
    return targets;
}

} // namespace core
