#include "core/operators/families.h"
#include "core/operators/image_operators.h"

#include <array>

namespace core::families {

namespace {

constexpr OperatorCategory kShape = OperatorCategory::shape;
constexpr OperatorCategory kOther = OperatorCategory::other;

constexpr std::array kImageOperators = {
    OperatorEntry{ "", "Resize", 10, 0, kShape, makeResize },
    OperatorEntry{ "", "Upsample", 1, 9, kShape, makeUpsample },
    OperatorEntry{ "", "GridSample", 16, 0, kOther, makeGridSample },
    OperatorEntry{ "", "RoiAlign", 10, 0, OperatorCategory::pooling, makeRoiAlign },
    OperatorEntry{ "", "DepthToSpace", 1, 0, kShape, makeDepthToSpace },
    OperatorEntry{ "", "SpaceToDepth", 1, 0, kShape, makeSpaceToDepth },
    OperatorEntry{ "", "NonMaxSuppression", 10, 0, kOther, makeNonMaxSuppression },
    OperatorEntry{ "", "CenterCropPad", 18, 0, kShape, makeCenterCropPad },
};

} // namespace

std::span<const OperatorEntry> image()
{
    return kImageOperators;
}

} // namespace core::families
