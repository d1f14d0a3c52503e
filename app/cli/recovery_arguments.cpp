#include "app/cli/recovery_arguments.h"

#include "app/cli/recipe_file.h"
#include "core/base/parallel.h"
#include "core/base/parameters_json.h"
#include "core/distillation/distiller.h"
#include "core/evaluation/sample_batches.h"
#include "core/pruning/recovery.h"
#include "core/pruning/recovery_steps.h"
#include "core/training/loss_objective.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace app {

namespace {

constexpr int64_t kBatchSize = 64;

/// nullptr for a word that is none.
const core::RecoveryStep* findStep(std::string_view id)
{
    static const std::vector<core::RecoveryStep> kSteps = core::recoverySteps();
    const auto found = std::ranges::find(kSteps, id, &core::RecoveryStep::id);
    return found == kSteps.end() ? nullptr : &*found;
}

std::string acceptedSteps()
{
    std::string accepted = "none";
    for (const core::RecoveryStep& step : core::recoverySteps())
        accepted += fmt::format(", {}", step.id);
    return accepted;
}

/// Where a step that trains keeps what a later run goes on from.
std::string checkpointOf(const std::string& output, const std::string& step)
{
    return fmt::format("{}.{}.checkpoint", output, step);
}

core::Parameters allParameters()
{
    core::Parameters all = core::distillationParameters();
    const core::Parameters training = core::trainingParameters();
    all.insert(all.end(), training.begin(), training.end());
    return all;
}

} // namespace

void RecoveryArguments::addTo(CLI::App& command)
{
    command
        .add_option("--recover", m_steps,
                    "How accuracy comes back, with commas between steps: " + acceptedSteps())
        ->type_name("STEPS");
    command
        .add_option("--recover-samples", m_samples,
                    "Training samples, spread evenly, that steps without training look at")
        ->check(CLI::PositiveNumber);
    command
        .add_option("--recover-memory", m_memoryMegabytes,
                    "Most MiB of activations that these steps keep in memory")
        ->check(CLI::Range(1, 1 << 20));
    command.add_option("--epochs", m_epochs, "Epochs of finetune and distill; default: 5")
        ->type_name("N");
    command
        .add_option("--learning-rate", m_learningRate,
                    "Highest learning rate of finetune and distill; default: 0.02")
        ->type_name("RATE");
    command
        .add_option("--recipe", m_recipe,
                    "JSON file with settings of finetune and distill by key; flags go first")
        ->type_name("FILE");
}

void RecoveryArguments::addResumeTo(CLI::App& command)
{
    command.add_flag("--resume", m_resumes,
                     "Go on where finetune or distill for this output was interrupted, if it was");
}

std::vector<std::string> RecoveryArguments::steps() const
{
    std::vector<std::string> steps;
    for (size_t start = 0; m_steps != "none" && start <= m_steps.size();) {
        const size_t end = std::min(m_steps.find(',', start), m_steps.size());
        steps.push_back(m_steps.substr(start, end - start));
        start = end + 1;
        if (findStep(steps.back()) == nullptr)
            throw core::Error(core::ErrorCode::invalidArgument,
                              fmt::format("unknown step \"{}\" of --recover; accepted are: {}",
                                          steps.back(), acceptedSteps()));
    }
    return steps;
}

void RecoveryArguments::keepCheckpoints(const std::string& output)
{
    m_output = output;
    for (const std::string& step : steps()) {
        const std::string checkpoint = checkpointOf(output, step);
        if (!m_resumes && std::filesystem::exists(checkpoint))
            throw core::Error(core::ErrorCode::invalidArgument,
                              fmt::format("{} is left of a run that was interrupted; add --resume "
                                          "to go on with it, or remove the file",
                                          checkpoint));
    }
}

void RecoveryArguments::removeCheckpoints() const
{
    std::error_code ignored;
    for (const std::string& step : steps())
        std::filesystem::remove(checkpointOf(m_output, step), ignored);
}

core::Model RecoveryArguments::recover(core::CutModel cut,
                                       const std::shared_ptr<const core::Model>& teacher,
                                       const core::Preprocessing& preprocessing,
                                       core::SplitDataset* splits, core::Monitor& monitor) const
{
    const std::vector<std::string> all = steps();
    if (all.empty())
        return std::move(cut.after);
    if (splits == nullptr || !splits->has(core::Role::train))
        throw core::Error(core::ErrorCode::invalidArgument,
                          "--recover looks at training samples; give a data set that has some, "
                          "such as --data fashion-mnist");
    std::vector<core::Tensor> inputs;
    for (const std::string& step : all) {
        if (findStep(step)->trains) {
            core::TrainingJob job = trainingJob(preprocessing, *splits, monitor);
            job.model = std::make_shared<const core::Model>(cut.after);
            if (!m_output.empty())
                job.checkpoint = checkpointOf(m_output, step);
            cut.after = trained(step, teacher, std::move(job), monitor);
            continue;
        }
        if (inputs.empty())
            inputs = core::sampleBatches(splits->train(monitor), preprocessing, cut.before,
                                         m_samples, kBatchSize);
        core::recoveries().at(step).apply(
            cut, { .batches = inputs, .mostBytes = m_memoryMegabytes << 20 }, monitor);
    }
    return std::move(cut.after);
}

core::ParameterValues RecoveryArguments::trainingValues() const
{
    core::ParameterValues values(allParameters());
    values.setText("epochs", "5");
    values.setText("learningRate", "0.02");
    if (!m_recipe.empty())
        core::setFromJson(values, readRecipe(m_recipe).dump());
    if (!m_epochs.empty())
        values.setText("epochs", m_epochs);
    if (!m_learningRate.empty())
        values.setText("learningRate", m_learningRate);
    return values;
}

core::TrainingJob RecoveryArguments::trainingJob(const core::Preprocessing& preprocessing,
                                                 core::SplitDataset& splits,
                                                 core::Monitor& monitor) const
{
    core::TrainingJob job{ .train = splits.train(monitor),
                           .preprocessing = preprocessing,
                           .settings = core::trainingSettings(trainingValues()),
                           .threads = core::threadCount() };
    if (splits.has(core::Role::validation))
        job.validation = splits.validation(monitor);
    return job;
}

core::Model RecoveryArguments::trained(const std::string& step,
                                       const std::shared_ptr<const core::Model>& teacher,
                                       core::TrainingJob job, core::Monitor& monitor) const
{
    if (step == core::kFineTuneStep) {
        core::LossObjective objective(job.settings.loss, job.settings.labelSmoothing);
        core::Trainer trainer(std::move(job), objective, monitor);
        trainer.resume(monitor);
        return trainer.run(monitor).model;
    }
    core::Distiller distiller({ .training = std::move(job),
                                .teachers = { teacher },
                                .mix = core::mixFrom(trainingValues()) },
                              monitor);
    distiller.trainer().resume(monitor);
    return distiller.run(monitor).training.model;
}

} // namespace app
