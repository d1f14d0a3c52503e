#include "core/base/checked_arithmetic.h"
#include "core/operators/node_checks.h"
#include "core/operators/shape_operators.h"

#include <algorithm>

namespace core {

namespace {

/// Shape: the sizes of axes start to end as an integer list; start and end since opset 15.
class ShapeOf : public Operator
{
public:
    explicit ShapeOf(const NodeView& view)
        : m_start(view.node.integer("start", 0))
    {
        expectInputs(view, 1);
        if (view.node.attribute("end") != nullptr)
            m_end = view.node.integer("end", 0);
    }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        const std::optional<SymbolicShape>& shape = context.input(0).shape;
        if (!shape) {
            context.setOutput(0, ElementType::int64, SymbolicShape(1));
            return;
        }
        SymbolicShape elements = part(*shape);
        for (Dimension& axis : elements)
            axis.denotation.clear();
        context.setOutput(0, ElementType::int64,
                          SymbolicShape{ static_cast<int64_t>(elements.size()) });
        context.setElements(0, std::move(elements));
    }

    void forward(ForwardContext& context) const override
    {
        const Shape sizes = part(context.input(0).shape());
        const Shape shape{ static_cast<int64_t>(sizes.size()) };
        Tensor& output = context.allocateOutput(0, ElementType::int64, shape);
        std::ranges::copy(sizes, output.mutableValues<int64_t>().begin());
    }

private:
    /// Both bounds may count from the end and are clamped.
    template <typename Axes>
    Axes part(const Axes& axes) const
    {
        const auto rank = static_cast<int64_t>(axes.size());
        const auto clamped = [rank](int64_t bound) {
            return std::clamp<int64_t>(bound < 0 ? bound + rank : bound, 0, rank);
        };
        const int64_t start = clamped(m_start);
        const int64_t end = std::max(start, clamped(m_end.value_or(rank)));
        return Axes(axes.begin() + start, axes.begin() + end);
    }

    int64_t m_start;
    std::optional<int64_t> m_end;
};

/// Size: the number of elements as an integer scalar.
class SizeOf : public Operator
{
public:
    explicit SizeOf(const NodeView& view) { expectInputs(view, 1); }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        context.setOutput(0, ElementType::int64, SymbolicShape());
        const std::optional<SymbolicShape>& shape = context.input(0).shape;
        const std::optional<Shape> known = shape ? toConcrete(*shape) : std::nullopt;
        if (known)
            context.setElements(0, { elementCount(*known) });
    }

    void forward(ForwardContext& context) const override
    {
        Tensor& output = context.allocateOutput(0, ElementType::int64, {});
        output.mutableValues<int64_t>()[0] = context.input(0).elementCount();
    }
};

} // namespace

std::unique_ptr<Operator> families::makeShape(const NodeView& view)
{
    return std::make_unique<ShapeOf>(view);
}

std::unique_ptr<Operator> families::makeSize(const NodeView& view)
{
    return std::make_unique<SizeOf>(view);
}

} // namespace core
