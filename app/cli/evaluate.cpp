#include "core/evaluation/evaluate.h"

#include "app/cli/data_arguments.h"
#include "app/cli/display_text.h"
#include "app/cli/evaluation_report.h"
#include "app/cli/model_argument.h"
#include "app/cli/samples.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "core/base/parallel.h"

#include <fmt/format.h>

#include <future>

namespace app {

namespace {

struct EvaluateArguments
{
    std::string model;
    std::string reference;
    DataArguments data;
    std::string role; ///< empty: test, or everything when there is no test set
    core::InferenceOptions inference;
};

std::string estimateText(const core::Estimate& estimate)
{
    return fmt::format("{}  ({} to {} at 95 %)", percentText(estimate.value),
                       percentText(estimate.low), percentText(estimate.high));
}

std::string evaluationText(const core::Evaluation& evaluation, const std::string& role)
{
    constexpr size_t kMostClasses = 40;
    Table summary;
    summary.add({ "Top-1", estimateText(evaluation.top1) });
    if (evaluation.classes > 5)
        summary.add({ "Top-5", estimateText(evaluation.top5) });
    summary.add({ "Samples", fmt::format("{} ({})", countText(evaluation.top1.n), role) });
    summary.add(
        { "Speed",
          countText(static_cast<int64_t>(evaluation.imagesPerSecond)) + " images a second" });
    Table classes({ "Class", ">Samples", ">Recall", ">95 % from", ">to", ">Precision" });
    const size_t shownClasses = std::min(evaluation.perClass.size(), kMostClasses);
    for (size_t label = 0; label < shownClasses; ++label) {
        const core::ClassScore& score = evaluation.perClass[label];
        classes.add({ score.name, countText(score.recall.n), percentText(score.recall.value),
                      percentText(score.recall.low), percentText(score.recall.high),
                      percentText(score.precision) });
    }
    std::string text = summary.text(0) + '\n' + classes.text(0);
    if (shownClasses < evaluation.perClass.size())
        text += fmt::format("and {} more classes, see --json\n",
                            evaluation.perClass.size() - shownClasses);
    return text;
}

std::string agreementText(const core::Agreement& agreement)
{
    Table table;
    table.add({ "Agreement", estimateText(agreement.top1) });
    table.add({ "Divergence",
                fmt::format("{} nats on average, {} at most", numberText(agreement.meanDivergence),
                            numberText(agreement.largestDivergence)) });
    if (agreement.labelled > 0)
        table.add({ "Only one right",
                    fmt::format(
                        "reference {}, model {} (p = {})", countText(agreement.onlyReferenceRight),
                        countText(agreement.onlyModelRight), numberText(agreement.mcNemar)) });
    return table.text(0);
}

Outcome evaluate(EvaluateArguments arguments, core::Monitor& monitor)
{
    // Unpacking the data and reading the model take about as long; they share nothing.
    const core::DatasetDescription description = arguments.data.description();
    std::future<Samples> opening = std::async(std::launch::async, [&] {
        core::Monitor silent;
        return openSamples(description, arguments.role, silent);
    });
    const auto model = readModelFile(arguments.model, monitor);
    const core::Preprocessing preprocessing = arguments.data.preprocessing(*model, description);
    const Samples samples = opening.get();
    const bool isLabelled = hasLabels(*samples.dataset);
    checkSamples(samples, model, preprocessing, isLabelled || arguments.reference.empty(), monitor);
    arguments.inference.executor.threads = core::threadCount();
    Outcome outcome;
    outcome.result = { { "model", arguments.model },
                       { "format", description.format },
                       { "path", description.path.string() },
                       { "role", samples.role },
                       { "testAccesses", samples.testAccesses },
                       { "threads", core::threadCount() } };
    if (isLabelled) {
        const core::Evaluation evaluation =
            core::evaluate(model, samples.dataset, preprocessing, arguments.inference, monitor);
        outcome.result.update(evaluationJson(evaluation));
        outcome.text += evaluationText(evaluation, samples.role);
    }
    if (!arguments.reference.empty()) {
        const core::Agreement agreement =
            core::agreement(model, readModelFile(arguments.reference, monitor), samples.dataset,
                            preprocessing, arguments.inference, monitor);
        outcome.result["agreement"] = agreementJson(agreement);
        outcome.text += (outcome.text.empty() ? "" : "\n") + agreementText(agreement);
    }
    return outcome;
}

} // namespace

VerbAction configureEvaluate(CLI::App& command)
{
    const auto arguments = std::make_shared<EvaluateArguments>();
    addModelArgument(command, arguments->model);
    arguments->data.addTo(command, "sample");
    command
        .add_option("--role", arguments->role,
                    "Samples to use; default: test, or all when there are no test samples")
        ->check(CLI::IsMember({ "test", "validation", "train", "all" }))
        ->type_name("ROLE");
    command
        .add_option("--reference", arguments->reference,
                    "Another model on the same input, to measure the agreement with")
        ->type_name("MODEL");
    command.add_option("--batch", arguments->inference.batchSize, "Samples computed at a time")
        ->check(CLI::Range(1, 65536));
    command
        .add_option("--limit", arguments->inference.limit,
                    "Use only so many samples, spread evenly over the set")
        ->check(CLI::PositiveNumber);
    return [arguments](core::Monitor& monitor) { return evaluate(*arguments, monitor); };
}

} // namespace app
