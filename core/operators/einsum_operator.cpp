#include "core/operators/einsum_operator.h"

#include "core/base/checked_arithmetic.h"
#include "core/operators/axis_parts.h"
#include "core/operators/einsum_contraction.h"
#include "core/operators/element_types.h"
#include "core/operators/half_precision.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace core {

namespace {

/// Labels that the output or an operand behind `operand` needs.
EinsumLabels wantedAfter(const std::vector<EinsumLabels>& labels, size_t operand,
                         const EinsumLabels& output)
{
    EinsumLabels wanted = output;
    for (size_t later = operand + 1; later < labels.size(); ++later)
        wanted.insert(wanted.end(), labels[later].begin(), labels[later].end());
    return wanted;
}

/// Labels that something beside `operand` needs.
EinsumLabels wantedBeside(const std::vector<EinsumLabels>& labels, size_t operand,
                          const EinsumLabels& output)
{
    EinsumLabels wanted = wantedAfter(labels, operand, output);
    for (size_t earlier = 0; earlier < operand; ++earlier)
        wanted.insert(wanted.end(), labels[earlier].begin(), labels[earlier].end());
    return wanted;
}

/// Sizes of all labels when known.
std::optional<std::map<EinsumLabel, int64_t>>
concreteSizes(const std::map<EinsumLabel, Dimension>& sizes)
{
    std::map<EinsumLabel, int64_t> result;
    for (const auto& [label, size] : sizes) {
        if (!size.isKnown())
            return std::nullopt;
        result[label] = size.size;
    }
    return result;
}

std::optional<std::vector<SymbolicShape>> knownShapes(std::span<const ValueFacts> inputs)
{
    std::vector<SymbolicShape> shapes;
    for (const ValueFacts& input : inputs) {
        if (!input.shape)
            return std::nullopt;
        shapes.push_back(*input.shape);
    }
    return shapes;
}

template <typename Context>
std::vector<SymbolicShape> shapesOf(const Context& context)
{
    std::vector<SymbolicShape> shapes;
    for (size_t slot = 0; slot < context.inputCount(); ++slot)
        shapes.push_back(toSymbolic(context.input(slot).shape()));
    return shapes;
}

/// The product of all operands with the labels of the output.
Tensor contractAll(const std::vector<LabelledTensor>& operands, const EinsumLabels& output,
                   const std::map<EinsumLabel, int64_t>& sizes)
{
    std::vector<EinsumLabels> labels;
    for (const LabelledTensor& operand : operands)
        labels.push_back(operand.labels);
    LabelledTensor result =
        prepareOperand(operands[0].tensor, labels[0], wantedBeside(labels, 0, output), sizes);
    for (size_t slot = 1; slot < labels.size(); ++slot)
        result = contract(result,
                          prepareOperand(operands[slot].tensor, labels[slot],
                                         wantedBeside(labels, slot, output), sizes),
                          wantedAfter(labels, slot, output));
    return arranged(result, output, sizes);
}

/// The numbers of the elements of an operand that take part: its diagonals where labels repeat.
LabelledTensor elementsOf(const Shape& shape, const EinsumLabels& labels,
                          const std::map<EinsumLabel, int64_t>& sizes)
{
    Tensor numbers = Tensor::uninitialized(ElementType::int64, shape);
    const std::span<int64_t> values = numbers.mutableValues<int64_t>();
    std::iota(values.begin(), values.end(), 0);
    return prepareOperand(numbers, labels, labels, sizes);
}

/// Zeros of `shape` with the gradient at the given elements.
Tensor scattered(const Tensor& gradient, const Tensor& elements, const Shape& shape)
{
    Tensor result(gradient.elementType(), shape);
    withRealType(gradient.elementType(), [&]<typename T>() {
        const std::span<const T> from = gradient.values<T>();
        const std::span<const int64_t> places = elements.values<int64_t>();
        const std::span<T> to = result.mutableValues<T>();
        for (size_t i = 0; i < from.size(); ++i)
            to[static_cast<size_t>(places[i])] = from[i];
    });
    return result;
}

/// Where a label stands once; nothing when it is repeated or absent.
std::optional<int> singlePlace(const EinsumLabels& labels, EinsumLabel label)
{
    if (std::ranges::count(labels, label) != 1)
        return std::nullopt;
    return static_cast<int>(std::ranges::find(labels, label) - labels.begin());
}

} // namespace

EinsumOperator::EinsumOperator(const NodeView& view)
    : m_equation(parseEinsumEquation(view.node.text("equation", "")))
{
    if (m_equation.inputs.size() != view.node.inputs.size())
        throw Error(ErrorCode::invalidModel,
                    fmt::format("the equation has {} terms for {} operands",
                                m_equation.inputs.size(), view.node.inputs.size()));
}

std::vector<EinsumLabels> EinsumOperator::labelsOf(const std::vector<SymbolicShape>& shapes) const
{
    std::vector<EinsumLabels> labels;
    for (size_t operand = 0; operand < shapes.size(); ++operand)
        labels.push_back(m_equation.inputLabels(operand, shapes[operand].size()));
    return labels;
}

EinsumLabels EinsumOperator::outputLabels(const std::vector<SymbolicShape>& shapes) const
{
    size_t ellipsisRank = 0;
    for (size_t operand = 0; operand < shapes.size(); ++operand)
        ellipsisRank =
            std::max(ellipsisRank, m_equation.ellipsisRank(operand, shapes[operand].size()));
    return m_equation.outputLabels(ellipsisRank);
}

void EinsumOperator::inferShapes(ShapeContext& context) const
{
    std::vector<SymbolicShape> shapes;
    expectType(context.inputType(0), kNumbers, "input 0");
    context.setOutput(0, context.inputType(0));
    for (size_t slot = 0; slot < context.inputCount(); ++slot) {
        if (!context.input(slot).shape)
            return;
        shapes.push_back(*context.input(slot).shape);
    }
    const std::map<EinsumLabel, Dimension> sizes = labelSizes(labelsOf(shapes), shapes);
    SymbolicShape output;
    for (const EinsumLabel label : outputLabels(shapes))
        output.push_back(sizes.at(label));
    context.setOutput(0, context.inputType(0), output);
}

void EinsumOperator::forward(ForwardContext& context) const
{
    const std::array types = { context.input(0).elementType() };
    computeWidened(context, types, [this](ForwardContext& wide) {
        const std::vector<SymbolicShape> shapes = shapesOf(wide);
        const std::vector<EinsumLabels> labels = labelsOf(shapes);
        const auto sizes = *concreteSizes(labelSizes(labels, shapes));
        std::vector<LabelledTensor> operands;
        for (size_t slot = 0; slot < labels.size(); ++slot)
            operands.push_back({ wide.input(slot), labels[slot] });
        wide.setOutput(0, contractAll(operands, outputLabels(shapes), sizes));
    });
}

void EinsumOperator::backward(BackwardContext& context) const
{
    if (!context.hasOutputGradient(0))
        return;
    const std::vector<SymbolicShape> shapes = shapesOf(context);
    const std::vector<EinsumLabels> labels = labelsOf(shapes);
    const auto sizes = *concreteSizes(labelSizes(labels, shapes));
    for (size_t slot = 0; slot < labels.size(); ++slot) {
        if (!context.wantsInputGradient(slot))
            continue;
        // The gradient takes the place of the operand.
        std::vector<LabelledTensor> operands = { { context.outputGradient(0),
                                                   outputLabels(shapes) } };
        for (size_t other = 0; other < labels.size(); ++other) {
            if (other != slot)
                operands.push_back({ context.input(other), labels[other] });
        }
        const LabelledTensor elements =
            elementsOf(context.input(slot).shape(), labels[slot], sizes);
        context.setInputGradient(slot,
                                 scattered(contractAll(operands, elements.labels, sizes),
                                           elements.tensor, context.input(slot).shape()));
    }
}

Cost EinsumOperator::cost(std::span<const ValueFacts> inputs,
                          std::span<const ValueFacts> outputs) const
{
    const std::optional<std::vector<SymbolicShape>> shapes = knownShapes(inputs);
    if (!shapes)
        return {};
    const std::vector<EinsumLabels> labels = labelsOf(*shapes);
    const EinsumLabels output = outputLabels(*shapes);
    const auto sizes = concreteSizes(labelSizes(labels, *shapes));
    const bool isConcrete = std::ranges::all_of(
        *shapes, [](const SymbolicShape& shape) { return toConcrete(shape).has_value(); });
    if (!sizes || !isConcrete)
        return {};
    if (labels.size() == 1)
        return Operator::cost(inputs, outputs);
    Cost cost;
    const auto volume = [&](const EinsumLabels& part) {
        int64_t product = 1;
        for (const EinsumLabel label : part)
            product = checkedMultiply(product, sizes->at(label), "work of an Einsum");
        return product;
    };
    // What forward() does, with labels alone.
    const auto prepared = [&](size_t operand) {
        return preparedLabels(*toConcrete((*shapes)[operand]), labels[operand],
                              wantedBeside(labels, operand, output), *sizes);
    };
    EinsumLabels result = prepared(0);
    for (size_t slot = 1; slot < labels.size(); ++slot) {
        ContractionPlan plan =
            planContraction(result, prepared(slot), wantedAfter(labels, slot, output));
        result = std::move(plan.batch);
        result.insert(result.end(), plan.left.begin(), plan.left.end());
        result.insert(result.end(), plan.right.begin(), plan.right.end());
        const int64_t macs = checkedMultiply(volume(result), volume(plan.summed));
        cost.macs = checkedAdd(cost.macs, macs);
    }
    return cost;
}

ChannelLinks EinsumOperator::channelLinks(std::span<const ValueFacts> inputs,
                                          std::span<const ValueFacts>) const
{
    const std::optional<std::vector<SymbolicShape>> shapes = knownShapes(inputs);
    if (!shapes)
        return {};
    const std::vector<EinsumLabels> labels = labelsOf(*shapes);
    const EinsumLabels output = outputLabels(*shapes);
    ChannelLinks links;
    for (const auto& [label, size] : labelSizes(labels, *shapes)) {
        const std::optional<int> target = singlePlace(output, label);
        std::optional<AxisPlace> first;
        for (size_t operand = 0; operand < labels.size(); ++operand) {
            const std::optional<int> axis = singlePlace(labels[operand], label);
            if (!axis || !isSameSize((*shapes)[operand][static_cast<size_t>(*axis)], size))
                continue;
            const AxisPlace place = { false, static_cast<int>(operand), *axis };
            if (target)
                links.push_back({ .from = place, .to = { true, 0, *target } });
            else if (first)
                links.push_back({ .from = *first, .to = place });
            first = first ? first : place;
        }
    }
    return links;
}

} // namespace core
