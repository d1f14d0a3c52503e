#pragma once

#include "core/base/catalog.h"
#include "core/pruning/channel_group.h"

#include <string_view>
#include <vector>

namespace core {

struct SensitivityMap;

/// What is divided among groups.
struct AllocationRequest
{
    const Model& model; ///< with folded constants
    const ChannelGroups& groups; ///< of the model
    const std::vector<std::vector<double>>& scores; ///< by group and channel; empty: stays whole
    const std::vector<int64_t>& most; ///< by group: it loses no more channels than this
    double ratio = 0; ///< removed share of all channels that have scores, in [0, 1)
    const SensitivityMap* sensitivity = nullptr; ///< of allocations that need it
};

/// One way to say how many channels each group loses.
struct AllocationEntry
{
    std::string_view id; ///< "global"
    std::string_view title;
    std::string_view help; ///< one or two sentences, with the publication
    bool needsSensitivity = false;
    /// By group, at most AllocationRequest::most. Throws Error invalidArgument when the sensitivity
    /// is needed and missing.
    std::vector<int64_t> (*losses)(const AllocationRequest& request) = nullptr;
};

/// All allocations; the first is the default.
const Catalog<AllocationEntry>& allocations();

} // namespace core
