#include "core/operators/axis_split.h"
#include "core/operators/control_operators.h"
#include "core/operators/index_offsets.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

/// Opset 8 has a batch axis around everything, and lengths for each sample of it.
constexpr int64_t kUnbatchedOpset = 9;

std::vector<int64_t> numbersOr(const Node& node, std::string_view name, size_t count)
{
    std::vector<int64_t> numbers = node.integers(name);
    if (numbers.empty())
        numbers.assign(count, 0);
    if (numbers.size() != count)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("attribute \"{}\" has {} numbers for {} values", name,
                                numbers.size(), count));
    return numbers;
}

/// The tensor at one position of an axis, without that axis.
Tensor slice(const Tensor& tensor, int64_t axis, int64_t position)
{
    const AxisSplit split(tensor.shape(), axis, axis + 1);
    Shape shape = tensor.shape();
    shape.erase(shape.begin() + axis);
    Tensor result = Tensor::uninitialized(tensor.elementType(), shape);
    const size_t bytes = elementBytes(tensor.elementType(), split.inner);
    const std::byte* source = tensor.bytes().data();
    std::byte* target = result.mutableBytes().data();
    for (int64_t outer = 0; outer < split.outer; ++outer)
        std::copy_n(source + static_cast<size_t>(outer * split.length + position) * bytes, bytes,
                    target + static_cast<size_t>(outer) * bytes);
    return result;
}

void placeSlice(const Tensor& part, int64_t axis, int64_t position, Tensor& whole)
{
    const AxisSplit split(whole.shape(), axis, axis + 1);
    const size_t bytes = elementBytes(part.elementType(), split.inner);
    const std::byte* source = part.bytes().data();
    std::byte* target = whole.mutableBytes().data();
    for (int64_t outer = 0; outer < split.outer; ++outer)
        std::copy_n(source + static_cast<size_t>(outer) * bytes, bytes,
                    target + static_cast<size_t>(outer * split.length + position) * bytes);
}

/// Scan: a body that takes states and one slice of each scanned input, and gives the next states
/// and one slice of each scanned output.
class ScanOperator final : public Operator
{
public:
    explicit ScanOperator(const NodeView& view)
        : m_body(bodyOf(view.node, "body"))
        , m_scanned(static_cast<size_t>(view.node.integer("num_scan_inputs", 0)))
    {
        const size_t bodyInputs = m_body->inputs().size();
        if (view.opset < kUnbatchedOpset)
            throw Error(ErrorCode::unsupported, "Scan is supported from opset 9 on");
        if (m_scanned < 1 || m_scanned > view.node.inputs.size()
            || bodyInputs != view.node.inputs.size())
            throw Error(ErrorCode::invalidModel,
                        fmt::format("a Scan of {} inputs, {} of them scanned, has a body of {}",
                                    view.node.inputs.size(), m_scanned, bodyInputs));
        m_states = view.node.inputs.size() - m_scanned;
        if (m_body->outputs().size() < m_states)
            throw Error(ErrorCode::invalidModel, "the body of a Scan gives too few states");
        m_collected = m_body->outputs().size() - m_states;
        m_inputAxes = numbersOr(view.node, "scan_input_axes", m_scanned);
        m_inputDirections = numbersOr(view.node, "scan_input_directions", m_scanned);
        m_outputAxes = numbersOr(view.node, "scan_output_axes", m_collected);
        m_outputDirections = numbersOr(view.node, "scan_output_directions", m_collected);
    }

    void inferShapes(ShapeContext& context) const override
    {
        std::vector<ValueFacts> inputs;
        Dimension length;
        for (size_t slot = 0; slot < m_states; ++slot)
            inputs.push_back(context.input(slot));
        for (size_t k = 0; k < m_scanned; ++k)
            inputs.push_back(sliceFacts(context.input(m_states + k), m_inputAxes[k], length));
        const std::vector<ValueFacts> outputs = context.inferSubgraph(*m_body, inputs);
        for (size_t slot = 0; slot < context.outputCount() && slot < outputs.size(); ++slot) {
            std::optional<SymbolicShape> shape = outputs[slot].shape;
            if (slot >= m_states && shape) {
                const int64_t axis = normalizedAxis(m_outputAxes[slot - m_states],
                                                    static_cast<int64_t>(shape->size()) + 1);
                shape->insert(shape->begin() + axis, length);
            }
            context.setOutput(slot, outputs[slot].elementType, shape);
        }
    }

    void forward(ForwardContext& context) const override
    {
        std::vector<Tensor> states;
        for (size_t slot = 0; slot < m_states; ++slot)
            states.push_back(context.input(slot));
        const int64_t length = scanLength(context);
        if (length == 0 && m_collected > 0)
            throw Error(ErrorCode::unsupported, "a scan without steps has outputs of unknown size");
        std::vector<Tensor> collected(m_collected);
        for (int64_t step = 0; step < length; ++step) {
            std::vector<Tensor> inputs = states;
            for (size_t k = 0; k < m_scanned; ++k)
                inputs.push_back(inputSlice(context, k, step, length));
            std::vector<Tensor> outputs = context.runSubgraph(*m_body, inputs);
            for (size_t k = 0; k < m_collected; ++k)
                collect(outputs[m_states + k], k, step, length, collected[k]);
            outputs.resize(m_states);
            states = std::move(outputs);
        }
        for (size_t slot = 0; slot < m_states; ++slot)
            context.setOutput(slot, std::move(states[slot]));
        for (size_t k = 0; k < m_collected; ++k)
            context.setOutput(m_states + k, std::move(collected[k]));
    }

    Cost cost(std::span<const ValueFacts>, std::span<const ValueFacts>) const override
    {
        return {};
    }

private:
    static ValueFacts sliceFacts(const ValueFacts& whole, int64_t axis, Dimension& length)
    {
        ValueFacts facts{ .elementType = whole.elementType, .isPresent = true };
        if (whole.shape && !whole.shape->empty()) {
            const auto position = static_cast<size_t>(
                normalizedAxis(axis, static_cast<int64_t>(whole.shape->size())));
            length = (*whole.shape)[position];
            facts.shape = whole.shape;
            facts.shape->erase(facts.shape->begin() + static_cast<int64_t>(position));
        }
        return facts;
    }

    int64_t axisOfInput(const Tensor& input, size_t k) const
    {
        if (input.elementType() == ElementType::string)
            throw Error(ErrorCode::unsupported, "strings are not scanned");
        return normalizedAxis(m_inputAxes[k], input.rank());
    }

    int64_t scanLength(const ForwardContext& context) const
    {
        std::optional<int64_t> length;
        for (size_t k = 0; k < m_scanned; ++k) {
            const Tensor& input = context.input(m_states + k);
            const int64_t found = input.shape()[static_cast<size_t>(axisOfInput(input, k))];
            if (length && *length != found)
                throw Error(ErrorCode::invalidModel,
                            fmt::format("scanned inputs have {} and {} steps", *length, found));
            length = found;
        }
        return length.value_or(0);
    }

    Tensor inputSlice(const ForwardContext& context, size_t k, int64_t step, int64_t length) const
    {
        const Tensor& input = context.input(m_states + k);
        const bool isReversed = m_inputDirections[k] != 0;
        return slice(input, axisOfInput(input, k), isReversed ? length - 1 - step : step);
    }

    /// Adds what one step gave; the first step tells the size.
    void collect(const Tensor& part, size_t k, int64_t step, int64_t length, Tensor& whole) const
    {
        const int64_t axis = normalizedAxis(m_outputAxes[k], part.rank() + 1);
        Shape shape = part.shape();
        shape.insert(shape.begin() + axis, length);
        if (step == 0)
            whole = Tensor::uninitialized(part.elementType(), shape);
        if (whole.shape() != shape || whole.elementType() != part.elementType())
            throw Error(ErrorCode::invalidModel,
                        fmt::format("a scan step gives shape {} unlike the steps before",
                                    shapeText(part.shape())));
        placeSlice(part, axis, m_outputDirections[k] != 0 ? length - 1 - step : step, whole);
    }

    GraphPointer m_body;
    size_t m_scanned;
    size_t m_states = 0;
    size_t m_collected = 0;
    std::vector<int64_t> m_inputAxes;
    std::vector<int64_t> m_inputDirections;
    std::vector<int64_t> m_outputAxes;
    std::vector<int64_t> m_outputDirections;
};

} // namespace

std::unique_ptr<Operator> families::makeScan(const NodeView& view)
{
    return std::make_unique<ScanOperator>(view);
}

} // namespace core
