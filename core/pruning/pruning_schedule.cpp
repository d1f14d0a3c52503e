#include "core/pruning/pruning_schedule.h"

#include <array>

namespace core {

namespace {

constexpr int64_t kMostSteps = 1000;

double linear(double time)
{
    return time;
}

/// s_t = s_f + (s_0 - s_f) (1 - t / T)^3 with s_0 = 0, divided by s_f.
double cubic(double time)
{
    return 1 - (1 - time) * (1 - time) * (1 - time);
}

constexpr std::array kSchedules{
    PruningSchedule{ "oneshot", "At once", "Everything goes in one step.", false, linear },
    PruningSchedule{
        "linear", "Even steps",
        "The same amount goes in each step; scores are computed anew after each "
        "(Molchanov, Tyree, Karras, Aila, Kautz: Pruning Convolutional Neural Networks "
        "for Resource Efficient Inference, 2017).",
        true, linear },
    PruningSchedule{ "cubic", "Smaller and smaller steps",
                     "Much goes while there is much to spare, little in the end: "
                     "s_t = s_f - s_f (1 - t / T)^3 (Zhu, Gupta: To Prune, or Not to Prune, 2017, "
                     "equation 1).",
                     true, cubic },
};

} // namespace

const Catalog<PruningSchedule>& pruningSchedules()
{
    static constexpr Catalog<PruningSchedule> kCatalog("schedule", kSchedules);
    return kCatalog;
}

std::vector<double> scheduleProgress(const PruningSchedule& schedule, int64_t steps)
{
    const int64_t most = schedule.hasSteps ? kMostSteps : 1;
    if (steps < 1 || steps > most)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the schedule \"{}\" cannot have {} steps; accepted are 1 to {}",
                                schedule.id, steps, most));
    std::vector<double> progress;
    for (int64_t step = 1; step <= steps; ++step)
        progress.push_back(
            schedule.progress(static_cast<double>(step) / static_cast<double>(steps)));
    return progress;
}

} // namespace core
