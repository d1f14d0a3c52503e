#pragma once

#include "core/training/training_history.h"

#include <span>

namespace core {

/// Adds up what the batches of an epoch say.
struct EpochMeter
{
    int64_t batches = 0;
    double loss = 0; ///< sums over the batches
    std::vector<ObjectiveTerm> terms;
    int64_t hits = 0;
    int64_t labelled = 0;
    int64_t samples = 0;
    double seconds = 0;

    void add(const TrainingBatch& batch, const Tensor& logits, const ObjectiveValue& value);
    /// Means, without the validation.
    EpochRecord record(int64_t epoch, double learningRate) const;
};

/// The numbers of a meter as JSON text, and back. Throws Error invalidFile.
std::string meterToJson(const EpochMeter& meter);
EpochMeter meterFromJson(std::string_view json);

} // namespace core
