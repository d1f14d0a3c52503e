#pragma once

#include "core/graph/model.h"

#include <optional>
#include <string>
#include <vector>

namespace test {

/// One node with its inputs and what it must give, read from one line of
/// tests/core/operator_examples/<family>.txt:
///
///     Conv@11 group=1 pads=[0,0,0,0] : float[1,1,2,2]{1,2,3,4} float[1,1,1,1]{2} ->
///     float[1,1,2,2]{2,4,6,8} com.microsoft:Gelu : float[1]{0} -> float[1]{0} Clip@13 :
///     float[3]{-1,0,9} - float[]{6} -> float[3]{-1,0,6} Constant@13 value=int64[2]{1,2} : ->
///     int64[2]{1,2} RandomNormal@1 shape=[2,2] : -> float[2,2]* Gather@13@rtol=1e-3 axis=0 :
///     float[2,2]{1,2,3,4} int64[1]{1} -> float[1,2]{3,4} model If :: <ir_version: 8, opset_import:
///     ["" : 16]> g (bool c) => (float y) {...} :: bool[]{1} -> float[]{2}
///
/// `@` gives the opset (17 when left out). An attribute value is an integer, a float (has a point,
/// an exponent or is inf/nan), a "string" (no blanks), a [list] or a tensor. `-` is an input or
/// output that is left out, `*` checks type and shape only. `#` starts a comment line.
/// `rtol`/`atol` widen the tolerance of a line.
struct OperatorExample
{
    struct Output
    {
        core::Tensor tensor;
        bool hasValues = true;
        bool isPresent = true;
    };

    std::string place; ///< "activation.txt:12" for messages
    std::string line;
    core::Node node; ///< of the main graph; type and domain only for `model` lines
    int64_t opset = 17;
    std::vector<std::optional<core::Tensor>> inputs;
    std::vector<Output> outputs;
    double relativeTolerance = 1e-5;
    double absoluteTolerance = 1e-6;
    std::string modelText; ///< of a `model` line, else empty

    /// The example as a model; `isConstant` says which inputs become initializers instead of graph
    /// inputs.
    core::Model model(const std::vector<bool>& isConstant = {}) const;
};

/// One line. Throws std::runtime_error when it does not parse.
OperatorExample parseOperatorExample(const std::string& line);

/// All lines of all files, in order. Throws std::runtime_error with the place of a line that does
/// not parse.
std::vector<OperatorExample> readOperatorExamples();

} // namespace test
