#include "app/cli/data_arguments.h"
#include "app/cli/display_text.h"
#include "app/cli/model_argument.h"
#include "app/cli/verbs.h"
#include "core/graph/validate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace app {

namespace {

struct CheckArguments
{
    std::string model;
    DataArguments data;
    int64_t batchSize = 1;
};

const char* severityName(core::Severity severity)
{
    constexpr std::array kNames{ "note", "warning", "error" };
    return kNames.at(static_cast<size_t>(severity));
}

bool hasErrors(const core::Issues& issues)
{
    return std::ranges::any_of(
        issues, [](const core::Issue& issue) { return issue.severity == core::Severity::error; });
}

/// Faults of the model; unsupported operators are listed on their own.
core::Issues findIssues(const core::Model& model, const core::InferredShapes& shapes)
{
    core::Issues issues = core::validate(model);
    for (const core::Issue& issue : shapes.issues)
        if (issue.code != core::ErrorCode::unsupported)
            issues.push_back(issue);
    return issues;
}

void addIssues(Outcome& outcome, const core::Issues& issues)
{
    outcome.result["findings"] = Json::array();
    for (const core::Issue& issue : issues) {
        outcome.result["findings"].push_back({ { "severity", severityName(issue.severity) },
                                               { "code", core::errorCodeName(issue.code) },
                                               { "message", issue.message },
                                               { "node", issue.node },
                                               { "value", issue.value } });
        outcome.text += fmt::format("{}: {}\n", severityName(issue.severity), shown(issue.message));
    }
}

core::PreflightReport checkData(const CheckArguments& arguments,
                                const std::shared_ptr<const core::Model>& model,
                                core::Monitor& monitor)
{
    const core::DatasetDescription description = arguments.data.description();
    const auto dataset = core::openDataset(description, monitor);
    const core::PreflightOptions options{
        .model = model,
        .preprocessing = arguments.data.preprocessing(*model, description),
        .batchSize = arguments.batchSize,
    };
    return core::preflight(*dataset, options, monitor);
}

Outcome check(const CheckArguments& arguments, core::Monitor& monitor)
{
    const auto model = readModelFile(arguments.model, monitor);
    const core::InferredShapes shapes = core::inferShapes(*model);
    const core::Issues issues = findIssues(*model, shapes);
    const auto unsupported = core::unsupportedOperators(*model, shapes);
    Outcome outcome;
    outcome.result = { { "file", arguments.model }, { "valid", !hasErrors(issues) } };
    addIssues(outcome, issues);
    outcome.result["unsupported"] = unsupportedJson(unsupported);
    outcome.text += unsupportedText(unsupported);
    bool isFaulty = hasErrors(issues) || !unsupported.empty();
    if (arguments.data.isGiven()) {
        const core::PreflightReport report = checkData(arguments, model, monitor);
        outcome.result["data"] = preflightJson(report);
        outcome.text += '\n' + preflightText(report);
        isFaulty = isFaulty || report.isFatal();
    }
    outcome.text += isFaulty ? "Faults were found.\n" : "No faults were found.\n";
    outcome.exitCode = isFaulty ? ExitCode::findings : ExitCode::success;
    return outcome;
}

} // namespace

VerbAction configureCheck(CLI::App& command)
{
    const auto arguments = std::make_shared<CheckArguments>();
    addModelArgument(command, arguments->model);
    arguments->data.addTo(command, "");
    command.add_option("--batch", arguments->batchSize, "Samples that a batch will have")
        ->check(CLI::Range(1, 1'000'000));
    return [arguments](core::Monitor& monitor) { return check(*arguments, monitor); };
}

} // namespace app
