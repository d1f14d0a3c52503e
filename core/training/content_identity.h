#pragma once

#include "core/data/dataset.h"
#include "core/graph/model.h"

#include <cstdint>

namespace core {

/// Equal for models of equal nodes and initializers, whatever their names in the file system; tells
/// others apart by chance, not against an adversary.
uint64_t modelIdentity(const Model& model);

/// Equal for data sets of equal size, labels and contents, of which up to 4,096 samples spread over
/// the set are read.
uint64_t datasetIdentity(const Dataset& dataset);

} // namespace core
