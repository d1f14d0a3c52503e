#include "core/operators/half_precision.h"
#include "core/operators/recurrent_gradient.h"
#include "core/operators/recurrent_inputs.h"
#include "core/operators/strided_copy.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

/// The inputs and output gradients with the steps first, whatever the layout; null where left out.
struct StepFirst
{
    std::array<Tensor, 8> inputs;
    std::array<Tensor, 3> gradients;

    StepFirst(const BackwardContext& context, bool isBatchFirst)
    {
        for (size_t slot = 0; slot < inputs.size(); ++slot) {
            if (!context.hasInput(slot))
                continue;
            const bool isTurned = isBatchFirst && hasBatchAxis(slot);
            inputs[slot] =
                isTurned ? exchangedAxes(context.input(slot), 0, 1) : context.input(slot);
        }
        for (size_t slot = 0; slot < gradients.size(); ++slot) {
            if (!context.hasOutputGradient(slot))
                continue;
            Tensor gradient = context.outputGradient(slot);
            if (isBatchFirst)
                gradient = exchangedAxes(gradient, 0, 1);
            // [batch, steps, directions, hidden] to [steps, directions, batch, hidden] takes two.
            gradients[slot] = isBatchFirst && slot == 0 ? exchangedAxes(gradient, 1, 2) : gradient;
        }
    }

    const Tensor* input(size_t slot) const
    {
        return inputs[slot].isDefined() ? &inputs[slot] : nullptr;
    }
};

/// Adds the gradient of a direction to its slice of a tensor.
template <typename T>
void addTo(Tensor& target, const std::vector<T>& values, size_t offset)
{
    const std::span<T> to = target.mutableValues<T>().subspan(offset, values.size());
    std::ranges::transform(to, values, to.begin(), std::plus());
}

} // namespace

void RecurrentOperator::backward(BackwardContext& context) const
{
    const StepFirst steps(context, m_isBatchFirst);
    std::array<Tensor, 8> results;
    for (size_t slot = 0; slot < results.size(); ++slot) {
        if (steps.input(slot) != nullptr && slot != 4)
            results[slot] = Tensor(context.input(0).elementType(), steps.inputs[slot].shape());
    }
    std::array<const Tensor*, 8> inputs{};
    for (size_t slot = 0; slot < inputs.size(); ++slot)
        inputs[slot] = steps.input(slot);
    const RecurrentSizes sizes = sizesOf(ForwardContext(inputs, 3));
    const std::vector<int64_t> lengths = sequenceLengths(steps.input(4), sizes);
    const auto plane = static_cast<size_t>(sizes.batch * sizes.hidden);
    const size_t directions = m_isReversed.size();
    withRealType(context.input(0).elementType(), [&]<typename T>() {
        for (size_t index = 0; index < directions; ++index) {
            const auto slice = [&](size_t slot) {
                return directionSlice<T>(steps.input(slot), index, directions);
            };
            const auto gradient = [&](size_t slot) {
                return steps.gradients[slot].isDefined()
                    ? steps.gradients[slot].values<T>().data() + index * plane
                    : nullptr;
            };
            const RecurrentDirection<T> direction = {
                .cell = &m_cell,
                .sizes = sizes,
                .isReversed = m_isReversed[index],
                .lengths = lengths,
                .projected = projectedInput(m_cell, sizes, steps.inputs[0].values<T>().data(),
                                            slice(1), slice(3)),
                .input = steps.inputs[0].values<T>().data(),
                .weights = slice(1),
                .recurrent = weightsOf<T>(slice(2), slice(3), slice(7), index, sizes.hidden),
                .initialOutput = slice(5),
                .initialCell = slice(6),
            };
            const RecurrentInputGradients<T> found =
                backpropagate<T>(direction,
                                 { .all = gradient(0),
                                   .stepStride = static_cast<int64_t>(directions * plane),
                                   .lastOutput = gradient(1),
                                   .lastCell = gradient(2) });
            const std::array<const std::vector<T>*, 8> parts = {
                &found.input, &found.weights,       &found.recurrent,   &found.bias,
                nullptr,      &found.initialOutput, &found.initialCell, &found.peepholes
            };
            for (size_t slot = 0; slot < parts.size(); ++slot) {
                // X is shared by the directions.
                if (parts[slot] != nullptr && results[slot].isDefined())
                    addTo(results[slot], *parts[slot], slot == 0 ? 0 : index * parts[slot]->size());
            }
        }
    });
    for (size_t slot = 0; slot < results.size(); ++slot) {
        if (!context.wantsInputGradient(slot) || !results[slot].isDefined())
            continue;
        const bool isTurned = m_isBatchFirst && hasBatchAxis(slot);
        context.setInputGradient(
            slot, isTurned ? exchangedAxes(results[slot], 0, 1) : std::move(results[slot]));
    }
}

} // namespace core
