#pragma once

#include "core/evaluation/evaluate.h"

namespace core {

/// Counts what the scores of a classifier say about labelled samples, one batch after another.
class ClassificationCounter
{
public:
    /// `dataset` names the samples and classes, and must outlive the counter.
    explicit ClassificationCounter(const Dataset& dataset)
        : m_dataset(dataset)
    {
    }

    /// Throws Error invalidData for a label that the scores have no class for.
    void add(const Batch& batch, const Scores& scores);
    Estimate top1() const { return wilsonEstimate(m_first, m_count); }
    /// `seconds` that the whole took; without them no speed is given.
    Evaluation result(double seconds) const;

private:
    int64_t& cell(int64_t label, int64_t predicted)
    {
        return m_confusion[static_cast<size_t>(label * m_classes + predicted)];
    }
    void addSample(int64_t index, int64_t label, std::span<const float> scores);
    ClassScore scoreOf(int64_t label) const;

    const Dataset& m_dataset;
    int64_t m_classes = 0;
    int64_t m_count = 0;
    int64_t m_first = 0;
    int64_t m_amongTop = 0;
    std::vector<int64_t> m_confusion;
};

/// "Sneaker", or "class 3" where the data set has no name.
std::string className(const Dataset& dataset, int64_t label);

} // namespace core
