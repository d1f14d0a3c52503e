#pragma once

#include "core/base/monitor.h"
#include "core/training/training_job.h"

#include <cstdint>
#include <memory>
#include <string>

namespace test {

/// Grey pictures of 6 x 6 pixels with noise: the class, of three, is the pair of rows that is
/// bright. A network learns it in a second.
std::shared_ptr<const core::Dataset> stripes(int64_t count, uint64_t seed);

/// Writes stripes as IDX files for training (`count`) and test into a folder.
void writeStripes(const std::string& folder, int64_t count);

/// A small convolutional network for stripes.
std::shared_ptr<const core::Model> stripesNetwork(uint64_t seed = 1);

/// Training of stripesNetwork() on 96 stripes in batches of 16 with float32 and one thread.
/// Settings are changed by text: "epochs=3 learningRate=0.1".
core::TrainingJob stripesJob(const std::string& settings = {});

/// Runs a job on its loss from the start, or from its checkpoint where there is one.
core::Model trained(core::TrainingJob job);

/// Runs until the batch with this number is done; true when it was stopped, not at its end.
bool isStoppedAfter(core::TrainingJob job, int batches);
/// Name of the last convolution's weights in stripesNetwork().
std::string convolutionOfStripes();

/// True when both have the same weights, bit by bit.
bool hasEqualWeights(const core::Model& a, const core::Model& b);

} // namespace test
