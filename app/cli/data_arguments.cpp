#include "app/cli/data_arguments.h"

#include "app/cli/display_text.h"
#include "app/cli/table.h"

#include <fmt/format.h>

namespace app {

namespace {

const char* severityName(core::Severity severity)
{
    switch (severity) {
    case core::Severity::note:
        return "note";
    case core::Severity::warning:
        return "warning";
    case core::Severity::error:
        return "error";
    }
    return "";
}

} // namespace

void addPreprocessingOptions(CLI::App& command, SettingTexts& settings)
{
    addSettingOptions(command, core::preprocessingParameters(), settings,
                      "Preprocessing, in place of what the model says");
}

core::Preprocessing withSettings(const core::Preprocessing& fallback, const SettingTexts& settings)
{
    core::ParameterValues values = core::preprocessingValues(fallback);
    setGiven(values, settings);
    return core::preprocessingFrom(values);
}

void DataArguments::addTo(CLI::App& command, const std::string& fallback)
{
    m_data = fallback;
    command
        .add_option("--data", m_data,
                    "Data set" + (fallback.empty() ? "" : "; default: " + fallback))
        ->type_name("DATA");
    command
        .add_option("--validation-share", m_validationShare,
                    "Share of the training samples that is split off for validation")
        ->check(CLI::Range(0.0, 0.99));
    command.add_option("--split-seed", m_splitSeed, "Seed of that split")
        ->check(CLI::NonNegativeNumber);
    addPreprocessingOptions(command, m_settings);
}

core::DatasetDescription DataArguments::description(const std::string& fallback) const
{
    core::DatasetDescription description =
        core::describeDataset(m_data.empty() ? fallback : m_data);
    if (m_validationShare >= 0)
        description.split.validationShare = m_validationShare;
    if (m_splitSeed >= 0)
        description.split.seed = static_cast<uint64_t>(m_splitSeed);
    return description;
}

core::Preprocessing DataArguments::preprocessing(const core::Model& model,
                                                 const core::DatasetDescription& description) const
{
    return withFlags(description.preprocessing ? *description.preprocessing
                                               : core::preprocessingOf(model));
}

Json preflightJson(const core::PreflightReport& report)
{
    Json object = { { "classes", report.classNames },
                    { "counts", Json::array() },
                    { "findings", Json::array() } };
    for (const core::RoleCounts& counts : report.counts)
        object["counts"].push_back({ { "role", core::roleName(counts.role) },
                                     { "samples", counts.samples },
                                     { "perClass", counts.perClass } });
    for (const core::DataFinding& finding : report.findings)
        object["findings"].push_back({ { "fault", core::dataFaultName(finding.fault) },
                                       { "severity", severityName(finding.severity) },
                                       { "count", finding.count },
                                       { "message", finding.message } });
    return object;
}

std::string preflightText(const core::PreflightReport& report)
{
    constexpr size_t kMostClasses = 40;
    std::vector<std::string> headings{ "Class" };
    std::vector<std::string> totals{ "all" };
    for (const core::RoleCounts& counts : report.counts) {
        headings.push_back('>' + std::string(core::roleName(counts.role)));
        totals.push_back(countText(counts.samples));
    }
    Table table(headings);
    for (size_t label = 0; label < std::min(report.classNames.size(), kMostClasses); ++label) {
        std::vector<std::string> row{ report.classNames[label] };
        for (const core::RoleCounts& counts : report.counts)
            row.push_back(label < counts.perClass.size() ? countText(counts.perClass[label]) : "");
        table.add(row);
    }
    table.add(totals);
    std::string text = table.text(0);
    for (const core::DataFinding& finding : report.findings)
        text += fmt::format(
            "{}: {}{}\n", severityName(finding.severity), shown(finding.message),
            finding.count > 1 ? fmt::format(" (and {} more)", countText(finding.count - 1)) : "");
    return text;
}

} // namespace app
