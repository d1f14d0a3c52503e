#pragma once

#include "core/quantization/quantization_job.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// What the network's output loses when one layer alone has weights of so many bits, and what the
/// layer costs then. Activations have 8 bits beside weights of up to 8, else 32.
struct PrecisionEffect
{
    int bits = 32; ///< 4, 8, 16 or 32
    double noise = 0; ///< E[(y - y_q)^2] / E[y^2] of the outputs; 0 for 32 bits
    double decibel = 0; ///< the same as SQNR, -10 log10(noise), see SignalNoise::decibel()
    std::optional<double> divergence; ///< mean Kullback-Leibler divergence, in nats, of classifiers
    int64_t bytes = 0; ///< of weights, their scales and the bias, 4 bits two in a byte
    double bitOperations = 0; ///< MACs times bits of weight times bits of activation, one sample
    double milliseconds = 0; ///< of one run, when times were measured; else 0
};

/// One product by weights in all precisions that it can have.
struct LayerSensitivity
{
    std::string name; ///< of the node
    std::string type;
    std::vector<PrecisionEffect> effects; ///< most bits first

    /// Nothing when the layer cannot have so many.
    const PrecisionEffect* find(int bits) const;
};

/// Samples that sensitivities are measured on.
constexpr int64_t kSensitivitySamples = 128;

/// Quantizes each layer alone, by the static scheme with the job's settings but weights rounded to
/// the nearest, and compares the outputs with those in float on kSensitivitySamples of the job's
/// samples. `job.model` must be prepared, with histograms of all values that integers may have: see
/// preparedJob(). Throws Error, Cancelled.
std::vector<LayerSensitivity> measureSensitivities(const QuantizationJob& job, Monitor& monitor);

/// The job with its model prepared, so that parts of it can be quantized again and again, and with
/// the histograms that takes.
QuantizationJob preparedJob(const QuantizationJob& job, Monitor& monitor);

} // namespace core
