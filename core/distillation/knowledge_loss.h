#pragma once

#include "core/base/catalog.h"
#include "core/distillation/feature_losses.h"

#include <string_view>

namespace core {

/// A row of the catalog of what a student can learn from a teacher: from its logits, or from pairs
/// of layers.
struct KnowledgeLoss
{
    std::string_view id;
    std::string_view title;
    std::string_view help; ///< in plain words
    std::string_view source;
    double weight = 1; ///< default in the sum
    double labelWeight = 1; ///< what the loss on labels is usually weighted with beside it
    double warmUp = 0; ///< default share of the run over which the weight grows from 0
    Parameters (*parameters)() = nullptr;
    std::unique_ptr<LogitLoss> (*makeLogitLoss)(const ParameterValues& values) = nullptr;
    std::unique_ptr<FeatureLoss> (*makeFeatureLoss)(const ParameterValues& values,
                                                    const FeaturePairShape& shape) = nullptr;

    bool readsLayers() const { return makeFeatureLoss != nullptr; }
};

const Catalog<KnowledgeLoss>& knowledgeLosses();

} // namespace core
