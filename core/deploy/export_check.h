#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// How a check of an exported file ended.
enum class CheckState
{
    passed,
    failed,
    skipped ///< could not be made here; says why
};

/// The stable word of a state: "passed".
std::string_view checkStateName(CheckState state);

/// One proof that an exported file is what it should be.
struct ExportCheck
{
    std::string id; ///< "outputs"
    std::string title; ///< "Outputs on 16 samples"
    CheckState state = CheckState::failed;
    std::string finding; ///< one sentence with the figures
};

} // namespace core
