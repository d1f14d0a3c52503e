#include "core/operators/binary_operator.h"

#include "core/operators/broadcast_gradient.h"
#include "core/operators/conversion.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

constexpr int64_t kNumpyBroadcastOpset = 7;

/// ONNX defines no result for an integer divided by zero.
void expectNoZero(const Tensor& divisors)
{
    if (!isInteger(divisors.elementType()))
        return;
    withElementType(divisors.elementType(), [&]<typename T>() {
        if (std::ranges::find(divisors.values<T>(), T(0)) != divisors.values<T>().end())
            throw Error(ErrorCode::invalidData, "division of an integer by zero");
    });
}

} // namespace

BinaryOperator::BinaryOperator(const NodeView& view, const BinaryTraits& traits)
    : m_traits(traits)
    , m_isLegacy(view.node.domain.empty() && view.opset < kNumpyBroadcastOpset)
{
    if (!m_isLegacy)
        return;
    m_axis = traits.legacyAxis;
    m_stretches = m_axis || view.node.integer("broadcast", 0) != 0;
    if (m_stretches && view.node.attribute("axis") != nullptr)
        m_axis = view.node.integer("axis", 0);
}

ElementType BinaryOperator::commonType(ElementType left, ElementType right) const
{
    expectType(left, m_traits.accepted, "input A");
    expectType(right, m_traits.accepted, "input B");
    if (left == ElementType::undefined)
        return computeType(right);
    if (right != ElementType::undefined && left != right)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("inputs have types {} and {}, expected equal types",
                                elementTypeName(left), elementTypeName(right)));
    return computeType(left);
}

ElementType BinaryOperator::outputType(ElementType left) const
{
    return m_traits.givesBoolean ? ElementType::boolean : left;
}

template <typename AnyShape>
AnyShape BinaryOperator::alignedRight(const AnyShape& left, const AnyShape& right) const
{
    if (!m_stretches && left.size() != right.size())
        throw Error(ErrorCode::invalidModel,
                    fmt::format("shapes {} and {} differ and attribute \"broadcast\" is not set",
                                shapeText(left), shapeText(right)));
    if (!m_axis || right.size() >= left.size())
        return right;
    const auto rank = static_cast<int64_t>(left.size());
    const int64_t trailing =
        rank - normalizedAxis(*m_axis, rank) - static_cast<int64_t>(right.size());
    if (trailing < 0)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("shape {} does not fit {} from axis {} on", shapeText(right),
                                shapeText(left), *m_axis));
    AnyShape aligned = right;
    aligned.resize(right.size() + static_cast<size_t>(trailing), 1);
    return aligned;
}

void BinaryOperator::inferShapes(ShapeContext& context) const
{
    commonType(context.inputType(0), context.inputType(1));
    const ElementType type = outputType(context.inputType(0));
    const std::optional<SymbolicShape>& left = context.input(0).shape;
    const std::optional<SymbolicShape>& right = context.input(1).shape;
    std::optional<SymbolicShape> shape;
    if (left && right)
        shape = broadcastShapes(*left, alignedRight(*left, *right));
    context.setOutput(0, type, std::move(shape));
    inferElements(context);
}

void BinaryOperator::inferElements(ShapeContext& context) const
{
    const auto combined = combinedElements(
        context.input(0), context.input(1),
        [this](const SymbolicInteger& a, const SymbolicInteger& b) { return combine(a, b); });
    if (combined)
        setSymbolicIntegers(context, 0, *combined);
}

SymbolicInteger BinaryOperator::combine(const SymbolicInteger&, const SymbolicInteger&) const
{
    return {};
}

void BinaryOperator::forward(ForwardContext& context) const
{
    const Tensor& first = context.input(0);
    const Tensor& second = context.input(1);
    if (m_traits.isDivision)
        expectNoZero(second);
    const ElementType wide = commonType(first.elementType(), second.elementType());
    const ElementType type = outputType(first.elementType());
    const Tensor left = converted(first, wide);
    const Tensor right =
        converted(second, wide).reshaped(alignedRight(first.shape(), second.shape()));
    const Shape shape = broadcastShapes(left.shape(), right.shape());
    if (m_traits.givesBoolean || wide == type) {
        runBinary(loop(wide), left, right, context.allocateOutput(0, type, shape));
        return;
    }
    Tensor result = Tensor::uninitialized(wide, shape);
    runBinary(loop(wide), left, right, result);
    context.setOutput(0, converted(result, type));
}

GradientFlow BinaryOperator::gradientFlow() const
{
    if (m_traits.passesGradient)
        return GradientFlow::flows;
    const bool isStep = m_traits.givesBoolean || !m_traits.accepted.contains(ElementType::float32);
    return isStep ? GradientFlow::stops : GradientFlow::unsupported;
}

BinaryGradientLoop BinaryOperator::gradientLoop(ElementType, size_t) const
{
    return nullptr;
}

Tensor BinaryOperator::operandGradient(const BackwardContext& context, size_t slot) const
{
    const Tensor& gradient = context.outputGradient(0);
    if (m_traits.passesGradient)
        return gradient;
    const Tensor& left = context.input(0);
    const Tensor right = converted(context.input(1), left.elementType())
                             .reshaped(alignedRight(left.shape(), context.input(1).shape()));
    return runBinaryGradient(gradientLoop(left.elementType(), slot), left, right, gradient);
}

void BinaryOperator::backward(BackwardContext& context) const
{
    if (!context.hasOutputGradient(0))
        return;
    const Shape& left = context.input(0).shape();
    const std::array<Shape, 2> aligned = { left, alignedRight(left, context.input(1).shape()) };
    for (size_t slot = 0; slot < aligned.size(); ++slot) {
        if (context.wantsInputGradient(slot))
            context.setInputGradient(slot,
                                     summedTo(operandGradient(context, slot), aligned[slot])
                                         .reshaped(context.input(slot).shape()));
    }
}

void runBinary(BinaryLoop loop, const Tensor& left, const Tensor& right, Tensor& output)
{
    require(loop != nullptr, "a loop exists for every accepted type");
    const BroadcastWalk<2> walk(output.shape(), { &left.shape(), &right.shape() });
    const int64_t inputSize = elementBits(left.elementType()) / 8;
    const int64_t outputSize = elementBits(output.elementType()) / 8;
    const std::byte* leftBytes = left.bytes().data();
    const std::byte* rightBytes = right.bytes().data();
    std::byte* result = output.mutableBytes().data();
    const bool isLeftScalar = walk.runStride(0) == 0;
    const bool isRightScalar = walk.runStride(1) == 0;
    walk.forAll([&](const std::array<int64_t, 2>& offsets, int64_t start, int64_t length) {
        loop(leftBytes + offsets[0] * inputSize, rightBytes + offsets[1] * inputSize,
             result + start * outputSize, { length, isLeftScalar, isRightScalar });
    });
}

Tensor runBinaryGradient(BinaryGradientLoop loop, const Tensor& left, const Tensor& right,
                         const Tensor& gradient)
{
    require(loop != nullptr, "a gradient loop exists");
    const BroadcastWalk<2> walk(gradient.shape(), { &left.shape(), &right.shape() });
    const int64_t size = elementBits(gradient.elementType()) / 8;
    Tensor result = Tensor::uninitialized(gradient.elementType(), gradient.shape());
    std::byte* target = result.mutableBytes().data();
    const bool isLeftScalar = walk.runStride(0) == 0;
    const bool isRightScalar = walk.runStride(1) == 0;
    walk.forAll([&](const std::array<int64_t, 2>& offsets, int64_t start, int64_t length) {
        loop(left.bytes().data() + offsets[0] * size, right.bytes().data() + offsets[1] * size,
             gradient.bytes().data() + start * size, target + start * size,
             { length, isLeftScalar, isRightScalar });
    });
    return result;
}

ChannelLinks BinaryOperator::channelLinks(std::span<const ValueFacts> inputs,
                                          std::span<const ValueFacts> outputs) const
{
    if (!m_axis || inputs.size() != 2 || !inputs[0].shape || !inputs[1].shape)
        return broadcastLinks(inputs, outputs);
    // The appended axes have size one and carry no link, so positions stay those of the file.
    std::vector<ValueFacts> aligned(inputs.begin(), inputs.end());
    aligned[1].shape = alignedRight(*inputs[0].shape, *inputs[1].shape);
    ChannelLinks links = broadcastLinks(aligned, outputs);
    std::erase_if(links, [&](const ChannelLink& link) {
        return link.from.slot == 1 && link.from.axis >= inputs[1].rank();
    });
    return links;
}

std::optional<SymbolicIntegers> combinedElements(
    const ValueFacts& left, const ValueFacts& right,
    const std::function<SymbolicInteger(const SymbolicInteger&, const SymbolicInteger&)>& combine)
{
    const std::optional<SymbolicIntegers> first = symbolicIntegers(left);
    const std::optional<SymbolicIntegers> second = symbolicIntegers(right);
    if (!first || !second)
        return std::nullopt;
    const size_t count = first->size() == 1 ? second->size() : first->size();
    if (second->size() != count && second->size() != 1)
        return std::nullopt;
    SymbolicIntegers result(count);
    for (size_t i = 0; i < count; ++i)
        result[i] =
            combine((*first)[first->size() == 1 ? 0 : i], (*second)[second->size() == 1 ? 0 : i]);
    return result;
}

} // namespace core
