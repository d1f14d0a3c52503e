#pragma once

#include "core/operators/operator.h"

#include <functional>
#include <span>

namespace core {

/// Where an operator writes its outputs, for arbitrary elements.
using MovementForward = std::function<void(ForwardContext& context)>;

/// Sets the gradients of the inputs `slots` of an operator that only moves, repeats or drops their
/// elements: `forward` runs on their numbers instead of their values, which tells for every output
/// element where it came from. Output elements that came from nowhere must be 0 in that run.
void backwardByMovement(BackwardContext& context, std::span<const size_t> slots,
                        const MovementForward& forward);

/// The output's gradient under the shape of input 0.
void backwardByReshape(BackwardContext& context);

/// Base of operators whose outputs are elements of input 0 or zeros.
class MovementOperator : public Operator
{
public:
    GradientFlow gradientFlow() const override { return GradientFlow::flows; }
    void backward(BackwardContext& context) const override;
};

} // namespace core
