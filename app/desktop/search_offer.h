#pragma once

#include "app/desktop/search_plan.h"
#include "core/base/monitor.h"

#include <memory>

namespace widgets {
class OpenedDataset;
struct OpenedModel;
} // namespace widgets

namespace app {

/// What the space of the plan offers: how many networks there are, and what the smallest, the
/// central and the largest cost. `opened` is the model of the plan, or nullptr; `samples` say what
/// networks from a template read. Waits for files, so it belongs on the engine thread. Throws
/// core::Error, core::Cancelled.
core::Feasibility searchOffer(const SearchPlan& plan,
                              const std::shared_ptr<const widgets::OpenedModel>& opened,
                              widgets::OpenedDataset& samples, core::Monitor& monitor);

} // namespace app
