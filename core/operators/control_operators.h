#pragma once

#include "core/graph/graph.h"
#include "core/operators/operator.h"

#include <string_view>

namespace core {

/// The nested graph of an attribute; throws Error invalidModel when it is missing.
GraphPointer bodyOf(const Node& node, std::string_view attribute);

} // namespace core

/// Makers of control operators that have a file of their own; control.cpp lists them.
namespace core::families {

std::unique_ptr<Operator> makeScan(const NodeView& view);

} // namespace core::families
