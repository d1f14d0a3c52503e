#pragma once

#include "core/base/monitor.h"
#include "core/execution/template_budget.h"

#include <span>
#include <string>
#include <vector>

namespace core {

/// How a student is cut from its teacher.
struct StudentCut
{
    double width = 0.5; ///< removed share of the channels of each group, in [0, 1)
    double depth = 0; ///< removed share of the residual blocks that can go, in [0, 1]
    /// With a limit, `width` is not read: the smallest share is removed that meets it.
    NetworkBudget budget;
    int64_t multiple = 1; ///< kept channels are multiples of this where there are more
    std::string criterion = "l1"; ///< what says which channels matter: an id of criteria()
};

/// The settings of a cut as parameters.
Parameters studentCutParameters();
/// Reads a cut from a list of settings: "width=0.5,depth=0.3" or "parameters=20000,multiple=8".
/// Throws Error invalidArgument naming the part.
StudentCut studentCut(std::string_view list);

/// A student that starts with a part of its teacher's weights.
struct CutStudent
{
    Model model;
    NetworkSize size;
    double width = 0; ///< removed share of each group's channels
    int64_t blocksRemoved = 0;
    std::vector<std::string> notes; ///< what a user wants to know, one sentence each
};

/// Before: a teacher. After: the residual blocks whose removal changes the outputs for `samples`
/// least are gone, one by one; then each group of channels keeps its most important ones.
/// Conditions: groups that cannot be cut, and blocks that change the shape, stay. Accuracy is lost
/// until the student is trained. `samples` is one batch for the teacher's input. Throws Error
/// invalidArgument when the budget cannot be met, naming the smallest figures.
CutStudent cutStudent(const Model& teacher, const StudentCut& cut, const Tensor& samples,
                      Monitor& monitor);

} // namespace core
