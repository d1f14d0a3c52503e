#pragma once

#include "app/desktop/distill_plan.h"

#include <QStringList>

namespace app {

/// How a run begins.
enum class DistillStart
{
    fresh,
    resume, ///< where the checkpoint of the output was written
    finish ///< not at all: the best weights of the checkpoint become the output
};

/// The arguments of espalier-cli that do what the plan says: only what differs from the defaults.
/// `threads` 0 stands for all processors.
QStringList distillArguments(const DistillPlan& plan, DistillStart start, int threads);

/// The student as --cut or --template accept it; empty for a file.
QString studentSettings(const DistillPlan& plan);

} // namespace app
