#pragma once

#include "core/comparison/node_changes.h"

namespace core {

/// What is different about the constants that a matched pair of nodes reads, slot by slot.
void addWeightChanges(const ComparedModels& models, NodeId reference, NodeId model,
                      std::vector<NodeChange>& changes);

/// |b - a| / |a| with Euclidean norms over the elements, |b| in place of an |a| of zero; 0 for
/// equal tensors. Nothing for tensors of different shapes, of no numbers, or with values that are
/// not finite.
std::optional<double> relativeDifference(const Tensor& a, const Tensor& b);

} // namespace core
