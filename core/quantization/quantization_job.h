#pragma once

#include "core/base/parameters.h"
#include "core/data/dataset.h"
#include "core/data/preprocessing.h"
#include "core/quantization/insert_quantization.h"
#include "core/quantization/watch_values.h"

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace core {

/// Samples that calibration looks at, unless told otherwise.
constexpr int64_t kQuantizationSamples = 512;

/// What is quantized and how.
struct QuantizationJob
{
    std::shared_ptr<const Model> model;
    std::shared_ptr<const Dataset> samples; ///< training or validation; null: there are none
    Preprocessing preprocessing;
    ParameterValues settings; ///< of quantizationParameters()
    std::set<std::string> floatNodes; ///< names of nodes that stay float
    /// Bits of the weights of single nodes, by name: 4, 7, 8, 16 for float16 weights that are
    /// computed with in float, or 32. Others have the setting's. Only the static scheme reads them.
    std::map<std::string, int> layerBits;
    /// Histograms of values of the prepared model that are known; null: they are watched. Only for
    /// a model that is prepared already, for else values get other ids.
    std::shared_ptr<const ValueHistograms> histograms;
    int threads = 0;
    std::filesystem::path cache; ///< folder for histograms; empty: none are kept
};

/// A quantized model, and how it came about.
struct QuantizedModel
{
    Model model;
    /// The float network that the integers were made from, with the outputs of the original.
    std::shared_ptr<const Model> prepared;
    std::vector<LayerChoice> layers; ///< of the nodes of `prepared`
    ValueHistograms histograms; ///< of values of `prepared`
    ActivationParameters activations; ///< of values of `prepared`
    std::vector<std::string> notes; ///< what a user wants to know, one sentence each
};

/// The settings of all schemes.
Parameters quantizationParameters();

/// Quantizes by the scheme that the settings name. Throws Error unsupported for models that it
/// cannot treat, invalidArgument for settings that contradict each other; Cancelled in every phase.
QuantizedModel quantize(const QuantizationJob& job, Monitor& monitor);

} // namespace core
