#include "core/base/error.h"
#include "core/operators/half_precision.h"
#include "core/operators/recurrent_inputs.h"
#include "core/operators/recurrent_operator.h"
#include "core/operators/strided_copy.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::array<std::string_view, 8> kInputNames = {
    "X", "W", "R", "B", "sequence_lens", "initial_h", "initial_c", "P"
};

void expectShape(const ForwardContext& context, size_t slot, const Shape& shape)
{
    if (context.hasInput(slot) && context.input(slot).shape() != shape)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("input {} is {}, but must be {}", kInputNames[slot],
                                shapeText(context.input(slot).shape()), shapeText(shape)));
}

/// Runs one direction over all steps.
template <typename T>
class DirectionRun
{
public:
    DirectionRun(const RecurrentCell& cell, const RecurrentSizes& sizes, bool isReversed,
                 std::vector<int64_t> lengths, std::vector<T> projected)
        : m_cell(cell)
        , m_sizes(sizes)
        , m_isReversed(isReversed)
        , m_lengths(std::move(lengths))
        , m_gates(std::move(projected))
    {
    }

    /// Writes H of every step to `target`, whose steps are `stepStride` elements apart.
    void run(const RecurrentWeights<T>& weights, RecurrentState<T>& state, T* target,
             int64_t stepStride)
    {
        const int64_t width = m_cell.gates() * m_sizes.hidden;
        std::vector<const T*> rows(m_lengths.size());
        for (int64_t step = 0; step < m_sizes.steps; ++step) {
            for (size_t b = 0; b < rows.size(); ++b)
                rows[b] = step < m_lengths[b] ? m_gates.data()
                        + (timeOf(step, b) * m_sizes.batch + static_cast<int64_t>(b)) * width
                                              : nullptr;
            advance<T>(m_cell, weights, rows, state);
            for (size_t b = 0; target != nullptr && b < rows.size(); ++b) {
                if (rows[b] != nullptr)
                    std::copy_n(state.output.data() + b * static_cast<size_t>(m_sizes.hidden),
                                m_sizes.hidden,
                                target + timeOf(step, b) * stepStride
                                    + static_cast<int64_t>(b) * m_sizes.hidden);
            }
        }
    }

private:
    /// Place in the input of a sequence's step.
    int64_t timeOf(int64_t step, size_t b) const
    {
        return m_isReversed ? m_lengths[b] - 1 - step : step;
    }

    const RecurrentCell& m_cell;
    const RecurrentSizes& m_sizes;
    bool m_isReversed = false;
    std::vector<int64_t> m_lengths;
    std::vector<T> m_gates; ///< see projectedInput()
};

template <typename T>
std::vector<T> initialState(const T* values, const RecurrentSizes& sizes)
{
    const auto count = static_cast<size_t>(sizes.batch * sizes.hidden);
    return values == nullptr ? std::vector<T>(count, T(0)) : std::vector<T>(values, values + count);
}

} // namespace

RecurrentSizes RecurrentOperator::sizesOf(const ForwardContext& context) const
{
    const Shape& input = context.input(0).shape();
    const Shape& recurrent = context.input(2).shape();
    if (input.size() != 3 || recurrent.size() != 3)
        throw Error(ErrorCode::invalidModel, "inputs X and R must be of rank 3");
    const RecurrentSizes sizes = { .steps = input[0],
                                   .batch = input[1],
                                   .input = input[2],
                                   .hidden = m_hiddenSize > 0 ? m_hiddenSize : recurrent[2],
                                   .directions = static_cast<int64_t>(m_isReversed.size()) };
    const int64_t width = m_cell.gates() * sizes.hidden;
    expectShape(context, 1, { sizes.directions, width, sizes.input });
    expectShape(context, 2, { sizes.directions, width, sizes.hidden });
    expectShape(context, 3, { sizes.directions, 2 * width });
    expectShape(context, 4, { sizes.batch });
    expectShape(context, 5, { sizes.directions, sizes.batch, sizes.hidden });
    expectShape(context, 6, { sizes.directions, sizes.batch, sizes.hidden });
    expectShape(context, 7, { sizes.directions, 3 * sizes.hidden });
    return sizes;
}

void RecurrentOperator::compute(ForwardContext& context) const
{
    const RecurrentSizes sizes = sizesOf(context);
    const std::vector<int64_t> lengths =
        sequenceLengths(context.hasInput(4) ? &context.input(4) : nullptr, sizes);
    const ElementType type = context.input(0).elementType();
    const int64_t plane = sizes.batch * sizes.hidden;
    Tensor all(type, { sizes.steps, sizes.directions, sizes.batch, sizes.hidden });
    const Shape stateShape = { sizes.directions, sizes.batch, sizes.hidden };
    Tensor lastOutput = Tensor::uninitialized(type, stateShape);
    Tensor lastCell = Tensor::uninitialized(type, stateShape);
    withRealType(type, [&]<typename T>() {
        for (size_t index = 0; index < m_isReversed.size(); ++index) {
            const auto slice = [&](size_t slot) {
                return directionSlice<T>(context.hasInput(slot) ? &context.input(slot) : nullptr,
                                         index, m_isReversed.size());
            };
            DirectionRun<T> run(m_cell, sizes, m_isReversed[index], lengths,
                                projectedInput(m_cell, sizes, context.input(0).values<T>().data(),
                                               slice(1), slice(3)));
            const RecurrentWeights<T> weights =
                weightsOf<T>(slice(2), slice(3), slice(7), index, sizes.hidden);
            RecurrentState<T> state = { .batch = sizes.batch,
                                        .hidden = sizes.hidden,
                                        .output = initialState(slice(5), sizes),
                                        .cell = initialState(slice(6), sizes) };
            const auto offset = static_cast<int64_t>(index) * plane;
            run.run(weights, state, all.mutableValues<T>().data() + offset,
                    sizes.directions * plane);
            std::ranges::copy(state.output, lastOutput.mutableValues<T>().begin() + offset);
            std::ranges::copy(state.cell, lastCell.mutableValues<T>().begin() + offset);
        }
    });
    context.setOutput(0, std::move(all));
    context.setOutput(1, std::move(lastOutput));
    context.setOutput(2, std::move(lastCell));
}

void RecurrentOperator::forward(ForwardContext& context) const
{
    const ElementType type = context.input(0).elementType();
    const std::array types = { type, type, type };
    if (!m_isBatchFirst) {
        computeWidened(context, types, [this](ForwardContext& wide) { compute(wide); });
        return;
    }
    // The steps need all sequences of one time side by side.
    std::vector<const Tensor*> inputs(context.inputCount(), nullptr);
    std::vector<Tensor> tensors(context.inputCount());
    for (size_t slot = 0; slot < tensors.size(); ++slot) {
        if (!context.hasInput(slot))
            continue;
        const bool hasBatch = hasBatchAxis(slot);
        if (hasBatch && context.input(slot).rank() != 3)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("input {} must be of rank 3", kInputNames[slot]));
        tensors[slot] = hasBatch ? exchangedAxes(context.input(slot), 0, 1) : context.input(slot);
        inputs[slot] = &tensors[slot];
    }
    ForwardContext stepFirst(inputs, context.outputCount());
    computeWidened(stepFirst, types, [this](ForwardContext& wide) { compute(wide); });
    for (size_t slot = 0; slot < context.outputCount(); ++slot) {
        const Tensor& output = stepFirst.outputs()[slot];
        // [steps, directions, batch, hidden] to [batch, steps, directions, hidden] takes two.
        context.setOutput(slot,
                          slot == 0 ? exchangedAxes(exchangedAxes(output, 1, 2), 0, 1)
                                    : exchangedAxes(output, 0, 1));
    }
}

} // namespace core
