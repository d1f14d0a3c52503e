#pragma once

#include "core/evaluation/evaluate.h"
#include "core/quantization/layer_sensitivity.h"

namespace core {

/// What is lost at most, on what.
struct AccuracyWish
{
    double drop = 0.005; ///< of top-1, a share
    std::shared_ptr<const Dataset> samples; ///< labelled, for choices: never test samples
    Preprocessing preprocessing;
    InferenceOptions inference;
};

/// A number of layers that stayed float, and what the rest then lost.
struct FallbackTrial
{
    int64_t floatLayers = 0; ///< the most sensitive ones
    Estimate top1;
};

/// The model that loses little enough with the fewest float layers that were found.
struct FallbackModel
{
    QuantizedModel model;
    Estimate whole; ///< of the float model on the same samples
    Estimate top1;
    std::vector<std::string> floatLayers; ///< the most sensitive first
    std::vector<FallbackTrial> trials; ///< in the order they were made
    std::vector<LayerSensitivity> sensitivities;
};

/// Keeps the most sensitive layers in float until the accuracy is within the wish, and finds how
/// many that takes by bisection: log2 of the layers plus two evaluations. As accuracy does not fall
/// evenly, fewer may do as well; with all layers in float nothing is lost, so a model is always
/// found. Throws Error, Cancelled.
FallbackModel quantizeWithinDrop(const QuantizationJob& job, const AccuracyWish& wish,
                                 Monitor& monitor);

} // namespace core
