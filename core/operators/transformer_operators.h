#pragma once

#include "core/operators/operator.h"

/// Makers of the transformer family's operators, one file an idea; transformer.cpp lists them.
namespace core::families {

std::unique_ptr<Operator> makeSkipLayerNormalization(const NodeView& view);
std::unique_ptr<Operator> makeSkipSimplifiedLayerNormalization(const NodeView& view);
std::unique_ptr<Operator> makeSimplifiedLayerNormalization(const NodeView& view);
std::unique_ptr<Operator> makeRotaryEmbedding(const NodeView& view);
std::unique_ptr<Operator> makeFusedMatMul(const NodeView& view);
std::unique_ptr<Operator> makeMatMulNBits(const NodeView& view);
std::unique_ptr<Operator> makeAttention(const NodeView& view);
std::unique_ptr<Operator> makeMultiHeadAttention(const NodeView& view);
std::unique_ptr<Operator> makeEmbedLayerNormalization(const NodeView& view);

} // namespace core::families
