#include "widgets/quantization/compared_samples.h"

#include "widgets/models/sample_picture.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr int64_t kShown = 5;

core::Scores scoresOf(ModelRunner& runner, const core::Batch& batch, core::Monitor& monitor)
{
    return core::toScores(runner.model(), runner.run(batch.input, {}, monitor).outputs.front());
}

core::Batch batchOf(const QuantizedPair& pair, const core::Dataset& samples,
                    std::vector<int64_t> indices)
{
    return pair.reference->batch(samples, pair.samples->preprocessing(pair.reference->model()),
                                 std::move(indices));
}

/// Names of classes, and the class that the sample is of.
struct ClassNames
{
    std::vector<std::string> names;
    int64_t label = core::Dataset::kNoLabel;

    QString of(int64_t index) const
    {
        return index >= 0 && index < static_cast<int64_t>(names.size())
            ? QString::fromStdString(names[static_cast<size_t>(index)])
            : QCoreApplication::translate("ComparedSamples", "class %1").arg(index);
    }
};

std::vector<PredictedClass> topClasses(const core::Scores& scores, const ClassNames& names)
{
    std::vector<PredictedClass> classes;
    for (const core::Prediction& one : core::topPredictions(scores, 0, kShown))
        classes.push_back({ names.of(one.label), one.probability, one.label == names.label });
    return classes;
}

std::vector<PredictedClass> changes(const core::Scores& reference, const core::Scores& quantized,
                                    const ClassNames& names)
{
    const std::vector<double> before =
        core::probabilities(reference.row(0), reference.areProbabilities);
    const std::vector<double> after =
        core::probabilities(quantized.row(0), quantized.areProbabilities);
    std::vector<PredictedClass> all;
    for (size_t index = 0; index < before.size(); ++index)
        all.push_back({ names.of(static_cast<int64_t>(index)), after[index] - before[index],
                        static_cast<int64_t>(index) == names.label });
    std::ranges::stable_sort(all, std::greater(),
                             [](const PredictedClass& one) { return std::abs(one.probability); });
    all.resize(std::min<size_t>(all.size(), kShown));
    return all;
}

} // namespace

std::vector<ComparedSample> compareSamples(const QuantizedPair& pair, const core::Dataset& samples,
                                           std::vector<int64_t> indices, core::Monitor& monitor)
{
    const core::Batch batch = batchOf(pair, samples, indices);
    const core::Scores reference = scoresOf(*pair.reference, batch, monitor);
    const core::Scores quantized = scoresOf(*pair.quantized, batch, monitor);
    std::vector<ComparedSample> result;
    for (size_t position = 0; position < indices.size(); ++position) {
        const auto row = static_cast<int64_t>(position);
        result.push_back({ indices[position], static_cast<int>(core::bestClass(reference.row(row))),
                           static_cast<int>(core::bestClass(quantized.row(row))) });
    }
    return result;
}

SampleComparison compareSample(const QuantizedPair& pair, const core::Dataset& samples,
                               int64_t index, core::Monitor& monitor)
{
    const core::Batch batch = batchOf(pair, samples, { index });
    const core::Scores reference = scoresOf(*pair.reference, batch, monitor);
    const core::Scores quantized = scoresOf(*pair.quantized, batch, monitor);
    ClassNames names{ core::storedLabels(pair.reference->model()), samples.label(index) };
    if (names.names.empty())
        names.names = samples.classNames();
    SampleComparison result;
    result.picture = samplePicture(samples.image(index));
    if (names.label != core::Dataset::kNoLabel)
        result.truth = names.of(names.label);
    result.reference = topClasses(reference, names);
    result.quantized = topClasses(quantized, names);
    result.difference = changes(reference, quantized, names);
    return result;
}

} // namespace widgets
