#pragma once

#include "core/operators/operator.h"

/// Makers of the shape family's operators, one file an idea; shape.cpp lists them with their
/// opsets.
namespace core::families {

std::unique_ptr<Operator> makeReshape(const NodeView& view);
std::unique_ptr<Operator> makeFlatten(const NodeView& view);
std::unique_ptr<Operator> makeSqueeze(const NodeView& view);
std::unique_ptr<Operator> makeUnsqueeze(const NodeView& view);
std::unique_ptr<Operator> makeTranspose(const NodeView& view);
std::unique_ptr<Operator> makeConcat(const NodeView& view);
std::unique_ptr<Operator> makeSplit(const NodeView& view);
std::unique_ptr<Operator> makeSlice(const NodeView& view);
std::unique_ptr<Operator> makePad(const NodeView& view);
std::unique_ptr<Operator> makeExpand(const NodeView& view);
std::unique_ptr<Operator> makeTile(const NodeView& view);
std::unique_ptr<Operator> makeReverseSequence(const NodeView& view);
std::unique_ptr<Operator> makeShape(const NodeView& view);
std::unique_ptr<Operator> makeSize(const NodeView& view);

} // namespace core::families
