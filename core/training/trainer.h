#pragma once

#include "core/training/objective.h"
#include "core/training/training_job.h"

#include <memory>
#include <string>
#include <vector>

namespace core {

/// A trained model and how it came about.
struct TrainingResult
{
    Model model; ///< of the epoch `epoch`; everything but weights and statistics is as it was
    TrainingHistory history;
    int64_t epoch = 0; ///< whose weights these are, from 1: the best or the last one
    bool hasEndedEarly = false; ///< validation did not improve any more
    TrainingPrecision precision = TrainingPrecision::float32; ///< float32 or bfloat16
};

/// Trains a model on an objective.
///
/// Rules: 1. The result is a function of model, data, settings, objective and thread count, bit by
/// bit; where a run was interrupted and continued does not matter. 2. Only training samples change
/// weights, only validation samples choose among epochs. 3. A loss, gradient or weight that is not
/// finite ends the run with Error nonFinite naming the node; the last checkpoint, which is finite,
/// stays. 4. A stop is noticed within one batch.
///
/// Reports the phase "training" over the whole run, and the series "loss", "loss.<term>",
/// "learningRate" and "imagesPerSecond" over the number of batches, at most 2,000 points each,
/// every one the mean since the last; "trainLoss", "trainAccuracy", "validationLoss",
/// "validationAccuracy", "validationAccuracyLow" and "validationAccuracyHigh" over the epoch, from
/// 1. Before those of an epoch comes "batchesDone" over the epoch, which relates the two. A run
/// that is continued reports the epochs before it again.
class Trainer
{
public:
    /// Checks everything and compiles the model. Throws Error with all reasons why the run cannot
    /// start; Cancelled. `objective` must outlive the trainer.
    Trainer(TrainingJob job, Objective& objective, Monitor& monitor);
    ~Trainer();
    Trainer(const Trainer&) = delete;
    Trainer& operator=(const Trainer&) = delete;

    /// What the user should know before: nodes that stop the gradient, weights that it does not
    /// reach.
    const std::vector<std::string>& notes() const;

    /// Goes on where the checkpoint was written; false when there is no such file. Throws Error
    /// invalidFile for a damaged one, invalidArgument for one of another model, data set or
    /// setting, naming it.
    bool resume(Monitor& monitor);

    /// To the end. Throws Cancelled after writing a checkpoint; Error.
    TrainingResult run(Monitor& monitor);
    /// What the run has reached, without training on: the best epoch, or the last one where nothing
    /// was validated. Throws Error invalidArgument before the end of the first epoch.
    TrainingResult finish();

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace core
