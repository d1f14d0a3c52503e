#include "widgets/quantization/layer_precision.h"

#include "core/execution/constant_folding.h"
#include "core/quantization/quantized_operators.h"
#include "core/quantization/scheme.h"
#include "core/quantization/target_profile.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

const QString kFloat = QStringLiteral("float");

QString text(const QJsonObject& object, const char* key)
{
    return object[QLatin1String(key)].toString();
}

bool hasConstantWeight(const core::Graph& graph, const core::Node& node)
{
    const core::IntegerRule* rule = core::integerRule(node);
    return rule != nullptr
        && (rule->role == core::IntegerRole::product
            || rule->role == core::IntegerRole::matrixProduct)
        && node.hasInput(1) && core::isConstant(graph.value(node.inputs[1]));
}

/// What the settings of a quantization make of numbers.
struct Formats
{
    QString half; ///< of numbers in 16 bits
    QString activations; ///< of what an integer layer reads
    bool hasHalfActivations = false;
};

Formats formatsOf(const QJsonObject& settings)
{
    const QString scheme = text(settings, "scheme");
    const auto* entry = core::schemes().find(scheme.toStdString());
    const auto* target = core::targetProfiles().find(text(settings, "target").toStdString());
    Formats formats{ .half =
                         scheme == QLatin1String("bfloat16") ? scheme : QStringLiteral("float16"),
                     .activations = kFloat,
                     .hasHalfActivations = scheme == QLatin1String("float16") };
    if (scheme == QLatin1String("dynamic"))
        formats.activations = QStringLiteral("uint8");
    else if (entry != nullptr && entry->needsData && target != nullptr)
        formats.activations = QString::fromStdString(core::elementTypeName(target->activations));
    return formats;
}

LayerPrecision layerOf(const QJsonObject& json, const Formats& formats)
{
    const QString precision = text(json, "precision");
    LayerPrecision layer{ .name = text(json, "name"),
                          .type = text(json, "type"),
                          .isInteger = precision == QLatin1String("integer"),
                          .isKnown = true,
                          .activations = kFloat,
                          .reason = text(json, "reason") };
    const bool isHalf = precision == QLatin1String("half");
    if (layer.isInteger)
        layer.activations = formats.activations;
    else if (isHalf && formats.hasHalfActivations)
        layer.activations = formats.half;
    if (const QJsonValue bits = json[QLatin1String("weightBits")]; bits.isDouble())
        layer.weights = layer.isInteger ? QStringLiteral("int%1").arg(bits.toInt())
            : isHalf                    ? formats.half
                                        : kFloat;
    return layer;
}

} // namespace

std::vector<LayerPrecision> layersOf(const core::Graph& graph)
{
    std::vector<LayerPrecision> layers;
    for (const core::NodeId id : graph.order()) {
        const core::Node& node = graph.node(id);
        if (hasConstantWeight(graph, node))
            layers.push_back({ .name = QString::fromStdString(node.name),
                               .type = QString::fromStdString(node.type),
                               .weights = QStringLiteral("float"),
                               .activations = QStringLiteral("float") });
    }
    return layers;
}

std::vector<LayerPrecision> layersOf(const QJsonObject& quantization)
{
    const Formats formats = formatsOf(quantization[QLatin1String("settings")].toObject());
    std::vector<LayerPrecision> layers;
    for (const QJsonValue& json : quantization[QLatin1String("layers")].toArray()) {
        LayerPrecision layer = layerOf(json.toObject(), formats);
        if (!layer.weights.isEmpty() || !layer.reason.isEmpty())
            layers.push_back(std::move(layer));
    }
    return layers;
}

void addErrors(std::vector<LayerPrecision>& layers, const QJsonObject& culprits)
{
    for (const QJsonValue& json : culprits[QLatin1String("layers")].toArray()) {
        const QJsonObject error = json.toObject();
        const QString name = text(error, "name");
        auto layer = std::ranges::find(layers, name, &LayerPrecision::name);
        if (layer == layers.end()) {
            layers.push_back(
                { .name = name, .type = text(error, "type"), .isInteger = true, .isKnown = true });
            layer = std::prev(layers.end());
        }
        layer->aloneDecibel = error[QLatin1String("aloneDecibel")].toDouble();
        layer->prefixDecibel = error[QLatin1String("prefixDecibel")].toDouble();
    }
}

double errorShare(double decibel)
{
    constexpr double kAmplitudeDecibel = 20;
    return std::pow(10, -decibel / kAmplitudeDecibel);
}

} // namespace widgets
