#include "core/operators/element_types.h"
#include "core/operators/half_precision.h"
#include "core/operators/index_offsets.h"
#include "core/operators/node_checks.h"
#include "core/operators/transformer_operators.h"

#include <fmt/format.h>

namespace core {

namespace {

/// RotaryEmbedding of com.microsoft (Su et al., RoFormer, 2021): turns pairs of elements of each
/// head by an angle that grows with the position. Input [batch, sequence, hidden] or [batch, heads,
/// sequence, size]; caches of cosines and sines [positions, size / 2].
class RotaryEmbedding : public Operator
{
public:
    explicit RotaryEmbedding(const NodeView& view)
        : m_heads(view.node.integer("num_heads", 0))
        , m_isInterleaved(view.node.integer("interleaved", 0) != 0)
    {
        expectInputs(view, 4);
        if (view.node.integer("rotary_embedding_dim", 0) != 0
            || view.node.integer("is_packed_batching", 0) != 0
            || view.node.real("scale", 1.0F) != 1.0F)
            throw Error(ErrorCode::unsupported,
                        "partial, packed or scaled rotary embedding is not supported");
    }

    void inferShapes(ShapeContext& context) const override
    {
        expectType(context.inputType(0), kFloats, "input");
        context.setOutput(0, context.inputType(0), context.input(0).shape);
    }

    void forward(ForwardContext& context) const override
    {
        const ElementType types[] = { context.input(0).elementType() };
        computeWidened(context, types, [this](ForwardContext& wide) {
            const Tensor& input = wide.input(0);
            Tensor& output = wide.allocateOutput(0, input.elementType(), input.shape());
            withRealType(input.elementType(), [&]<typename T>() {
                const std::span<const T> cosines = wide.input(2).values<T>();
                const std::span<const T> sines = wide.input(3).values<T>();
                const T* from = input.values<T>().data();
                T* to = output.mutableValues<T>().data();
                forEachPair(wide, [&](size_t row, int64_t first, int64_t second) {
                    to[first] = from[first] * cosines[row] - from[second] * sines[row];
                    to[second] = from[second] * cosines[row] + from[first] * sines[row];
                });
            });
        });
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    void backward(BackwardContext& context) const override
    {
        if (context.hasOutputGradient(0))
            withRealType(context.input(0).elementType(),
                         [&]<typename T>() { setGradients<T>(context); });
    }

private:
    struct Sizes
    {
        int64_t batch = 0;
        int64_t heads = 0;
        int64_t sequence = 0;
        int64_t size = 0;
        bool isHeadOuter = false; ///< [batch, heads, sequence, size] in memory

        int64_t offset(int64_t b, int64_t head, int64_t step) const
        {
            return isHeadOuter ? ((b * heads + head) * sequence + step) * size
                               : ((b * sequence + step) * heads + head) * size;
        }
    };

    Sizes sizesOf(const Shape& shape, int64_t half) const
    {
        if (shape.size() == 4)
            return { shape[0], shape[1], shape[2], shape[3], true };
        if (shape.size() != 3)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("the input has {} axes, expected 3 or 4", shape.size()));
        const int64_t size = m_heads > 0 ? shape[2] / m_heads : 2 * half;
        return { shape[0], size > 0 ? shape[2] / size : 0, shape[1], size, false };
    }

    /// Turns gradients back by the same angles.
    template <typename T>
    void setGradients(BackwardContext& context) const
    {
        const Tensor& input = context.input(0);
        const std::span<const T> cosines = context.input(2).values<T>();
        const std::span<const T> sines = context.input(3).values<T>();
        const T* x = input.values<T>().data();
        const T* g = context.outputGradient(0).values<T>().data();
        Tensor inputGradient(input.elementType(), input.shape());
        Tensor cosineGradient(input.elementType(), context.input(2).shape());
        Tensor sineGradient(input.elementType(), context.input(3).shape());
        T* to = inputGradient.mutableValues<T>().data();
        const std::span<T> ofCosines = cosineGradient.mutableValues<T>();
        const std::span<T> ofSines = sineGradient.mutableValues<T>();
        forEachPair(context, [&](size_t row, int64_t first, int64_t second) {
            to[first] = g[first] * cosines[row] + g[second] * sines[row];
            to[second] = g[second] * cosines[row] - g[first] * sines[row];
            ofCosines[row] += g[first] * x[first] + g[second] * x[second];
            ofSines[row] += g[second] * x[first] - g[first] * x[second];
        });
        if (context.wantsInputGradient(0))
            context.setInputGradient(0, std::move(inputGradient));
        if (context.wantsInputGradient(2))
            context.setInputGradient(2, std::move(cosineGradient));
        if (context.wantsInputGradient(3))
            context.setInputGradient(3, std::move(sineGradient));
    }

    /// Calls visit(element of the caches, first element, second element) for every pair that is
    /// turned.
    template <typename Context, typename Visit>
    void forEachPair(const Context& context, Visit&& visit) const
    {
        const Tensor& input = context.input(0);
        const Tensor& cosines = context.input(2);
        expectRank(cosines, 2, 2);
        const int64_t half = cosines.shape()[1];
        const Sizes sizes = sizesOf(input.shape(), half);
        if (context.input(3).shape() != cosines.shape() || sizes.size != 2 * half
            || elementCount(input.shape())
                != sizes.batch * sizes.heads * sizes.sequence * sizes.size)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("caches {} do not fit input {}", shapeText(cosines.shape()),
                                    shapeText(input.shape())));
        const std::vector<int64_t> positions = indexValues(context.input(1));
        if (positions.size() != 1
            && static_cast<int64_t>(positions.size()) != sizes.batch * sizes.sequence)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("{} positions for {} tokens", positions.size(),
                                    sizes.batch * sizes.sequence));
        for (int64_t token = 0; token < sizes.batch * sizes.sequence; ++token) {
            const int64_t step = token % sizes.sequence;
            const int64_t stated = positions.size() == 1 ? positions.front() + step
                                                         : positions[static_cast<size_t>(token)];
            const int64_t row = normalizedIndex(stated, cosines.shape()[0]) * half;
            for (int64_t head = 0; head < sizes.heads; ++head) {
                const int64_t at = sizes.offset(token / sizes.sequence, head, step);
                for (int64_t i = 0; i < half; ++i)
                    visit(static_cast<size_t>(row + i), at + (m_isInterleaved ? 2 * i : i),
                          at + (m_isInterleaved ? 2 * i + 1 : i + half));
            }
        }
    }

    int64_t m_heads;
    bool m_isInterleaved;
};

} // namespace

std::unique_ptr<Operator> families::makeRotaryEmbedding(const NodeView& view)
{
    return std::make_unique<RotaryEmbedding>(view);
}

} // namespace core
