#include "core/base/checked_arithmetic.h"
#include "core/operators/dnnl_primitive.h"
#include "core/operators/matmul_operator.h"

#include <algorithm>

namespace core {

namespace {

using Dims = dnnl::memory::dims;

/// Rows of A times constant weights.
struct WeightedProduct
{
    int64_t rows = 0;
    int64_t columns = 0;
    int64_t depth = 0;
    bool isTransposed = false; ///< weights are stored [columns, depth]
    std::vector<float> bias; ///< [columns], or empty
};

dnnl::memory::desc storedWeights(const WeightedProduct& product)
{
    using Tag = dnnl::memory::format_tag;
    return { Dims{ product.columns, product.depth }, dnnl::memory::data_type::f32,
             product.isTransposed ? Tag::ab : Tag::ba };
}

KernelTraits traitsOf(const KernelRequest& request, const Shape& output)
{
    KernelTraits traits;
    traits.inputs.resize(request.inputLayouts.size());
    traits.inputs[0] = rowMajorLayout(ElementType::float32, request.inputLayouts[0].shape);
    traits.outputs = { rowMajorLayout(ElementType::float32, output) };
    if (const auto operand = request.operandSlot()) {
        traits.inputs[*operand] = traits.outputs[0];
        traits.replaceableInput = operand;
        traits.accumulates = true;
    }
    return traits;
}

/// A kernel of oneDNN's inner product, with its weights in the order of its choice.
std::unique_ptr<Kernel> weightedKernel(const KernelRequest& request, KernelTraits traits,
                                       const WeightedProduct& product, const float* weights)
{
    const Dims source = { product.rows, product.depth };
    const Dims target = { product.rows, product.columns };
    const auto biasOrder = describeRowMajor({ product.columns });
    const bool hasBias = !product.bias.empty();
    const dnnl::inner_product_forward::primitive_desc description(
        { dnnl::prop_kind::forward_inference, describeRowMajor(source),
          describeAnyOrder({ product.columns, product.depth }),
          hasBias ? biasOrder : dnnl::memory::desc(), describeRowMajor(target) },
        attributesWith(request.postOperations), dnnlEngine());
    if (isReference(description))
        return nullptr;
    std::unordered_map<int, dnnl::memory> constants = {
        { DNNL_ARG_WEIGHTS,
          preparedWeights(weights, storedWeights(product), description.weights_desc()) },
    };
    if (hasBias)
        constants.emplace(DNNL_ARG_BIAS,
                          preparedWeights(product.bias.data(), biasOrder, biasOrder));
    traits.magnitude = productRule(
        largestAbsoluteSum({ weights, static_cast<size_t>(product.columns * product.depth) },
                           product.isTransposed ? product.columns : product.depth,
                           !product.isTransposed),
        product.bias, request.postOperations, request.operandSlot());
    return std::make_unique<PrimitiveKernel>(
        std::move(traits), dnnl::inner_product_forward(description),
        std::vector<PrimitiveKernel::Binding>{
            { DNNL_ARG_SRC, describeRowMajor(source), false, 0 },
            { DNNL_ARG_DST, describeRowMajor(target), true, 0 } },
        std::move(constants), description.scratchpad_desc());
}

bool isFloat(const Layout& layout)
{
    return layout.elementType == ElementType::float32 && elementCount(layout.shape) > 0;
}

std::vector<float> toVector(const Tensor* tensor)
{
    if (tensor == nullptr)
        return {};
    const std::span<const float> values = tensor->values<float>();
    return { values.begin(), values.end() };
}

/// Both operands change from run to run and have the same batch axes: attention.
std::unique_ptr<Kernel> batchedKernel(const KernelRequest& request, const MatMulGeometry& place)
{
    const Shape& a = request.inputLayouts[0].shape;
    const Shape& b = request.inputLayouts[1].shape;
    if (a.size() < 2 || b.size() != a.size() || request.bias != nullptr
        || !std::equal(a.begin(), a.end() - 2, b.begin()))
        return nullptr;
    KernelTraits traits = traitsOf(request, place.outputShape);
    traits.inputs[1] = rowMajorLayout(ElementType::float32, b);
    const auto left = describeRowMajor({ place.batch, place.rows, place.depth });
    const auto right = describeRowMajor({ place.batch, place.depth, place.columns });
    const auto target = describeRowMajor({ place.batch, place.rows, place.columns });
    const dnnl::matmul::primitive_desc description(
        { left, right, target }, attributesWith(request.postOperations), dnnlEngine());
    if (isReference(description))
        return nullptr;
    traits.magnitude = productRule(static_cast<double>(place.depth), {}, request.postOperations,
                                   request.operandSlot());
    traits.magnitude.factor = 1;
    return std::make_unique<PrimitiveKernel>(
        std::move(traits), dnnl::matmul(description),
        std::vector<PrimitiveKernel::Binding>{ { DNNL_ARG_SRC, left, false, 0 },
                                               { DNNL_ARG_WEIGHTS, right, false, 1 },
                                               { DNNL_ARG_DST, target, true, 0 } },
        std::unordered_map<int, dnnl::memory>(), description.scratchpad_desc());
}

/// C of Gemm as beta * C for each column; nothing when it is not constant over the rows.
std::optional<std::vector<float>> columnBias(const ValueFacts& facts, float beta, int64_t columns)
{
    if (facts.constant == nullptr)
        return std::nullopt;
    const Tensor& given = *facts.constant;
    const bool isRow = given.elementCount() == columns && !given.shape().empty()
        && given.shape().back() == columns;
    if (!isRow && given.elementCount() != 1)
        return std::nullopt;
    const std::span<const float> values = given.values<float>();
    std::vector<float> bias(static_cast<size_t>(columns));
    for (size_t column = 0; column < bias.size(); ++column)
        bias[column] = beta * values[isRow ? column : 0];
    return bias;
}

} // namespace

std::unique_ptr<Kernel> MatMulOperator::kernel(const KernelRequest& request) const
{
    if (!isFloat(request.inputLayouts[0]) || !isFloat(request.inputLayouts[1]))
        return nullptr;
    const MatMulGeometry place =
        matMulGeometry(request.inputLayouts[0].shape, request.inputLayouts[1].shape);
    const Tensor* weights = request.inputs[1].constant.get();
    if (weights == nullptr || weights->rank() != 2 || request.inputLayouts[0].shape.size() < 2)
        return batchedKernel(request, place);
    const WeightedProduct product{ .rows = checkedMultiply(place.batch, place.rows),
                                   .columns = place.columns,
                                   .depth = place.depth,
                                   .bias = toVector(request.bias) };
    return weightedKernel(request, traitsOf(request, place.outputShape), product,
                          weights->values<float>().data());
}

std::unique_ptr<Kernel> GemmOperator::kernel(const KernelRequest& request) const
{
    const Tensor* weights = request.inputs[1].constant.get();
    if (!isFloat(request.inputLayouts[0]) || weights == nullptr || m_transposesA
        || !isFloat(request.inputLayouts[1]) || request.bias != nullptr)
        return nullptr;
    const GemmGeometry place = geometry(request.inputLayouts[0].shape, weights->shape());
    WeightedProduct product{ .rows = place.rows,
                             .columns = place.columns,
                             .depth = place.depth,
                             .isTransposed = m_transposesB };
    if (request.inputs.size() > 2 && request.inputs[2].isPresent) {
        std::optional<std::vector<float>> bias =
            columnBias(request.inputs[2], m_beta, place.columns);
        if (!bias)
            return nullptr;
        product.bias = std::move(*bias);
    }
    std::vector<float> scaled = toVector(weights);
    if (m_alpha != 1)
        std::ranges::for_each(scaled, [&](float& value) { value *= m_alpha; });
    return weightedKernel(request, traitsOf(request, { place.rows, place.columns }), product,
                          scaled.data());
}

} // namespace core
