#include "core/base/checked_arithmetic.h"
#include "core/operators/broadcast_copy.h"
#include "core/operators/element_types.h"
#include "core/operators/half_precision.h"
#include "core/operators/input_checks.h"
#include "core/operators/matmul_operator.h"
#include "core/operators/matrix_product.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstring>

namespace core {

namespace {

constexpr ElementTypes kAccepted = kFloats
    | ElementTypes{ ElementType::int32, ElementType::int64, ElementType::uint32,
                    ElementType::uint64 };

} // namespace

GemmOperator::GemmOperator(const NodeView& view)
    : m_alpha(view.node.real("alpha", 1))
    , m_beta(view.node.real("beta", 1))
    , m_transposesA(view.node.integer("transA", 0) != 0)
    , m_transposesB(view.node.integer("transB", 0) != 0)
    , m_broadcastsC(view.opset >= 7 || view.node.integer("broadcast", 0) != 0)
{
}

GemmGeometry GemmOperator::geometry(std::span<const int64_t> a, std::span<const int64_t> b) const
{
    if (a.size() != 2 || b.size() != 2 || a[m_transposesA ? 0 : 1] != b[m_transposesB ? 1 : 0])
        throw Error(ErrorCode::invalidModel,
                    fmt::format("{}{} and {}{} cannot be multiplied", shapeText(a),
                                m_transposesA ? " transposed" : "", shapeText(b),
                                m_transposesB ? " transposed" : ""));
    return { .rows = a[m_transposesA ? 1 : 0],
             .columns = b[m_transposesB ? 0 : 1],
             .depth = a[m_transposesA ? 0 : 1] };
}

void GemmOperator::inferShapes(ShapeContext& context) const
{
    const ElementType type = context.inputType(0);
    expectType(type, kAccepted, "input A");
    if (isInteger(type) && (std::trunc(m_alpha) != m_alpha || std::trunc(m_beta) != m_beta))
        throw Error(ErrorCode::unsupported,
                    fmt::format("alpha {} and beta {} must be whole for {}", m_alpha, m_beta,
                                elementTypeName(type)));
    context.setOutput(0, type);
    const std::optional<SymbolicShape>& a = context.input(0).shape;
    const std::optional<SymbolicShape>& b = context.input(1).shape;
    if ((a && a->size() != 2) || (b && b->size() != 2))
        throw Error(ErrorCode::invalidModel, "inputs A and B must be matrices");
    const std::optional<Shape> concreteA = concreteShape(context.input(0));
    const std::optional<Shape> concreteB = concreteShape(context.input(1));
    if (concreteA && concreteB)
        geometry(*concreteA, *concreteB);
    const SymbolicShape shape = { a ? (*a)[m_transposesA ? 1 : 0] : Dimension(),
                                  b ? (*b)[m_transposesB ? 0 : 1] : Dimension() };
    context.setOutput(0, type, shape);
}

void GemmOperator::forward(ForwardContext& context) const
{
    const std::array types = { context.input(0).elementType() };
    computeWidened(context, types, [this](ForwardContext& wide) {
        const Tensor& a = wide.input(0);
        const Tensor& b = wide.input(1);
        const GemmGeometry place = geometry(a.shape(), b.shape());
        const Shape shape = { place.rows, place.columns };
        Tensor& output = wide.allocateOutput(0, a.elementType(), shape);
        const bool addsC = wide.hasInput(2) && m_beta != 0;
        if (addsC) {
            if (!m_broadcastsC && wide.input(2).shape() != shape)
                throw Error(ErrorCode::invalidModel,
                            fmt::format("input C is {}, but must be {}",
                                        shapeText(wide.input(2).shape()), shapeText(shape)));
            const Tensor start = broadcastCopy(wide.input(2), shape);
            if (output.byteCount() > 0)
                std::memcpy(output.mutableBytes().data(), start.bytes().data(), output.byteCount());
        }
        withProductType(a.elementType(), [&]<typename T>() {
            multiplyMatrices({ .rows = place.rows,
                               .columns = place.columns,
                               .depth = place.depth,
                               .transposesA = m_transposesA,
                               .transposesB = m_transposesB,
                               .alpha = m_alpha,
                               .beta = addsC ? m_beta : 0 },
                             a.values<T>().data(), b.values<T>().data(),
                             output.mutableValues<T>().data());
        });
    });
}

Cost GemmOperator::cost(std::span<const ValueFacts> inputs, std::span<const ValueFacts>) const
{
    const std::optional<Shape> a = concreteShape(inputs[0]);
    const std::optional<Shape> b = concreteShape(inputs[1]);
    if (!a || !b)
        return {};
    const GemmGeometry place = geometry(*a, *b);
    return { .macs = checkedProduct(std::array{ place.rows, place.columns, place.depth }) };
}

ChannelLinks GemmOperator::channelLinks(std::span<const ValueFacts> inputs,
                                        std::span<const ValueFacts>) const
{
    const int depthOfA = m_transposesA ? 0 : 1;
    const int depthOfB = m_transposesB ? 1 : 0;
    ChannelLinks links = {
        { .from = { false, 0, depthOfA }, .to = { false, 1, depthOfB } },
        { .from = { false, 0, 1 - depthOfA }, .to = { true, 0, 0 } },
        { .from = { false, 1, 1 - depthOfB }, .to = { true, 0, 1 } },
    };
    if (inputs.size() < 3 || !inputs[2].shape)
        return links;
    const auto rank = static_cast<int>(inputs[2].rank());
    for (int axis = 0; axis < rank; ++axis) {
        // An axis of size 1 is stretched and stays.
        if ((*inputs[2].shape)[static_cast<size_t>(axis)].size > 1)
            links.push_back({ .from = { false, 2, axis }, .to = { true, 0, 2 - rank + axis } });
    }
    return links;
}

} // namespace core
