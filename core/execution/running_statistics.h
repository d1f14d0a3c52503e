#pragma once

#include "core/graph/model.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace core {

/// The initializers in which a BatchNormalization keeps its running mean and variance.
struct RunningStatistics
{
    ValueId mean;
    ValueId variance;
};

/// Running statistics of every BatchNormalization that is to be trained, by NodeId. Exporters store
/// equal tensors once, so networks fresh from initialization share them; here each normalization
/// gets its own copy, named after its scale. Nothing for a normalization whose statistics are not
/// initializers or are named in `frozen`: it stays in inference mode.
std::vector<std::optional<RunningStatistics>>
separateRunningStatistics(Graph& graph, const std::set<std::string>& frozen);

} // namespace core
