#pragma once

#include "core/distillation/knowledge_loss.h"
#include "core/distillation/layer_pairs.h"
#include "core/distillation/teacher.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// One summand: a row of the catalog with its settings.
struct KnowledgeTerm
{
    const KnowledgeLoss* kind = nullptr;
    double weight = 1;
    double warmUp = 0; ///< share of the run over which the weight grows linearly from 0
    ParameterValues values;

    /// The row's defaults.
    explicit KnowledgeTerm(const KnowledgeLoss& kind);

    /// The weight at a progress of the run in [0, 1].
    double weightAt(double progress) const;
};

/// What a student learns: the weighted sum of the loss on labels and of knowledge losses.
struct DistillationMix
{
    double labelWeight = 1; ///< 0: labels are not used, and need not be there
    bool standardizes = false; ///< logits before every loss on logits
    TeacherCombination combination = TeacherCombination::probabilities;
    double combinationTemperature = 4; ///< of the probabilities that are averaged
    std::vector<KnowledgeTerm> terms;
    std::vector<LayerPair> layers; ///< for losses on layers

    bool readsLayers() const;
    bool needsLabels() const;
};

/// A mix of one loss with the weights of its row.
DistillationMix mixOf(const KnowledgeLoss& kind);

/// The mix as parameters, for forms, flags and recipes. "knowledge" holds losses with their
/// settings, "soft-targets:temperature=2;correlation"; "layers" pairs, "student=teacher;...".
Parameters distillationParameters();
/// `values` may describe more than distillationParameters(). Throws Error invalidArgument.
DistillationMix mixFrom(const ParameterValues& values);
/// All of the mix as JSON text, defaults filled in.
std::string mixToJson(const DistillationMix& mix);

/// The settings of one loss in a mix: "weight", "warmUp", then those of the row.
Parameters knowledgeTermParameters(const KnowledgeLoss& kind);
/// Reads "loss" or "loss:key=value,key=value"; keys are those of knowledgeTermParameters().
KnowledgeTerm termFromText(std::string_view text);

} // namespace core
