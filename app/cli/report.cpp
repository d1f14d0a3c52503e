#include "app/cli/data_arguments.h"
#include "app/cli/display_text.h"
#include "app/cli/drawing.h"
#include "app/cli/model_argument.h"
#include "app/cli/report_content.h"
#include "app/cli/samples.h"
#include "app/cli/verbs.h"
#include "core/base/atomic_file.h"
#include "core/base/parallel.h"
#include "core/base/sha256.h"
#include "core/deploy/check_list.h"
#include "core/deploy/export_model.h"
#include "core/deploy/file_checks.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sys/utsname.h>

#include <array>
#include <chrono>
#include <filesystem>

namespace app {

namespace {

constexpr int64_t kShownSamples = 24;

struct ReportArguments
{
    std::string model;
    std::string before;
    std::string output;
    std::string role;
    std::string python;
    std::vector<std::string> steps;
    DataArguments data;
    core::InferenceOptions inference;
    int64_t runs = 30;
};

std::string systemText()
{
    utsname name = {};
    return uname(&name) == 0 ? fmt::format("{} {} {}", name.sysname, name.release, name.machine)
                             : "";
}

std::string dateText()
{
    const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    return fmt::format("{:%Y-%m-%d %H:%M} UTC", fmt::gmtime(now));
}

/// Gathers what the report says; everything that is measured is measured here.
class Gathering
{
public:
    Gathering(const ReportArguments& arguments, core::Monitor& monitor)
        : m_arguments(arguments)
        , m_monitor(monitor)
    {
        m_arguments.inference.executor.threads = core::threadCount();
    }

    ReportContent content()
    {
        ReportContent content;
        content.after = reported(m_arguments.model);
        if (!m_arguments.before.empty())
            content.before = reported(m_arguments.before);
        m_monitor.beginPhase("drawing");
        content.drawing = drawingOf(content.after.model, {}, m_monitor);
        if (m_arguments.data.isGiven())
            addAnswers(content);
        addChecks(content);
        content.steps = m_arguments.steps;
        content.command = commandText();
        content.system = systemText();
        content.date = dateText();
        return content;
    }

private:
    ReportedModel reported(const std::string& file)
    {
        ReportedModel of{ .file = file, .model = readModelFile(file, m_monitor) };
        of.fileBytes = static_cast<int64_t>(std::filesystem::file_size(file));
        of.sha256 = core::sha256OfFile(file, m_monitor);
        of.cost = core::modelCost(
            *of.model, core::inferShapes(*of.model, core::concreteInputShapes(*of.model)));
        m_monitor.beginPhase("measuring the latency");
        of.latency = core::measureLatency(
            of.model, core::randomInputs(*of.model, 1, 1),
            { .runs = m_arguments.runs, .executor = m_arguments.inference.executor }, m_monitor);
        return of;
    }

    void addAnswers(ReportContent& content)
    {
        const core::DatasetDescription description = m_arguments.data.description();
        const core::Preprocessing preprocessing =
            m_arguments.data.preprocessing(*content.after.model, description);
        const Samples samples = openSamples(description, m_arguments.role, m_monitor);
        if (!hasLabels(*samples.dataset))
            throw core::Error(core::ErrorCode::invalidData,
                              "a report needs samples with labels; leave --data out for one "
                              "without accuracies");
        checkSamples(samples, content.after.model, preprocessing, true, m_monitor);
        content.role = samples.role;
        content.dataset = description.path.empty() ? description.format : description.path.string();
        addAccuracies(content, samples.dataset, preprocessing);
        addSamples(content, samples.dataset, preprocessing);
    }

    void addAccuracies(ReportContent& content, const std::shared_ptr<const core::Dataset>& dataset,
                       const core::Preprocessing& preprocessing)
    {
        if (!content.before) {
            content.evaluations.push_back(core::evaluate(
                content.after.model, dataset, preprocessing, m_arguments.inference, m_monitor));
            return;
        }
        core::PairedComparison comparison =
            core::comparePaired(std::array{ content.before->model, content.after.model }, dataset,
                                preprocessing, { .inference = m_arguments.inference }, m_monitor);
        content.evaluations = std::move(comparison.evaluations);
        content.change = std::move(comparison.changes.front());
    }

    /// Pictures with label and answers.
    void addSamples(ReportContent& content, const std::shared_ptr<const core::Dataset>& dataset,
                    const core::Preprocessing& preprocessing)
    {
        std::vector<std::shared_ptr<const core::Model>> models{ content.after.model };
        if (content.before)
            models.insert(models.begin(), content.before->model);
        core::InferenceOptions options = m_arguments.inference;
        options.limit = kShownSamples;
        const std::vector<std::string>& names = dataset->classNames();
        core::runInference(
            models, dataset, preprocessing, options,
            [&](const core::Batch& batch, std::span<const core::Scores> scores) {
                for (size_t i = 0; i < batch.indices.size(); ++i) {
                    core::Tensor picture = dataset->image(batch.indices[i]);
                    if (core::isPicture(picture))
                        content.samples.emplace_back(
                            std::move(picture),
                            caption(names, batch.labels[i], scores, static_cast<int64_t>(i)));
                }
            },
            m_monitor);
    }

    static std::string className(const std::vector<std::string>& names, int64_t label)
    {
        const auto place = static_cast<size_t>(label);
        return place < names.size() ? names[place] : std::to_string(label);
    }

    static std::string caption(const std::vector<std::string>& names, int64_t label,
                               std::span<const core::Scores> scores, int64_t sample)
    {
        std::string text = className(names, label) + ":";
        for (const core::Scores& of : scores) {
            const core::Prediction best = core::topPredictions(of, sample, 1).front();
            text += fmt::format("{}{} {}", &of == &scores.front() ? " " : ", then ",
                                className(names, best.label), percentText(best.probability));
        }
        return text;
    }

    void addChecks(ReportContent& content)
    {
        const core::Model& model = *content.after.model;
        core::ExportJob job{ .model = content.after.model,
                             .source = m_arguments.before.empty() ? m_arguments.model
                                                                  : m_arguments.before,
                             .inputs = core::randomExportInputs(model),
                             .python = m_arguments.python,
                             .threads = core::threadCount() };
        core::CheckList checks(content.checks, m_monitor);
        checks.make("file", "File", [&] { return core::checkRules(model); });
        checks.make("opset", "Opset", [&] { return core::checkOpset(model, model); });
        checks.make("weights", "Finite weights",
                    [&] { return core::checkFinite(model, m_monitor); });
        checks.make("runtime", "ONNX Runtime",
                    [&] { return core::checkRuntime(m_arguments.model, job, m_monitor); });
    }

    std::string commandText() const
    {
        std::string text = "espalier-cli report " + m_arguments.model;
        if (!m_arguments.before.empty())
            text += " --before " + m_arguments.before;
        return text + " -o " + m_arguments.output;
    }

    ReportArguments m_arguments;
    core::Monitor& m_monitor;
};

Json figuresJson(const ReportedModel& of)
{
    return { { "file", of.file },      { "fileBytes", of.fileBytes },
             { "sha256", of.sha256 },  { "parameters", of.cost.parameters },
             { "macs", of.cost.macs }, { "medianMs", of.latency.medianMs },
             { "runs", of.latency.n } };
}

Outcome report(const ReportArguments& arguments, core::Monitor& monitor)
{
    const ReportContent content = Gathering(arguments, monitor).content();
    const std::string page = reportPage(content);
    core::writeFileAtomically(arguments.output, std::as_bytes(std::span(page)),
                              core::LinkPolicy::follow);
    Outcome outcome;
    outcome.result = { { "file", arguments.output },
                       { "bytes", page.size() },
                       { "after", figuresJson(content.after) } };
    if (content.before)
        outcome.result["before"] = figuresJson(*content.before);
    outcome.text = fmt::format("{}: {}\n", shown(arguments.output), bytesText(std::ssize(page)));
    return outcome;
}

} // namespace

VerbAction configureReport(CLI::App& command)
{
    const auto arguments = std::make_shared<ReportArguments>();
    addModelArgument(command, arguments->model);
    command.add_option("-o,--output", arguments->output, "HTML file to write")
        ->required()
        ->type_name("FILE");
    command.add_option("--before", arguments->before, "The model that it was made from")
        ->type_name("MODEL");
    command
        .add_option("--role", arguments->role,
                    "Samples to measure on; default: test, or all when there are no test samples")
        ->check(CLI::IsMember({ "test", "validation", "train", "all" }))
        ->type_name("ROLE");
    command
        .add_option("--step", arguments->steps,
                    "A command line that led to the model, for the record; may be repeated")
        ->type_name("TEXT");
    command.add_option("--runs", arguments->runs, "Timed runs of each model")
        ->check(CLI::Range(1, 1'000'000));
    command
        .add_option("--limit", arguments->inference.limit,
                    "Measure the accuracy on so many samples, spread evenly over the set")
        ->check(CLI::PositiveNumber);
    command
        .add_option("--python", arguments->python,
                    "Python with onnx and onnxruntime; default: $ESPALIER_PYTHON, else python3")
        ->type_name("PROGRAM");
    arguments->data.addTo(command, "");
    return [arguments](core::Monitor& monitor) { return report(*arguments, monitor); };
}

} // namespace app
