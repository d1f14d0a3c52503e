#include "core/operators/recurrent_gradient.h"

#include "core/operators/matrix_product.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// A gate before its activation, with the bound that `clip` sets.
template <typename T>
class GateFunction
{
public:
    GateFunction(const RecurrentActivation& activation, float clip)
        : m_activation(activation)
        , m_bound(static_cast<T>(clip))
    {
    }

    T value(T x) const
    {
        T result = bounded(x);
        m_activation.apply(std::span(&result, 1));
        return result;
    }
    T derivative(T x) const
    {
        const bool isBounded = m_bound > 0 && std::abs(x) >= m_bound;
        return isBounded ? T(0) : m_activation.derivative(x);
    }

private:
    T bounded(T x) const { return m_bound > 0 ? std::clamp(x, -m_bound, m_bound) : x; }

    const RecurrentActivation& m_activation;
    T m_bound;
};

/// What one step computed, [batch, ...] each.
template <typename T>
struct StepRecord
{
    std::vector<T> gates; ///< before the activations, [batch, gates * hidden]
    std::vector<T> output; ///< H before the step
    std::vector<T> cell; ///< C before the step
    std::vector<T> product; ///< GRU with a late reset: H * Rh^T + bias
};

/// Runs one direction forward, keeping everything, and then backward.
template <typename T>
class Backpropagation
{
public:
    explicit Backpropagation(const RecurrentDirection<T>& direction)
        : m_direction(direction)
        , m_cell(*direction.cell)
        , m_batch(static_cast<size_t>(direction.sizes.batch))
        , m_hidden(static_cast<size_t>(direction.sizes.hidden))
        , m_width(static_cast<size_t>(direction.cell->gates()) * m_hidden)
    {
        for (const RecurrentActivation& activation : direction.recurrent.activations)
            m_functions.emplace_back(activation, m_cell.clip);
    }

    RecurrentInputGradients<T> run(const RecurrentOutputGradients<T>& gradients)
    {
        runForward();
        allocate(gradients);
        for (int64_t step = m_direction.sizes.steps - 1; step >= 0; --step) {
            addOutputGradient(gradients, step);
            reverse(m_records[static_cast<size_t>(step)], step);
        }
        finish();
        return std::move(m_result);
    }

private:
    bool isOver(int64_t step, size_t b) const { return step >= m_direction.lengths[b]; }

    /// Row of a sequence's step in X and Y.
    size_t rowOf(int64_t step, size_t b) const
    {
        const int64_t time = m_direction.isReversed ? m_direction.lengths[b] - 1 - step : step;
        return static_cast<size_t>(time) * m_batch + b;
    }

    static std::vector<T> stateFrom(const T* values, size_t count)
    {
        return values == nullptr ? std::vector<T>(count, T(0))
                                 : std::vector<T>(values, values + count);
    }

    /// `rows` [batch, count * hidden] times gates [first, first + count) of R, added to `state`;
    /// rows are `stride` apart.
    void addThroughRecurrence(size_t first, size_t count, std::vector<T>& rows,
                              std::vector<T>& state) const
    {
        multiplyMatrices({ .rows = static_cast<int64_t>(m_batch),
                           .columns = static_cast<int64_t>(m_hidden),
                           .depth = static_cast<int64_t>(count * m_hidden),
                           .beta = 1 },
                         rows.data(), m_direction.recurrent.recurrent + first * m_hidden * m_hidden,
                         state.data());
    }

    /// rows^T * state, added to the gradient of gates [first, first + count) of R.
    void addToRecurrentGradient(size_t first, size_t count, const std::vector<T>& rows,
                                const std::vector<T>& state)
    {
        multiplyMatrices({ .rows = static_cast<int64_t>(count * m_hidden),
                           .columns = static_cast<int64_t>(m_hidden),
                           .depth = static_cast<int64_t>(m_batch),
                           .transposesA = true,
                           .beta = 1 },
                         rows.data(), state.data(),
                         m_result.recurrent.data() + first * m_hidden * m_hidden);
    }

    /// state * R^T for gates [first, first + count): [batch, count * hidden].
    std::vector<T> recurrence(size_t first, size_t count, const std::vector<T>& state) const
    {
        std::vector<T> result(m_batch * count * m_hidden);
        multiplyMatrices({ .rows = static_cast<int64_t>(m_batch),
                           .columns = static_cast<int64_t>(count * m_hidden),
                           .depth = static_cast<int64_t>(m_hidden),
                           .transposesB = true },
                         state.data(),
                         m_direction.recurrent.recurrent + first * m_hidden * m_hidden,
                         result.data());
        return result;
    }

    /// Columns [first, first + count) blocks of gate rows as a matrix of their own.
    std::vector<T> blocks(const std::vector<T>& gates, size_t first, size_t count) const
    {
        std::vector<T> result;
        result.reserve(m_batch * count * m_hidden);
        for (size_t b = 0; b < m_batch; ++b) {
            const auto start =
                gates.begin() + static_cast<std::ptrdiff_t>(b * m_width + first * m_hidden);
            result.insert(result.end(), start,
                          start + static_cast<std::ptrdiff_t>(count * m_hidden));
        }
        return result;
    }

    T peephole(size_t block, size_t unit) const
    {
        const T* weights = m_direction.recurrent.peepholes;
        return weights == nullptr ? T(0) : weights[block * m_hidden + unit];
    }

    void runForward()
    {
        std::vector<T> output = stateFrom(m_direction.initialOutput, m_batch * m_hidden);
        std::vector<T> cell = stateFrom(m_direction.initialCell, m_batch * m_hidden);
        for (int64_t step = 0; step < m_direction.sizes.steps; ++step) {
            StepRecord<T>& record = m_records.emplace_back();
            record.output = output;
            record.cell = cell;
            record.gates = gatesOf(record, step);
            for (size_t b = 0; b < m_batch; ++b) {
                for (size_t unit = 0; unit < m_hidden && !isOver(step, b); ++unit)
                    advance(record, b, unit, output, cell);
            }
        }
    }

    std::vector<T> gatesOf(StepRecord<T>& record, int64_t step) const
    {
        const bool isGru = m_cell.kind == RecurrentKind::gru;
        std::vector<T> gates(m_batch * m_width);
        const size_t direct = isGru ? 2 : static_cast<size_t>(m_cell.gates());
        const std::vector<T> product = recurrence(0, direct, record.output);
        for (size_t b = 0; b < m_batch; ++b) {
            if (isOver(step, b))
                continue;
            const T* input = m_direction.projected.data() + rowOf(step, b) * m_width;
            for (size_t column = 0; column < m_width; ++column)
                gates[b * m_width + column] = input[column]
                    + (column < direct * m_hidden ? product[b * direct * m_hidden + column] : T(0));
        }
        if (isGru)
            addHiddenRecurrence(record, gates);
        return gates;
    }

    /// The third gate of a GRU sees a state that is reset before or behind the product with R.
    void addHiddenRecurrence(StepRecord<T>& record, std::vector<T>& gates) const
    {
        std::vector<T> state = record.output;
        for (size_t i = 0; i < state.size() && !m_cell.resetsAfterProduct; ++i)
            state[i] *= resetOf(gates, i);
        std::vector<T> product = recurrence(2, 1, state);
        const T* bias = m_direction.recurrent.hiddenBias;
        for (size_t i = 0; i < product.size(); ++i) {
            if (m_cell.resetsAfterProduct)
                product[i] += bias == nullptr ? T(0) : bias[i % m_hidden];
            gates[gateIndex(i, 2)] +=
                m_cell.resetsAfterProduct ? resetOf(gates, i) * product[i] : product[i];
        }
        record.product = std::move(product);
    }

    /// Element `gate` of unit i of [batch, hidden].
    size_t gateIndex(size_t i, size_t gate) const
    {
        return i / m_hidden * m_width + gate * m_hidden + i % m_hidden;
    }

    T resetOf(const std::vector<T>& gates, size_t i) const
    {
        return m_functions[0].value(gates[gateIndex(i, 1)]);
    }

    /// The four gates of an LSTM unit before their activations; the output's peephole sees the new
    /// cell state.
    struct LstmUnit
    {
        T inputSum = 0;
        T forgetSum = 0;
        T candidateSum = 0;
        T outputSum = 0;
        T input = 0;
        T forget = 0;
        T candidate = 0;
        T output = 0;
        T cell = 0;
        T activatedCell = 0;
    };

    LstmUnit lstmUnit(const StepRecord<T>& record, size_t i) const
    {
        const size_t unit = i % m_hidden;
        const T old = record.cell[i];
        LstmUnit result;
        result.inputSum = record.gates[gateIndex(i, 0)] + peephole(0, unit) * old;
        result.forgetSum = record.gates[gateIndex(i, 2)] + peephole(2, unit) * old;
        result.candidateSum = record.gates[gateIndex(i, 3)];
        result.input = m_functions[0].value(result.inputSum);
        result.forget =
            m_cell.couplesInputForget ? 1 - result.input : m_functions[0].value(result.forgetSum);
        result.candidate = m_functions[1].value(result.candidateSum);
        result.cell = result.forget * old + result.input * result.candidate;
        result.outputSum = record.gates[gateIndex(i, 1)] + peephole(1, unit) * result.cell;
        result.output = m_functions[0].value(result.outputSum);
        result.activatedCell = cellFunction().value(result.cell);
        return result;
    }

    /// The activation of the cell state is not clipped.
    GateFunction<T> cellFunction() const { return { m_direction.recurrent.activations[2], 0 }; }

    void advance(const StepRecord<T>& record, size_t b, size_t unit, std::vector<T>& output,
                 std::vector<T>& cell) const
    {
        const size_t i = b * m_hidden + unit;
        switch (m_cell.kind) {
        case RecurrentKind::lstm: {
            const LstmUnit values = lstmUnit(record, i);
            cell[i] = values.cell;
            output[i] = values.output * values.activatedCell;
            return;
        }
        case RecurrentKind::gru: {
            const T update = m_functions[0].value(record.gates[gateIndex(i, 0)]);
            const T candidate = m_functions[1].value(record.gates[gateIndex(i, 2)]);
            output[i] = (1 - update) * candidate + update * record.output[i];
            return;
        }
        case RecurrentKind::rnn:
            output[i] = m_functions[0].value(record.gates[i]);
            return;
        }
    }

    void allocate(const RecurrentOutputGradients<T>& gradients)
    {
        const RecurrentSizes& sizes = m_direction.sizes;
        m_output = stateFrom(gradients.lastOutput, m_batch * m_hidden);
        m_cellGradient = stateFrom(gradients.lastCell, m_batch * m_hidden);
        m_gates.assign(static_cast<size_t>(sizes.steps) * m_batch * m_width, T(0));
        m_result.recurrent.assign(m_width * m_hidden, T(0));
        m_result.bias.assign(2 * m_width, T(0));
        m_result.peepholes.assign(3 * m_hidden, T(0));
    }

    void addOutputGradient(const RecurrentOutputGradients<T>& gradients, int64_t step)
    {
        for (size_t b = 0; gradients.all != nullptr && b < m_batch; ++b) {
            if (isOver(step, b))
                continue;
            const T* from = gradients.all
                + static_cast<int64_t>(rowOf(step, b) / m_batch) * gradients.stepStride
                + static_cast<int64_t>(b * m_hidden);
            for (size_t unit = 0; unit < m_hidden; ++unit)
                m_output[b * m_hidden + unit] += from[unit];
        }
    }

    /// Takes one step back: m_output and m_cellGradient become those before the step.
    void reverse(const StepRecord<T>& record, int64_t step)
    {
        std::vector<T> gates(m_batch * m_width, T(0));
        std::vector<T> late(m_batch * m_hidden, T(0)); ///< of the GRU's product, see StepRecord
        std::vector<T> before = m_output;
        for (size_t i = 0; i < m_output.size(); ++i) {
            if (isOver(step, i / m_hidden))
                continue;
            before[i] = 0;
            switch (m_cell.kind) {
            case RecurrentKind::lstm:
                reverseLstm(record, i, gates);
                break;
            case RecurrentKind::gru:
                reverseGru(record, i, gates, late, before);
                break;
            case RecurrentKind::rnn:
                gates[i] = m_output[i] * m_functions[0].derivative(record.gates[i]);
                break;
            }
        }
        if (m_cell.kind == RecurrentKind::gru)
            reverseReset(record, step, gates, late, before);
        reverseProduct(record, gates, before);
        keepGates(gates, late, step);
        m_output = std::move(before);
    }

    void reverseLstm(const StepRecord<T>& record, size_t i, std::vector<T>& gates)
    {
        const LstmUnit unit = lstmUnit(record, i);
        const size_t place = i % m_hidden;
        const T old = record.cell[i];
        const T ofOutput =
            m_output[i] * unit.activatedCell * m_functions[0].derivative(unit.outputSum);
        const T ofCell = m_cellGradient[i]
            + m_output[i] * unit.output * cellFunction().derivative(unit.cell)
            + ofOutput * peephole(1, place);
        const T ofForget = ofCell * old;
        const T coupled = m_cell.couplesInputForget ? ofForget : T(0);
        const T forgetSum =
            m_cell.couplesInputForget ? T(0) : ofForget * m_functions[0].derivative(unit.forgetSum);
        const T inputSum =
            (ofCell * unit.candidate - coupled) * m_functions[0].derivative(unit.inputSum);
        gates[gateIndex(i, 0)] = inputSum;
        gates[gateIndex(i, 1)] = ofOutput;
        gates[gateIndex(i, 2)] = forgetSum;
        gates[gateIndex(i, 3)] = ofCell * unit.input * m_functions[1].derivative(unit.candidateSum);
        m_cellGradient[i] =
            ofCell * unit.forget + inputSum * peephole(0, place) + forgetSum * peephole(2, place);
        m_result.peepholes[place] += inputSum * old;
        m_result.peepholes[m_hidden + place] += ofOutput * unit.cell;
        m_result.peepholes[2 * m_hidden + place] += forgetSum * old;
    }

    void reverseGru(const StepRecord<T>& record, size_t i, std::vector<T>& gates,
                    std::vector<T>& late, std::vector<T>& before) const
    {
        const T updateSum = record.gates[gateIndex(i, 0)];
        const T candidateSum = record.gates[gateIndex(i, 2)];
        const T update = m_functions[0].value(updateSum);
        const T candidate = m_functions[1].value(candidateSum);
        gates[gateIndex(i, 0)] =
            m_output[i] * (record.output[i] - candidate) * m_functions[0].derivative(updateSum);
        gates[gateIndex(i, 2)] =
            m_output[i] * (1 - update) * m_functions[1].derivative(candidateSum);
        late[i] = gates[gateIndex(i, 2)];
        if (m_cell.resetsAfterProduct)
            late[i] *= resetOf(record.gates, i);
        before[i] = m_output[i] * update;
    }

    /// Through the hidden gate's product and the reset that stands before or behind it.
    void reverseReset(const StepRecord<T>& record, int64_t step, std::vector<T>& gates,
                      std::vector<T>& late, std::vector<T>& before)
    {
        std::vector<T> state = record.output;
        std::vector<T> ofState(state.size(), T(0));
        addThroughRecurrence(2, 1, late, ofState);
        for (size_t i = 0; i < state.size(); ++i) {
            if (isOver(step, i / m_hidden))
                continue;
            const T reset = resetOf(record.gates, i);
            const T ofReset = m_cell.resetsAfterProduct ? gates[gateIndex(i, 2)] * record.product[i]
                                                        : ofState[i] * record.output[i];
            gates[gateIndex(i, 1)] =
                ofReset * m_functions[0].derivative(record.gates[gateIndex(i, 1)]);
            state[i] *= m_cell.resetsAfterProduct ? T(1) : reset;
            before[i] += ofState[i] * (m_cell.resetsAfterProduct ? T(1) : reset);
        }
        addToRecurrentGradient(2, 1, late, state);
    }

    /// Through H * R^T of the gates that see the state itself.
    void reverseProduct(const StepRecord<T>& record, const std::vector<T>& gates,
                        std::vector<T>& before)
    {
        const size_t direct =
            m_cell.kind == RecurrentKind::gru ? 2 : static_cast<size_t>(m_cell.gates());
        std::vector<T> rows = blocks(gates, 0, direct);
        addThroughRecurrence(0, direct, rows, before);
        addToRecurrentGradient(0, direct, rows, record.output);
    }

    /// Keeps the gradient of what the input gave, and adds that of the biases.
    void keepGates(const std::vector<T>& gates, const std::vector<T>& late, int64_t step)
    {
        for (size_t b = 0; b < m_batch; ++b) {
            if (isOver(step, b))
                continue;
            T* target = m_gates.data() + rowOf(step, b) * m_width;
            for (size_t column = 0; column < m_width; ++column) {
                const T own = gates[b * m_width + column];
                const bool isLate = m_cell.resetsLate() && column >= 2 * m_hidden;
                target[column] = own;
                m_result.bias[column] += own;
                m_result.bias[m_width + column] +=
                    isLate ? late[b * m_hidden + column - 2 * m_hidden] : own;
            }
        }
    }

    /// Through X * W^T of all steps at once.
    void finish()
    {
        const RecurrentSizes& sizes = m_direction.sizes;
        const int64_t rows = sizes.steps * sizes.batch;
        const auto width = static_cast<int64_t>(m_width);
        m_result.input.assign(static_cast<size_t>(rows * sizes.input), T(0));
        m_result.weights.assign(static_cast<size_t>(width * sizes.input), T(0));
        multiplyMatrices({ .rows = rows, .columns = sizes.input, .depth = width }, m_gates.data(),
                         m_direction.weights, m_result.input.data());
        multiplyMatrices(
            { .rows = width, .columns = sizes.input, .depth = rows, .transposesA = true },
            m_gates.data(), m_direction.input, m_result.weights.data());
        m_result.initialOutput = std::move(m_output);
        m_result.initialCell = std::move(m_cellGradient);
    }

    const RecurrentDirection<T>& m_direction;
    const RecurrentCell& m_cell;
    size_t m_batch = 0;
    size_t m_hidden = 0;
    size_t m_width = 0;
    std::vector<GateFunction<T>> m_functions;
    std::vector<StepRecord<T>> m_records;
    std::vector<T> m_output; ///< gradient of H behind the current step
    std::vector<T> m_cellGradient; ///< of C
    std::vector<T> m_gates; ///< gradient of projectedInput()
    RecurrentInputGradients<T> m_result;
};

} // namespace

template <typename T>
RecurrentInputGradients<T> backpropagate(const RecurrentDirection<T>& direction,
                                         const RecurrentOutputGradients<T>& gradients)
{
    return Backpropagation<T>(direction).run(gradients);
}

template RecurrentInputGradients<float> backpropagate(const RecurrentDirection<float>&,
                                                      const RecurrentOutputGradients<float>&);
template RecurrentInputGradients<double> backpropagate(const RecurrentDirection<double>&,
                                                       const RecurrentOutputGradients<double>&);

} // namespace core
