#pragma once

#include "core/base/monitor.h"
#include "core/graph/model.h"
#include "core/quantization/signal_noise.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace core {

/// How far one layer of a quantized model is from the float model, in decibel of signal over noise
/// (SQNR): 10 log10(E[y^2] / E[(y - y_q)^2]).
struct LayerError
{
    std::string name; ///< of the node in the float model
    std::string type;
    std::string value; ///< what was compared
    double aloneDecibel = 0; ///< when this layer alone is quantized, reading float numbers
    double prefixDecibel = 0; ///< when everything before is quantized too
};

/// Layers of `quantized` that differ from `reference`, the worst alone first. Layers are matched by
/// the names of what they make, which quantization by Espalier, and by most others, keeps. `inputs`
/// are batches for the only input. Throws Error unsupported when no layer can be matched,
/// invalidModel when shapes differ; Cancelled.
std::vector<LayerError> rankCulprits(const Model& reference, const Model& quantized,
                                     std::span<const Tensor> inputs, int threads, Monitor& monitor);

} // namespace core
