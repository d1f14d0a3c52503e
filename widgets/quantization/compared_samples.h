#pragma once

#include "widgets/plots/prediction_bars.h"
#include "widgets/quantization/quantized_pair.h"

#include <QImage>

#include <cstdint>
#include <vector>

namespace widgets {

/// What both models say about one sample.
struct ComparedSample
{
    int64_t index = 0; ///< within its role
    int reference = 0; ///< best class of the float model
    int quantized = 0;
};

/// How two models answer one sample, for the large view.
struct SampleComparison
{
    QImage picture;
    QString truth; ///< name of the label; empty without one
    std::vector<PredictedClass> reference; ///< best first
    std::vector<PredictedClass> quantized;
    /// Probability that integers add to each of the classes above, largest change first.
    std::vector<PredictedClass> difference;
};

/// Both belong on the engine thread and throw core::Error, core::Cancelled.
std::vector<ComparedSample> compareSamples(const QuantizedPair& pair, const core::Dataset& samples,
                                           std::vector<int64_t> indices, core::Monitor& monitor);
SampleComparison compareSample(const QuantizedPair& pair, const core::Dataset& samples,
                               int64_t index, core::Monitor& monitor);

} // namespace widgets
