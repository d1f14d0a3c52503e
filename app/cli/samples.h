#pragma once

#include "app/cli/data_arguments.h"
#include "core/data/dataset_description.h"
#include "core/data/preprocessing.h"
#include "core/data/split_dataset.h"

#include <memory>
#include <string>
#include <vector>

namespace app {

/// The samples of the role that is asked for, with the word for it.
struct Samples
{
    std::string role;
    std::shared_ptr<const core::Dataset> dataset;
    size_t testAccesses = 0;
};

/// `role` empty: test, or everything when there is no test set.
Samples openSamples(const core::DatasetDescription& description, std::string role,
                    core::Monitor& monitor);

/// Refuses samples that a job must not start with.
void checkSamples(const Samples& samples, const std::shared_ptr<const core::Model>& model,
                  const core::Preprocessing& preprocessing, bool needsLabels,
                  core::Monitor& monitor);

/// Batches of validation samples, or of test samples when there are no others, that two models are
/// compared on; nothing is chosen by them.
std::vector<core::Tensor> comparedInputs(const DataArguments& data, const core::Model& model,
                                         int64_t count, core::Monitor& monitor,
                                         int64_t batchSize = 32);

bool hasLabels(const core::Dataset& dataset);

} // namespace app
