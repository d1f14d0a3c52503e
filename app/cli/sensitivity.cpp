#include "app/cli/cache_arguments.h"
#include "app/cli/calibration.h"
#include "app/cli/data_arguments.h"
#include "app/cli/display_text.h"
#include "app/cli/estimates.h"
#include "app/cli/model_argument.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "core/base/number_text.h"
#include "core/base/parallel.h"
#include "core/pruning/sensitivity_map.h"

#include <fmt/format.h>

namespace app {

namespace {

struct SensitivityArguments
{
    std::string model;
    std::string criterion = std::string(core::criteria().begin()->id);
    std::string levels = "0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9";
    int64_t samples = 1000;
    int64_t cacheMegabytes = 512;
    CacheArguments cache;
    uint64_t seed = 0;
    core::ChannelGroupOptions groups;
    DataArguments data;
    CalibrationArguments calibration;
};

constexpr const char* kKind = "proxy on validation samples, channels masked";

std::vector<double> levelsOf(std::string_view text)
{
    std::vector<double> levels;
    for (size_t start = 0; start <= text.size();) {
        const size_t end = std::min(text.find(',', start), text.size());
        const std::optional<double> level = core::parseReal(text.substr(start, end - start));
        if (!level || !(*level > 0 && *level < 1))
            throw core::Error(core::ErrorCode::invalidArgument,
                              fmt::format("the levels \"{}\" are not shares between 0 and 1 with "
                                          "commas between them, such as 0.25,0.5,0.75",
                                          text));
        levels.push_back(*level);
        start = end + 1;
    }
    return levels;
}

/// The measurement with everything that it reads.
class Sensitivity
{
public:
    Sensitivity(const SensitivityArguments& arguments, core::Monitor& monitor)
        : m_arguments(arguments)
    {
        const core::DatasetDescription description = arguments.data.description();
        const auto read = readModelFile(arguments.model, monitor);
        m_job.preprocessing = arguments.data.preprocessing(*read, description);
        m_job.model = std::make_shared<const core::Model>(core::withFoldedConstants(*read));
        m_job.groups = core::channelGroups(*m_job.model, arguments.groups);
        m_job.levels = levelsOf(arguments.levels);
        m_job.evaluator = { .samples = arguments.samples,
                            .cacheBytes = arguments.cacheMegabytes << 20,
                            .executor = { .threads = core::threadCount() } };
        m_job.folder = arguments.cache.folder();
        const auto splits = core::openDataset(description, monitor);
        m_job.samples = validationOf(*splits, monitor);
        const core::CriterionEvidence evidence =
            arguments.calibration.evidence(arguments.criterion, *m_job.model, m_job.groups,
                                           m_job.preprocessing, splits.get(), monitor);
        m_job.orders = core::removalOrders(*m_job.model, m_job.groups, arguments.criterion,
                                           arguments.seed, &evidence, monitor);
    }

    Outcome run(core::Monitor& monitor)
    {
        m_job.receive = [&](size_t group, const core::SensitivityPoint& point) {
            const core::Estimate& figure =
                point.measured.accuracy.n > 0 ? point.measured.accuracy : point.measured.agreement;
            monitor.point("sensitivity." + m_job.groups[group].name,
                          static_cast<double>(point.removed), figure.value);
        };
        const core::SensitivityMap map = core::measureSensitivity(m_job, monitor);
        return { json(map), text(map), ExitCode::success };
    }

private:
    static std::shared_ptr<const core::Dataset> validationOf(core::SplitDataset& splits,
                                                             core::Monitor& monitor)
    {
        if (splits.has(core::Role::validation))
            return splits.validation(monitor);
        throw core::Error(core::ErrorCode::invalidData,
                          "the data set has no validation samples, and sensitivity guides choices, "
                          "for which test samples must not be used; give one with training or "
                          "validation samples, such as --data fashion-mnist");
    }

    Json pointJson(const core::ChannelGroup& group, const core::SensitivityPoint& point) const
    {
        Json json = {
            { "removed", point.removed },
            { "share", static_cast<double>(point.removed) / static_cast<double>(group.channels) }
        };
        if (point.measured.accuracy.n > 0)
            json.update({ { "accuracy", estimateJson(point.measured.accuracy, kKind) },
                          { "difference", point.measured.difference.value },
                          { "differenceLow", point.measured.difference.low },
                          { "differenceHigh", point.measured.difference.high } });
        json.update({ { "agreement", estimateJson(point.measured.agreement, kKind) },
                      { "meanDivergence", point.measured.meanDivergence } });
        return json;
    }

    Json json(const core::SensitivityMap& map) const
    {
        Json result = { { "model", m_arguments.model }, { "criterion", m_arguments.criterion },
                        { "levels", m_job.levels },     { "folder", m_job.folder.string() },
                        { "restored", map.restored },   { "measured", map.measured },
                        { "groups", Json::array() } };
        if (const auto* original = originalOf(map))
            result["original"] = estimateJson(*original, "proxy on validation samples");
        for (const core::GroupSensitivity& sensitivity : map.groups) {
            const core::ChannelGroup& group = m_job.groups[sensitivity.group];
            Json points = Json::array();
            for (const core::SensitivityPoint& point : sensitivity.points)
                points.push_back(pointJson(group, point));
            result["groups"].push_back({ { "name", group.name },
                                         { "index", sensitivity.group },
                                         { "channels", group.channels },
                                         { "points", points } });
        }
        return result;
    }

    /// What all points are compared with; nullptr without points or labels.
    static const core::Estimate* originalOf(const core::SensitivityMap& map)
    {
        for (const core::GroupSensitivity& group : map.groups)
            for (const core::SensitivityPoint& point : group.points)
                return point.measured.original.n > 0 ? &point.measured.original : nullptr;
        return nullptr;
    }

    std::string text(const core::SensitivityMap& map) const
    {
        const core::Estimate* original = originalOf(map);
        std::vector<std::string> headings{ "Channels of", ">Number" };
        for (const double level : m_job.levels)
            headings.push_back('>' + percentText(level));
        Table table(headings);
        for (const core::GroupSensitivity& sensitivity : map.groups) {
            const core::ChannelGroup& group = m_job.groups[sensitivity.group];
            std::vector<std::string> row{ group.name, countText(group.channels) };
            for (const double level : m_job.levels)
                row.push_back(cell(sensitivity, group.channels, level));
            table.add(row);
        }
        const int64_t n = original != nullptr
            ? original->n
            : std::min(m_job.evaluator.samples, m_job.samples->size());
        return table.text(0)
            + fmt::format(
                   "{} when the share above of a group alone is removed; {}, n = {}{}\n"
                   "{} points measured, {} of an earlier run\n",
                   original != nullptr ? "Accuracy" : "Share of samples that keep their class",
                   kKind, countText(n),
                   original != nullptr ? fmt::format("; whole: {}", percentText(original->value))
                                       : "",
                   map.measured, map.restored);
    }

    static std::string cell(const core::GroupSensitivity& sensitivity, int64_t channels,
                            double level)
    {
        const auto removed =
            static_cast<int64_t>(std::llround(level * static_cast<double>(channels)));
        const auto found = std::ranges::find(sensitivity.points, std::min(removed, channels - 1),
                                             &core::SensitivityPoint::removed);
        if (found == sensitivity.points.end())
            return "";
        const core::LiveAccuracy& measured = found->measured;
        return percentText(measured.accuracy.n > 0 ? measured.accuracy.value
                                                   : measured.agreement.value);
    }

    const SensitivityArguments& m_arguments;
    core::SensitivityJob m_job;
};

} // namespace

VerbAction configureSensitivity(CLI::App& command)
{
    const auto arguments = std::make_shared<SensitivityArguments>();
    addModelArgument(command, arguments->model);
    arguments->data.addTo(command, "fashion-mnist");
    addCriterionOption(command, arguments->criterion);
    command
        .add_option("--levels", arguments->levels,
                    "Removed shares to measure, with commas between them")
        ->type_name("SHARES");
    command
        .add_option("--samples", arguments->samples,
                    "Measure on so many validation samples, spread evenly over the set")
        ->check(CLI::PositiveNumber);
    arguments->cache.addTo(command, "points");
    command
        .add_option("--memory", arguments->cacheMegabytes, "Most MiB of activations kept in memory")
        ->check(CLI::Range(1, 1 << 20));
    command.add_option("--seed", arguments->seed, "Seed of the criterion random");
    command.add_flag("--allow-mixing", arguments->groups.allowsMixing,
                     "Measure channels too that a normalization takes its statistics over");
    arguments->calibration.addTo(command);
    return [arguments](core::Monitor& monitor) {
        return Sensitivity(*arguments, monitor).run(monitor);
    };
}

} // namespace app
