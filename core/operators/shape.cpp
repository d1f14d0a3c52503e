#include "core/operators/families.h"
#include "core/operators/shape_operators.h"

#include <array>

namespace core::families {

namespace {

constexpr OperatorCategory kShape = OperatorCategory::shape;

constexpr std::array kShapeOperators = {
    OperatorEntry{ "", "Reshape", 1, 0, kShape, makeReshape },
    OperatorEntry{ "", "Flatten", 1, 0, kShape, makeFlatten },
    OperatorEntry{ "", "Squeeze", 1, 0, kShape, makeSqueeze },
    OperatorEntry{ "", "Unsqueeze", 1, 0, kShape, makeUnsqueeze },
    OperatorEntry{ "", "Transpose", 1, 0, kShape, makeTranspose },
    OperatorEntry{ "", "Concat", 1, 0, kShape, makeConcat },
    OperatorEntry{ "", "Split", 1, 0, kShape, makeSplit },
    OperatorEntry{ "", "Slice", 1, 0, kShape, makeSlice },
    OperatorEntry{ "", "Pad", 1, 0, kShape, makePad },
    OperatorEntry{ "", "Expand", 8, 0, kShape, makeExpand },
    OperatorEntry{ "", "Tile", 1, 0, kShape, makeTile },
    OperatorEntry{ "", "ReverseSequence", 10, 0, kShape, makeReverseSequence },
    OperatorEntry{ "", "Shape", 1, 0, kShape, makeShape },
    OperatorEntry{ "", "Size", 1, 0, kShape, makeSize },
};

} // namespace

std::span<const OperatorEntry> shape()
{
    return kShapeOperators;
}

} // namespace core::families
