#include "core/operators/move_elements.h"
#include "core/operators/node_checks.h"
#include "core/operators/shape_operators.h"
#include "core/operators/strided_copy.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace core {

namespace {

/// Transpose: output axis i is input axis perm[i]; by default the axes are reversed.
class Transpose : public Operator
{
public:
    explicit Transpose(const NodeView& view)
        : m_permutation(view.node.integers("perm"))
        , m_isReversed(view.node.attribute("perm") == nullptr)
    {
        expectInputs(view, 1);
        if (!m_isReversed)
            expectPermutation();
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& input = context.input(0);
        if (!input.shape) {
            const size_t rank = m_permutation.size();
            context.setOutput(0, input.elementType,
                              m_isReversed ? std::nullopt
                                           : std::optional<SymbolicShape>(std::in_place, rank));
            return;
        }
        SymbolicShape shape;
        for (const int64_t axis : permutation(input.rank()))
            shape.push_back((*input.shape)[static_cast<size_t>(axis)]);
        context.setOutput(0, input.elementType, std::move(shape));
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        const StridedCopy copy = plan(input.shape(), permutation(input.rank()));
        moveElements(context, 0, copy.sizes, { input },
                     [&](std::span<const Tensor> sources, Tensor& target) {
                         copyStrided(sources[0], target, copy);
                     });
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    void backward(BackwardContext& context) const override
    {
        if (!context.wantsInputGradient(0) || !context.hasOutputGradient(0))
            return;
        const Tensor& gradient = context.outputGradient(0);
        const std::vector<int64_t> axes = permutation(gradient.rank());
        std::vector<int64_t> inverse(axes.size());
        for (size_t axis = 0; axis < axes.size(); ++axis)
            inverse[static_cast<size_t>(axes[axis])] = static_cast<int64_t>(axis);
        Tensor result = Tensor::uninitialized(gradient.elementType(), context.input(0).shape());
        copyStrided(gradient, result, plan(gradient.shape(), inverse));
        context.setInputGradient(0, std::move(result));
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts>) const override
    {
        ChannelLinks links;
        if (!inputs[0].shape)
            return links;
        int outputAxis = 0;
        for (const int64_t axis : permutation(inputs[0].rank()))
            links.push_back({ { false, 0, static_cast<int>(axis) }, { true, 0, outputAxis++ } });
        return links;
    }

private:
    /// The copy of a tensor of shape `input` whose axis i becomes its axis axes[i].
    static StridedCopy plan(const Shape& input, const std::vector<int64_t>& axes)
    {
        const std::vector<int64_t> own = rowMajorStrides(input);
        Shape shape;
        std::vector<int64_t> strides;
        for (const int64_t axis : axes) {
            shape.push_back(input[static_cast<size_t>(axis)]);
            strides.push_back(own[static_cast<size_t>(axis)]);
        }
        return fillingCopy(shape, strides);
    }

    void expectPermutation() const
    {
        std::vector<int64_t> sorted = m_permutation;
        std::ranges::sort(sorted);
        for (size_t axis = 0; axis < sorted.size(); ++axis) {
            if (sorted[axis] != static_cast<int64_t>(axis))
                throw Error(ErrorCode::invalidModel,
                            fmt::format("perm {} is not a permutation", shapeText(m_permutation)));
        }
    }

    std::vector<int64_t> permutation(int64_t rank) const
    {
        if (!m_isReversed) {
            if (static_cast<int64_t>(m_permutation.size()) != rank)
                throw Error(ErrorCode::invalidModel,
                            fmt::format("perm {} does not fit an input of {} axes",
                                        shapeText(m_permutation), rank));
            return m_permutation;
        }
        std::vector<int64_t> reversed(static_cast<size_t>(rank));
        std::iota(reversed.rbegin(), reversed.rend(), 0);
        return reversed;
    }

    std::vector<int64_t> m_permutation;
    bool m_isReversed;
};

} // namespace

std::unique_ptr<Operator> families::makeTranspose(const NodeView& view)
{
    return std::make_unique<Transpose>(view);
}

} // namespace core
