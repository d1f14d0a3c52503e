#include "core/training/trainer.h"

#include "core/base/parallel.h"
#include "core/base/parameters_json.h"
#include "core/execution/executor.h"
#include "core/training/content_identity.h"
#include "core/training/epoch_meter.h"
#include "core/training/fitted_dataset.h"
#include "core/training/logits_model.h"
#include "core/training/schedule.h"
#include "core/training/training_batch_loader.h"
#include "core/training/training_checkpoint.h"
#include "core/training/training_series.h"
#include "core/training/training_weights.h"
#include "core/training/validation.h"
#include "core/training/weight_average.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <cmath>

namespace core {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Throws one Error with the words of all issues.
void refuse(const Issues& issues)
{
    if (issues.empty())
        return;
    std::string message;
    for (const Issue& issue : issues)
        message += (message.empty() ? "" : "\n") + issue.message;
    throw Error(issues.front().code, message);
}

TrainingJob checked(TrainingJob job, Monitor& monitor)
{
    require(job.model && job.train, "a job has a model and training samples");
    refuse(trainingIssues(job, monitor));
    return job;
}

TrainingExecutorOptions executorOptions(const TrainingJob& job, const Objective& objective)
{
    return { .threads = job.threads,
             .precision = job.settings.precision,
             .seed = job.settings.seed,
             .frozen = frozenWeights(*job.model, job.settings),
             .taps = objective.taps() };
}

std::shared_ptr<const Dataset> kept(const std::shared_ptr<const Dataset>& dataset,
                                    const TrainingJob& job, Monitor& monitor)
{
    return dataset && dataset->size() > 0
        ? keepFitted(dataset, job.preprocessing, job.memoryLimit, monitor)
        : nullptr;
}

bool isLabelled(const std::shared_ptr<const Dataset>& dataset)
{
    return dataset && dataset->label(0) != Dataset::kNoLabel;
}

/// The settings, model, data and whatever else decides the result, as a JSON object of texts.
std::string originOf(const TrainingJob& job, TrainingPrecision precision)
{
    nlohmann::ordered_json origin;
    for (const Parameter& parameter : job.settings.values.description())
        origin[parameter.key] = parameterText(job.settings.values.value(parameter.key));
    origin["model"] = fmt::format("{:016x}", modelIdentity(*job.model));
    origin["training data"] = fmt::format("{:016x}", datasetIdentity(*job.train));
    if (job.validation)
        origin["validation data"] = fmt::format("{:016x}", datasetIdentity(*job.validation));
    origin["preprocessing"] = preprocessingToJson(job.preprocessing);
    origin["precision"] = precision == TrainingPrecision::bfloat16 ? "bfloat16" : "float32";
    origin["origin"] = job.origin;
    return origin.dump();
}

} // namespace

class Trainer::Implementation
{
public:
    Implementation(TrainingJob job, Objective& objective, Monitor& monitor)
        : m_job(checked(std::move(job), monitor))
        , m_objective(objective)
        , m_network(logitsModel(m_job.model))
        , m_executor(m_network, executorOptions(m_job, objective))
        , m_base(m_executor.model())
        , m_weights(m_executor, objective, m_job.settings)
        , m_schedule(schedules().at(m_job.settings.schedule).make(m_job.settings.values))
        , m_average(m_job.settings.averageDecay)
        , m_train(kept(m_job.train, m_job, monitor))
        , m_validation(isLabelled(m_job.validation) ? kept(m_job.validation, m_job, monitor)
                                                    : nullptr)
        , m_stepsPerEpoch(m_train->size() / m_job.settings.batchSize)
        , m_steps(m_stepsPerEpoch * m_job.settings.epochs)
        , m_origin(originOf(m_job, m_executor.precision()))
        , m_series(m_steps)
    {
        tryOneSample(monitor);
    }

    const std::vector<std::string>& notes() const { return m_executor.notes(); }

    bool resume(Monitor& monitor)
    {
        if (m_job.checkpoint.empty() || !std::filesystem::exists(m_job.checkpoint))
            return false;
        const TrainingCheckpoint checkpoint = readCheckpoint(m_job.checkpoint);
        if (const std::string change = originDifference(checkpoint.origin, m_origin);
            !change.empty())
            throw Error(ErrorCode::invalidArgument,
                        fmt::format("{} belongs to another run: {}; set it back, or remove the "
                                    "file to start anew",
                                    m_job.checkpoint.string(), change));
        if (checkpoint.threads != threadCount())
            monitor.log(LogLevel::warning,
                        fmt::format("the run had {} threads before and has {} now; its weights "
                                    "will differ in the last bits",
                                    checkpoint.threads, threadCount()));
        restore(checkpoint);
        return true;
    }

    TrainingResult run(Monitor& monitor)
    {
        monitor.beginPhase("training", fraction());
        TrainingBatchLoader loader(m_train, Preprocessor(m_job.preprocessing),
                                   networkInput(*m_network), batchOptions());
        m_lastCheckpoint = Clock::now();
        for (const EpochRecord& record : m_history)
            reportEpoch(record, m_stepsPerEpoch, monitor);
        while (!m_hasEnded) {
            stopIfAsked(monitor);
            const std::optional<TrainingBatch> batch = loader.next();
            if (!batch)
                break;
            train(*batch, monitor);
            if (m_step % m_stepsPerEpoch == 0)
                endEpoch(monitor);
            else
                saveIfDue();
            monitor.advance(fraction());
        }
        monitor.advance(1);
        return result(m_job.settings.keepsBest);
    }

    TrainingResult finish() const
    {
        if (m_history.empty())
            throw Error(ErrorCode::invalidArgument,
                        "no epoch of the run has ended yet, so none of its weights were measured; "
                        "go on with the run instead");
        return result(true);
    }

private:
    double fraction() const { return static_cast<double>(m_step) / static_cast<double>(m_steps); }

    TrainingBatchOptions batchOptions() const
    {
        const TrainingSettings& settings = m_job.settings;
        return { .batchSize = settings.batchSize,
                 .epochs = settings.epochs,
                 .seed = settings.seed,
                 .classes = m_classes,
                 .firstStep = m_step,
                 .augmentation = settings.augmentation };
    }

    /// Runs a small batch, so that shapes that do not fit are refused before the run.
    void tryOneSample(Monitor& monitor)
    {
        const NetworkInput input = networkInput(*m_network);
        const Batch batch = makeBatch(*m_train, Preprocessor(m_job.preprocessing), { 0 }, input);
        Executor executor(m_network, { .threads = m_job.threads });
        const RunResult run = executor.run(std::span(&batch.input, 1), {}, monitor);
        m_classes = toLogits(run.outputs.front()).shape()[1];
    }

    /// Long batches may be stopped in their middle; short ones are finished and saved.
    Monitor batchMonitor(const Monitor& monitor) const
    {
        constexpr double kLongSeconds = 1;
        return m_batchSeconds > kLongSeconds ? monitor.silent() : Monitor();
    }

    void train(const TrainingBatch& batch, Monitor& monitor)
    {
        const Clock::time_point start = Clock::now();
        const Monitor batchMonitor = this->batchMonitor(monitor);
        TrainingForward forward =
            m_executor.forward(std::span(&batch.input, 1), batch.step, batchMonitor);
        const Shape shape = forward.outputs.front().shape();
        forward.outputs.front() = toLogits(forward.outputs.front());
        ObjectiveValue value = m_objective.evaluate(batch, forward.outputs, forward.taps);
        if (!std::isfinite(value.total))
            failNonFinite("the loss is not finite", m_executor.firstNonFiniteNode());
        Tensor& gradient = value.outputGradients.front();
        if (gradient.isDefined())
            gradient = gradient.reshaped(shape);
        m_executor.backward(value.outputGradients, value.tapGradients, batchMonitor);
        ++m_pending;
        ++m_step;
        if (m_pending == m_job.settings.accumulation || m_step % m_stepsPerEpoch == 0)
            changeWeights();
        m_batchSeconds = secondsSince(start);
        m_meter.add(batch, forward.outputs.front(), value);
        m_meter.seconds += m_batchSeconds;
        m_series.add(m_step, value, m_learningRate,
                     static_cast<double>(batch.indices.size()) / m_batchSeconds, monitor);
    }

    void changeWeights()
    {
        const auto batches = static_cast<double>(m_pending);
        Optimizer& optimizer = m_weights.optimizer();
        const double norm = optimizer.gradientNorm() / batches;
        if (!std::isfinite(norm)) {
            const std::string weights = optimizer.firstNonFiniteGradient();
            failNonFinite(fmt::format("the gradient of \"{}\" is not finite", weights),
                          readerOf(m_network->graph, weights));
        }
        // The middle of the step that these batches are.
        const double progress =
            (static_cast<double>(m_step) - 0.5 * batches) / static_cast<double>(m_steps);
        m_learningRate = m_job.settings.learningRate * m_schedule->factor(progress);
        optimizer.step(m_learningRate, clippingScale(norm, m_job.settings.clipNorm) / batches);
        m_weights.clearGradients();
        m_pending = 0;
        if (m_job.settings.averageDecay > 0 && WeightAverage::isDue(optimizer.steps()))
            m_average.update(currentWeights(), optimizer.steps());
    }

    NamedTensors currentWeights() const { return changedInitializers(m_base, m_executor.model()); }

    /// What is measured and kept: the average where there is one.
    NamedTensors shownWeights() const
    {
        const bool isAveraged = m_job.settings.averageDecay > 0 && !m_average.tensors().empty();
        return isAveraged ? m_average.tensors() : currentWeights();
    }

    void endEpoch(Monitor& monitor)
    {
        const NamedTensors weights = shownWeights();
        requireFinite(weights);
        const auto model = std::make_shared<const Model>(withInitializers(m_base, weights));
        EpochRecord record = m_meter.record(m_step / m_stepsPerEpoch, m_learningRate);
        Monitor silent = monitor.silent();
        if (m_validation)
            record.validation =
                validate(model, m_validation, m_job.preprocessing, m_job.threads, silent);
        m_meter = {};
        m_history.push_back(record);
        if (isBest() || m_best.empty())
            m_best = weights;
        reportEpoch(record, m_stepsPerEpoch, monitor);
        m_hasEnded = hasLostPatience();
        save();
        if (m_job.epochEnded)
            m_job.epochEnded(record,
                             std::make_shared<const Model>(withFinalSoftmax(*model, *m_job.model)));
    }

    bool isBest() const { return bestEpoch(m_history) == m_history.size() - 1; }

    bool hasLostPatience() const
    {
        const std::optional<size_t> best = bestEpoch(m_history);
        const int64_t patience = m_job.settings.patience;
        return patience > 0 && best
            && static_cast<int64_t>(m_history.size() - 1 - *best) >= patience;
    }

    void stopIfAsked(Monitor& monitor)
    {
        if (!monitor.stopRequested())
            return;
        if (m_pending == 0)
            save();
        monitor.checkpoint();
    }

    void saveIfDue()
    {
        if (m_pending == 0 && secondsSince(m_lastCheckpoint) >= m_job.checkpointSeconds)
            save();
    }

    void save()
    {
        if (m_job.checkpoint.empty() || m_step == 0)
            return;
        TrainingCheckpoint checkpoint{ .origin = m_origin,
                                       .threads = threadCount(),
                                       .step = m_step,
                                       .optimizerSteps = m_weights.optimizer().steps(),
                                       .meter = m_meter,
                                       .history = m_history,
                                       .weights = currentWeights(),
                                       .optimizer = m_weights.optimizerState(),
                                       .objective = m_weights.objectiveWeights(),
                                       .average = m_average.tensors(),
                                       .best = m_best };
        requireFinite(checkpoint.weights);
        writeCheckpoint(checkpoint, m_job.checkpoint);
        m_lastCheckpoint = Clock::now();
    }

    void restore(const TrainingCheckpoint& checkpoint)
    {
        m_step = checkpoint.step;
        m_meter = checkpoint.meter;
        m_history = checkpoint.history;
        m_best = checkpoint.best;
        m_average.setTensors(checkpoint.average);
        m_executor.setWeights(withInitializers(m_base, checkpoint.weights));
        m_weights.setObjectiveWeights(checkpoint.objective);
        m_weights.setOptimizerState(checkpoint.optimizer);
        m_weights.optimizer().setSteps(checkpoint.optimizerSteps);
        if (!m_history.empty())
            m_learningRate = m_history.back().learningRate;
        m_hasEnded = hasLostPatience();
    }

    void requireFinite(const NamedTensors& weights) const
    {
        if (const std::string name = firstNonFinite(weights); !name.empty())
            failNonFinite(fmt::format("weights \"{}\" are not finite", name),
                          readerOf(m_network->graph, name));
    }

    [[noreturn]] void failNonFinite(const std::string& what, const std::string& node) const
    {
        const std::string place = node.empty() ? "" : fmt::format(", first in node {}", node);
        const std::string kept = m_job.checkpoint.empty() || m_history.empty()
            ? ""
            : fmt::format("; the last good checkpoint is kept in {}", m_job.checkpoint.string());
        throw Error(ErrorCode::nonFinite,
                    fmt::format("batch {} of epoch {}: {}{}; a smaller learning rate, a warm-up "
                                "or a gradient limit helps{}",
                                m_step % m_stepsPerEpoch + 1, m_step / m_stepsPerEpoch + 1, what,
                                place, kept));
    }

    TrainingResult result(bool keepsBest) const
    {
        const std::optional<size_t> best = bestEpoch(m_history);
        const bool isBestKept = keepsBest && best;
        const size_t epoch = isBestKept ? *best : m_history.size() - 1;
        Model trained = withInitializers(m_base, isBestKept ? m_best : shownWeights());
        return { .model = withFinalSoftmax(std::move(trained), *m_job.model),
                 .history = m_history,
                 .epoch = static_cast<int64_t>(epoch) + 1,
                 .hasEndedEarly = m_step < m_steps,
                 .precision = m_executor.precision() };
    }

    TrainingJob m_job;
    Objective& m_objective;
    std::shared_ptr<const Model> m_network; ///< gives logits
    TrainingExecutor m_executor;
    Model m_base; ///< of m_executor before training
    TrainingWeights m_weights;
    std::unique_ptr<Schedule> m_schedule;
    WeightAverage m_average;
    std::shared_ptr<const Dataset> m_train;
    std::shared_ptr<const Dataset> m_validation; ///< null: none is measured
    int64_t m_stepsPerEpoch;
    int64_t m_steps; ///< batches of the whole run
    std::string m_origin;
    TrainingSeries m_series;
    int64_t m_classes = 0;

    int64_t m_step = 0; ///< batches done
    int64_t m_pending = 0; ///< batches whose gradients wait for a step
    double m_learningRate = 0;
    double m_batchSeconds = 0; ///< of the latest batch
    EpochMeter m_meter;
    TrainingHistory m_history;
    NamedTensors m_best;
    bool m_hasEnded = false;
    Clock::time_point m_lastCheckpoint;
};

Trainer::Trainer(TrainingJob job, Objective& objective, Monitor& monitor)
    : m_implementation(std::make_unique<Implementation>(std::move(job), objective, monitor))
{
}

Trainer::~Trainer() = default;

const std::vector<std::string>& Trainer::notes() const
{
    return m_implementation->notes();
}

bool Trainer::resume(Monitor& monitor)
{
    return m_implementation->resume(monitor);
}

TrainingResult Trainer::run(Monitor& monitor)
{
    return m_implementation->run(monitor);
}

TrainingResult Trainer::finish()
{
    return m_implementation->finish();
}

} // namespace core
