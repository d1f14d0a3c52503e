#include "core/operators/movement_gradient.h"

#include "core/operators/half_precision.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace core {

namespace {

/// The inputs of the forward run with some of them replaced by the numbers of their elements.
class NumberedInputs
{
public:
    NumberedInputs(const BackwardContext& context, std::span<const size_t> slots)
        : m_inputs(context.inputs().begin(), context.inputs().end())
        , m_first(context.inputCount(), 0)
    {
        m_numbers.reserve(slots.size());
        for (const size_t slot : slots) {
            if (!context.hasInput(slot))
                continue;
            Tensor& numbers = m_numbers.emplace_back(
                Tensor::uninitialized(ElementType::int64, m_inputs[slot]->shape()));
            const std::span<int64_t> values = numbers.mutableValues<int64_t>();
            std::iota(values.begin(), values.end(), m_end);
            m_first[slot] = m_end;
            m_end += numbers.elementCount();
            m_inputs[slot] = &numbers;
        }
    }

    std::span<const Tensor* const> inputs() const { return m_inputs; }
    /// Number of the first element of an input; those of all inputs are consecutive.
    int64_t first(size_t slot) const { return m_first[slot]; }
    int64_t end() const { return m_end; }

private:
    std::vector<const Tensor*> m_inputs;
    std::vector<Tensor> m_numbers;
    std::vector<int64_t> m_first;
    int64_t m_end = 1; ///< 0 is no element
};

void addGradients(const Tensor& gradient, const Tensor& numbers, std::span<double> sums)
{
    const std::span<const int64_t> sources = numbers.values<int64_t>();
    withRealType(gradient.elementType(), [&]<typename T>() {
        const std::span<const T> values = gradient.values<T>();
        for (size_t i = 0; i < values.size(); ++i)
            sums[static_cast<size_t>(sources[i])] += static_cast<double>(values[i]);
    });
}

} // namespace

void backwardByMovement(BackwardContext& context, std::span<const size_t> slots,
                        const MovementForward& forward)
{
    const NumberedInputs numbered(context, slots);
    ForwardContext run(numbered.inputs(), context.outputCount());
    forward(run);
    std::vector<double> sums(static_cast<size_t>(numbered.end()), 0.0);
    for (size_t slot = 0; slot < context.outputCount(); ++slot) {
        if (context.hasOutputGradient(slot))
            addGradients(context.outputGradient(slot), run.outputs()[slot], sums);
    }
    for (const size_t slot : slots) {
        if (!context.wantsInputGradient(slot))
            continue;
        const Tensor& input = context.input(slot);
        Tensor result = Tensor::uninitialized(input.elementType(), input.shape());
        withRealType(input.elementType(), [&]<typename T>() {
            std::transform(sums.begin() + numbered.first(slot),
                           sums.begin() + numbered.first(slot) + input.elementCount(),
                           result.mutableValues<T>().begin(),
                           [](double sum) { return static_cast<T>(sum); });
        });
        context.setInputGradient(slot, std::move(result));
    }
}

void backwardByReshape(BackwardContext& context)
{
    if (context.wantsInputGradient(0) && context.hasOutputGradient(0))
        context.setInputGradient(0, context.outputGradient(0).reshaped(context.input(0).shape()));
}

void MovementOperator::backward(BackwardContext& context) const
{
    if (context.wantsInputGradient(0))
        backwardByMovement(context, std::array{ size_t{ 0 } },
                           [this](ForwardContext& run) { forward(run); });
}

} // namespace core
