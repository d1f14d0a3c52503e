#pragma once

#include "core/quantization/quantization_job.h"

#include <cstdint>
#include <string_view>

namespace test {

/// A residual network with pooling and a classifier, as weightedModel() reads it.
extern const char* const kResidualNetwork;

/// A job of default settings on 40 random samples that the model can read.
core::QuantizationJob quantizationJob(const core::Model& model);
/// The nodes of a type.
int64_t countOf(const core::Model& model, std::string_view type);
/// Signal over noise of the first outputs on samples that no job looks at.
double outputDecibel(const core::Model& model, const core::Model& reference);

} // namespace test
