#include "core/evaluation/agreement_counter.h"
#include "core/evaluation/divergence.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

void AgreementCounter::add(const Batch& batch, const Scores& model, const Scores& reference)
{
    if (model.classes() != reference.classes())
        throw Error(ErrorCode::invalidData,
                    fmt::format("the model tells {} classes apart, the reference {}",
                                model.classes(), reference.classes()));
    for (size_t sample = 0; sample < batch.indices.size(); ++sample)
        addSample(static_cast<int64_t>(sample), batch.labels[sample], model, reference);
}

Agreement AgreementCounter::result() const
{
    Agreement agreement = m_agreement;
    agreement.top1 = top1();
    agreement.meanDivergence = m_count > 0 ? m_divergenceSum / static_cast<double>(m_count) : 0;
    agreement.mcNemar = exactMcNemar(agreement.onlyReferenceRight, agreement.onlyModelRight);
    return agreement;
}

void AgreementCounter::addSample(int64_t sample, int64_t label, const Scores& model,
                                 const Scores& reference)
{
    const int64_t ours = bestClass(model.row(sample));
    const int64_t theirs = bestClass(reference.row(sample));
    const double distance =
        divergence(probabilities(reference.row(sample), reference.areProbabilities),
                   probabilities(model.row(sample), model.areProbabilities));
    ++m_count;
    m_same += ours == theirs ? 1 : 0;
    m_divergenceSum += distance;
    m_agreement.largestDivergence = std::max(m_agreement.largestDivergence, distance);
    if (label == Dataset::kNoLabel)
        return;
    ++m_agreement.labelled;
    m_agreement.onlyReferenceRight += theirs == label && ours != label ? 1 : 0;
    m_agreement.onlyModelRight += ours == label && theirs != label ? 1 : 0;
}

Agreement agreement(const std::shared_ptr<const Model>& model,
                    const std::shared_ptr<const Model>& reference,
                    std::shared_ptr<const Dataset> dataset, const Preprocessing& preprocessing,
                    const InferenceOptions& options, Monitor& monitor)
{
    monitor.beginPhase("comparing");
    AgreementCounter comparison;
    runInference(
        std::array{ model, reference }, std::move(dataset), preprocessing, options,
        [&](const Batch& batch, std::span<const Scores> scores) {
            comparison.add(batch, scores[0], scores[1]);
            const Estimate top1 = comparison.top1();
            monitor.point("agreement", static_cast<double>(top1.n), top1.value);
        },
        monitor);
    return comparison.result();
}

double exactMcNemar(int64_t b, int64_t c)
{
    const auto n = static_cast<double>(b + c);
    const auto smaller = static_cast<double>(std::min(b, c));
    double tail = 0;
    for (double k = 0; k <= smaller; ++k)
        tail += std::exp(std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1)
                         - n * std::log(2.0));
    return std::min(1.0, 2 * tail);
}

} // namespace core
