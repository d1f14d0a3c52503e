#include "core/deploy/operator_changes.h"

#include <array>

namespace core {

namespace {

using enum OperatorChange;

constexpr std::array kVersions{
    OperatorVersion{ "BatchNormalization", 14, oneOutputOnly },
    OperatorVersion{ "Clip", 11, attributeToInput, "min", 1, false },
    OperatorVersion{ "Clip", 11, attributeToInput, "max", 2, false },
    OperatorVersion{ "DFT", 20 },
    OperatorVersion{ "Dropout", 12, attributeToInput, "ratio", 1, false },
    OperatorVersion{ "GridSample", 20 },
    OperatorVersion{ "GroupNormalization", 21 },
    OperatorVersion{ "Hardmax", 13, lastAxisOnly },
    OperatorVersion{ "LogSoftmax", 13, lastAxisOnly },
    OperatorVersion{ "Pad", 11, attributeToInput, "pads", 1 },
    OperatorVersion{ "Pad", 11, attributeToInput, "value", 2, false },
    OperatorVersion{ "ReduceL1", 18, attributeToInput, "axes", 1 },
    OperatorVersion{ "ReduceL2", 18, attributeToInput, "axes", 1 },
    OperatorVersion{ "ReduceLogSum", 18, attributeToInput, "axes", 1 },
    OperatorVersion{ "ReduceLogSumExp", 18, attributeToInput, "axes", 1 },
    OperatorVersion{ "ReduceMax", 18, attributeToInput, "axes", 1 },
    OperatorVersion{ "ReduceMean", 18, attributeToInput, "axes", 1 },
    OperatorVersion{ "ReduceMin", 18, attributeToInput, "axes", 1 },
    OperatorVersion{ "ReduceProd", 18, attributeToInput, "axes", 1 },
    OperatorVersion{ "ReduceSum", 13, attributeToInput, "axes", 1 },
    OperatorVersion{ "ReduceSumSquare", 18, attributeToInput, "axes", 1 },
    OperatorVersion{ "Resize", 11 },
    OperatorVersion{ "Scatter", 11 },
    OperatorVersion{ "Slice", 10, attributeToInput, "starts", 1 },
    OperatorVersion{ "Slice", 10, attributeToInput, "ends", 2 },
    OperatorVersion{ "Slice", 10, attributeToInput, "axes", 3 },
    OperatorVersion{ "Softmax", 13, lastAxisOnly },
    OperatorVersion{ "Split", 13, attributeToInput, "split", 1 },
    OperatorVersion{ "Split", 18, countsParts },
    OperatorVersion{ "Squeeze", 13, attributeToInput, "axes", 1 },
    OperatorVersion{ "TopK", 10, attributeToInput, "k", 1 },
    OperatorVersion{ "Unsqueeze", 13, attributeToInput, "axes", 1 },
    OperatorVersion{ "Upsample", 10 },
};

} // namespace

std::span<const OperatorVersion> operatorVersions()
{
    return kVersions;
}

} // namespace core
