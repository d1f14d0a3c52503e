#include "core/base/parallel.h"
#include "core/operators/broadcast_gradient.h"
#include "core/operators/byte_table_kernel.h"
#include "core/operators/channels_last.h"
#include "core/operators/constant_inputs.h"
#include "core/operators/conversion.h"
#include "core/operators/element_types.h"
#include "core/operators/elementwise.h"
#include "core/operators/half_precision.h"
#include "core/operators/symbolic_elements.h"
#include "core/operators/training_loops.h"
#include "core/operators/unary_operator.h"

#include <fmt/format.h>

#include <limits>

namespace core::families {

namespace {

/// Copies whichever operand the condition names; T is any type of the element's size.
template <typename T>
void selectLoop(const Tensor& condition, const Tensor& left, const Tensor& right, Tensor& output)
{
    const BroadcastWalk<3> walk(output.shape(),
                                { &condition.shape(), &left.shape(), &right.shape() });
    const bool* choice = condition.values<bool>().data();
    const auto* first = reinterpret_cast<const T*>(left.bytes().data());
    const auto* second = reinterpret_cast<const T*>(right.bytes().data());
    auto* result = reinterpret_cast<T*>(output.mutableBytes().data());
    const int64_t steps[] = { walk.runStride(0), walk.runStride(1), walk.runStride(2) };
    walk.forAll([&](const std::array<int64_t, 3>& offsets, int64_t start, int64_t length) {
        for (int64_t i = 0; i < length; ++i)
            result[start + i] = choice[offsets[0] + i * steps[0]]
                ? first[offsets[1] + i * steps[1]]
                : second[offsets[2] + i * steps[2]];
    });
}

Tensor selectedStrings(const Tensor& condition, const Tensor& left, const Tensor& right,
                       const Shape& shape)
{
    const BroadcastWalk<3> walk(shape, { &condition.shape(), &left.shape(), &right.shape() });
    std::vector<std::string> strings(static_cast<size_t>(elementCount(shape)));
    walk.forRange(0, elementCount(shape),
                  [&](const std::array<int64_t, 3>& offsets, int64_t start, int64_t length) {
                      for (int64_t i = 0; i < length; ++i) {
                          const auto at = [&](size_t operand) {
                              return static_cast<size_t>(offsets[operand]
                                                         + i * walk.runStride(operand));
                          };
                          strings[static_cast<size_t>(start + i)] = condition.values<bool>()[at(0)]
                              ? left.strings()[at(1)]
                              : right.strings()[at(2)];
                      }
                  });
    return Tensor::ofStrings(shape, std::move(strings));
}

/// Where: condition ? x : y, all three broadcast.
class WhereOperator final : public Operator
{
public:
    explicit WhereOperator(const NodeView&) { }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& condition = context.input(0);
        const ValueFacts& left = context.input(1);
        const ValueFacts& right = context.input(2);
        expectTypes(condition.elementType, left.elementType, right.elementType);
        std::optional<SymbolicShape> shape;
        if (condition.shape && left.shape && right.shape)
            shape = broadcastShapes(*condition.shape, broadcastShapes(*left.shape, *right.shape));
        context.setOutput(
            0, left.elementType == ElementType::undefined ? right.elementType : left.elementType,
            std::move(shape));
        inferElements(context);
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& condition = context.input(0);
        const Tensor& left = context.input(1);
        const Tensor& right = context.input(2);
        expectTypes(condition.elementType(), left.elementType(), right.elementType());
        const Shape shape =
            broadcastShapes(condition.shape(), broadcastShapes(left.shape(), right.shape()));
        const ElementType type = left.elementType();
        if (type == ElementType::string) {
            context.setOutput(0, selectedStrings(condition, left, right, shape));
            return;
        }
        select(condition, left, right, context.allocateOutput(0, type, shape));
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    void backward(BackwardContext& context) const override
    {
        if (!context.hasOutputGradient(0))
            return;
        const Tensor& gradient = context.outputGradient(0);
        const Tensor zero(gradient.elementType(), {});
        for (size_t slot = 1; slot < 3; ++slot) {
            if (!context.wantsInputGradient(slot))
                continue;
            Tensor own = Tensor::uninitialized(gradient.elementType(), gradient.shape());
            select(context.input(0), slot == 1 ? gradient : zero, slot == 1 ? zero : gradient, own);
            context.setInputGradient(slot, summedTo(own, context.input(slot).shape()));
        }
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override
    {
        return broadcastLinks(inputs, outputs);
    }

private:
    static void expectTypes(ElementType condition, ElementType left, ElementType right)
    {
        expectType(condition, kBooleans, "condition");
        if (left != right && left != ElementType::undefined && right != ElementType::undefined)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("X and Y have types {} and {}, expected equal types",
                                    elementTypeName(left), elementTypeName(right)));
    }

    static void select(const Tensor& condition, const Tensor& left, const Tensor& right,
                       Tensor& output)
    {
        switch (elementBits(output.elementType())) {
        case 8:
            return selectLoop<uint8_t>(condition, left, right, output);
        case 16:
            return selectLoop<uint16_t>(condition, left, right, output);
        case 32:
            return selectLoop<uint32_t>(condition, left, right, output);
        case 64:
            return selectLoop<uint64_t>(condition, left, right, output);
        case 128:
            return selectLoop<std::complex<double>>(condition, left, right, output);
        default:
            throw Error(ErrorCode::unsupported,
                        fmt::format("elements of type {} are not selected",
                                    elementTypeName(output.elementType())));
        }
    }

    static void inferElements(ShapeContext& context)
    {
        const auto condition = symbolicIntegers(context.input(0));
        const auto left = symbolicIntegers(context.input(1));
        const auto right = symbolicIntegers(context.input(2));
        if (!condition || !left || !right)
            return;
        const size_t count = std::max({ condition->size(), left->size(), right->size() });
        SymbolicIntegers result(count);
        for (size_t i = 0; i < count; ++i) {
            const auto at = [i](const SymbolicIntegers& elements) {
                return elements[elements.size() == 1 ? 0 : i];
            };
            const SymbolicInteger first = at(*left);
            const SymbolicInteger second = at(*right);
            if (const std::optional<int64_t> choice = at(*condition).number)
                result[i] = *choice != 0 ? first : second;
            else if (first == second)
                result[i] = first;
        }
        setSymbolicIntegers(context, 0, result);
    }
};

template <typename T>
struct Limits
{
    T low = std::numeric_limits<T>::lowest();
    T high = std::numeric_limits<T>::max();

    /// A high limit below the low one wins; NaN stays.
    T operator()(T x) const
    {
        const T raised = x < low ? low : x;
        return raised > high ? high : raised;
    }

    /// Whether the low or the high limit is the result.
    bool decides(T x, bool isLow) const
    {
        const bool isHigh = x > high || low > high;
        return isLow ? !isHigh && x < low : isHigh;
    }
    T derivative(T x, T) const { return x > low && x < high ? T(1) : T(0); }
};

/// Limits as attributes before opset 11, as optional inputs since.
class ClipOperator final : public Operator
{
public:
    explicit ClipOperator(const NodeView& view)
    {
        if (view.opset >= 11)
            return;
        m_low = limitAttribute(view.node, "min");
        m_high = limitAttribute(view.node, "max");
    }

    void inferShapes(ShapeContext& context) const override
    {
        expectType(context.inputType(0), kNumbers);
        context.setOutput(0, context.inputType(0), context.input(0).shape);
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        const ElementType type = input.elementType();
        expectType(type, kNumbers);
        const std::optional<Tensor> low = limit(context, 1, m_low);
        const std::optional<Tensor> high = limit(context, 2, m_high);
        computeElements(
            input, context.allocateOutput(0, type, input.shape()),
            [&](ElementType wide, const std::byte* source, std::byte* target, int64_t count) {
                withComputeType(wide, [&]<typename T>() {
                    Limits<T> limits;
                    if (low)
                        limits.low = low->values<T>()[0];
                    if (high)
                        limits.high = high->values<T>()[0];
                    unaryLoop(reinterpret_cast<const T*>(source), reinterpret_cast<T*>(target),
                              count, limits);
                });
            });
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override
    {
        return broadcastLinks(inputs.first(1), outputs);
    }

    /// On bytes with constant limits.
    std::unique_ptr<Kernel> kernel(const KernelRequest& request) const override
    {
        const ElementType type = request.inputLayouts[0].elementType;
        const ConstantInputs constants(request, { 0 });
        if (!isByte(type) || !constants.areKnown() || m_low || m_high
            || elementCount(request.inputLayouts[0].shape) == 0)
            return nullptr;
        const ForwardContext context = constants.context();
        const auto isNoNumber = [&](size_t slot) {
            return context.hasInput(slot) && context.input(slot).elementCount() != 1;
        };
        if (isNoNumber(1) || isNoNumber(2))
            return nullptr;
        const auto bound = [&](size_t slot, int32_t fallback) {
            return context.hasInput(slot)
                ? static_cast<int32_t>(context.input(slot).toIntegers().at(0))
                : fallback;
        };
        const int32_t low = bound(1, std::numeric_limits<int32_t>::min());
        const int32_t high = bound(2, std::numeric_limits<int32_t>::max());
        return byteTableKernel(request, byteTable(type, [&](int32_t value) {
                                   return std::min(std::max(value, low), high);
                               }));
    }

    /// Limits that are constant.
    std::unique_ptr<TrainingKernel> trainingKernel(const TrainingRequest& request) const override
    {
        Limits<float> limits;
        for (size_t slot = 1; slot < 3; ++slot) {
            std::optional<Tensor> limit = slot == 1 ? m_low : m_high;
            if (slot < request.inputs.size() && request.inputs[slot].isPresent) {
                if (request.inputs[slot].constant == nullptr || request.wanted[slot])
                    return nullptr;
                limit = *request.inputs[slot].constant;
            }
            if (limit)
                (slot == 1 ? limits.low : limits.high) =
                    static_cast<float>(limit->toDoubles().at(0));
        }
        return elementwiseTrainingKernel(
            request,
            { .value = [limits](const float* input, float* output,
                                int64_t count) { unaryLoop(input, output, count, limits); },
              .gradient =
                  [limits](const UnaryGradientRun& run) { unaryGradientLoop<float>(run, limits); },
              .readsOutput = false });
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    /// Passes between the limits. Where a limit is the result, the gradient is that limit's; at the
    /// limits themselves it is 0 for both.
    void backward(BackwardContext& context) const override
    {
        if (!context.hasOutputGradient(0))
            return;
        const Tensor& input = context.input(0);
        const std::optional<Tensor> low = limit(context, 1, m_low);
        const std::optional<Tensor> high = limit(context, 2, m_high);
        withRealType(input.elementType(), [&]<typename T>() {
            Limits<T> limits;
            if (low)
                limits.low = low->values<T>()[0];
            if (high)
                limits.high = high->values<T>()[0];
            setGradients<T>(context, limits);
        });
    }

private:
    template <typename T>
    static void setGradients(BackwardContext& context, const Limits<T>& limits)
    {
        constexpr int64_t kGrain = 1 << 14;
        const T* x = context.input(0).values<T>().data();
        const T* gradient = context.outputGradient(0).values<T>().data();
        const int64_t count = context.input(0).elementCount();
        if (context.wantsInputGradient(0)) {
            Tensor result = Tensor::uninitialized(elementTypeOf<T>, context.input(0).shape());
            T* target = result.mutableValues<T>().data();
            parallelFor(count, kGrain, [&](int64_t begin, int64_t end) {
                for (int64_t i = begin; i < end; ++i)
                    target[i] = x[i] > limits.low && x[i] < limits.high ? gradient[i] : T(0);
            });
            context.setInputGradient(0, std::move(result));
        }
        for (size_t slot = 1; slot < 3; ++slot) {
            double sum = 0;
            for (int64_t i = 0; i < count && context.wantsInputGradient(slot); ++i)
                sum += limits.decides(x[i], slot == 1) ? static_cast<double>(gradient[i]) : 0.0;
            if (context.wantsInputGradient(slot))
                context.setInputGradient(
                    slot,
                    Tensor::scalar(static_cast<T>(sum)).reshaped(context.input(slot).shape()));
        }
    }

    static std::optional<Tensor> limitAttribute(const Node& node, std::string_view name)
    {
        if (node.attribute(name) == nullptr)
            return std::nullopt;
        return Tensor::scalar(node.real(name, 0));
    }

    /// The limit in the compute type of the input, from slot or attribute.
    template <typename Context>
    static std::optional<Tensor> limit(const Context& context, size_t slot,
                                       const std::optional<Tensor>& attribute)
    {
        const ElementType wide = computeType(context.input(0).elementType());
        if (context.hasInput(slot)) {
            if (context.input(slot).elementCount() != 1)
                throw Error(ErrorCode::invalidModel, "a limit of Clip must be a single number");
            return converted(context.input(slot), wide);
        }
        return attribute ? std::optional(converted(*attribute, wide)) : std::nullopt;
    }

    std::optional<Tensor> m_low;
    std::optional<Tensor> m_high;
};

constexpr OperatorEntry kTable[] = {
    { "", "Clip", 1, 0, OperatorCategory::activation, makeOperator<ClipOperator> },
    { "", "Where", 9, 0, OperatorCategory::arithmetic, makeOperator<WhereOperator> },
};

} // namespace

std::span<const OperatorEntry> selection()
{
    return kTable;
}

} // namespace core::families
