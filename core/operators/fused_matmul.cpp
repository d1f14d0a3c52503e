#include "core/base/checked_arithmetic.h"
#include "core/operators/broadcast_gradient.h"
#include "core/operators/conversion.h"
#include "core/operators/element_types.h"
#include "core/operators/half_precision.h"
#include "core/operators/matmul_operator.h"
#include "core/operators/matrix_product.h"
#include "core/operators/node_checks.h"
#include "core/operators/strided_copy.h"
#include "core/operators/transformer_operators.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace core {

namespace {

/// FusedMatMul of com.microsoft: alpha * op(A) * op(B), where op may exchange the last two axes.
class FusedMatMul : public Operator
{
public:
    explicit FusedMatMul(const NodeView& view)
        : m_alpha(view.node.real("alpha", 1.0F))
        , m_transposesA(view.node.integer("transA", 0) != 0)
        , m_transposesB(view.node.integer("transB", 0) != 0)
        , m_plain(view)
    {
        expectInputs(view, 2);
        if (view.node.integer("transBatchA", 0) != 0 || view.node.integer("transBatchB", 0) != 0)
            throw Error(ErrorCode::unsupported, "transposed batches are not supported");
    }

    void inferShapes(ShapeContext& context) const override
    {
        expectType(context.inputType(0), kFloats, "input A");
        const std::array<ValueFacts, 2> plain = plainFacts({ context.input(0), context.input(1) });
        ShapeContext product(plain, 1);
        m_plain.inferShapes(product);
        context.setOutput(0, context.inputType(0), product.outputs().front().shape);
    }

    void forward(ForwardContext& context) const override
    {
        const ElementType types[] = { context.input(0).elementType() };
        computeWidened(context, types, [this](ForwardContext& wide) {
            withRealType(wide.input(0).elementType(), [&]<typename T>() { multiply<T>(wide); });
        });
    }

    Cost cost(std::span<const ValueFacts> inputs,
              std::span<const ValueFacts> outputs) const override
    {
        return m_plain.cost(plainFacts({ inputs[0], inputs[1] }), outputs);
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    /// MatMul of the turned operands, whose gradients are turned back.
    void backward(BackwardContext& context) const override
    {
        if (!context.hasOutputGradient(0))
            return;
        const std::array<bool, 2> isTurned = { m_transposesA, m_transposesB };
        std::array<Tensor, 2> operands;
        std::array<const Tensor*, 2> pointers{};
        for (size_t slot = 0; slot < 2; ++slot) {
            operands[slot] = turned(context.input(slot), isTurned[slot]);
            pointers[slot] = &operands[slot];
        }
        const Tensor factor = converted(Tensor::scalar(m_alpha), operands[0].elementType());
        const Tensor gradient = multipliedBy(context.outputGradient(0), factor);
        const std::array<const Tensor*, 1> gradients = { &gradient };
        BackwardContext product(pointers, {}, gradients,
                                { context.wantsInputGradient(0), context.wantsInputGradient(1) });
        m_plain.backward(product);
        for (size_t slot = 0; slot < 2; ++slot) {
            if (context.wantsInputGradient(slot))
                context.setInputGradient(slot,
                                         turned(product.inputGradients()[slot], isTurned[slot]));
        }
    }

private:
    /// The tensor with its last two axes exchanged.
    static Tensor turned(const Tensor& tensor, bool isTransposed)
    {
        if (!isTransposed || tensor.rank() < 2)
            return tensor;
        return exchangedAxes(tensor, tensor.shape().size() - 2, tensor.shape().size() - 1);
    }

    template <typename Axes>
    static Axes plainShape(Axes shape, bool isTransposed)
    {
        if (isTransposed && shape.size() > 1)
            std::swap(shape[shape.size() - 1], shape[shape.size() - 2]);
        return shape;
    }

    /// The operands as MatMul would see them.
    std::array<ValueFacts, 2> plainFacts(std::array<ValueFacts, 2> facts) const
    {
        if (facts[0].shape)
            facts[0].shape = plainShape(*facts[0].shape, m_transposesA);
        if (facts[1].shape)
            facts[1].shape = plainShape(*facts[1].shape, m_transposesB);
        return facts;
    }

    template <typename T>
    void multiply(ForwardContext& context) const
    {
        const Tensor& a = context.input(0);
        const Tensor& b = context.input(1);
        const MatMulGeometry place = matMulGeometry(plainShape(a.shape(), m_transposesA),
                                                    plainShape(b.shape(), m_transposesB));
        Tensor& output = context.allocateOutput(0, a.elementType(), place.outputShape);
        const T* left = a.values<T>().data();
        const T* right = b.values<T>().data();
        T* result = output.mutableValues<T>().data();
        for (int64_t batch = 0; batch < place.batch; ++batch) {
            const auto at = static_cast<size_t>(batch);
            multiplyMatrices<T>({ .rows = place.rows,
                                  .columns = place.columns,
                                  .depth = place.depth,
                                  .transposesA = m_transposesA && a.rank() > 1,
                                  .transposesB = m_transposesB && b.rank() > 1,
                                  .alpha = m_alpha },
                                left + place.batchOfA[at] * place.rows * place.depth,
                                right + place.batchOfB[at] * place.depth * place.columns,
                                result + batch * place.rows * place.columns);
        }
    }

    float m_alpha;
    bool m_transposesA;
    bool m_transposesB;
    MatMulOperator m_plain;
};

} // namespace

std::unique_ptr<Operator> families::makeFusedMatMul(const NodeView& view)
{
    return std::make_unique<FusedMatMul>(view);
}

} // namespace core
