#pragma once

#include "core/evaluation/estimate.h"
#include "core/quantization/quantization_parameters.h"
#include "core/quantization/value_histogram.h"
#include "widgets/quantization/quantized_pair.h"

#include <functional>
#include <map>
#include <vector>

namespace widgets {

/// Ranges of activations by the names of the values; those that are not named stay as they are.
using ClippingDraft = std::map<std::string, core::ValueRange>;

/// What the numbers of a layer are like, and which of them its integers stand for.
struct LayerRange
{
    std::string value; ///< empty: the layer makes no integers
    core::ValueHistogram histogram; ///< in float
    core::ValueRange range; ///< as the file has it
};

/// Accuracy of a draft on the first samples, as far as it came.
struct ClippingAccuracy
{
    core::Estimate draft;
    core::Estimate written; ///< of the quantized file, on the same samples
    core::Estimate original; ///< of the float model, on the same samples
    core::PairedDifference difference; ///< of the draft against the written file
    int64_t wanted = 0; ///< samples that a whole measurement uses
    bool hasLabels = true; ///< else right is what the float model answers
};

/// What the engine thread keeps while ranges of one pair are drawn: samples as the networks read
/// them, and what both files answer. Lives on that thread alone; throws core::Error, Cancelled.
class ClippingWork
{
public:
    explicit ClippingWork(std::shared_ptr<const QuantizedPair> pair);

    LayerRange layerRange(const std::string& layer, core::Monitor& monitor);
    /// Streams accuracy on more and more samples.
    ClippingAccuracy measure(const ClippingDraft& draft,
                             const std::function<void(const ClippingAccuracy&)>& receive,
                             core::Monitor& monitor);
    /// The quantized model with the ranges of the draft.
    core::Model model(const ClippingDraft& draft) const;

private:
    struct Known
    {
        core::Batch batch;
        std::vector<int64_t> right; ///< class that counts as right
        std::vector<bool> original; ///< the float model is right
        std::vector<bool> written;
    };

    void open(core::Monitor& monitor);
    const Known& known(size_t index, core::Monitor& monitor);
    std::vector<int64_t> classes(ModelRunner& runner, const core::Batch& batch,
                                 core::Monitor& monitor) const;

    std::shared_ptr<const QuantizedPair> m_pair;
    LookedSamples m_looked;
    std::vector<std::vector<int64_t>> m_batches; ///< indices of the samples of each
    std::vector<Known> m_known; ///< of the first batches
};

} // namespace widgets
