#pragma once

#include "core/data/dataset.h"
#include "core/distillation/student_builder.h"

#include <string_view>

namespace core {

/// The student that a list of settings cuts from `teacher`, see studentCut(); blocks are judged
/// with the first samples of `samples`. Throws Error, Cancelled.
CutStudent studentFromTeacher(std::string_view list, const Model& teacher, const Dataset& samples,
                              Monitor& monitor);

/// The student that "family:key=value,key=value" describes, with keys of newNetworkParameters(); it
/// reads pictures as the teacher does and, where nothing else is said, tells as many classes apart.
/// Throws Error, Cancelled.
Model studentFromTemplate(std::string_view text, const Model& teacher, Monitor& monitor);

} // namespace core
