#pragma once

#include "core/graph/model.h"

#include <QString>

#include <optional>
#include <vector>

class QJsonObject;

namespace widgets {

/// How one layer is computed, and what that costs in accuracy.
struct LayerPrecision
{
    QString name; ///< of the node
    QString type; ///< of its operator
    bool isInteger = false;
    bool isKnown = false; ///< a quantization has said so
    QString weights; ///< "int8"; empty without weights
    QString activations; ///< "uint8"
    QString reason; ///< why it stays float
    /// Signal over noise of its output in decibel, when it alone is quantized, and when everything
    /// before it is too; nothing until it was measured.
    std::optional<double> aloneDecibel;
    std::optional<double> prefixDecibel;
};

/// The layers with weights of a float model, which a quantization may change.
std::vector<LayerPrecision> layersOf(const core::Graph& graph);

/// The layers as `quantize --json` lists them: all but those that have neither weights nor a reason
/// to stay float.
std::vector<LayerPrecision> layersOf(const QJsonObject& quantization);

/// Adds what `culprit --json` found; layers that it names and nobody listed come last.
void addErrors(std::vector<LayerPrecision>& layers, const QJsonObject& culprits);

/// Noise as a share of the signal, in amplitude: 10^(-decibel / 20).
double errorShare(double decibel);

} // namespace widgets
