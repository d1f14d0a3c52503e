#include "core/evaluation/scores.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace core {

namespace {

bool endsInSoftmax(const Model& model)
{
    const NodeId producer = model.graph.value(model.graph.outputs().front()).producer;
    return producer.isValid() && model.graph.node(producer).type == "Softmax";
}

Tensor toFloat(const Tensor& output)
{
    if (output.elementType() == ElementType::float32)
        return output;
    Tensor result = Tensor::uninitialized(ElementType::float32, output.shape());
    withElementType(output.elementType(), [&]<typename T>() {
        std::ranges::transform(output.values<T>(), result.mutableValues<float>().begin(),
                               [](T value) { return static_cast<float>(value); });
    });
    return result;
}

bool isClassifierShape(std::span<const int64_t> shape)
{
    return shape.size() >= 2 && shape[1] >= 2
        && std::ranges::all_of(shape.subspan(2), [](int64_t size) { return size == 1; });
}

} // namespace

std::span<const float> Scores::row(int64_t sample) const
{
    const auto width = static_cast<size_t>(classes());
    return values.values<float>().subspan(static_cast<size_t>(sample) * width, width);
}

Scores toScores(const Model& model, const Tensor& output)
{
    const std::string& name = model.graph.value(model.graph.outputs().front()).name;
    if (!isFloatingPoint(output.elementType()) || !isClassifierShape(output.shape()))
        throw Error(
            ErrorCode::unsupported,
            fmt::format("output \"{}\" is {} {}; an evaluation needs scores [N, classes] of "
                        "two classes or more",
                        name, elementTypeName(output.elementType()), shapeText(output.shape())));
    Scores scores{ toFloat(output).reshaped({ output.shape()[0], output.shape()[1] }),
                   endsInSoftmax(model) };
    const bool isFinite = std::ranges::all_of(scores.values.values<float>(),
                                              [](float score) { return std::isfinite(score); });
    if (!isFinite)
        throw Error(ErrorCode::nonFinite, fmt::format("output \"{}\" holds NaN or infinity", name));
    return scores;
}

int64_t bestClass(std::span<const float> scores)
{
    return std::ranges::max_element(scores) - scores.begin();
}

int64_t rankOf(int64_t label, std::span<const float> scores)
{
    const float own = scores[static_cast<size_t>(label)];
    int64_t before = 0;
    for (size_t other = 0; other < scores.size(); ++other)
        before += scores[other] > own || (scores[other] == own && std::cmp_less(other, label));
    return before;
}

std::vector<double> probabilities(std::span<const float> scores, bool areProbabilities)
{
    std::vector<double> result(scores.begin(), scores.end());
    if (areProbabilities)
        return result;
    const double largest = *std::ranges::max_element(scores);
    for (double& value : result)
        value = std::exp(value - largest);
    const double sum = std::accumulate(result.begin(), result.end(), 0.0);
    for (double& value : result)
        value /= sum;
    return result;
}

std::vector<Prediction> topPredictions(const Scores& scores, int64_t sample, int64_t count)
{
    const std::vector<double> shares = probabilities(scores.row(sample), scores.areProbabilities);
    std::vector<Prediction> predictions;
    for (size_t label = 0; label < shares.size(); ++label)
        predictions.push_back({ static_cast<int64_t>(label), shares[label] });
    std::ranges::stable_sort(predictions, std::ranges::greater(), &Prediction::probability);
    predictions.resize(std::min(predictions.size(), static_cast<size_t>(count)));
    return predictions;
}

std::optional<int64_t> declaredClasses(const Model& model)
{
    if (model.graph.outputs().empty())
        return std::nullopt;
    const std::optional<SymbolicShape>& shape =
        model.graph.value(model.graph.outputs().front()).type.shape;
    if (!shape || shape->size() < 2 || !(*shape)[1].isKnown())
        return std::nullopt;
    return (*shape)[1].size;
}

} // namespace core
