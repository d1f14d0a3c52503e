#pragma once

#include "core/base/monitor.h"
#include "core/data/dataset.h"
#include "core/data/preprocessing.h"
#include "core/graph/model.h"
#include "core/training/training_history.h"

#include <memory>

namespace core {

/// Measures a model whose first output are logits, with the Executor that also serves in the end.
/// Throws Error, Cancelled.
ValidationRecord validate(const std::shared_ptr<const Model>& model,
                          std::shared_ptr<const Dataset> dataset,
                          const Preprocessing& preprocessing, int threads, Monitor& monitor);

} // namespace core
