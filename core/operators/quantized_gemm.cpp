#include "core/operators/broadcast_copy.h"
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

enum Slot : size_t
{
    kA = 0,
    kB = 3,
    kC = 6,
    kScaleOfY = 7,
    kZeroPointOfY = 8,
};

/// QGemm: inputs A, scale, zero point, B, scale, zero point, optional int32 C, optional scale and
/// zero point of Y. Without these Y is float, else quantized like A.
class QuantizedGemm : public Operator
{
public:
    explicit QuantizedGemm(const NodeView& view)
        : m_plain(view)
        , m_isQuantized(view.node.hasInput(kScaleOfY))
    {
        expectInputs(view, kC);
        if (m_isQuantized != view.node.hasInput(kZeroPointOfY))
            throw Error(ErrorCode::invalidModel,
                        "the output has a scale or a zero point, expected both or none");
    }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        expectByteType(context.inputType(kA), kA);
        expectByteType(context.inputType(kB), kB);
        std::array<ValueFacts, 2> factors = { context.input(kA), context.input(kB) };
        for (ValueFacts& facts : factors)
            facts.elementType = ElementType::float32;
        ShapeContext plain(factors, 1);
        m_plain.inferShapes(plain);
        context.setOutput(0, m_isQuantized ? context.inputType(kA) : ElementType::float32,
                          plain.outputs().front().shape);
    }

    void forward(ForwardContext& context) const override
    {
        const ElementType type = byteType(context, kA);
        expectByteType(context.input(kB).elementType(), kB);
        const GemmGeometry place =
            m_plain.geometry(context.input(kA).shape(), context.input(kB).shape());
        const Shape shape = { place.rows, place.columns };
        std::vector<float> scales = columnScales(context, place.columns);
        std::vector<int32_t> sums = product(context, place);
        if (!m_isQuantized) {
            float* to = context.allocateOutput(0, ElementType::float32, shape)
                            .mutableValues<float>()
                            .data();
            for (size_t i = 0; i < sums.size(); ++i)
                to[i] = static_cast<float>(sums[i]) * scales[i % scales.size()];
            return;
        }
        const Quantization of = Quantization::at(context, kScaleOfY);
        for (float& scale : scales)
            scale /= of.scale;
        for (size_t i = 0; i < sums.size(); ++i)
            sums[i] = quantized(static_cast<float>(sums[i]) * scales[i % scales.size()],
                                of.zeroPoint, quantizedRange(type));
        context.setOutput(0, quantizedTensor(type, shape, sums));
    }

    /// For constant B, scales and zero points, and C as one row.
    std::unique_ptr<Kernel> kernel(const KernelRequest& request) const override
    {
        const ConstantInputs constants(request, { kA });
        if (!constants.areKnown() || m_plain.transposesA() || !request.postOperations.empty())
            return nullptr;
        const ForwardContext context = constants.context();
        const GemmGeometry place =
            m_plain.geometry(request.inputLayouts[0].shape, context.input(kB).shape());
        QuantizedConvolution of{ .geometry =
                                     productGeometry(place.rows, place.columns, place.depth),
                                 .inputType = request.inputLayouts[0].elementType,
                                 .inputZeroPoint = zeroPointScalar(context, kA + 2),
                                 .weights = outputRows(context, place),
                                 .scales = columnScales(context, place.columns),
                                 .outputType = ElementType::float32 };
        if (context.hasInput(kC)) {
            of.bias = quantizedValues(context.input(kC));
            if (static_cast<int64_t>(of.bias.size()) != place.columns
                || context.input(kC).shape().back() != place.columns)
                return nullptr;
        }
        if (m_isQuantized) {
            of.outputType = of.inputType;
            of.outputZeroPoint = zeroPointScalar(context, kZeroPointOfY);
            for (float& scale : of.scales)
                scale /= scaleScalar(context, kScaleOfY);
        }
        return quantizedProductKernel(request, of, { place.rows, place.columns });
    }

    Cost cost(std::span<const ValueFacts> inputs,
              std::span<const ValueFacts> outputs) const override
    {
        const std::array<ValueFacts, 2> factors = { inputs[kA], inputs[kB] };
        return m_plain.cost(factors, outputs);
    }

private:
    /// alpha * a_scale * b_scale, in this order, for the tensor or each column.
    std::vector<float> columnScales(const ForwardContext& context, int64_t columns) const
    {
        std::vector<float> scales = scaleValues(context.input(kB + 1));
        expectCount(scales.size(), columns, "scales");
        const float scaleOfA = scaleScalar(context, kA + 1);
        for (float& scale : scales)
            scale = m_plain.alpha() * scaleOfA * scale;
        return scales;
    }

    std::vector<int32_t> product(const ForwardContext& context, const GemmGeometry& place) const
    {
        std::vector<int32_t> a = quantizedValues(context.input(kA));
        const int32_t zeroPointOfA = zeroPointScalar(context, kA + 2);
        for (int32_t& value : a)
            value -= zeroPointOfA;
        const std::vector<int32_t> b = centeredFactor(context, place.columns);
        const bool addsC = context.hasInput(kC);
        std::vector<int32_t> sums = addsC
            ? quantizedValues(broadcastCopy(context.input(kC), { place.rows, place.columns }))
            : std::vector<int32_t>(static_cast<size_t>(place.rows * place.columns));
        multiplyMatrices<int32_t>({ .rows = place.rows,
                                    .columns = place.columns,
                                    .depth = place.depth,
                                    .transposesA = m_plain.transposesA(),
                                    .transposesB = m_plain.transposesB(),
                                    .beta = addsC ? 1.0F : 0.0F },
                                  a.data(), b.data(), sums.data());
        return sums;
    }

    /// B less its zero points, one for all or one for each column.
    std::vector<int32_t> centeredFactor(const ForwardContext& context, int64_t columns) const
    {
        std::vector<int32_t> b = quantizedValues(context.input(kB));
        const std::vector<int32_t> offsets = zeroPoints(context, kB + 2, 1);
        expectCount(offsets.size(), columns, "zero points");
        const size_t perColumn = m_plain.transposesB()
            ? b.size() / static_cast<size_t>(std::max<int64_t>(1, columns))
            : 1;
        for (size_t i = 0; i < b.size(); ++i)
            b[i] -= offsets[i / perColumn % offsets.size()];
        return b;
    }

    /// B less its zero points, [columns, depth].
    std::vector<int32_t> outputRows(const ForwardContext& context, const GemmGeometry& place) const
    {
        std::vector<int32_t> b = centeredFactor(context, place.columns);
        return m_plain.transposesB() ? b : transposed(b, place.depth, place.columns);
    }

    static void expectCount(size_t count, int64_t columns, std::string_view what)
    {
        if (count != 1 && static_cast<int64_t>(count) != columns)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("{} {} for {} columns", count, what, columns));
    }

    GemmOperator m_plain;
    bool m_isQuantized = false;
};

} // namespace

std::unique_ptr<Operator> families::makeQGemm(const NodeView& view)
{
    return std::make_unique<QuantizedGemm>(view);
}

} // namespace core
