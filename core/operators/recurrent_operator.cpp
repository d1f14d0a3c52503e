#include "core/operators/recurrent_operator.h"

#include "core/base/checked_arithmetic.h"
#include "core/operators/element_types.h"
#include "core/operators/input_checks.h"

#include <fmt/format.h>

#include <array>

namespace core {

namespace {

/// Input slots.
enum Slot : size_t
{
    kX = 0,
    kW = 1,
    kR = 2,
    kB = 3,
    kSequenceLengths = 4,
    kInitialH = 5,
    kInitialC = 6,
    kP = 7,
};

RecurrentCell cellOf(const Node& node)
{
    RecurrentCell cell;
    cell.kind = node.type == "LSTM" ? RecurrentKind::lstm
        : node.type == "GRU"        ? RecurrentKind::gru
                                    : RecurrentKind::rnn;
    cell.clip = node.real("clip", 0);
    cell.couplesInputForget = node.integer("input_forget", 0) != 0;
    cell.resetsAfterProduct = node.integer("linear_before_reset", 0) != 0;
    if (!(cell.clip >= 0))
        throw Error(ErrorCode::invalidModel, fmt::format("clip {} must be positive", cell.clip));
    return cell;
}

std::vector<bool> directionsOf(const Node& node)
{
    const std::string direction = node.text("direction", "forward");
    // GRU's first version misspells its own default.
    if (direction == "forward" || direction == "foward")
        return { false };
    if (direction == "reverse")
        return { true };
    if (direction == "bidirectional")
        return { false, true };
    throw Error(
        ErrorCode::invalidModel,
        fmt::format("direction \"{}\" must be forward, reverse or bidirectional", direction));
}

std::vector<std::string> defaultActivations(RecurrentKind kind, size_t directions)
{
    const std::vector<std::string> one = kind == RecurrentKind::lstm
        ? std::vector<std::string>{ "Sigmoid", "Tanh", "Tanh" }
        : kind == RecurrentKind::gru ? std::vector<std::string>{ "Sigmoid", "Tanh" }
                                     : std::vector<std::string>{ "Tanh" };
    std::vector<std::string> all = one;
    if (directions == 2)
        all.insert(all.end(), one.begin(), one.end());
    return all;
}

} // namespace

RecurrentOperator::RecurrentOperator(const NodeView& view)
    : m_cell(cellOf(view.node))
    , m_isReversed(directionsOf(view.node))
    , m_activations(
          recurrentActivations(view.node, defaultActivations(m_cell.kind, m_isReversed.size())))
    , m_hiddenSize(view.node.integer("hidden_size", 0))
    , m_isBatchFirst(view.node.integer("layout", 0) != 0)
{
}

void RecurrentOperator::inferShapes(ShapeContext& context) const
{
    const ElementType type = context.inputType(kX);
    expectType(type, kFloats, "input X");
    SymbolicShape input = context.input(kX).shape.value_or(SymbolicShape(3));
    const std::optional<SymbolicShape>& weights = context.input(kR).shape;
    if (input.size() != 3 || (weights && weights->size() != 3))
        throw Error(ErrorCode::invalidModel, "inputs X and R must be of rank 3");
    if (m_isBatchFirst)
        std::swap(input[0], input[1]);
    Dimension hidden = weights ? weights->back() : Dimension();
    if (m_hiddenSize > 0)
        hidden = m_hiddenSize;
    const Dimension directions = static_cast<int64_t>(m_isReversed.size());
    if (m_isBatchFirst) {
        context.setOutput(0, type, SymbolicShape{ input[1], input[0], directions, hidden });
        context.setOutput(1, type, SymbolicShape{ input[1], directions, hidden });
        context.setOutput(2, type, SymbolicShape{ input[1], directions, hidden });
    } else {
        context.setOutput(0, type, SymbolicShape{ input[0], directions, input[1], hidden });
        context.setOutput(1, type, SymbolicShape{ directions, input[1], hidden });
        context.setOutput(2, type, SymbolicShape{ directions, input[1], hidden });
    }
}

Cost RecurrentOperator::cost(std::span<const ValueFacts> inputs, std::span<const ValueFacts>) const
{
    const std::optional<Shape> input = concreteShape(inputs[kX]);
    const std::optional<Shape> weights = concreteShape(inputs[kW]);
    const std::optional<Shape> recurrent = concreteShape(inputs[kR]);
    if (!input || !weights || !recurrent || input->size() != 3)
        return {};
    const int64_t perRow = checkedAdd(elementCount(*weights), elementCount(*recurrent));
    return { .macs = checkedMultiply(checkedMultiply((*input)[0], (*input)[1]), perRow) };
}

ChannelLinks RecurrentOperator::channelLinks(std::span<const ValueFacts> inputs,
                                             std::span<const ValueFacts> outputs) const
{
    const int batchAxis = m_isBatchFirst ? 0 : 1;
    ChannelLinks links = { { .from = { false, kX, 2 }, .to = { false, kW, 2 } },
                           { .from = { false, kX, batchAxis },
                             .to = { true, 0, m_isBatchFirst ? 0 : 2 } } };
    const auto has = [&](size_t slot) { return slot < inputs.size() && inputs[slot].isPresent; };
    // Unit h of the state is column h of R; its rows in W, R, B and P stand one block apart.
    const AxisPlace unit = { false, kR, 2 };
    for (int slot = 0; slot < static_cast<int>(outputs.size()); ++slot)
        links.push_back({ .from = unit, .to = { true, slot, slot == 0 ? 3 : 2 } });
    for (int slot = 1; slot < static_cast<int>(outputs.size()); ++slot)
        links.push_back({ .from = { false, kX, batchAxis }, .to = { true, slot, batchAxis } });
    for (const int slot : { int(kInitialH), int(kInitialC) }) {
        if (has(static_cast<size_t>(slot))) {
            links.push_back({ .from = unit, .to = { false, slot, 2 } });
            links.push_back({ .from = { false, kX, batchAxis }, .to = { false, slot, batchAxis } });
        }
    }
    if (has(kSequenceLengths))
        links.push_back({ .from = { false, kX, batchAxis }, .to = { false, kSequenceLengths, 0 } });
    const std::optional<Shape> recurrent = concreteShape(inputs[kR]);
    if (!recurrent)
        return links;
    const int64_t gates = m_cell.gates();
    const std::array<std::pair<int, int64_t>, 4> blocks = {
        { { kW, gates }, { kR, gates }, { kB, 2 * gates }, { kP, 3 } }
    };
    for (const auto& [slot, count] : blocks) {
        for (int64_t block = 0; has(static_cast<size_t>(slot)) && block < count; ++block)
            links.push_back({ .from = unit,
                              .to = { false, slot, 1 },
                              .map = ChannelMap::offset,
                              .offset = block * recurrent->back() });
    }
    return links;
}

} // namespace core
