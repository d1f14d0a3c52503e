#pragma once

#include "core/base/catalog.h"
#include "core/base/parameters.h"

#include <memory>
#include <string_view>

namespace core {

/// How the learning rate changes over a run.
class Schedule
{
public:
    virtual ~Schedule() = default;
    /// What the learning rate is multiplied by; `progress` of the whole run in [0, 1].
    virtual double factor(double progress) const = 0;
};

/// A row of the catalog of schedules.
struct ScheduleKind
{
    std::string_view id;
    std::string_view title;
    std::string_view help;
    std::unique_ptr<Schedule> (*make)(const ParameterValues& values) = nullptr;
};

const Catalog<ScheduleKind>& schedules();

/// What the rows read: warm-up, final share, and the steps.
Parameters scheduleParameters();

} // namespace core
