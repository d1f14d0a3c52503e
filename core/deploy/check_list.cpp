#include "core/deploy/check_list.h"

#include "core/base/error.h"

#include <algorithm>

namespace core {

namespace {

double seriesValue(CheckState state)
{
    switch (state) {
    case CheckState::passed:
        return 1;
    case CheckState::failed:
        return 0;
    case CheckState::skipped:
        return 0.5;
    }
    throw InternalError("a check has a state");
}

} // namespace

std::string_view checkStateName(CheckState state)
{
    switch (state) {
    case CheckState::passed:
        return "passed";
    case CheckState::failed:
        return "failed";
    case CheckState::skipped:
        return "skipped";
    }
    throw InternalError("a check has a state");
}

bool CheckList::hasFailed() const
{
    return std::ranges::any_of(
        m_checks, [](const ExportCheck& check) { return check.state == CheckState::failed; });
}

void CheckList::make(const std::string& id, const std::string& title,
                     const std::function<CheckResult()>& check)
{
    if (hasFailed())
        return;
    m_monitor.checkpoint();
    m_monitor.beginPhase("checking: " + title);
    CheckResult result;
    try {
        result = check();
    } catch (const Error& error) {
        result = { CheckState::failed, error.what() };
    }
    m_checks.push_back({ id, title, result.state, result.finding });
    m_monitor.point("check." + id, static_cast<double>(m_checks.size()), seriesValue(result.state));
}

} // namespace core
