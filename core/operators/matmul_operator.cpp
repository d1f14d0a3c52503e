#include "core/operators/matmul_operator.h"

#include "core/base/checked_arithmetic.h"
#include "core/base/parallel.h"
#include "core/operators/axis_parts.h"
#include "core/operators/element_types.h"
#include "core/operators/half_precision.h"
#include "core/operators/input_checks.h"
#include "core/operators/matrix_product.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace core {

namespace {

constexpr ElementTypes kAccepted = kFloats
    | ElementTypes{ ElementType::int32, ElementType::int64, ElementType::uint32,
                    ElementType::uint64 };

/// Products smaller than this run side by side rather than on several threads each.
constexpr int64_t kSmallProduct = 1 << 20;

/// A 1-D operand becomes a row on the left, a column on the right.
template <typename Sizes>
Sizes asMatrix(const Sizes& shape, bool isLeft)
{
    Sizes result = shape;
    if (shape.size() == 1)
        result.insert(isLeft ? result.begin() : result.end(), 1);
    return result;
}

template <typename Sizes>
Sizes batchAxes(const Sizes& matrix)
{
    return { matrix.begin(), matrix.end() - 2 };
}

/// Appends the matrix axes to the batch and removes those that 1-D operands had gained.
template <typename Sizes>
Sizes withMatrixAxes(Sizes batch, const Sizes& a, const Sizes& b)
{
    if (a.size() > 1)
        batch.push_back(a[a.size() - 2]);
    if (b.size() > 1)
        batch.push_back(b.back());
    return batch;
}

[[noreturn]] void refuse(const std::string& a, const std::string& b)
{
    throw Error(ErrorCode::invalidModel, fmt::format("{} and {} cannot be multiplied", a, b));
}

/// Row-major index into `own` of each position in the broadcast batch.
std::vector<int64_t> batchIndices(const Shape& own, const Shape& batch)
{
    std::vector<int64_t> indices = { 0 };
    const size_t missing = batch.size() - own.size();
    for (size_t axis = 0; axis < batch.size(); ++axis) {
        const int64_t size = axis < missing ? 1 : own[axis - missing];
        std::vector<int64_t> next;
        for (const int64_t outer : indices) {
            for (int64_t index = 0; index < batch[axis]; ++index)
                next.push_back(outer * size + (size == 1 ? 0 : index));
        }
        indices = std::move(next);
    }
    return indices;
}

bool isOneMatrix(const std::vector<int64_t>& indices)
{
    return std::ranges::all_of(indices, [](int64_t index) { return index == 0; });
}

bool isInOrder(const std::vector<int64_t>& indices)
{
    for (size_t index = 0; index < indices.size(); ++index) {
        if (indices[index] != static_cast<int64_t>(index))
            return false;
    }
    return true;
}

template <typename T>
void multiplyBatch(const MatMulGeometry& geometry, const T* a, const T* b, T* c)
{
    MatrixProduct product = { .rows = geometry.rows,
                              .columns = geometry.columns,
                              .depth = geometry.depth };
    if (isOneMatrix(geometry.batchOfB) && isInOrder(geometry.batchOfA)) {
        product.rows *= geometry.batch;
        multiplyMatrices(product, a, b, c);
        return;
    }
    const auto multiplyRange = [&](int64_t begin, int64_t end) {
        for (int64_t index = begin; index < end; ++index) {
            const auto place = static_cast<size_t>(index);
            multiplyMatrices(product, a + geometry.batchOfA[place] * product.rows * product.depth,
                             b + geometry.batchOfB[place] * product.depth * product.columns,
                             c + index * product.rows * product.columns);
        }
    };
    if (product.rows * product.columns * product.depth < kSmallProduct)
        parallelFor(geometry.batch, 1, multiplyRange);
    else
        multiplyRange(0, geometry.batch);
}

/// Identity links of the batch axes of one operand.
void linkBatchAxes(ChannelLinks& links, int slot, const ValueFacts& operand,
                   const ValueFacts& output, int batchRank)
{
    const auto own = static_cast<int>(operand.rank()) - 2;
    for (int axis = 0; axis < own; ++axis) {
        const int target = axis + batchRank - own;
        if (isSameSize((*operand.shape)[static_cast<size_t>(axis)],
                       (*output.shape)[static_cast<size_t>(target)]))
            links.push_back({ .from = { false, slot, axis }, .to = { true, 0, target } });
    }
}

} // namespace

MatMulGeometry matMulGeometry(std::span<const int64_t> a, std::span<const int64_t> b)
{
    const Shape shapeA(a.begin(), a.end());
    const Shape shapeB(b.begin(), b.end());
    const Shape left = asMatrix(shapeA, true);
    const Shape right = asMatrix(shapeB, false);
    if (left.size() < 2 || right.size() < 2 || left.back() != right[right.size() - 2])
        refuse(shapeText(a), shapeText(b));
    const Shape batch = broadcastShapes(batchAxes(left), batchAxes(right));
    MatMulGeometry geometry;
    geometry.outputShape = withMatrixAxes(batch, shapeA, shapeB);
    geometry.batch = elementCount(batch);
    geometry.rows = left[left.size() - 2];
    geometry.columns = right.back();
    geometry.depth = left.back();
    if (elementCount(geometry.outputShape) > 0) {
        geometry.batchOfA = batchIndices(batchAxes(left), batch);
        geometry.batchOfB = batchIndices(batchAxes(right), batch);
    }
    return geometry;
}

MatMulOperator::MatMulOperator(const NodeView&) { }

void MatMulOperator::inferShapes(ShapeContext& context) const
{
    expectType(context.inputType(0), kAccepted, "input A");
    context.setOutput(0, context.inputType(0));
    const std::optional<SymbolicShape>& a = context.input(0).shape;
    const std::optional<SymbolicShape>& b = context.input(1).shape;
    if (!a || !b)
        return;
    const SymbolicShape left = asMatrix(*a, true);
    const SymbolicShape right = asMatrix(*b, false);
    if (left.size() < 2 || right.size() < 2)
        refuse(shapeText(*a), shapeText(*b));
    const Dimension& depthA = left.back();
    const Dimension& depthB = right[right.size() - 2];
    if (depthA.isKnown() && depthB.isKnown() && depthA.size != depthB.size)
        refuse(shapeText(*a), shapeText(*b));
    const SymbolicShape batch = broadcastShapes(batchAxes(left), batchAxes(right));
    context.setOutput(0, context.inputType(0), withMatrixAxes(batch, *a, *b));
}

void MatMulOperator::forward(ForwardContext& context) const
{
    const std::array types = { context.input(0).elementType() };
    computeWidened(context, types, [](ForwardContext& wide) {
        const Tensor& a = wide.input(0);
        const Tensor& b = wide.input(1);
        const MatMulGeometry geometry = matMulGeometry(a.shape(), b.shape());
        Tensor& output = wide.allocateOutput(0, a.elementType(), geometry.outputShape);
        if (output.elementCount() == 0)
            return;
        withProductType(a.elementType(), [&]<typename T>() {
            multiplyBatch(geometry, a.values<T>().data(), b.values<T>().data(),
                          output.mutableValues<T>().data());
        });
    });
}

Cost MatMulOperator::cost(std::span<const ValueFacts> inputs,
                          std::span<const ValueFacts> outputs) const
{
    const std::optional<Shape> output = concreteShape(outputs[0]);
    if (!output || inputs[0].rank() < 1 || !inputs[0].shape->back().isKnown())
        return {};
    return { .macs = checkedMultiply(elementCount(*output), inputs[0].shape->back().size) };
}

ChannelLinks MatMulOperator::channelLinks(std::span<const ValueFacts> inputs,
                                          std::span<const ValueFacts> outputs) const
{
    const auto rankA = static_cast<int>(inputs[0].rank());
    const auto rankB = static_cast<int>(inputs[1].rank());
    const auto rank = static_cast<int>(outputs[0].rank());
    if (rankA < 1 || rankB < 1 || rank < 0)
        return {};
    const int columns = rankB > 1 ? 1 : 0;
    const int rows = rankA > 1 ? 1 : 0;
    ChannelLinks links = { { .from = { false, 0, rankA - 1 },
                             .to = { false, 1, rankB > 1 ? rankB - 2 : 0 } } };
    if (rankA > 1)
        links.push_back({ .from = { false, 0, rankA - 2 }, .to = { true, 0, rank - 1 - columns } });
    if (rankB > 1)
        links.push_back({ .from = { false, 1, rankB - 1 }, .to = { true, 0, rank - 1 } });
    linkBatchAxes(links, 0, inputs[0], outputs[0], rank - rows - columns);
    linkBatchAxes(links, 1, inputs[1], outputs[0], rank - rows - columns);
    return links;
}

} // namespace core
