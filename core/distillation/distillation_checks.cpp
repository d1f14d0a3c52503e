#include "core/distillation/distiller.h"
#include "core/evaluation/latency.h"
#include "core/training/logits_model.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

Issue problem(ErrorCode code, std::string message)
{
    return { .severity = Severity::error, .code = code, .message = std::move(message) };
}

bool fitTogether(const Dimension& a, const Dimension& b)
{
    return !a.isKnown() || !b.isKnown() || a.size == b.size;
}

/// Throws when one batch cannot be read by both; the batch axis does not count.
void checkInputs(const Model& student, const Model& teacher)
{
    const std::optional<SymbolicShape> ours = networkInput(student).shape;
    const std::optional<SymbolicShape> theirs = networkInput(teacher).shape;
    if (!ours || !theirs)
        return;
    bool fits = ours->size() == theirs->size();
    for (size_t axis = 1; fits && axis < ours->size(); ++axis)
        fits = fitTogether((*ours)[axis], (*theirs)[axis]);
    if (!fits)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the teacher reads {} and the student {}; a student must read what "
                                "its teacher reads",
                                shapeText(*theirs), shapeText(*ours)));
}

/// Throws when the teacher would see pictures in another way than it was trained on.
void checkPreprocessing(const Preprocessing& used, const Model& teacher)
{
    const std::optional<Preprocessing> stored = storedPreprocessing(teacher);
    if (stored && *stored != used)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the teacher reads pictures as {} and the run prepares them as {}; "
                                "use one preprocessing for both",
                                preprocessingToJson(*stored), preprocessingToJson(used)));
}

int64_t classesOf(const Model& model, std::string_view owner)
{
    Executor executor(std::make_shared<const Model>(model));
    const Tensor output = toLogits(executor.run(randomInputs(model, 1, 1)).front());
    if (output.shape()[1] < 2)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the {} tells {} class apart; distillation needs 2 or more", owner,
                                output.shape()[1]));
    return output.shape()[1];
}

void checkClasses(const Model& student, const Model& teacher, const DistillationMix& mix)
{
    const int64_t ours = classesOf(student, "student");
    const int64_t theirs = classesOf(teacher, "teacher");
    if (ours != theirs)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the teacher tells {} classes apart and the student {}; give the "
                                "student an output for each class of the teacher",
                                theirs, ours));
    for (const KnowledgeTerm& term : mix.terms)
        if (!term.kind->readsLayers())
            term.kind->makeLogitLoss(term.values)->checkClasses(ours);
}

void checkLayers(const DistillationJob& job, const Model& teacher)
{
    if (!job.mix.readsLayers())
        return;
    for (const LayerPair& pair : job.mix.layers) {
        layerOf(*job.training.model, pair.student, "student");
        layerOf(teacher, pair.teacher, "teacher");
    }
}

void checkLabels(const DistillationJob& job)
{
    const Dataset& train = *job.training.train;
    if (job.mix.needsLabels() && train.size() > 0 && train.label(0) == Dataset::kNoLabel)
        throw Error(
            ErrorCode::invalidData,
            "the training samples have no labels; set the weight of the labels to 0 and use "
            "losses that need none");
    const bool learns =
        std::ranges::any_of(job.mix.terms, [](const KnowledgeTerm& t) { return t.weight > 0; });
    if (!learns)
        throw Error(ErrorCode::invalidArgument,
                    "nothing is learned from the teacher; add a knowledge loss with a weight");
}

} // namespace

Issues distillationIssues(const DistillationJob& job)
{
    Issues issues;
    const auto attempt = [&](const auto& check) {
        try {
            check();
        } catch (const Error& error) {
            issues.push_back(problem(error.code(), error.what()));
        }
    };
    if (job.teachers.empty())
        issues.push_back(problem(ErrorCode::invalidArgument, "a distillation needs a teacher"));
    for (const std::shared_ptr<const Model>& teacher : job.teachers) {
        const size_t before = issues.size();
        attempt([&] { checkInputs(*job.training.model, *teacher); });
        if (issues.size() == before)
            attempt([&] { checkClasses(*job.training.model, *teacher, job.mix); });
        attempt([&] { checkPreprocessing(job.training.preprocessing, *teacher); });
    }
    if (!job.teachers.empty())
        attempt([&] { checkLayers(job, *job.teachers.front()); });
    attempt([&] { checkLabels(job); });
    return issues;
}

} // namespace core
