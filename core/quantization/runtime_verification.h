#pragma once

#include "core/base/monitor.h"
#include "core/graph/tensor.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// A node that the runtime computes in float beside integers.
struct UnfusedNode
{
    std::string name;
    std::string type;
    std::string reason;
};

/// What ONNX Runtime makes of a quantized file.
struct RuntimeReport
{
    /// Why nothing was verified; empty when it was.
    std::string notVerified;
    bool loads = false;
    std::string error; ///< why the file does not load
    std::string runtime; ///< version of ONNX Runtime
    std::map<std::string, int64_t> fused; ///< integer operators, by type
    std::vector<UnfusedNode> unfused;
    std::optional<double> maxError; ///< of the outputs, on the same inputs
    double outputScale = 0; ///< largest magnitude of the reference's outputs
    /// Largest difference of the quantized model's first output there and in our own executor; only
    /// for given inputs.
    std::optional<double> executorError;
    double floatMs = 0; ///< medians of `rounds` interleaved runs; 0: not timed
    double quantizedMs = 0;
    int64_t rounds = 0;

    bool isVerified() const { return notVerified.empty(); }
    double speedup() const { return quantizedMs > 0 ? floatMs / quantizedMs : 0; }
};

struct VerificationOptions
{
    std::string
        python; ///< program; empty: of the environment variable ESPALIER_PYTHON, else python3
    int threads = 1;
    int64_t rounds = 15; ///< timed runs; 0: none
    int64_t batch = 1; ///< samples of an input with symbolic batch
    std::vector<Tensor> inputs; ///< of both models, in their order; empty: random numbers
};

/// Loads both files in ONNX Runtime, in a Python of its own: fusions, outputs, times. A missing
/// Python, ONNX Runtime or onnx is said in `notVerified`. Throws Error fileAccess when a model is
/// missing, invalidFile when the script says something else than it should; Cancelled.
RuntimeReport verifyInRuntime(const std::filesystem::path& reference,
                              const std::filesystem::path& quantized,
                              const VerificationOptions& options, Monitor& monitor);

} // namespace core
