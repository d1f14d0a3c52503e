#pragma once

#include "core/graph/model.h"

#include <cstdint>

namespace core {

/// The newest opset of ONNX's default domain that convertOpset() knows all changes up to.
constexpr int64_t kNewestOpset = 21;

/// Before: nodes as the model's opset defines them. After: nodes that mean the same in `opset`.
///
/// Conditions: 9 <= own opset <= `opset` <= kNewestOpset; no nested graphs, no functions; no node
/// whose meaning changed between in a way that its new form cannot say. Accepted types only grew
/// from opset to opset, so that a node without other changes stays as it is.
///
/// Formula: attributes that became inputs (axes, split, pads, minimum and maximum of Clip, ...) are
/// stored as constants; Softmax over the last axis is the same before and after 13; Split of equal
/// parts says their number from 18 on.
///
/// Throws Error unsupported naming the first node that stands in the way, invalidArgument for an
/// opset outside the range.
void convertOpset(Model& model, int64_t opset);

} // namespace core
