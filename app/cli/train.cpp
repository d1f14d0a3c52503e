#include "app/cli/model_argument.h"
#include "app/cli/output_lock.h"
#include "app/cli/training_arguments.h"
#include "app/cli/verbs.h"
#include "core/training/loss_objective.h"

namespace app {

namespace {

struct TrainArguments
{
    std::string model;
    TrainingArguments training;
};

Outcome train(const TrainArguments& arguments, core::Monitor& monitor)
{
    const core::ParameterValues values = arguments.training.values();
    const OutputLock lock(arguments.training.output());
    const auto model = readModelFile(arguments.model, monitor);
    const auto splits = core::openDataset(arguments.training.description(), monitor);
    const core::TrainingJob job = arguments.training.job(model, *splits, values, monitor);
    core::LossObjective objective(job.settings.loss, job.settings.labelSmoothing);
    core::Trainer trainer(job, objective, monitor);
    for (const std::string& note : trainer.notes())
        monitor.log(core::LogLevel::warning, note);
    arguments.training.resume(trainer, monitor);
    core::TrainingResult result =
        arguments.training.finishes() ? trainer.finish() : trainer.run(monitor);
    return finishTraining(arguments.training, job, std::move(result), *splits, monitor);
}

} // namespace

VerbAction configureTrain(CLI::App& command)
{
    const auto arguments = std::make_shared<TrainArguments>();
    addModelArgument(command, arguments->model);
    arguments->training.addTo(command, core::trainingParameters());
    return [arguments](core::Monitor& monitor) { return train(*arguments, monitor); };
}

} // namespace app
