#include "core/evaluation/evaluate.h"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace core {

namespace {

constexpr int64_t kTop = 5;

/// Counts what the scores of one batch after another say.
class Counter
{
public:
    explicit Counter(const Dataset& dataset)
        : m_dataset(dataset)
    {
    }

    void add(const Batch& batch, const Scores& scores)
    {
        if (m_confusion.empty()) {
            m_classes = scores.classes();
            m_confusion.resize(static_cast<size_t>(m_classes * m_classes));
        }
        for (size_t sample = 0; sample < batch.indices.size(); ++sample)
            addSample(batch.indices[sample], batch.labels[sample],
                      scores.row(static_cast<int64_t>(sample)));
    }

    Estimate top1() const { return wilsonEstimate(m_first, m_count); }

    Evaluation result(double seconds) const
    {
        Evaluation evaluation{ .top1 = top1(),
                               .top5 = wilsonEstimate(m_amongTop, m_count),
                               .confusion = m_confusion,
                               .classes = m_classes,
                               .seconds = seconds };
        evaluation.imagesPerSecond = static_cast<double>(m_count) / seconds;
        for (int64_t label = 0; label < m_classes; ++label)
            evaluation.perClass.push_back(scoreOf(label));
        return evaluation;
    }

private:
    int64_t& cell(int64_t label, int64_t predicted)
    {
        return m_confusion[static_cast<size_t>(label * m_classes + predicted)];
    }

    void addSample(int64_t index, int64_t label, std::span<const float> scores)
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

    ClassScore scoreOf(int64_t label) const
    {
        int64_t samples = 0;
        ClassScore score;
        for (int64_t other = 0; other < m_classes; ++other) {
            samples += m_confusion[static_cast<size_t>(label * m_classes + other)];
            score.predicted += m_confusion[static_cast<size_t>(other * m_classes + label)];
        }
        const int64_t right = m_confusion[static_cast<size_t>(label * m_classes + label)];
        score.recall = wilsonEstimate(right, samples);
        score.precision = score.predicted > 0
            ? static_cast<double>(right) / static_cast<double>(score.predicted)
            : 0;
        const std::vector<std::string>& names = m_dataset.classNames();
        score.name = static_cast<size_t>(label) < names.size() ? names[static_cast<size_t>(label)]
                                                               : fmt::format("class {}", label);
        return score;
    }

    const Dataset& m_dataset;
    int64_t m_classes = 0;
    int64_t m_count = 0;
    int64_t m_first = 0;
    int64_t m_amongTop = 0;
    std::vector<int64_t> m_confusion;
};

void reportAccuracy(const Estimate& estimate, const Monitor& monitor)
{
    const auto n = static_cast<double>(estimate.n);
    monitor.point("accuracy", n, estimate.value);
    monitor.point("accuracyLow", n, estimate.low);
    monitor.point("accuracyHigh", n, estimate.high);
}

} // namespace

Evaluation evaluate(const std::shared_ptr<const Model>& model,
                    std::shared_ptr<const Dataset> dataset, const Preprocessing& preprocessing,
                    const InferenceOptions& options, Monitor& monitor)
{
    using Clock = std::chrono::steady_clock;
    const Clock::time_point start = Clock::now();
    const std::shared_ptr<const Dataset> samples = spreadSubset(std::move(dataset), options.limit);
    monitor.beginPhase("evaluating");
    Counter counter(*samples);
    runInference(
        std::array{ model }, samples, preprocessing, options,
        [&](const Batch& batch, std::span<const Scores> scores) {
            counter.add(batch, scores.front());
            reportAccuracy(counter.top1(), monitor);
        },
        monitor);
    return counter.result(std::chrono::duration<double>(Clock::now() - start).count());
}

} // namespace core
