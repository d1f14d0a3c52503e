#include "core/base/checked_arithmetic.h"
#include "core/operators/element_types.h"
#include "core/operators/half_precision.h"
#include "core/operators/matrix_product.h"
#include "core/operators/node_checks.h"
#include "core/operators/transformer_operators.h"

#include <fmt/format.h>

#include <bit>

namespace core {

namespace {

constexpr int64_t kSmallestBlock = 16;

/// MatMulNBits of com.microsoft: A [..., K] times the transpose of weights [N, K] that are stored
/// in 4 or 8 bits, in blocks along K with a scale and a zero point each.
class MatMulNBits : public Operator
{
public:
    explicit MatMulNBits(const NodeView& view)
        : m_depth(view.node.integer("K", 0))
        , m_columns(view.node.integer("N", 0))
        , m_bits(view.node.integer("bits", 4))
        , m_block(view.node.integer("block_size", 0))
    {
        expectInputs(view, 3);
        if (m_bits != 4 && m_bits != 8)
            throw Error(ErrorCode::unsupported, fmt::format("{} bits are not supported", m_bits));
        if (view.node.hasInput(4))
            throw Error(ErrorCode::unsupported, "a group index is not supported");
        if (view.node.integer("weight_prepacked", 0) != 0)
            throw Error(ErrorCode::unsupported, "prepacked weights are not supported");
        if (m_depth < 1 || m_columns < 1 || m_block < kSmallestBlock
            || !std::has_single_bit(static_cast<uint64_t>(m_block)))
            throw Error(ErrorCode::invalidModel,
                        fmt::format("K {}, N {}, block_size {} are out of range", m_depth,
                                    m_columns, m_block));
    }

    void inferShapes(ShapeContext& context) const override
    {
        expectType(context.inputType(0), kAccepted, "input A");
        expectType(context.inputType(1), ElementTypes{ ElementType::uint8 }, "input B");
        expectType(context.inputType(3), ElementTypes{ ElementType::uint8 }, "input zero_points");
        std::optional<SymbolicShape> shape = context.input(0).shape;
        if (shape && shape->empty())
            throw Error(ErrorCode::invalidModel, "A needs an axis");
        if (shape)
            shape->back() = Dimension(m_columns);
        context.setOutput(0, context.inputType(0), std::move(shape));
    }

    void forward(ForwardContext& context) const override
    {
        const ElementType types[] = { context.input(0).elementType() };
        computeWidened(context, types, [this](ForwardContext& wide) { multiply(wide); });
    }

    Cost cost(std::span<const ValueFacts>, std::span<const ValueFacts> outputs) const override
    {
        const std::optional<Shape> shape =
            outputs[0].shape ? toConcrete(*outputs[0].shape) : std::nullopt;
        return { .macs = shape ? checkedMultiply(elementCount(*shape), m_depth) : 0 };
    }

private:
    static constexpr ElementTypes kAccepted{ ElementType::float32, ElementType::float16 };

    int64_t blocks() const { return (m_depth + m_block - 1) / m_block; }
    int64_t bytesPerColumn() const { return blocks() * m_block * m_bits / 8; }
    int64_t zeroPointBytesPerColumn() const { return (blocks() * m_bits + 7) / 8; }

    /// Number `index` of a packed list, lower half of a byte first.
    int32_t unpacked(const uint8_t* packed, int64_t index) const
    {
        return m_bits == 8 ? packed[index] : packed[index / 2] >> (index % 2 * 4) & 0xF;
    }

    void expectCount(const Tensor& tensor, int64_t count, std::string_view name) const
    {
        if (tensor.elementCount() != count)
            throw Error(
                ErrorCode::invalidModel,
                fmt::format("{} has {} elements, expected {}", name, tensor.elementCount(), count));
    }

    /// The weights as floats, [N, K].
    std::vector<float> weights(const ForwardContext& context) const
    {
        const Tensor& packed = context.input(1);
        const Tensor& scales = context.input(2);
        expectCount(packed, checkedMultiply(m_columns, bytesPerColumn()), "B");
        expectCount(scales, checkedMultiply(m_columns, blocks()), "scales");
        const bool hasZeroPoints = context.hasInput(3);
        if (hasZeroPoints)
            expectCount(context.input(3), m_columns * zeroPointBytesPerColumn(), "zero_points");
        std::vector<float> result(static_cast<size_t>(checkedMultiply(m_columns, m_depth)));
        for (int64_t column = 0; column < m_columns; ++column) {
            const uint8_t* numbers = packed.values<uint8_t>().data() + column * bytesPerColumn();
            const float* scale = scales.values<float>().data() + column * blocks();
            for (int64_t k = 0; k < m_depth; ++k) {
                const int64_t block = k / m_block;
                const int32_t zeroPoint = hasZeroPoints
                    ? unpacked(context.input(3).values<uint8_t>().data()
                                   + column * zeroPointBytesPerColumn(),
                               block)
                    : 1 << (m_bits - 1);
                result[static_cast<size_t>(column * m_depth + k)] =
                    static_cast<float>(unpacked(numbers, k) - zeroPoint) * scale[block];
            }
        }
        return result;
    }

    void multiply(ForwardContext& context) const
    {
        const Tensor& a = context.input(0);
        Shape shape = a.shape();
        if (shape.empty() || shape.back() != m_depth)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("A is {}, expected {} columns", shapeText(shape), m_depth));
        shape.back() = m_columns;
        const std::vector<float> b = weights(context);
        Tensor& output = context.allocateOutput(0, ElementType::float32, shape);
        float* result = output.mutableValues<float>().data();
        const int64_t rows = a.elementCount() / m_depth;
        multiplyMatrices<float>(
            { .rows = rows, .columns = m_columns, .depth = m_depth, .transposesB = true },
            a.values<float>().data(), b.data(), result);
        if (!context.hasInput(5))
            return;
        expectCount(context.input(5), m_columns, "bias");
        const float* bias = context.input(5).values<float>().data();
        for (int64_t i = 0; i < rows * m_columns; ++i)
            result[i] += bias[i % m_columns];
    }

    int64_t m_depth;
    int64_t m_columns;
    int64_t m_bits;
    int64_t m_block;
};

} // namespace

std::unique_ptr<Operator> families::makeMatMulNBits(const NodeView& view)
{
    return std::make_unique<MatMulNBits>(view);
}

} // namespace core
