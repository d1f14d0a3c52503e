#include "core/pruning/criterion_evidence.h"

#include "core/data/batch_loader.h"
#include "core/evaluation/inference.h"
#include "core/evaluation/sample_batches.h"

#include <functional>

namespace core {

namespace {

constexpr int64_t kBatchSize = 64;

/// Hands over the samples batch by batch.
void forEachBatch(const Model& model, const EvidenceSource& source,
                  const std::function<void(const Batch&)>& receive)
{
    BatchLoader loader(spreadSubset(source.samples, source.count),
                       Preprocessor(source.preprocessing), networkInput(model), kBatchSize);
    while (const std::optional<Batch> batch = loader.next())
        receive(*batch);
}

ActivationStatistics watchActivations(const Model& model, const ChannelGroups& groups,
                                      const EvidenceSource& source, Monitor& monitor)
{
    ActivationStatistics activations(model, groups);
    forEachBatch(model, source, [&](const Batch& batch) {
        activations.add(std::vector<std::vector<Tensor>>{ { batch.input } }, monitor);
    });
    return activations;
}

GradientStatistics watchGradients(const Model& model, const ChannelGroups& groups,
                                  const EvidenceSource& source, Monitor& monitor)
{
    GradientStatistics gradients(model, groups);
    const auto all = static_cast<double>(std::min(source.count, source.samples->size()));
    monitor.beginPhase("watching gradients");
    forEachBatch(model, source, [&](const Batch& batch) {
        gradients.add(batch.input, batch.labels, monitor);
        monitor.advance(static_cast<double>(gradients.samples()) / all);
    });
    return gradients;
}

ReconstructionErrors watchReconstruction(const Model& model, const ChannelGroups& groups,
                                         const EvidenceSource& source, Monitor& monitor)
{
    return ReconstructionErrors(model, groups, inputsOf(model, source), monitor);
}

} // namespace

std::vector<Tensor> inputsOf(const Model& model, const EvidenceSource& source)
{
    return sampleBatches(source.samples, source.preprocessing, model, source.count, kBatchSize);
}

CriterionEvidence gatherEvidence(EvidenceKind kind, const Model& model, const ChannelGroups& groups,
                                 const EvidenceSource& source, Monitor& monitor)
{
    CriterionEvidence evidence;
    switch (kind) {
    case EvidenceKind::none:
        break;
    case EvidenceKind::activations:
        evidence.activations = watchActivations(model, groups, source, monitor);
        break;
    case EvidenceKind::gradients:
        evidence.gradients = watchGradients(model, groups, source, monitor);
        break;
    case EvidenceKind::reconstruction:
        evidence.reconstruction = watchReconstruction(model, groups, source, monitor);
        break;
    }
    return evidence;
}

} // namespace core
