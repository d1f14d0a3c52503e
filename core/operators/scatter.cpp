#include "core/operators/half_precision.h"
#include "core/operators/index_offsets.h"
#include "core/operators/indexing_operators.h"
#include "core/operators/mapped_copy.h"
#include "core/operators/move_elements.h"
#include "core/operators/node_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace core {

namespace {

enum class Reduction
{
    none,
    add,
    multiply,
    minimum,
    maximum,
};

Reduction reductionOf(const NodeView& view)
{
    if (view.opset < 16)
        return Reduction::none;
    const std::string name = view.opset >= 18
        ? expectChoice(view, "reduction", { "none", "add", "mul", "min", "max" })
        : expectChoice(view, "reduction", { "none", "add", "mul" });
    return name == "none" ? Reduction::none
        : name == "add"   ? Reduction::add
        : name == "mul"   ? Reduction::multiply
        : name == "min"   ? Reduction::minimum
                          : Reduction::maximum;
}

/// NaN wins, as in NumPy's minimum and maximum.
template <typename T>
bool isNaN(T value)
{
    if constexpr (std::is_floating_point_v<T>)
        return std::isnan(value);
    else
        return false;
}

template <typename T>
T reduced(Reduction reduction, T old, T update)
{
    switch (reduction) {
    case Reduction::none:
        return update;
    case Reduction::add:
        return static_cast<T>(old + update);
    case Reduction::multiply:
        return static_cast<T>(old * update);
    case Reduction::minimum:
        return isNaN(old) || old < update ? old : update;
    case Reduction::maximum:
        return isNaN(old) || old > update ? old : update;
    }
    return update;
}

/// Arithmetic type of an element: small floats compute in float, integers wrap around.
template <typename T>
struct Arithmetic
{
    using Type = T;
};
template <>
struct Arithmetic<Float16>
{
    using Type = float;
};
template <>
struct Arithmetic<BFloat16>
{
    using Type = float;
};
template <>
struct Arithmetic<uint16_t>
{
    using Type = uint32_t;
};
template <>
struct Arithmetic<int32_t>
{
    using Type = uint32_t;
};
template <>
struct Arithmetic<int64_t>
{
    using Type = uint64_t;
};

template <typename T>
T reduceElement(Reduction reduction, T old, T update)
{
    const bool isOrdered = reduction == Reduction::minimum || reduction == Reduction::maximum;
    if (std::is_integral_v<T> && isOrdered)
        return reduced<T>(reduction, old, update);
    using Wide = typename Arithmetic<T>::Type;
    return static_cast<T>(
        reduced<Wide>(reduction, static_cast<Wide>(old), static_cast<Wide>(update)));
}

/// Applies updates to blocks of the target, one after the other.
void reduceBlocks(Reduction reduction, const Tensor& updates, Tensor& target,
                  std::span<const int64_t> offsets, int64_t block)
{
    if (target.elementType() == ElementType::boolean)
        throw Error(ErrorCode::unsupported, "a reduction of bool is not supported");
    withElementType(target.elementType(), [&]<typename T>() {
        const std::span<const T> from = updates.values<T>();
        const std::span<T> to = target.mutableValues<T>();
        for (size_t i = 0; i < offsets.size(); ++i) {
            for (int64_t j = 0; j < block; ++j) {
                T& element = to[static_cast<size_t>(offsets[i] + j)];
                element =
                    reduceElement(reduction, element,
                                  from[i * static_cast<size_t>(block) + static_cast<size_t>(j)]);
            }
        }
    });
}

/// Runs the updates backward, from the last to the first: `gradient` is that of the output and
/// becomes that of the data, `old` holds what each update found.
template <typename T>
void reverseUpdates(Reduction reduction, std::span<const T> updates, std::span<const T> old,
                    std::span<const int64_t> elements, std::span<T> gradient,
                    std::span<T> updateGradient)
{
    for (size_t i = updates.size(); i-- > 0;) {
        T& own = gradient[static_cast<size_t>(elements[i])];
        const bool keepsOld = (reduction == Reduction::minimum && old[i] < updates[i])
            || (reduction == Reduction::maximum && old[i] > updates[i]);
        switch (reduction) {
        case Reduction::none:
            updateGradient[i] = std::exchange(own, T(0));
            break;
        case Reduction::add:
            updateGradient[i] = own;
            break;
        case Reduction::multiply:
            updateGradient[i] = own * old[i];
            own *= updates[i];
            break;
        case Reduction::minimum:
        case Reduction::maximum:
            updateGradient[i] = keepsOld ? T(0) : std::exchange(own, T(0));
            break;
        }
    }
}

/// A copy of the data with some blocks replaced or reduced.
class ScatterOperator : public Operator
{
public:
    explicit ScatterOperator(const NodeView& view)
        : m_reduction(reductionOf(view))
    {
        expectInputs(view, 3);
    }

    void inferShapes(ShapeContext& context) const override
    {
        context.setOutput(0, context.inputType(0), context.input(0).shape);
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    void backward(BackwardContext& context) const override
    {
        if (!context.hasOutputGradient(0))
            return;
        const Tensor& data = context.input(0);
        const Tensor& updates = context.input(2);
        const std::vector<int64_t> elements = updatedElements(context.input(1), data.shape());
        Tensor gradient = context.outputGradient(0);
        Tensor updateGradient = Tensor::uninitialized(data.elementType(), updates.shape());
        withRealType(data.elementType(), [&]<typename T>() {
            Tensor state = data;
            const std::span<T> values = state.mutableValues<T>();
            const std::span<const T> each = updates.values<T>();
            std::vector<T> old(each.size());
            for (size_t i = 0; i < each.size(); ++i) {
                T& element = values[static_cast<size_t>(elements[i])];
                old[i] = element;
                element = reduced<T>(m_reduction, element, each[i]);
            }
            reverseUpdates<T>(m_reduction, each, old, elements, gradient.mutableValues<T>(),
                              updateGradient.mutableValues<T>());
        });
        if (context.wantsInputGradient(0))
            context.setInputGradient(0, std::move(gradient));
        if (context.wantsInputGradient(2))
            context.setInputGradient(2, std::move(updateGradient));
    }

protected:
    /// Element of the data that each element of the updates changes.
    virtual std::vector<int64_t> updatedElements(const Tensor& indices,
                                                 const Shape& data) const = 0;

    void scatter(ForwardContext& context, const std::vector<int64_t>& offsets, int64_t block) const
    {
        const Tensor& data = context.input(0);
        moveElements(context, 0, data.shape(), { data, context.input(2) },
                     [&](std::span<const Tensor> sources, Tensor& target) {
                         if (target.byteCount() > 0)
                             std::memcpy(target.mutableBytes().data(), sources[0].bytes().data(),
                                         target.byteCount());
                         if (m_reduction == Reduction::none)
                             scatterBlocks(sources[1], target, offsets, block);
                         else if (data.elementType() == target.elementType())
                             reduceBlocks(m_reduction, sources[1], target, offsets, block);
                         else
                             throw Error(ErrorCode::unsupported,
                                         fmt::format("a reduction of {} is not supported",
                                                     elementTypeName(data.elementType())));
                     });
    }

private:
    Reduction m_reduction;
};

class ScatterElements : public ScatterOperator
{
public:
    explicit ScatterElements(const NodeView& view)
        : ScatterOperator(view)
        , m_axis(view.node.integer("axis", 0))
    {
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& data = context.input(0);
        const Tensor& indices = context.input(1);
        if (indices.shape() != context.input(2).shape())
            throw Error(ErrorCode::invalidModel,
                        fmt::format("indices {} and updates {} differ in shape",
                                    shapeText(indices.shape()),
                                    shapeText(context.input(2).shape())));
        scatter(context, elementOffsets(indices, data.shape(), normalizedAxis(m_axis, data.rank())),
                1);
    }

protected:
    std::vector<int64_t> updatedElements(const Tensor& indices, const Shape& data) const override
    {
        return elementOffsets(indices, data,
                              normalizedAxis(m_axis, static_cast<int64_t>(data.size())));
    }

private:
    int64_t m_axis;
};

class ScatterND : public ScatterOperator
{
public:
    using ScatterOperator::ScatterOperator;

    void forward(ForwardContext& context) const override
    {
        const Tensor& data = context.input(0);
        const Tensor& indices = context.input(1);
        const std::vector<int64_t> offsets = tupleOffsets(indices, data.shape(), 0);
        const int64_t length = indices.shape().back();
        Shape expected(indices.shape().begin(), indices.shape().end() - 1);
        expected.insert(expected.end(), data.shape().begin() + length, data.shape().end());
        if (context.input(2).shape() != expected)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("updates have shape {}, expected {}",
                                    shapeText(context.input(2).shape()), shapeText(expected)));
        scatter(context, offsets, blockElements(data.shape(), length));
    }

protected:
    std::vector<int64_t> updatedElements(const Tensor& indices, const Shape& data) const override
    {
        const int64_t block = blockElements(data, indices.shape().back());
        std::vector<int64_t> elements;
        for (const int64_t offset : tupleOffsets(indices, data, 0)) {
            for (int64_t i = 0; i < block; ++i)
                elements.push_back(offset + i);
        }
        return elements;
    }
};

} // namespace

std::unique_ptr<Operator> families::makeScatterElements(const NodeView& view)
{
    return std::make_unique<ScatterElements>(view);
}

std::unique_ptr<Operator> families::makeScatterND(const NodeView& view)
{
    return std::make_unique<ScatterND>(view);
}

} // namespace core
