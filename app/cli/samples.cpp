#include "app/cli/samples.h"

#include "core/base/error.h"
#include "core/data/dataset_formats.h"
#include "core/data/preflight.h"
#include "core/evaluation/sample_batches.h"

namespace app {

Samples openSamples(const core::DatasetDescription& description, std::string role,
                    core::Monitor& monitor)
{
    const auto splits = core::openDataset(description, monitor);
    if (role.empty())
        role = splits->has(core::Role::test) ? "test" : "all";
    Samples samples{ .role = role };
    if (role == "test")
        samples.dataset = splits->test("the evaluation", monitor);
    else if (role == "validation")
        samples.dataset = splits->validation(monitor);
    else if (role == "train")
        samples.dataset = splits->train(monitor);
    else
        samples.dataset = splits->trainAndValidation(monitor);
    samples.testAccesses = splits->testAccesses().size();
    return samples;
}

void checkSamples(const Samples& samples, const std::shared_ptr<const core::Model>& model,
                  const core::Preprocessing& preprocessing, bool needsLabels,
                  core::Monitor& monitor)
{
    core::SplitDataset only({ .test = [&](core::Monitor&) { return samples.dataset; } }, {});
    const core::PreflightReport report = core::preflight(only,
                                                         { .roles = { core::Role::test },
                                                           .model = model,
                                                           .preprocessing = preprocessing,
                                                           .needsLabels = needsLabels,
                                                           .decodesAll = false,
                                                           .comparesContent = false },
                                                         monitor);
    for (const core::DataFinding& finding : report.findings)
        if (finding.severity == core::Severity::error)
            throw core::Error(core::ErrorCode::invalidData, finding.message);
        else
            monitor.log(core::LogLevel::warning, finding.message);
}

std::vector<core::Tensor> comparedInputs(const DataArguments& data, const core::Model& model,
                                         int64_t count, core::Monitor& monitor, int64_t batchSize)
{
    const core::DatasetDescription description = data.description();
    const auto splits = core::openDataset(description, monitor);
    const auto samples = splits->has(core::Role::validation)
        ? splits->validation(monitor)
        : splits->test("the comparison of two models", monitor);
    if (samples->size() == 0)
        throw core::Error(core::ErrorCode::invalidData,
                          "the data set has no samples that two models can be compared on");
    return core::sampleBatches(samples, data.preprocessing(model, description), model, count,
                               batchSize);
}

bool hasLabels(const core::Dataset& dataset)
{
    return dataset.size() > 0 && dataset.label(0) != core::Dataset::kNoLabel;
}

} // namespace app
