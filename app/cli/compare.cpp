#include "app/cli/compare_arguments.h"
#include "app/cli/compare_report.h"
#include "app/cli/model_argument.h"
#include "app/cli/samples.h"
#include "app/cli/verbs.h"
#include "core/base/parallel.h"
#include "core/comparison/paired_comparison.h"

#include <fmt/format.h>

#include <filesystem>

namespace app {

namespace {

std::vector<core::ComparedVersion> readVersions(const std::vector<std::string>& files,
                                                core::Monitor& monitor)
{
    std::vector<core::ComparedVersion> versions;
    for (const std::string& file : files) {
        std::error_code failure;
        versions.push_back({ readModelFile(file, monitor),
                             static_cast<int64_t>(std::filesystem::file_size(file, failure)) });
    }
    return versions;
}

std::vector<core::GraphDifference> differencesOf(const std::vector<core::ComparedVersion>& versions,
                                                 core::Monitor& monitor)
{
    monitor.beginPhase("comparing the graphs");
    std::vector<core::GraphDifference> differences;
    for (size_t version = 1; version < versions.size(); ++version) {
        differences.push_back(
            core::compareGraphs(*versions.front().model, *versions[version].model, monitor));
        monitor.advance(static_cast<double>(version) / static_cast<double>(versions.size() - 1));
    }
    return differences;
}

/// Every version reads the same numbers, or the answers would not be those of the same samples.
core::Preprocessing commonPreprocessing(const CompareArguments& arguments,
                                        const std::vector<core::ComparedVersion>& versions,
                                        const core::DatasetDescription& description)
{
    const core::Preprocessing first =
        arguments.data.preprocessing(*versions.front().model, description);
    for (size_t version = 1; version < versions.size(); ++version) {
        if (arguments.data.preprocessing(*versions[version].model, description) != first)
            throw core::Error(core::ErrorCode::invalidData,
                              fmt::format("{} wants its pictures prepared in another way than {}; "
                                          "models that are compared take the same inputs (the "
                                          "options of the preprocessing can say which)",
                                          arguments.files[version], arguments.files.front()));
    }
    return first;
}

core::PairedComparison compareAnswers(const CompareArguments& arguments, const Samples& samples,
                                      const std::vector<core::ComparedVersion>& versions,
                                      const core::DatasetDescription& description,
                                      core::Monitor& monitor)
{
    const core::Preprocessing preprocessing = commonPreprocessing(arguments, versions, description);
    std::vector<std::shared_ptr<const core::Model>> models;
    for (const core::ComparedVersion& version : versions) {
        models.push_back(version.model);
        checkSamples(samples, version.model, preprocessing, hasLabels(*samples.dataset), monitor);
    }
    core::PairedComparisonOptions options{ .inference = arguments.inference,
                                           .hasLabels = hasLabels(*samples.dataset) };
    options.inference.executor.threads = core::threadCount();
    return core::comparePaired(models, samples.dataset, preprocessing, options, monitor);
}

Outcome compare(const CompareArguments& arguments, core::Monitor& monitor)
{
    const std::vector<core::ComparedVersion> versions = readVersions(arguments.files, monitor);
    CompareReport report(arguments.files);
    const std::vector<core::GraphDifference> differences = differencesOf(versions, monitor);
    report.addTable(core::differingRows(versions, differences, monitor));
    report.addGraphs(differences);
    if (arguments.data.isGiven()) {
        const core::DatasetDescription description = arguments.data.description();
        const Samples samples = openSamples(description, arguments.role, monitor);
        report.addAnswers(compareAnswers(arguments, samples, versions, description, monitor),
                          samples);
    }
    if (!arguments.csv.empty())
        report.writeTable(arguments.csv);
    return report.outcome();
}

} // namespace

VerbAction configureCompare(CLI::App& command)
{
    constexpr int kMostModels = 16;
    const auto arguments = std::make_shared<CompareArguments>();
    command.add_option("MODELS", arguments->files, "The reference, then models to hold against it")
        ->required()
        ->expected(2, kMostModels)
        ->type_name("MODEL");
    arguments->data.addTo(command, "");
    command
        .add_option("--role", arguments->role,
                    "Samples to use; default: test, or all when there are no test samples")
        ->check(CLI::IsMember({ "test", "validation", "train", "all" }))
        ->type_name("ROLE");
    command.add_option("--batch", arguments->inference.batchSize, "Samples computed at a time")
        ->check(CLI::Range(1, 65536));
    command
        .add_option("--limit", arguments->inference.limit,
                    "Use only so many samples, spread evenly over the set")
        ->check(CLI::PositiveNumber);
    command.add_option("--csv", arguments->csv, "Also write the table of what differs to a file")
        ->type_name("FILE");
    return [arguments](core::Monitor& monitor) { return compare(*arguments, monitor); };
}

} // namespace app
