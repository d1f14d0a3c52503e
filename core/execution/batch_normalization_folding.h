#pragma once

#include "core/graph/model.h"

#include <set>
#include <vector>

namespace core {

/// Before: y = BatchNormalization(Conv(x, W, b), scale, B, mean, var). After: y = Conv(x, W', b').
///
/// Conditions: inference mode; W, b and the four vectors are float constants; nobody else reads the
/// convolution's output, which is neither a graph output nor in `kept`.
///
/// Formula, for each output channel c: k = scale[c] / sqrt(var[c] + epsilon), W'[c] = k W[c],
/// b'[c] = k (b[c] - mean[c]) + B[c], computed in double.
struct FoldedNormalization
{
    NodeId convolution;
    NodeId normalization; ///< removed
};

/// Folds wherever the conditions hold, ConvTranspose in one group included. W' and b' become new
/// initializers; what was read before stays until it is removed as unused.
std::vector<FoldedNormalization> foldBatchNormalizations(Model& model,
                                                         const std::set<ValueId>& kept = {});

} // namespace core
