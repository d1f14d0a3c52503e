#pragma once

#include "core/base/monitor.h"
#include "core/deploy/export_check.h"

#include <functional>
#include <string>
#include <vector>

namespace core {

/// What a check found.
struct CheckResult
{
    CheckState state = CheckState::failed;
    std::string finding;
};

/// Makes checks one after the other until one fails, and tells the monitor how each ended.
class CheckList
{
public:
    CheckList(std::vector<ExportCheck>& checks, Monitor& monitor)
        : m_checks(checks)
        , m_monitor(monitor)
    {
    }

    /// Not made when one before it failed. An Error that `check` throws is a failure with its
    /// message.
    void make(const std::string& id, const std::string& title,
              const std::function<CheckResult()>& check);
    bool hasFailed() const;

private:
    std::vector<ExportCheck>& m_checks;
    Monitor& m_monitor;
};

} // namespace core
