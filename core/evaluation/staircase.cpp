#include "core/evaluation/staircase.h"

#include "core/execution/model_cost.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr int64_t kMostChannels = 64;
constexpr double kToleratedLoss = 1.05;
constexpr double kShareOfWidths = 0.9;
constexpr std::array<int64_t, 5> kMultiples = { 32, 16, 8, 4, 2 };

/// Whether rounding up to the multiple costs next to nothing for nearly all widths.
bool gainsNothingBetween(std::span<const Stair> stairs, int64_t multiple)
{
    int64_t widths = 0;
    int64_t equal = 0;
    for (const Stair& stair : stairs) {
        const int64_t rounded = (stair.channels + multiple - 1) / multiple * multiple;
        const auto up = std::ranges::find(stairs, rounded, &Stair::channels);
        if (rounded == stair.channels || up == stairs.end())
            continue;
        ++widths;
        equal += up->milliseconds <= kToleratedLoss * stair.milliseconds ? 1 : 0;
    }
    return widths > 0 && static_cast<double>(equal) >= kShareOfWidths * static_cast<double>(widths);
}

bool isConvolution(const NodeCase& layer)
{
    return layer.type == "Conv" && layer.inputs[0].size() > 2;
}

/// Channels of input and output set to one number.
NodeCase withChannels(const NodeCase& layer, int64_t channels)
{
    NodeCase narrow = layer;
    narrow.inputs[0][isConvolution(layer) ? 1 : layer.inputs[0].size() - 1] = channels;
    Shape& weights = narrow.inputs[1];
    const bool isDepthwise = isConvolution(layer) && weights[1] == 1 && layer.inputs[0][1] > 1;
    weights[0] = channels;
    weights[1] = isDepthwise ? 1 : channels;
    for (Attribute& attribute : narrow.attributes)
        if (attribute.name == "group")
            attribute.value = channels;
    if (narrow.inputs.size() > 2)
        narrow.inputs[2] = { channels };
    return narrow;
}

/// Whether withChannels() makes a layer of the same kind.
bool canVary(const NodeCase& layer)
{
    const auto group = std::ranges::find(layer.attributes, "group", &Attribute::name);
    const bool isGrouped = group != layer.attributes.end();
    if (layer.type == "Conv")
        return !isGrouped || layer.inputs[1][1] == 1;
    const bool isTransposed = std::ranges::count(layer.attributes, "transA", &Attribute::name) > 0;
    return layer.type != "ConvTranspose" && !isTransposed && layer.isConstant[1]
        && layer.inputs[1].size() == 2;
}

} // namespace

int64_t likedMultiple(std::span<const Stair> stairs)
{
    const auto found = std::ranges::find_if(
        kMultiples, [&](int64_t multiple) { return gainsNothingBetween(stairs, multiple); });
    return found == kMultiples.end() ? 1 : *found;
}

std::optional<NodeCase> heaviestCase(const Model& model, const InferredShapes& shapes)
{
    std::optional<NodeCase> heaviest;
    int64_t most = 0;
    for (const NodeCost& cost : modelCost(model, shapes).nodes) {
        if (cost.cost.macs <= most)
            continue;
        std::optional<NodeCase> layer = nodeCase(model, cost.node, shapes);
        if (!layer || !canVary(*layer))
            continue;
        most = cost.cost.macs;
        heaviest = std::move(layer);
    }
    if (heaviest)
        heaviest->readsNetworkInput = false;
    return heaviest;
}

Staircase measureStaircase(const NodeCase& layer, LatencyTable& table, Monitor& monitor)
{
    monitor.beginPhase("measuring the staircase of channels");
    Staircase staircase{ .layer = caseText(layer), .stairs = {} };
    for (int64_t channels = 1; channels <= kMostChannels; ++channels) {
        staircase.stairs.push_back(
            { channels, table.milliseconds(withChannels(layer, channels), monitor) });
        monitor.advance(static_cast<double>(channels) / static_cast<double>(kMostChannels));
    }
    staircase.multiple = likedMultiple(staircase.stairs);
    return staircase;
}

} // namespace core
