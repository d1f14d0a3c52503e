#include "app/cli/training_arguments.h"

#include "app/cli/display_text.h"
#include "app/cli/estimates.h"
#include "app/cli/model_argument.h"
#include "app/cli/recipe_file.h"
#include "app/cli/table.h"
#include "core/base/parallel.h"
#include "core/base/parameters_json.h"
#include "core/onnx/write_model.h"

#include <fmt/format.h>

#include <filesystem>

namespace app {

namespace {

core::Model labelled(core::Model model, const core::TrainingJob& job)
{
    core::storePreprocessing(model, job.preprocessing);
    const std::vector<std::string>& names = job.train->classNames();
    if (core::storedLabels(model).empty() && core::declaredClasses(model) == names.size())
        core::storeLabels(model, names);
    return model;
}

/// The figures that both forms of the outcome are made of.
struct Finished
{
    const core::TrainingResult& result;
    std::optional<core::Estimate> validation;
    const char* validationKind = "";
    std::optional<core::Estimate> test;
};

Finished measured(const core::TrainingResult& result, bool isChosen)
{
    Finished finished{ .result = result };
    finished.validationKind = isChosen
        ? "measured on validation samples, by which the epoch was chosen: optimistic"
        : "measured on validation samples";
    if (!result.history.empty())
        if (const auto& record = result.history[static_cast<size_t>(result.epoch) - 1].validation)
            finished.validation = record->accuracy;
    return finished;
}

std::string textOf(const Finished& finished, const std::string& output)
{
    const core::TrainingResult& result = finished.result;
    double seconds = 0;
    for (const core::EpochRecord& record : result.history)
        seconds += record.seconds;
    Table table;
    table.add({ "File", output });
    table.add({ "Weights of epoch",
                fmt::format("{} of {}{}", result.epoch, result.history.size(),
                            result.hasEndedEarly ? ", ended early" : "") });
    if (finished.validation)
        table.add({ "Validation", estimateText(*finished.validation) });
    if (finished.test)
        table.add({ "Test", estimateText(*finished.test) });
    table.add({ "Trained for", durationText(seconds) });
    return table.text(0);
}

Json jsonOf(const Finished& finished, const TrainingArguments& arguments,
            const core::TrainingJob& job)
{
    const core::TrainingResult& result = finished.result;
    Json object = { { "file", arguments.output() },
                    { "epoch", result.epoch },
                    { "epochs", result.history.size() },
                    { "endedEarly", result.hasEndedEarly } };
    if (finished.validation)
        object["validation"] = estimateJson(*finished.validation, finished.validationKind);
    if (finished.test)
        object["test"] =
            estimateJson(*finished.test, "measured once on test samples, on the written file");
    object["testAccesses"] = finished.test ? 1 : 0;
    object["threads"] = core::threadCount();
    object["precision"] =
        result.precision == core::TrainingPrecision::bfloat16 ? "bfloat16" : "float32";
    object["settings"] = Json::parse(core::toJson(job.settings.values));
    object["history"] = Json::parse(core::historyToJson(result.history));
    return object;
}

} // namespace

void TrainingArguments::addTo(CLI::App& command, const core::Parameters& parameters)
{
    m_parameters = parameters;
    m_data.addTo(command, "");
    command.add_option("-o,--output", m_output, "File to write the trained model to")
        ->type_name("FILE")
        ->required();
    command
        .add_option("--recipe", m_recipe,
                    "JSON file with settings by key, and \"data\"; flags go first")
        ->type_name("FILE");
    command.add_flag("--resume", m_resumes,
                     "Go on where the run for this output was interrupted, if it was");
    command.add_flag("--finish", m_finishes,
                     "Do not train: write what the interrupted run for this output has reached, "
                     "the weights of its best epoch, and remove its checkpoint");
    command
        .add_option("--checkpoint-interval", m_checkpointSeconds,
                    "Longest time between two checkpoints, seconds")
        ->check(CLI::Range(0.0, 86'400.0));
    command.add_flag("--skip-test", m_skipsTest, "Do not measure the result on the test samples");
    for (const core::Parameter& parameter : parameters)
        command
            .add_option(core::parameterFlag(parameter.key), m_settings[parameter.key],
                        fmt::format("{} ({})", parameter.help, core::acceptedText(parameter)))
            ->group("Training")
            ->type_name("VALUE");
}

Json TrainingArguments::recipe(std::string& data) const
{
    Json recipe = m_recipe.empty() ? Json::object() : readRecipe(m_recipe);
    data = takeText(recipe, "data");
    return recipe;
}

core::ParameterValues TrainingArguments::values() const
{
    std::string data;
    core::ParameterValues values(m_parameters);
    core::setFromJson(values, recipe(data).dump());
    for (const auto& [key, text] : m_settings)
        if (!text.empty())
            values.setText(key, text);
    return values;
}

core::DatasetDescription TrainingArguments::description() const
{
    if (m_data.isGiven())
        return m_data.description();
    std::string data;
    recipe(data);
    if (data.empty())
        throw core::Error(core::ErrorCode::invalidArgument,
                          "--data is missing; say which data set to train on, for example "
                          "--data fashion-mnist");
    return m_data.description(data);
}

core::TrainingJob TrainingArguments::job(std::shared_ptr<const core::Model> model,
                                         core::SplitDataset& splits,
                                         const core::ParameterValues& values,
                                         core::Monitor& monitor) const
{
    core::TrainingJob job{ .model = std::move(model),
                           .train = splits.train(monitor),
                           .settings = core::trainingSettings(values),
                           .threads = core::threadCount(),
                           .checkpoint = checkpoint(),
                           .checkpointSeconds = m_checkpointSeconds };
    if (splits.has(core::Role::validation))
        job.validation = splits.validation(monitor);
    job.preprocessing = m_data.preprocessing(*job.model, description());
    return job;
}

void TrainingArguments::resume(core::Trainer& trainer, core::Monitor& monitor) const
{
    if (m_finishes) {
        if (!trainer.resume(monitor))
            throw core::Error(core::ErrorCode::invalidArgument,
                              fmt::format("{} is not there, so there is no run to finish; leave "
                                          "--finish out to start one",
                                          checkpoint()));
        return;
    }
    if (m_resumes) {
        if (!trainer.resume(monitor))
            monitor.log(
                core::LogLevel::warning,
                fmt::format("{} is not there; training starts from the beginning", checkpoint()));
        return;
    }
    if (std::filesystem::exists(checkpoint()))
        throw core::Error(core::ErrorCode::invalidArgument,
                          fmt::format("{} is left of a run that was interrupted; add --resume to "
                                      "go on with it, --finish to keep what it has reached, or "
                                      "remove the file",
                                      checkpoint()));
}

Outcome finishTraining(const TrainingArguments& arguments, const core::TrainingJob& job,
                       core::TrainingResult result, core::SplitDataset& splits,
                       core::Monitor& monitor)
{
    result.model = labelled(std::move(result.model), job);
    core::writeModel(result.model, arguments.output(), monitor);
    Finished finished = measured(result, job.settings.keepsBest || job.settings.patience > 0);
    if (arguments.measuresTest() && splits.has(core::Role::test))
        finished.test =
            core::evaluate(readModelFile(arguments.output(), monitor),
                           splits.test("the final measurement", monitor), job.preprocessing,
                           { .executor = { .threads = core::threadCount() } }, monitor)
                .top1;
    std::error_code ignored;
    std::filesystem::remove(job.checkpoint, ignored);
    return { jsonOf(finished, arguments, job), textOf(finished, arguments.output()),
             ExitCode::success };
}

} // namespace app
