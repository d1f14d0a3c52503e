#include "core/distillation/distillation_objective.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

/// Adds gradients to a tensor that may not be there yet.
void addTo(Tensor& sum, const Shape& shape, std::span<const double> gradient, double weight)
{
    if (!sum.isDefined())
        sum = Tensor(ElementType::float32, shape);
    const std::span<float> values = sum.mutableValues<float>();
    for (size_t index = 0; index < values.size(); ++index)
        values[index] += static_cast<float>(weight * gradient[index]);
}

void scale(Tensor& tensor, double weight)
{
    if (tensor.isDefined())
        for (float& value : tensor.mutableValues<float>())
            value *= static_cast<float>(weight);
}

/// The right class of each sample; of a mixed one, that with the largest share.
std::vector<int64_t> rightClasses(const TrainingBatch& batch)
{
    if (!batch.targets.isDefined())
        return batch.labels;
    const LogitMatrix shares = logitMatrix(batch.targets);
    std::vector<int64_t> labels;
    for (int64_t sample = 0; sample < shares.samples; ++sample) {
        const auto row = shares.row(sample);
        labels.push_back(std::ranges::max_element(row) - row.begin());
    }
    return labels;
}

void checkLabels(const std::vector<int64_t>& labels, int64_t classes, std::string_view loss)
{
    for (const int64_t label : labels)
        if (label < 0 || label >= classes)
            throw Error(ErrorCode::invalidData,
                        fmt::format("the loss \"{}\" needs a label from 0 to {} for every sample; "
                                    "found {}",
                                    loss, classes - 1, label));
}

} // namespace

DistillationObjective::DistillationObjective(const Model& student, int64_t classes,
                                             std::unique_ptr<Objective> labels,
                                             std::vector<std::unique_ptr<Teacher>> teachers,
                                             DistillationMix mix, uint64_t seed)
    : m_labels(std::move(labels))
    , m_teachers(std::move(teachers))
    , m_mix(std::move(mix))
{
    require(!m_teachers.empty(), "a teacher");
    if (m_mix.readsLayers() && m_mix.layers.empty())
        throw Error(ErrorCode::invalidArgument,
                    "no layers of student and teacher could be paired; name them with --layer "
                    "STUDENT=TEACHER or use a loss on logits");
    for (const KnowledgeTerm& term : m_mix.terms)
        m_terms.push_back(makeTerm(term, student, classes, seed));
}

DistillationObjective::Term DistillationObjective::makeTerm(const KnowledgeTerm& term,
                                                            const Model& student, int64_t classes,
                                                            uint64_t seed) const
{
    Term made;
    if (!term.kind->readsLayers()) {
        made.onLogits = term.kind->makeLogitLoss(term.values);
        made.onLogits->checkClasses(classes);
        if (m_mix.standardizes)
            made.onLogits = standardized(std::move(made.onLogits));
        return made;
    }
    for (const LayerPair& pair : m_mix.layers) {
        const FeaturePairShape shape{
            .studentChannels = layerOf(student, pair.student, "student").channels,
            .teacherChannels =
                layerOf(m_teachers.front()->model(), pair.teacher, "teacher").channels,
            .seed = seed + made.onLayers.size(),
        };
        made.onLayers.push_back(term.kind->makeFeatureLoss(term.values, shape));
    }
    return made;
}

std::vector<std::string> DistillationObjective::taps() const
{
    std::vector<std::string> names;
    if (m_mix.readsLayers())
        for (const LayerPair& pair : m_mix.layers)
            names.push_back(pair.student);
    return names;
}

std::vector<ObjectiveParameter> DistillationObjective::parameters()
{
    std::vector<ObjectiveParameter> all;
    for (size_t term = 0; term < m_terms.size(); ++term)
        for (size_t pair = 0; pair < m_terms[term].onLayers.size(); ++pair)
            for (ObjectiveParameter& parameter : m_terms[term].onLayers[pair]->parameters()) {
                parameter.name =
                    fmt::format("{}.{}.{}", m_mix.terms[term].kind->id, pair, parameter.name);
                all.push_back(std::move(parameter));
            }
    return all;
}

TeacherAnswer DistillationObjective::ask(const TrainingBatch& batch)
{
    TeacherAnswer first = m_teachers.front()->answer(batch);
    if (m_teachers.size() == 1)
        return first;
    std::vector<Tensor> answers{ first.logits };
    for (size_t teacher = 1; teacher < m_teachers.size(); ++teacher)
        answers.push_back(m_teachers[teacher]->answer(batch).logits);
    first.logits = combinedLogits(answers, m_mix.combination, m_mix.combinationTemperature);
    return first;
}

void DistillationObjective::addLabels(const TrainingBatch& batch, std::span<const Tensor> outputs,
                                      ObjectiveValue& value)
{
    value = m_labels->evaluate(batch, outputs, {});
    value.total *= m_mix.labelWeight;
    for (ObjectiveTerm& term : value.terms)
        term.value *= m_mix.labelWeight;
    for (Tensor& gradient : value.outputGradients)
        scale(gradient, m_mix.labelWeight);
}

double DistillationObjective::addLogits(const LogitLoss& loss, double weight,
                                        const TrainingBatch& batch, const Tensor& student,
                                        const Tensor& teacher, ObjectiveValue& value)
{
    const LossGradient result =
        loss.evaluate(logitMatrix(student), logitMatrix(teacher), rightClasses(batch));
    addTo(value.outputGradients.front(), student.shape(), result.gradient, weight);
    return weight * result.value;
}

double DistillationObjective::addLayers(Term& term, double weight, std::span<const Tensor> student,
                                        std::span<const Tensor> teacher,
                                        ObjectiveValue& value) const
{
    double sum = 0;
    for (size_t pair = 0; pair < term.onLayers.size(); ++pair) {
        const LossGradient result = term.onLayers[pair]->evaluate(
            featureMaps(student[pair]), featureMaps(teacher[pair]), weight);
        addTo(value.tapGradients[pair], student[pair].shape(), result.gradient, 1);
        sum += result.value;
    }
    return sum;
}

ObjectiveValue DistillationObjective::evaluate(const TrainingBatch& batch,
                                               std::span<const Tensor> outputs,
                                               std::span<const Tensor> tapped)
{
    ObjectiveValue value;
    if (m_mix.labelWeight > 0)
        addLabels(batch, outputs, value);
    value.outputGradients.resize(outputs.size());
    value.tapGradients.resize(tapped.size());
    const TeacherAnswer teacher = ask(batch);
    if (teacher.logits.shape() != outputs.front().shape())
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the teacher says {} and the student {}; they must tell the same "
                                "classes apart",
                                shapeText(teacher.logits.shape()),
                                shapeText(outputs.front().shape())));
    for (size_t index = 0; index < m_terms.size(); ++index) {
        const double weight = m_mix.terms[index].weightAt(batch.progress);
        Term& term = m_terms[index];
        if (term.onLogits && term.onLogits->needsLabels())
            checkLabels(rightClasses(batch), teacher.logits.shape()[1],
                        m_mix.terms[index].kind->id);
        const double sum = term.onLogits
            ? addLogits(*term.onLogits, weight, batch, outputs.front(), teacher.logits, value)
            : addLayers(term, weight, tapped, teacher.layers, value);
        value.terms.push_back({ std::string(m_mix.terms[index].kind->id), sum });
        value.total += sum;
    }
    return value;
}

TeacherCounters DistillationObjective::counters() const
{
    TeacherCounters sum;
    for (const auto& teacher : m_teachers) {
        sum.asked += teacher->counters().asked;
        sum.computed += teacher->counters().computed;
    }
    return sum;
}

} // namespace core
