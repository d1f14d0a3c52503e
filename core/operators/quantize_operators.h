#pragma once

#include "core/operators/operator.h"

/// Makers of the quantize family's operators, one file an idea; quantize.cpp lists them with their
/// opsets.
namespace core::families {

std::unique_ptr<Operator> makeQuantizeLinear(const NodeView& view);
std::unique_ptr<Operator> makeDequantizeLinear(const NodeView& view);
std::unique_ptr<Operator> makeDynamicQuantizeLinear(const NodeView& view);
std::unique_ptr<Operator> makeMatMulInteger(const NodeView& view);
std::unique_ptr<Operator> makeQLinearMatMul(const NodeView& view);
std::unique_ptr<Operator> makeConvInteger(const NodeView& view);
std::unique_ptr<Operator> makeQLinearConv(const NodeView& view);
std::unique_ptr<Operator> makeQLinearAdd(const NodeView& view);
std::unique_ptr<Operator> makeQLinearMul(const NodeView& view);
std::unique_ptr<Operator> makeQLinearSigmoid(const NodeView& view);
std::unique_ptr<Operator> makeQLinearLeakyRelu(const NodeView& view);
std::unique_ptr<Operator> makeQLinearGlobalAveragePool(const NodeView& view);
std::unique_ptr<Operator> makeQLinearAveragePool(const NodeView& view);
std::unique_ptr<Operator> makeQLinearConcat(const NodeView& view);
std::unique_ptr<Operator> makeQGemm(const NodeView& view);

} // namespace core::families
