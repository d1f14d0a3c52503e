#pragma once

#include "core/operators/operator.h"

/// Makers of the indexing family's operators, one file an idea; indexing.cpp lists them with their
/// opsets.
namespace core::families {

std::unique_ptr<Operator> makeGather(const NodeView& view);
std::unique_ptr<Operator> makeGatherElements(const NodeView& view);
std::unique_ptr<Operator> makeGatherND(const NodeView& view);
std::unique_ptr<Operator> makeScatterElements(const NodeView& view);
std::unique_ptr<Operator> makeScatterND(const NodeView& view);
std::unique_ptr<Operator> makeOneHot(const NodeView& view);
std::unique_ptr<Operator> makeTopK(const NodeView& view);
std::unique_ptr<Operator> makeNonZero(const NodeView& view);
std::unique_ptr<Operator> makeUnique(const NodeView& view);
std::unique_ptr<Operator> makeCompress(const NodeView& view);
std::unique_ptr<Operator> makeTrilu(const NodeView& view);

} // namespace core::families
