#pragma once

#include "core/pruning/product_layer.h"
#include "core/pruning/scored_model.h"

namespace core {

/// The matrix of a layer of scored.model() with the BatchNormalization behind it multiplied in:
/// [rows, columns].
Eigen::MatrixXd normalizedWeights(const ScoredModel& scored, const ProductLayer& layer);

} // namespace core
