#include "core/operators/broadcast_gradient.h"
#include "core/operators/input_checks.h"
#include "core/operators/normalization_gradient.h"
#include "core/operators/normalization_operators.h"

namespace core {

void LayerNormalizationOperator::backward(BackwardContext& context) const
{
    for (size_t slot = 1; slot < context.outputCount(); ++slot) {
        if (context.hasOutputGradient(slot))
            throw Error(ErrorCode::unsupported,
                        "a loss of the outputs Mean or InvStdDev of LayerNormalization is not "
                        "supported");
    }
    if (!context.hasOutputGradient(0))
        return;
    const Tensor& input = context.input(0);
    const Tensor& gradient = context.outputGradient(0);
    const auto axis = static_cast<size_t>(normalizedAxis(m_axis, input.rank()));
    RowGradients rows =
        normalizedRowGradients(input, gradient, multipliedBy(gradient, context.input(1)),
                               { .length = elementCount(std::span(input.shape()).subspan(axis)),
                                 .epsilon = static_cast<double>(m_epsilon) });
    if (context.wantsInputGradient(0))
        context.setInputGradient(0, std::move(rows.input));
    if (context.wantsInputGradient(1))
        context.setInputGradient(1, summedTo(rows.products, context.input(1).shape()));
    if (context.wantsInputGradient(2))
        context.setInputGradient(2, summedTo(gradient, context.input(2).shape()));
}

void GroupNormalizationOperator::backward(BackwardContext& context) const
{
    if (!context.hasOutputGradient(0))
        return;
    const Shape& shape = context.input(0).shape();
    const int64_t groups = groupsOf(shape[1]);
    const int64_t scales = context.input(1).elementCount();
    const int64_t image = elementCount(std::span(shape).subspan(1));
    // Seen as [N, scales, elements of one scale], one scale broadcasts along the last axis.
    const Shape view = { shape[0], scales, scales == 0 ? 0 : image / scales };
    const Shape vector = { scales, 1 };
    const Tensor gradient = context.outputGradient(0).reshaped(view);
    const RowGradients rows = normalizedRowGradients(
        context.input(0).reshaped(view), gradient,
        multipliedBy(gradient, context.input(1).reshaped(vector)),
        { .length = image / groups, .epsilon = static_cast<double>(m_epsilon) });
    if (context.wantsInputGradient(0))
        context.setInputGradient(0, rows.input.reshaped(shape));
    if (context.wantsInputGradient(1))
        context.setInputGradient(1, summedTo(rows.products, vector).reshaped({ scales }));
    if (context.wantsInputGradient(2))
        context.setInputGradient(2, summedTo(gradient, vector).reshaped({ scales }));
}

} // namespace core
