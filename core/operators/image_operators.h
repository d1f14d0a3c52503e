#pragma once

#include "core/operators/operator.h"

/// Makers of the image family's operators, one file an idea; image.cpp lists them with their
/// opsets.
namespace core::families {

std::unique_ptr<Operator> makeResize(const NodeView& view);
std::unique_ptr<Operator> makeUpsample(const NodeView& view);
std::unique_ptr<Operator> makeGridSample(const NodeView& view);
std::unique_ptr<Operator> makeRoiAlign(const NodeView& view);
std::unique_ptr<Operator> makeDepthToSpace(const NodeView& view);
std::unique_ptr<Operator> makeSpaceToDepth(const NodeView& view);
std::unique_ptr<Operator> makeNonMaxSuppression(const NodeView& view);
std::unique_ptr<Operator> makeCenterCropPad(const NodeView& view);

} // namespace core::families
