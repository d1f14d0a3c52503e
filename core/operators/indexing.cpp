#include "core/operators/families.h"
#include "core/operators/indexing_operators.h"

#include <array>

namespace core::families {

namespace {

constexpr OperatorCategory kShape = OperatorCategory::shape;

constexpr std::array kIndexingOperators = {
    OperatorEntry{ "", "Gather", 1, 0, kShape, makeGather },
    OperatorEntry{ "", "GatherElements", 11, 0, kShape, makeGatherElements },
    OperatorEntry{ "", "GatherND", 11, 0, kShape, makeGatherND },
    OperatorEntry{ "", "Scatter", 9, 10, kShape, makeScatterElements },
    OperatorEntry{ "", "ScatterElements", 11, 0, kShape, makeScatterElements },
    OperatorEntry{ "", "ScatterND", 11, 0, kShape, makeScatterND },
    OperatorEntry{ "", "OneHot", 9, 0, kShape, makeOneHot },
    OperatorEntry{ "", "TopK", 1, 0, kShape, makeTopK },
    OperatorEntry{ "", "NonZero", 9, 0, kShape, makeNonZero },
    OperatorEntry{ "", "Unique", 11, 0, kShape, makeUnique },
    OperatorEntry{ "", "Compress", 9, 0, kShape, makeCompress },
    OperatorEntry{ "", "Trilu", 14, 0, kShape, makeTrilu },
};

} // namespace

std::span<const OperatorEntry> indexing()
{
    return kIndexingOperators;
}

} // namespace core::families
