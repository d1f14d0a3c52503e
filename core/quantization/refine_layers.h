#pragma once

#include "core/quantization/insert_quantization.h"
#include "core/quantization/rounding.h"

#include <memory>
#include <span>

namespace core {

/// A quantization whose weights and biases may still be chosen.
struct LayerRefinement
{
    const Model& prepared;
    const QuantizationPlan& plan;
    const ActivationParameters& activations;
    const TargetProfile& target;
    WeightFormat format;
    std::map<NodeId, int> bits; ///< of single layers, in place of the format's
    bool packsFourBits = false; ///< weights of 4 bits are stored two in a byte
    const RoundingEntry& rounding;
    bool correctsBias = false;
    std::span<const Tensor> inputs; ///< batches of the only input that nothing is measured on later
    int threads = 0;
};

/// The float model with corrected biases, and the integers of its weights.
struct RefinedLayers
{
    Model model;
    QuantizedWeights weights;
    std::vector<std::string> notes;
};

/// Rounds the weights of each product from the front to the back, on inputs as the integers before
/// it make them, and then corrects its bias: b += E[y] - E[y_q] for each channel, absent and zero
/// biases included. Convolutions in groups are rounded to the nearest. Throws Cancelled.
RefinedLayers refineLayers(const LayerRefinement& refinement, Monitor& monitor);

} // namespace core
