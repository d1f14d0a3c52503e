#pragma once

#include "core/data/dataset.h"
#include "core/data/preprocessing.h"
#include "core/pruning/activation_statistics.h"
#include "core/pruning/gradient_statistics.h"
#include "core/pruning/reconstruction_errors.h"

#include <memory>
#include <optional>
#include <vector>

namespace core {

/// What a criterion wants to know beside the weights.
enum class EvidenceKind
{
    none, ///< weights alone
    activations, ///< what products read
    gradients, ///< of the loss; needs labels
    reconstruction, ///< what the next layers cannot make up for
};

/// What was seen on samples; what no criterion asked for is absent.
struct CriterionEvidence
{
    std::optional<ActivationStatistics> activations;
    std::optional<GradientStatistics> gradients;
    std::optional<ReconstructionErrors> reconstruction;
};

/// Samples that criteria with data look at, unless told otherwise.
constexpr int64_t kCalibrationSamples = 256;

/// Where evidence comes from.
struct EvidenceSource
{
    std::shared_ptr<const Dataset> samples; ///< for choices: never those that are measured on
    Preprocessing preprocessing;
    int64_t count = kCalibrationSamples; ///< samples that are looked at, spread evenly over all
};

/// What `model` reads of the source, in batches [N, ...]. Throws Error, Cancelled.
std::vector<Tensor> inputsOf(const Model& model, const EvidenceSource& source);

/// Gathers one kind of evidence about the groups, which must be channelGroups(model). Throws Error
/// for samples that the model cannot read, invalidData for gradients on samples without labels;
/// Cancelled.
CriterionEvidence gatherEvidence(EvidenceKind kind, const Model& model, const ChannelGroups& groups,
                                 const EvidenceSource& source, Monitor& monitor);

} // namespace core
