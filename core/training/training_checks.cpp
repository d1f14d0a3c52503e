#include "core/data/preflight.h"
#include "core/training/named_tensors.h"
#include "core/training/training_job.h"

#include <fmt/format.h>

namespace core {

namespace {

Issue problem(ErrorCode code, std::string message)
{
    return { .severity = Severity::error, .code = code, .message = std::move(message) };
}

/// What the general examination of a data set finds.
void checkData(const TrainingJob& job, Issues& issues, Monitor& monitor)
{
    DatasetParts parts{ .train = [&](Monitor&) { return job.train; } };
    std::vector<Role> roles{ Role::train };
    if (job.validation) {
        parts.validation = [&](Monitor&) { return job.validation; };
        roles.push_back(Role::validation);
    }
    SplitDataset both(parts, { .validationShare = 0 });
    const PreflightReport report = preflight(both,
                                             { .roles = roles,
                                               .model = job.model,
                                               .preprocessing = job.preprocessing,
                                               .needsLabels = job.needsLabels,
                                               .decodesAll = false },
                                             monitor);
    for (const DataFinding& finding : report.findings)
        if (finding.severity == Severity::error)
            issues.push_back(problem(ErrorCode::invalidData, finding.message));
        else
            monitor.log(LogLevel::warning, finding.message);
}

void checkSizes(const TrainingJob& job, Issues& issues)
{
    const int64_t size = job.train->size();
    if (size > 0 && size < job.settings.batchSize)
        issues.push_back(problem(ErrorCode::invalidData,
                                 fmt::format("a batch of {} is larger than the {} training "
                                             "samples; set a batch size of at most {}",
                                             job.settings.batchSize, size, size)));
    const bool isValidated = job.validation && job.validation->size() > 0;
    if (!isValidated && job.needsLabels)
        issues.push_back(problem(ErrorCode::invalidData,
                                 "the validation set is empty; set a larger validation share or "
                                 "give validation samples of their own"));
}

void checkInput(const TrainingJob& job, Issues& issues)
{
    const NetworkInput input = networkInput(*job.model);
    if (input.type != ElementType::float32)
        issues.push_back(problem(ErrorCode::unsupported,
                                 fmt::format("the model reads {}; a model that is trained must "
                                             "read float",
                                             elementTypeName(input.type))));
    if (const auto batch = input.fixedBatch(); batch && *batch != job.settings.batchSize)
        issues.push_back(problem(ErrorCode::invalidArgument,
                                 fmt::format("the model is made for batches of {}; set the batch "
                                             "size to {}, or export it with an open batch axis",
                                             *batch, *batch)));
}

void checkAugmentation(const TrainingJob& job, Issues& issues)
{
    const Augmentation& augmentation = job.settings.augmentation;
    if (augmentation.needsPictures() && job.train->size() > 0 && !isPicture(job.train->image(0)))
        issues.push_back(problem(ErrorCode::invalidArgument,
                                 "the samples are no pictures; switch mirror, shift, cutout and "
                                 "cutmix off"));
    if (augmentation.mixing.isUsed() && !job.needsLabels)
        issues.push_back(
            problem(ErrorCode::invalidArgument, "mixup and cutmix need labels; switch them off"));
}

void checkWeights(const TrainingJob& job, Issues& issues)
{
    const Graph& graph = job.model->graph;
    NamedTensors tensors;
    for (const ValueId id : graph.values())
        if (graph.value(id).initializer)
            tensors.emplace_back(graph.value(id).name, *graph.value(id).initializer);
    if (const std::string name = firstNonFinite(tensors); !name.empty())
        issues.push_back(problem(ErrorCode::nonFinite,
                                 fmt::format("weights \"{}\" of node \"{}\" hold NaN or infinity; "
                                             "training needs finite ones to start from",
                                             name, readerOf(graph, name))));
}

} // namespace

Issues trainingIssues(const TrainingJob& job, Monitor& monitor)
{
    Issues issues;
    try {
        checkInput(job, issues);
        checkData(job, issues, monitor);
        checkSizes(job, issues);
        checkAugmentation(job, issues);
        checkWeights(job, issues);
    } catch (const Error& error) {
        issues.push_back(problem(error.code(), error.what()));
    }
    return issues;
}

} // namespace core
