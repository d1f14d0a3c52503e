#pragma once

#include "core/evaluation/evaluate.h"

namespace core {

/// Counts how a model differs from a reference, one batch after another.
class AgreementCounter
{
public:
    /// Throws Error invalidData when the two differ in classes.
    void add(const Batch& batch, const Scores& model, const Scores& reference);
    Estimate top1() const { return wilsonEstimate(m_same, m_count); }
    Agreement result() const;

private:
    void addSample(int64_t sample, int64_t label, const Scores& model, const Scores& reference);

    Agreement m_agreement;
    int64_t m_count = 0;
    int64_t m_same = 0;
    double m_divergenceSum = 0;
};

} // namespace core
