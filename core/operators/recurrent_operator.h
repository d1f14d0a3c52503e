#pragma once

#include "core/operators/operator.h"
#include "core/operators/recurrent_cell.h"

namespace core {

/// Sizes of a recurrent node for given inputs.
struct RecurrentSizes
{
    int64_t steps = 0;
    int64_t batch = 0;
    int64_t input = 0;
    int64_t hidden = 0;
    int64_t directions = 1;
};

/// LSTM, GRU and RNN. Inputs X [steps, batch, input], W [directions, gates * hidden, input], R
/// [directions, gates * hidden, hidden], optional B, sequence_lens, initial_h and for LSTM
/// initial_c, P. Outputs Y [steps, directions, batch, hidden], Y_h and Y_c [directions, batch,
/// hidden]. Layout 1 puts the batch first.
class RecurrentOperator : public Operator
{
public:
    explicit RecurrentOperator(const NodeView& view);

    void inferShapes(ShapeContext& context) const override;
    void forward(ForwardContext& context) const override;
    GradientFlow gradientFlow() const override { return GradientFlow::flows; }
    void backward(BackwardContext& context) const override;
    Cost cost(std::span<const ValueFacts> inputs,
              std::span<const ValueFacts> outputs) const override;
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override;

private:
    /// Throws Error invalidModel when the shapes do not fit together.
    RecurrentSizes sizesOf(const ForwardContext& context) const;
    void compute(ForwardContext& context) const;
    /// The recurrent weights of one direction from its slices of R, B and P, which may be null.
    template <typename T>
    RecurrentWeights<T> weightsOf(const T* recurrent, const T* bias, const T* peepholes,
                                  size_t direction, int64_t hidden) const
    {
        return { .recurrent = recurrent,
                 .hiddenBias = m_cell.resetsLate() && bias != nullptr ? bias + 5 * hidden : nullptr,
                 .peepholes = peepholes,
                 .activations =
                     std::span(m_activations)
                         .subspan(direction * m_cell.activations(), m_cell.activations()) };
    }

    RecurrentCell m_cell;
    std::vector<bool> m_isReversed; ///< one for each direction
    std::vector<RecurrentActivation> m_activations; ///< of all directions
    int64_t m_hiddenSize = 0; ///< 0: taken from R
    bool m_isBatchFirst = false;
};

} // namespace core
