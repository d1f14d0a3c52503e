#pragma once

#include "core/evaluation/evaluate.h"
#include "core/quantization/layer_sensitivity.h"
#include "core/quantization/precision_front.h"

#include <string_view>

namespace core {

/// What a budget of a quantized model limits.
enum class PrecisionFigure
{
    fileBytes,
    bitOperations, ///< of the products: MACs times bits of weight and activation
    milliseconds, ///< of one run of one sample on this machine, in our executor
    drop, ///< of top-1 accuracy on validation samples
};

/// "size=40%", "size=300KB", "bops=25%", "latency=60%", "latency=2ms" or "drop=0.3".
struct PrecisionBudget
{
    PrecisionFigure figure = PrecisionFigure::fileBytes;
    bool isShare = true; ///< of what the float model has; else bytes or milliseconds
    double value = 0.5; ///< above 0; a drop, in [0, 1], may be 0
};

/// Throws Error invalidArgument for anything else than the forms above; a drop is in points.
PrecisionBudget parsePrecisionBudget(std::string_view text);

/// A choice of the front that was really made.
struct TriedPrecision
{
    PrecisionChoice choice; ///< with predicted cost and loss
    double measured = 0; ///< in the figure of the budget; predicted for bitOperations
};

/// A model within a budget, and what was known when it was chosen.
struct BudgetedModel
{
    QuantizedModel model;
    std::vector<LayerSensitivity> sensitivities;
    std::vector<PrecisionChoice> front; ///< of the layers in `sensitivities`
    std::vector<TriedPrecision> tried; ///< the last one was taken
    double whole = 0; ///< what the float model has of the figure
    double limit = 0; ///< in bytes, operations or milliseconds
    bool isMet = false; ///< else the cheapest choice was taken
};

/// Chooses the bits of each layer, of 4, 8, 16 and 32, with the least sum of output noise within
/// the budget (Y. Cai et al.: "ZeroQ: A Novel Zero Shot Quantization Framework", CVPR 2020,
/// section 3.2, with measured noise), and quantizes by the static scheme. For `fileBytes` weights
/// of 4 bits are packed. The figure is measured on the result, and cheaper choices are tried until
/// it is within. Not for drop. Throws Error, Cancelled.
BudgetedModel quantizeToBudget(const QuantizationJob& job, const PrecisionBudget& budget,
                               Monitor& monitor);

} // namespace core
