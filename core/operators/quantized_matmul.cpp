#include "core/base/checked_arithmetic.h"
#include "core/operators/constant_inputs.h"
#include "core/operators/matmul_operator.h"
#include "core/operators/matrix_product.h"
#include "core/operators/node_checks.h"
#include "core/operators/quantization.h"
#include "core/operators/quantize_operators.h"
#include "core/operators/quantized_convolution_kernel.h"

#include <fmt/format.h>

namespace core {

namespace {

/// Input slots of an integer matrix product.
struct ProductSlots
{
    size_t a = 0;
    size_t b = 0;
    size_t zeroPointA = 0;
    size_t zeroPointB = 0;
};

/// Products of uint8 or int8 matrices, accumulated in int32 after removing the zero points.
class IntegerMatMul : public Operator
{
public:
    IntegerMatMul(const NodeView& view, ProductSlots slots)
        : m_slots(slots)
        , m_plain(view)
    {
    }

    Cost cost(std::span<const ValueFacts> inputs,
              std::span<const ValueFacts> outputs) const override
    {
        const std::array<ValueFacts, 2> factors = { inputs[m_slots.a], inputs[m_slots.b] };
        return m_plain.cost(factors, outputs);
    }

protected:
    std::optional<SymbolicShape> productShape(const ShapeContext& context) const
    {
        expectByteType(context.inputType(m_slots.a), m_slots.a);
        expectByteType(context.inputType(m_slots.b), m_slots.b);
        std::array<ValueFacts, 2> factors = { context.input(m_slots.a), context.input(m_slots.b) };
        for (ValueFacts& facts : factors)
            facts.elementType = ElementType::int32;
        ShapeContext product(factors, 1);
        m_plain.inferShapes(product);
        return product.outputs().front().shape;
    }

    MatMulGeometry geometry(const ForwardContext& context) const
    {
        return matMulGeometry(context.input(m_slots.a).shape(), context.input(m_slots.b).shape());
    }

    /// The whole product, row-major in the output's shape.
    std::vector<int32_t> multiplied(const ForwardContext& context,
                                    const MatMulGeometry& place) const
    {
        expectByteType(context.input(m_slots.a).elementType(), m_slots.a);
        expectByteType(context.input(m_slots.b).elementType(), m_slots.b);
        const std::vector<int32_t> a =
            centered(context, m_slots.a, m_slots.zeroPointA, place.rows, place.depth, true);
        const std::vector<int32_t> b =
            centered(context, m_slots.b, m_slots.zeroPointB, place.columns, place.depth, false);
        std::vector<int32_t> result(static_cast<size_t>(elementCount(place.outputShape)));
        const int64_t sizeOfA = place.rows * place.depth;
        const int64_t sizeOfB = place.depth * place.columns;
        for (int64_t batch = 0; batch < place.batch; ++batch)
            multiplyMatrices<int32_t>(
                { .rows = place.rows, .columns = place.columns, .depth = place.depth },
                a.data() + place.batchOfA[static_cast<size_t>(batch)] * sizeOfA,
                b.data() + place.batchOfB[static_cast<size_t>(batch)] * sizeOfB,
                result.data() + batch * place.rows * place.columns);
        return result;
    }

    const MatMulOperator& plain() const { return m_plain; }

    /// Elements less their zero point: one for all, or one for each row of A or column of B.
    static std::vector<int32_t> centered(const ForwardContext& context, size_t slot,
                                         size_t zeroPointSlot, int64_t lines, int64_t depth,
                                         bool isByRow)
    {
        std::vector<int32_t> values = quantizedValues(context.input(slot));
        const std::vector<int32_t> offsets = zeroPoints(context, zeroPointSlot, 1);
        const auto count = static_cast<int64_t>(offsets.size());
        if (count != 1 && count != lines)
            throw Error(ErrorCode::unsupported,
                        fmt::format("{} zero points for {} rows or columns are not supported",
                                    count, lines));
        for (size_t i = 0; i < values.size(); ++i) {
            const auto index = static_cast<int64_t>(i);
            const int64_t line = isByRow ? index / depth % lines : index % lines;
            values[i] -= offsets[static_cast<size_t>(count == 1 ? 0 : line)];
        }
        return values;
    }

private:
    ProductSlots m_slots;
    MatMulOperator m_plain;
};

/// MatMulInteger: the int32 product itself.
class MatMulInteger : public IntegerMatMul
{
public:
    explicit MatMulInteger(const NodeView& view)
        : IntegerMatMul(view, { 0, 1, 2, 3 })
    {
        expectInputs(view, 2);
    }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        context.setOutput(0, ElementType::int32, productShape(context));
    }

    void forward(ForwardContext& context) const override
    {
        const MatMulGeometry place = geometry(context);
        const std::vector<int32_t> product = multiplied(context, place);
        Tensor& output = context.allocateOutput(0, ElementType::int32, place.outputShape);
        std::ranges::copy(product, output.mutableValues<int32_t>().begin());
    }
};

/// QLinearMatMul: the product scaled back to a quantized type.
class QLinearMatMul : public IntegerMatMul
{
public:
    explicit QLinearMatMul(const NodeView& view)
        : IntegerMatMul(view, { 0, 3, 2, 5 })
    {
        expectInputs(view, 8);
    }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        expectByteType(context.inputType(7), 7);
        context.setOutput(0, context.inputType(7), productShape(context));
    }

    void forward(ForwardContext& context) const override
    {
        const MatMulGeometry place = geometry(context);
        const ElementType type = context.input(7).elementType();
        expectByteType(type, 7);
        const std::vector<float> scales = columnScales(context, place.columns);
        const int32_t zeroPoint = zeroPointScalar(context, 7);
        const QuantizedRange range = quantizedRange(type);
        std::vector<int32_t> product = multiplied(context, place);
        for (size_t i = 0; i < product.size(); ++i)
            product[i] = quantized(static_cast<float>(product[i]) * scales[i % scales.size()],
                                   zeroPoint, range);
        context.setOutput(0, quantizedTensor(type, place.outputShape, product));
    }

    /// For a constant matrix B, scales and zero points.
    std::unique_ptr<Kernel> kernel(const KernelRequest& request) const override
    {
        const ConstantInputs constants(request, { 0 });
        if (!constants.areKnown() || !request.postOperations.empty())
            return nullptr;
        const ForwardContext context = constants.context();
        const Shape& a = request.inputLayouts[0].shape;
        if (context.input(3).rank() != 2 || a.size() < 2)
            return nullptr;
        const MatMulGeometry place = matMulGeometry(a, context.input(3).shape());
        QuantizedConvolution of{ .geometry = productGeometry(place.batch * place.rows,
                                                             place.columns, place.depth),
                                 .inputType = request.inputLayouts[0].elementType,
                                 .inputZeroPoint = zeroPointScalar(context, 2),
                                 .scales = columnScales(context, place.columns),
                                 .outputType = context.input(7).elementType(),
                                 .outputZeroPoint = zeroPointScalar(context, 7) };
        of.weights = transposed(centered(context, 3, 5, place.columns, place.depth, false),
                                place.depth, place.columns);
        return quantizedProductKernel(request, of, place.outputShape);
    }

private:
    /// a_scale * b_scale / y_scale, in this order, for the tensor or each column.
    static std::vector<float> columnScales(const ForwardContext& context, int64_t columns)
    {
        std::vector<float> scales = scaleValues(context.input(4));
        if (scales.size() != 1 && static_cast<int64_t>(scales.size()) != columns)
            throw Error(
                ErrorCode::unsupported,
                fmt::format("{} scales for {} columns are not supported", scales.size(), columns));
        for (float& scale : scales)
            scale = scaleScalar(context, 1) * scale / scaleScalar(context, 6);
        return scales;
    }
};

} // namespace

std::unique_ptr<Operator> families::makeMatMulInteger(const NodeView& view)
{
    return std::make_unique<MatMulInteger>(view);
}

std::unique_ptr<Operator> families::makeQLinearMatMul(const NodeView& view)
{
    return std::make_unique<QLinearMatMul>(view);
}

} // namespace core
