#pragma once

#include <string_view>
#include <vector>

namespace core {

/// One choice of how a pruned network gets its accuracy back.
struct RecoveryStep
{
    std::string_view id; ///< "ls", "distill"
    std::string_view title;
    std::string_view help; ///< one or two sentences
    bool trains = false; ///< changes weights epoch by epoch, and can be resumed
};

inline constexpr std::string_view kFineTuneStep = "finetune";
inline constexpr std::string_view kDistillStep = "distill";

/// All choices in the order in which they are offered: the rows of recoveries(), then those that
/// train.
std::vector<RecoveryStep> recoverySteps();

} // namespace core
