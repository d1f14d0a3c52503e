#pragma once

#include "core/operators/operator.h"
#include "tests/support/operator_example.h"

#include <optional>
#include <string>
#include <vector>

namespace test {

/// A node with inputs in double at which its gradient is compared with finite differences.
struct GradientCase
{
    core::Node node;
    int64_t opset = 17;
    std::vector<std::optional<core::Tensor>> inputs;
    std::vector<bool> hasOutput; ///< one an output slot
    std::vector<size_t> checkedSlots; ///< inputs whose gradient is compared
};

struct GradientReport
{
    double worstError = 0; ///< relative, of what was compared
    int64_t compared = 0; ///< elements and directions
    std::string failure; ///< the first one in words, or empty
};

/// What must hold: |analytic - numeric| <= 1e-6 * the larger one, beyond the rounding error of the
/// difference quotient.
inline constexpr double kGradientTolerance = 1e-6;

/// The example with its floating-point inputs in double and drawn anew: pairwise different by
/// hundreds of difference steps and as far away from the places where operators have kinks, inside
/// the domain of the operator. Inputs that are settings (scales, ratios, regions) keep their values
/// and are not among the slots.
GradientCase gradientCase(const OperatorExample& example, uint64_t seed);

/// Outputs of a forward run, undefined where the case has none.
std::vector<core::Tensor> forwardOutputs(const core::Operator& node, const GradientCase& one);
/// One weight for each element of a double output; undefined for other outputs.
std::vector<core::Tensor> randomWeights(const std::vector<core::Tensor>& outputs, uint64_t seed);
/// What backward() gives for the slots of the case when `weights` are the output gradients.
std::vector<core::Tensor> inputGradients(const core::Operator& node, const GradientCase& one,
                                         const std::vector<core::Tensor>& outputs,
                                         const std::vector<core::Tensor>& weights);

/// Compares `gradients` (one a slot, undefined ones are zero) with central differences of the
/// weighted sum of the outputs: all elements of an input of up to 200, otherwise 50 random
/// directions. Step cbrt(epsilon) * max(1, |x|); one Richardson extrapolation where it fails.
GradientReport compareWithDifferences(const core::Operator& node, const GradientCase& one,
                                      const std::vector<core::Tensor>& weights,
                                      const std::vector<core::Tensor>& gradients);

/// Forward, backward and comparison of one case.
GradientReport checkGradient(const core::Operator& node, const GradientCase& one, uint64_t seed);

} // namespace test
