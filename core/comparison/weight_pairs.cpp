#include "core/comparison/weight_pairs.h"

#include "core/comparison/weight_changes.h"
#include "core/execution/constant_folding.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

/// Finite elements of a tensor, at most about `limit` of them.
std::vector<double> finiteElements(const Tensor& tensor, int64_t limit)
{
    std::vector<double> elements;
    const int64_t stride = std::max<int64_t>(1, tensor.elementCount() / limit);
    withElementType(tensor.elementType(), [&]<typename T>() {
        const std::span<const T> values = tensor.values<T>();
        for (size_t index = 0; index < values.size(); index += static_cast<size_t>(stride)) {
            const auto value = static_cast<double>(static_cast<float>(values[index]));
            if (std::isfinite(value))
                elements.push_back(value);
        }
    });
    return elements;
}

std::vector<double> shares(const std::vector<double>& elements, const PairedHistogram& scale,
                           int steps)
{
    std::vector<double> counts(static_cast<size_t>(steps));
    const double width = scale.maximum - scale.minimum;
    for (const double element : elements) {
        const double place = width > 0 ? (element - scale.minimum) / width * steps : 0;
        counts[static_cast<size_t>(std::clamp(static_cast<int>(place), 0, steps - 1))] += 1;
    }
    for (double& count : counts)
        count /= static_cast<double>(std::max<size_t>(1, elements.size()));
    return counts;
}

const Value* constantIn(const Graph& graph, const Node& node, size_t slot)
{
    if (!node.hasInput(slot) || !isConstant(graph.value(node.inputs[slot])))
        return nullptr;
    return &graph.value(node.inputs[slot]);
}

std::optional<WeightPair> pairOf(const GraphDifference& difference, const NodeDifference& node)
{
    const Graph& ours = difference.foldedReference->graph;
    const Graph& theirs = difference.foldedModel->graph;
    const Node& reference = ours.node(node.reference);
    const Node& model = theirs.node(node.model);
    std::optional<WeightPair> largest;
    if (reference.type != model.type)
        return largest;
    for (size_t slot = 0; slot < std::min(reference.inputs.size(), model.inputs.size()); ++slot) {
        const Value* before = constantIn(ours, reference, slot);
        const Value* after = constantIn(theirs, model, slot);
        const int64_t least = largest ? largest->reference.elementCount() : 1;
        if (before == nullptr || after == nullptr || before->initializer->elementCount() <= least
            || before->initializer->elementType() == ElementType::string)
            continue;
        largest = WeightPair{ .node = reference.name.empty() ? reference.type : reference.name,
                              .weight = before->name,
                              .reference = *before->initializer,
                              .model = *after->initializer };
    }
    return largest;
}

} // namespace

std::vector<WeightPair> weightPairs(const GraphDifference& difference)
{
    std::vector<WeightPair> pairs;
    for (size_t index = 0; index < difference.nodes.size(); ++index) {
        const NodeDifference& node = difference.nodes[index];
        if (!node.reference.isValid() || !node.model.isValid())
            continue;
        std::optional<WeightPair> pair = pairOf(difference, node);
        if (!pair)
            continue;
        pair->difference = static_cast<int32_t>(index);
        pair->relative = pair->reference == pair->model
            ? std::optional(0.0)
            : relativeDifference(pair->reference, pair->model);
        pairs.push_back(std::move(*pair));
    }
    return pairs;
}

PairedHistogram pairedHistogram(const Tensor& reference, const Tensor& model, int steps,
                                int64_t limit)
{
    const std::vector<double> before = finiteElements(reference, limit);
    const std::vector<double> after = finiteElements(model, limit);
    PairedHistogram histogram{ .minimum = std::numeric_limits<double>::infinity(),
                               .maximum = -std::numeric_limits<double>::infinity() };
    for (const std::vector<double>* elements : { &before, &after }) {
        for (const double element : *elements) {
            histogram.minimum = std::min(histogram.minimum, element);
            histogram.maximum = std::max(histogram.maximum, element);
        }
    }
    if (histogram.minimum > histogram.maximum)
        histogram.minimum = histogram.maximum = 0;
    histogram.reference = shares(before, histogram, steps);
    histogram.model = shares(after, histogram, steps);
    return histogram;
}

} // namespace core
