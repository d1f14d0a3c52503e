#pragma once

#include "core/graph/tensor.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace core {

/// One batch as the network sees it, with what is known about its samples.
struct TrainingBatch
{
    Tensor input; ///< [N, ...] after augmentation
    std::vector<int64_t> indices; ///< of the samples in the data set
    std::vector<int64_t> views; ///< number of the augmented view of each sample; -1: not enumerable
    std::vector<int64_t> labels; ///< Dataset::kNoLabel where there is none
    /// Soft targets [N, classes] that replace the labels when samples were mixed; else undefined.
    Tensor targets;
    int64_t epoch = 0;
    uint64_t step = 0; ///< counts batches from the start of the run
    double progress = 0; ///< of the whole run, in [0, 1)
};

/// One summand of an objective as it is drawn in the curves.
struct ObjectiveTerm
{
    std::string name; ///< "cross-entropy", "distillation"
    double value = 0; ///< mean over the batch, weighted as it enters the sum
};

struct ObjectiveValue
{
    double total = 0;
    std::vector<ObjectiveTerm> terms;
    std::vector<Tensor> outputGradients; ///< one an output of the network; undefined: zero
    std::vector<Tensor> tapGradients; ///< one a tap; undefined: zero
};

/// Weights that belong to an objective and are trained with the network, for example the projection
/// of a hint. Row-major.
struct ObjectiveParameter
{
    std::string name;
    std::span<float> values;
    std::span<float> gradients;
};

/// What training minimizes: a number and its gradients, given what the network said.
class Objective
{
public:
    virtual ~Objective() = default;

    /// Names of values of the network that evaluate() reads beside the outputs.
    virtual std::vector<std::string> taps() const { return {}; }
    /// `outputs` [N, classes] logits first; `taps` in the order of taps(). Throws Error when shapes
    /// do not fit.
    virtual ObjectiveValue evaluate(const TrainingBatch& batch, std::span<const Tensor> outputs,
                                    std::span<const Tensor> taps) = 0;
    /// Trained beside the network's; their gradients are added up by evaluate().
    virtual std::vector<ObjectiveParameter> parameters() { return {}; }
};

} // namespace core
