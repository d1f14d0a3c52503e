#include "app/cli/latency_arguments.h"

#include "app/cli/cache_folder.h"
#include "app/cli/display_text.h"
#include "core/base/parallel.h"

#include <fmt/format.h>

namespace app {

namespace {

constexpr const char* kKind = "measured on this machine, medians of n runs in turn";

std::string floorText(const core::LatencyPlan& plan)
{
    if (!plan.accuracy)
        return "";
    const bool isBudget = plan.binding == core::BindingLimit::budget;
    return fmt::format("The {} is the limit that binds: {} left on {} validation samples (proxy, "
                       "before any recovery){}.\n",
                       isBudget ? "latency" : "accuracy", percentText(plan.accuracy->value),
                       countText(plan.accuracy->n),
                       isBudget ? "" : "; the latency budget is not met");
}

} // namespace

void LatencyCacheArguments::addTo(CLI::App& command)
{
    command
        .add_option("--latency-cache", m_folder,
                    "Folder that times of single layers are kept in; default: espalier in the "
                    "user's cache folder")
        ->type_name("FOLDER");
    command.add_flag("--no-latency-cache", m_keepsNothing, "Measure every layer, keep nothing");
}

core::LatencyTableOptions LatencyCacheArguments::table() const
{
    core::LatencyTableOptions options{ .threads = core::threadCount(),
                                       .version = ESPALIER_VERSION,
                                       .folder = {} };
    if (!m_keepsNothing)
        options.folder = m_folder.empty() ? cacheFolder() : std::filesystem::path(m_folder);
    return options;
}

void LatencyArguments::addTo(CLI::App& command)
{
    command
        .add_option("--latency-batch", m_batch,
                    "A latency budget is measured at this size of every axis that the model leaves "
                    "open")
        ->check(CLI::Range(1, 65536));
    command.add_option("--latency-runs", m_runs, "Runs of each model in such a measurement")
        ->check(CLI::Range(3, 10'000));
    m_cache.addTo(command);
}

core::LatencyBudget LatencyArguments::budget(const core::LatencyLimit& limit,
                                             int64_t multiple) const
{
    return { .limit = limit,
             .batch = m_batch,
             .runs = m_runs,
             .table = m_cache.table(),
             .multiple = multiple };
}

Json LatencyArguments::json(const core::LatencyPlan& plan) const
{
    return { { "beforeMs", plan.measured.beforeMs },
             { "afterMs", plan.measured.afterMs },
             { "limitMs", plan.limitMs },
             { "n", plan.measured.n },
             { "batch", m_batch },
             { "threads", plan.threads },
             { "cpu", plan.cpu },
             { "kind", kKind },
             { "estimatedMs", plan.estimatedMs },
             { "tableError", plan.tableError() },
             { "binding", plan.binding == core::BindingLimit::budget ? "latency" : "accuracy" },
             { "multiple", plan.multiple },
             { "multipleIsMeasured", plan.isMultipleMeasured },
             { "layersMeasured", plan.layersMeasured },
             { "layersRestored", plan.layersRestored } };
}

std::string LatencyArguments::text(const core::LatencyPlan& plan) const
{
    return fmt::format(
               "Latency at batch {}: {} ms before, {} ms after ({}; n = {}, {} threads, {})\n"
               "Estimated from {} single layers: {} ms, {:+.1f} % off; widths are multiples of "
               "{}{}\n",
               m_batch, numberText(plan.measured.beforeMs), numberText(plan.measured.afterMs),
               kKind, plan.measured.n, plan.threads, plan.cpu,
               plan.layersMeasured + plan.layersRestored, numberText(plan.estimatedMs),
               100 * plan.tableError(), plan.multiple, plan.isMultipleMeasured ? " (measured)" : "")
        + floorText(plan);
}

} // namespace app
