#pragma once

#include "app/desktop/distill_plan.h"
#include "core/base/monitor.h"
#include "core/execution/template_budget.h"

#include <memory>
#include <string>
#include <vector>

namespace core {
struct Model;
}

namespace widgets {
class OpenedDataset;
struct OpenedModel;
} // namespace widgets

namespace app {

/// What a student will cost beside its teacher; computed from their graphs, not measured.
struct StudentSize
{
    core::NetworkSize teacher;
    core::NetworkSize student;
    std::vector<std::string> notes; ///< what a user wants to know, one sentence each
};

/// Makes the student of the plan as the command line would, and counts. `opened` saves reading the
/// teacher when it is that model; `samples` are those that removable blocks are judged with. Waits
/// for files, so it belongs on the engine thread. Throws core::Error, core::Cancelled.
StudentSize studentSize(const DistillPlan& plan,
                        const std::shared_ptr<const widgets::OpenedModel>& opened,
                        widgets::OpenedDataset& samples, core::Monitor& monitor);

} // namespace app
