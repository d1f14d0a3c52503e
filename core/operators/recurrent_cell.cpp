#include "core/operators/recurrent_cell.h"

#include "core/base/parallel.h"
#include "core/operators/matrix_product.h"

#include <algorithm>

namespace core {

namespace {

/// Gate elements below which a second thread does not pay.
constexpr size_t kGrainElements = 8192;

template <typename T>
void clipTo(float bound, std::span<T> values)
{
    if (bound == 0)
        return;
    const T limit = static_cast<T>(bound);
    for (T& value : values)
        value = std::min(std::max(value, -limit), limit);
}

/// One step of one direction.
template <typename T>
class Step
{
public:
    Step(const RecurrentCell& cell, const RecurrentWeights<T>& weights, RecurrentState<T>& state)
        : m_cell(cell)
        , m_weights(weights)
        , m_state(state)
        , m_hidden(static_cast<size_t>(state.hidden))
        , m_width(static_cast<size_t>(cell.gates()) * m_hidden)
        , m_gates(static_cast<size_t>(state.batch) * m_width)
    {
    }

    void run(std::span<const T* const> rows)
    {
        switch (m_cell.kind) {
        case RecurrentKind::lstm:
            addRecurrence(0, m_cell.gates(), m_state.output.data());
            forEachSequence(rows, [this](size_t b) { advanceLstm(b); });
            return;
        case RecurrentKind::gru:
            runGru(rows);
            return;
        case RecurrentKind::rnn:
            addRecurrence(0, 1, m_state.output.data());
            forEachSequence(rows, [this](size_t b) {
                activate(0, gate(b, 0));
                std::ranges::copy(gate(b, 0), output(b).begin());
            });
            return;
        }
    }

private:
    std::span<T> gate(size_t b, size_t index)
    {
        return std::span(m_gates).subspan(b * m_width + index * m_hidden, m_hidden);
    }
    std::span<T> output(size_t b)
    {
        return std::span(m_state.output).subspan(b * m_hidden, m_hidden);
    }
    std::span<T> cellState(size_t b)
    {
        return std::span(m_state.cell).subspan(b * m_hidden, m_hidden);
    }

    void activate(size_t function, std::span<T> values) const
    {
        clipTo(m_cell.clip, values);
        m_weights.activations[function].apply(values);
    }

    /// Gates [first, first + count) = state * R^T.
    void addRecurrence(int64_t first, int64_t count, const T* state)
    {
        const int64_t hidden = m_state.hidden;
        multiplyMatrices({ .rows = m_state.batch,
                           .columns = count * hidden,
                           .depth = hidden,
                           .transposesB = true,
                           .rowStrideC = static_cast<int64_t>(m_width) },
                         state, m_weights.recurrent + first * hidden * hidden,
                         m_gates.data() + first * hidden);
    }

    /// Adds what the input gives and calls `compute` for every sequence that goes on.
    template <typename Compute>
    void forEachSequence(std::span<const T* const> rows, Compute&& compute)
    {
        const auto grain = static_cast<int64_t>(kGrainElements / (m_width + 1) + 1);
        parallelFor(m_state.batch, grain, [&](int64_t begin, int64_t end) {
            for (auto b = static_cast<size_t>(begin); b < static_cast<size_t>(end); ++b) {
                if (rows[b] == nullptr)
                    continue;
                T* gates = m_gates.data() + b * m_width;
                std::transform(gates, gates + m_width, rows[b], gates, std::plus());
                compute(b);
            }
        });
    }

    void addPeephole(std::span<T> gate, size_t block, std::span<const T> cell) const
    {
        if (m_weights.peepholes == nullptr)
            return;
        const T* weights = m_weights.peepholes + block * m_hidden;
        for (size_t unit = 0; unit < m_hidden; ++unit)
            gate[unit] += weights[unit] * cell[unit];
    }

    void advanceLstm(size_t b)
    {
        const std::span<T> input = gate(b, 0);
        const std::span<T> out = gate(b, 1);
        const std::span<T> forget = gate(b, 2);
        const std::span<T> candidate = gate(b, 3);
        const std::span<T> cell = cellState(b);
        addPeephole(input, 0, cell);
        addPeephole(forget, 2, cell);
        activate(0, input);
        if (m_cell.couplesInputForget)
            std::ranges::transform(input, forget.begin(), [](T value) { return 1 - value; });
        else
            activate(0, forget);
        activate(1, candidate);
        for (size_t unit = 0; unit < m_hidden; ++unit)
            cell[unit] = forget[unit] * cell[unit] + input[unit] * candidate[unit];
        addPeephole(out, 1, cell);
        activate(0, out);
        // The candidate has been used up, so its memory can hold h(C).
        std::ranges::copy(cell, candidate.begin());
        // ONNX Runtime clips what enters the gates, not the cell state that enters h.
        m_weights.activations[2].apply(candidate);
        std::ranges::transform(out, candidate, output(b).begin(), std::multiplies());
    }

    void runGru(std::span<const T* const> rows)
    {
        if (m_cell.resetsAfterProduct)
            addRecurrence(0, 3, m_state.output.data());
        else
            addRecurrence(0, 2, m_state.output.data());
        std::vector<T> resetState = m_state.output;
        const std::vector<T> product = m_gates;
        forEachSequence(rows, [&](size_t b) {
            activate(0, gate(b, 0));
            activate(0, gate(b, 1));
            const std::span<T> own = std::span(resetState).subspan(b * m_hidden, m_hidden);
            std::ranges::transform(own, gate(b, 1), own.begin(), std::multiplies());
        });
        if (!m_cell.resetsAfterProduct)
            addRecurrence(2, 1, resetState.data());
        for (size_t b = 0; b < rows.size(); ++b) {
            if (rows[b] != nullptr)
                finishGru(b, rows[b] + 2 * m_hidden, product.data() + b * m_width + 2 * m_hidden);
        }
    }

    /// `input` is what the input gives to the hidden gate, `product` H * Rh^T.
    void finishGru(size_t b, const T* input, const T* product)
    {
        const std::span<T> update = gate(b, 0);
        const std::span<T> reset = gate(b, 1);
        const std::span<T> candidate = gate(b, 2);
        for (size_t unit = 0; unit < m_hidden; ++unit) {
            const T bias = m_weights.hiddenBias == nullptr ? T(0) : m_weights.hiddenBias[unit];
            const T recurrence =
                m_cell.resetsAfterProduct ? reset[unit] * (product[unit] + bias) : candidate[unit];
            candidate[unit] = input[unit] + recurrence;
        }
        activate(1, candidate);
        const std::span<T> state = output(b);
        for (size_t unit = 0; unit < m_hidden; ++unit)
            state[unit] = (1 - update[unit]) * candidate[unit] + update[unit] * state[unit];
    }

    const RecurrentCell& m_cell;
    const RecurrentWeights<T>& m_weights;
    RecurrentState<T>& m_state;
    size_t m_hidden = 0;
    size_t m_width = 0;
    std::vector<T> m_gates; ///< [batch, gates * hidden]
};

} // namespace

int64_t RecurrentCell::gates() const
{
    return kind == RecurrentKind::lstm ? 4 : kind == RecurrentKind::gru ? 3 : 1;
}

size_t RecurrentCell::activations() const
{
    return kind == RecurrentKind::lstm ? 3 : kind == RecurrentKind::gru ? 2 : 1;
}

template <typename T>
void advance(const RecurrentCell& cell, const RecurrentWeights<T>& weights,
             std::span<const T* const> gateRows, RecurrentState<T>& state)
{
    Step<T>(cell, weights, state).run(gateRows);
}

template void advance(const RecurrentCell&, const RecurrentWeights<float>&,
                      std::span<const float* const>, RecurrentState<float>&);
template void advance(const RecurrentCell&, const RecurrentWeights<double>&,
                      std::span<const double* const>, RecurrentState<double>&);

} // namespace core
