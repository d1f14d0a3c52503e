#include "core/comparison/paired_comparison.h"

#include "core/evaluation/agreement_counter.h"
#include "core/evaluation/classification_counter.h"

#include <algorithm>
#include <numeric>

namespace core {

namespace {

/// Counts what one model changes against the reference.
class ChangeCounter
{
public:
    explicit ChangeCounter(int64_t wholeSize, int64_t usedSize)
        : m_wholeSize(wholeSize)
        , m_usedSize(usedSize)
    {
    }

    void add(const Batch& batch, const Scores& reference, const Scores& model)
    {
        m_agreement.add(batch, model, reference);
        m_onlyReference.resize(static_cast<size_t>(model.classes()));
        m_onlyModel.resize(static_cast<size_t>(model.classes()));
        for (size_t row = 0; row < batch.indices.size(); ++row)
            addSample({ .sample = placeOf(batch.indices[row]),
                        .label = batch.labels[row],
                        .reference = bestClass(reference.row(static_cast<int64_t>(row))),
                        .model = bestClass(model.row(static_cast<int64_t>(row))) });
    }

    Estimate top1() const { return m_agreement.top1(); }

    ModelChange result(const Evaluation* reference, const Evaluation* model) const
    {
        ModelChange change = m_change;
        change.agreement = m_agreement.result();
        if (reference == nullptr)
            return change;
        change.accuracy =
            pairedDifference(change.lost.count, change.gained.count, change.agreement.labelled);
        for (size_t label = 0; label < m_onlyModel.size(); ++label)
            change.classes.push_back(
                classChange(reference->perClass[label], model->perClass[label], label));
        adjust(change.classes);
        return change;
    }

private:
    /// Where a sample of the spread subset stands in the whole set, see spreadSubset().
    int64_t placeOf(int64_t index) const { return index * m_wholeSize / m_usedSize; }

    void addSample(const Flip& flip)
    {
        if (flip.reference == flip.model)
            return;
        if (flip.reference == flip.label) {
            ++m_onlyReference[static_cast<size_t>(flip.label)];
            m_change.lost.add(flip);
        } else if (flip.model == flip.label) {
            ++m_onlyModel[static_cast<size_t>(flip.label)];
            m_change.gained.add(flip);
        } else {
            m_change.moved.add(flip);
        }
    }

    ClassChange classChange(const ClassScore& reference, const ClassScore& model,
                            size_t label) const
    {
        const int64_t lost = m_onlyReference[label];
        const int64_t gained = m_onlyModel[label];
        return { .name = reference.name,
                 .reference = reference.recall,
                 .model = model.recall,
                 .lost = lost,
                 .gained = gained,
                 .difference = pairedDifference(lost, gained, reference.recall.n),
                 .mcNemar = exactMcNemar(lost, gained) };
    }

    static void adjust(std::vector<ClassChange>& classes)
    {
        std::vector<ClassChange*> seen;
        std::vector<double> values;
        for (ClassChange& change : classes) {
            if (change.reference.n == 0)
                continue;
            seen.push_back(&change);
            values.push_back(change.mcNemar);
        }
        const std::vector<double> adjusted = holmAdjusted(values);
        for (size_t index = 0; index < seen.size(); ++index)
            seen[index]->adjusted = adjusted[index];
    }

    int64_t m_wholeSize;
    int64_t m_usedSize;
    AgreementCounter m_agreement;
    std::vector<int64_t> m_onlyReference; ///< by class
    std::vector<int64_t> m_onlyModel;
    ModelChange m_change;
};

} // namespace

void FlipList::add(const Flip& flip)
{
    ++count;
    if (flips.size() < kMostFlips)
        flips.push_back(flip);
}

PairedComparison comparePaired(std::span<const std::shared_ptr<const Model>> models,
                               const std::shared_ptr<const Dataset>& dataset,
                               const Preprocessing& preprocessing,
                               const PairedComparisonOptions& options, Monitor& monitor)
{
    require(models.size() >= 2, "a comparison has two models");
    const std::shared_ptr<const Dataset> samples = spreadSubset(dataset, options.inference.limit);
    std::vector<ClassificationCounter> counters(models.size(), ClassificationCounter(*samples));
    std::vector<ChangeCounter> changes(models.size() - 1,
                                       ChangeCounter(dataset->size(), samples->size()));
    monitor.beginPhase("comparing");
    const auto receive = [&](const Batch& batch, std::span<const Scores> scores) {
        for (size_t model = 0; options.hasLabels && model < models.size(); ++model)
            counters[model].add(batch, scores[model]);
        for (size_t model = 1; model < models.size(); ++model)
            changes[model - 1].add(batch, scores.front(), scores[model]);
        const Estimate agreed = changes.front().top1();
        monitor.point("agreement", static_cast<double>(agreed.n), agreed.value);
    };
    runInference(models, samples, preprocessing, options.inference, receive, monitor);
    PairedComparison comparison;
    for (size_t model = 0; options.hasLabels && model < models.size(); ++model)
        comparison.evaluations.push_back(counters[model].result(0));
    for (size_t model = 1; model < models.size(); ++model)
        comparison.changes.push_back(changes[model - 1].result(
            options.hasLabels ? &comparison.evaluations.front() : nullptr,
            options.hasLabels ? &comparison.evaluations[model] : nullptr));
    return comparison;
}

std::vector<double> holmAdjusted(const std::vector<double>& values)
{
    std::vector<size_t> order(values.size());
    std::iota(order.begin(), order.end(), size_t{ 0 });
    std::ranges::stable_sort(order, {}, [&](size_t index) { return values[index]; });
    std::vector<double> adjusted(values.size());
    double largest = 0;
    for (size_t rank = 0; rank < order.size(); ++rank) {
        const double scaled = static_cast<double>(values.size() - rank) * values[order[rank]];
        largest = std::min(1.0, std::max(largest, scaled));
        adjusted[order[rank]] = largest;
    }
    return adjusted;
}

} // namespace core
