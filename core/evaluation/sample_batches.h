#pragma once

#include "core/data/dataset.h"
#include "core/data/preprocessing.h"
#include "core/graph/model.h"

#include <memory>
#include <vector>

namespace core {

/// `count` samples spread evenly over a data set, or all when it has no more, as batches of up to
/// `batchSize` for the only input of a model.
std::vector<Tensor> sampleBatches(const std::shared_ptr<const Dataset>& dataset,
                                  const Preprocessing& preprocessing, const Model& model,
                                  int64_t count, int64_t batchSize = 32);

} // namespace core
