#include "core/search/candidate_evaluator.h"

#include "core/base/error.h"
#include "core/distillation/distiller.h"
#include "core/evaluation/evaluate.h"
#include "core/pruning/recovery.h"
#include "core/quantization/quantization_job.h"
#include "core/training/loss_objective.h"

#include <fmt/format.h>

namespace core {

namespace {

ParameterValues trainingValues(const EvaluationSettings& settings, int64_t epochs)
{
    Parameters all = distillationParameters();
    const Parameters training = trainingParameters();
    all.insert(all.end(), training.begin(), training.end());
    ParameterValues values(std::move(all));
    values.set("epochs", epochs);
    values.set("learningRate", settings.learningRate);
    values.set("seed", static_cast<int64_t>(settings.seed));
    values.set("keepBest", false);
    return values;
}

} // namespace

StartingPoint refittedWeights(const ModelSpace& space, std::vector<Tensor> batches)
{
    return [&space, batches = std::move(batches)](const Genome& genome, Monitor& monitor) {
        CutModel cut = space.cut(genome);
        refitWeights(cut, { .batches = batches }, monitor);
        return std::move(cut.after);
    };
}

CandidateEvaluator::CandidateEvaluator(const SearchSpace& space, StartingPoint start,
                                       SearchData data, EvaluationSettings settings)
    : m_space(space)
    , m_start(std::move(start))
    , m_data(std::move(data))
    , m_settings(std::move(settings))
{
    if (m_data.train == nullptr || m_data.validation == nullptr || m_data.train->size() == 0
        || m_data.validation->size() == 0)
        throw Error(ErrorCode::invalidArgument,
                    "a search learns from training samples and chooses by validation samples; "
                    "give a data set that has both");
}

Assessment CandidateEvaluator::assess(const Genome& genome, Monitor& monitor) const
{
    Model model = m_start(genome, monitor);
    if (m_settings.epochs > 0) {
        auto samples = m_settings.trainSamples > 0
            ? spreadSubset(m_data.train, m_settings.trainSamples)
            : m_data.train;
        model =
            trained(std::move(model), { m_settings.epochs, std::move(samples), nullptr }, monitor);
    }
    return measured(std::move(model), m_space.isInteger(genome),
                    spreadSubset(m_data.validation, m_settings.samples), monitor);
}

Assessment CandidateEvaluator::finish(const Genome& genome, Monitor& monitor) const
{
    Model model = m_start(genome, monitor);
    if (m_settings.finalEpochs > 0)
        model = trained(std::move(model),
                        { m_settings.finalEpochs, m_data.train, m_settings.teacher }, monitor);
    return measured(std::move(model), m_space.isInteger(genome), m_data.validation, monitor);
}

std::string CandidateEvaluator::fidelity() const
{
    if (m_settings.epochs == 0)
        return "weights refitted, not trained";
    return fmt::format("trained {} epochs on {} samples", m_settings.epochs,
                       m_settings.trainSamples > 0 ? m_settings.trainSamples
                                                   : m_data.train->size());
}

std::string CandidateEvaluator::finalFidelity() const
{
    if (m_settings.finalEpochs == 0)
        return fidelity();
    return fmt::format("{} {} epochs on {} samples", m_settings.teacher ? "distilled" : "trained",
                       m_settings.finalEpochs, m_data.train->size());
}

Model CandidateEvaluator::trained(Model model, const Training& training, Monitor& monitor) const
{
    const ParameterValues values = trainingValues(m_settings, training.epochs);
    TrainingJob job{ .model = std::make_shared<const Model>(std::move(model)),
                     .train = training.samples,
                     .validation = spreadSubset(m_data.validation, m_settings.samples),
                     .preprocessing = m_data.preprocessing,
                     .settings = trainingSettings(values),
                     .threads = m_settings.threads };
    if (training.teacher != nullptr)
        return Distiller({ .training = std::move(job),
                           .teachers = { training.teacher },
                           .mix = mixFrom(values) },
                         monitor)
            .run(monitor)
            .training.model;
    LossObjective objective(job.settings.loss, job.settings.labelSmoothing);
    return Trainer(std::move(job), objective, monitor).run(monitor).model;
}

Model CandidateEvaluator::inIntegers(Model model, Monitor& monitor) const
{
    const QuantizationJob job{ .model = std::make_shared<const Model>(std::move(model)),
                               .samples = m_data.train,
                               .preprocessing = m_data.preprocessing,
                               .settings = ParameterValues(quantizationParameters()),
                               .threads = m_settings.threads };
    return quantize(job, monitor).model;
}

Assessment CandidateEvaluator::measured(Model model, bool isInteger,
                                        std::shared_ptr<const Dataset> samples,
                                        Monitor& monitor) const
{
    if (isInteger)
        model = inIntegers(std::move(model), monitor);
    const Estimate accuracy = accuracyOn(std::move(samples), model, monitor);
    return { std::move(model), accuracy };
}

Estimate CandidateEvaluator::accuracyOn(std::shared_ptr<const Dataset> samples, const Model& model,
                                        Monitor& monitor) const
{
    return evaluate(std::make_shared<const Model>(model), std::move(samples), m_data.preprocessing,
                    { .executor = { .threads = m_settings.threads } }, monitor)
        .top1;
}

} // namespace core
