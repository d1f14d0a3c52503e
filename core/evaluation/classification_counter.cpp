#include "core/evaluation/classification_counter.h"

#include <fmt/format.h>

namespace core {

namespace {

constexpr int64_t kTop = 5;

} // namespace

void ClassificationCounter::add(const Batch& batch, const Scores& scores)
{
    if (m_confusion.empty()) {
        m_classes = scores.classes();
        m_confusion.resize(static_cast<size_t>(m_classes * m_classes));
    }
    for (size_t sample = 0; sample < batch.indices.size(); ++sample)
        addSample(batch.indices[sample], batch.labels[sample],
                  scores.row(static_cast<int64_t>(sample)));
}

Evaluation ClassificationCounter::result(double seconds) const
{
    Evaluation evaluation{ .top1 = top1(),
                           .top5 = wilsonEstimate(m_amongTop, m_count),
                           .confusion = m_confusion,
                           .classes = m_classes,
                           .seconds = seconds };
    evaluation.imagesPerSecond = seconds > 0 ? static_cast<double>(m_count) / seconds : 0;
    for (int64_t label = 0; label < m_classes; ++label)
        evaluation.perClass.push_back(scoreOf(label));
    return evaluation;
}

void ClassificationCounter::addSample(int64_t index, int64_t label, std::span<const float> scores)
{
    if (label < 0 || label >= m_classes)
        throw Error(ErrorCode::invalidData,
                    fmt::format("{} has label {}; the model tells {} classes apart",
                                m_dataset.sampleName(index), label, m_classes));
    const int64_t predicted = bestClass(scores);
    ++m_count;
    ++cell(label, predicted);
    m_first += predicted == label ? 1 : 0;
    m_amongTop += rankOf(label, scores) < kTop ? 1 : 0;
}

ClassScore ClassificationCounter::scoreOf(int64_t label) const
{
    int64_t samples = 0;
    ClassScore score;
    for (int64_t other = 0; other < m_classes; ++other) {
        samples += m_confusion[static_cast<size_t>(label * m_classes + other)];
        score.predicted += m_confusion[static_cast<size_t>(other * m_classes + label)];
    }
    const int64_t right = m_confusion[static_cast<size_t>(label * m_classes + label)];
    score.recall = wilsonEstimate(right, samples);
    score.precision =
        score.predicted > 0 ? static_cast<double>(right) / static_cast<double>(score.predicted) : 0;
    score.name = className(m_dataset, label);
    return score;
}

std::string className(const Dataset& dataset, int64_t label)
{
    const std::vector<std::string>& names = dataset.classNames();
    return static_cast<size_t>(label) < names.size() ? names[static_cast<size_t>(label)]
                                                     : fmt::format("class {}", label);
}

} // namespace core
