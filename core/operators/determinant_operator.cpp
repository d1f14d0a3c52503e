#include "core/operators/determinant_operator.h"

#include "core/operators/element_types.h"
#include "core/operators/half_precision.h"
#include "core/operators/input_checks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

/// Gaussian elimination with row pivots on a row-major matrix that it overwrites.
double determinant(std::vector<double>& matrix, int64_t size)
{
    const auto at = [&](int64_t row, int64_t column) -> double& {
        return matrix[static_cast<size_t>(row * size + column)];
    };
    double result = 1;
    for (int64_t column = 0; column < size; ++column) {
        int64_t pivot = column;
        for (int64_t row = column + 1; row < size; ++row)
            pivot = std::abs(at(row, column)) > std::abs(at(pivot, column)) ? row : pivot;
        if (at(pivot, column) == 0)
            return 0;
        if (pivot != column) {
            std::swap_ranges(&at(pivot, 0), &at(pivot, 0) + size, &at(column, 0));
            result = -result;
        }
        result *= at(column, column);
        for (int64_t row = column + 1; row < size; ++row) {
            const double factor = at(row, column) / at(column, column);
            for (int64_t other = column; other < size; ++other)
                at(row, other) -= factor * at(column, other);
        }
    }
    return result;
}

/// The matrix without one row and one column.
std::vector<double> minorOf(std::span<const double> matrix, int64_t size, int64_t row,
                            int64_t column)
{
    std::vector<double> result;
    for (int64_t i = 0; i < size; ++i) {
        for (int64_t j = 0; j < size; ++j) {
            if (i != row && j != column)
                result.push_back(matrix[static_cast<size_t>(i * size + j)]);
        }
    }
    return result;
}

/// Row and column of an element decide the sign of its cofactor, the derivative of the determinant;
/// it exists for singular matrices, too.
double cofactor(std::span<const double> matrix, int64_t size, int64_t row, int64_t column)
{
    std::vector<double> rest = minorOf(matrix, size, row, column);
    return ((row + column) % 2 == 0 ? 1 : -1) * determinant(rest, size - 1);
}

} // namespace

DeterminantOperator::DeterminantOperator(const NodeView&) { }

void DeterminantOperator::inferShapes(ShapeContext& context) const
{
    expectType(context.inputType(0), kFloats, "input X");
    requireRankAtLeast(context, 0, 2, "X");
    std::optional<SymbolicShape> shape = context.input(0).shape;
    if (shape)
        shape->resize(shape->size() - 2);
    context.setOutput(0, context.inputType(0), shape);
}

void DeterminantOperator::forward(ForwardContext& context) const
{
    const std::array types = { context.input(0).elementType() };
    computeWidened(context, types, [](ForwardContext& wide) {
        const Tensor& input = wide.input(0);
        Shape shape = input.shape();
        if (shape.size() < 2 || shape.back() != shape[shape.size() - 2])
            throw Error(ErrorCode::invalidModel,
                        "input X is " + shapeText(shape) + ", but must hold square matrices");
        const int64_t size = shape.back();
        shape.resize(shape.size() - 2);
        Tensor& output = wide.allocateOutput(0, input.elementType(), shape);
        withRealType(input.elementType(), [&]<typename T>() {
            const T* next = input.values<T>().data();
            for (T& result : output.mutableValues<T>()) {
                std::vector<double> matrix(next, next + size * size);
                next += size * size;
                result = static_cast<T>(determinant(matrix, size));
            }
        });
    });
}

void DeterminantOperator::backward(BackwardContext& context) const
{
    if (!context.wantsInputGradient(0) || !context.hasOutputGradient(0))
        return;
    const Tensor& input = context.input(0);
    const int64_t size = input.shape().back();
    const std::vector<double> values = input.toDoubles();
    const std::vector<double> gradient = context.outputGradient(0).toDoubles();
    Tensor result = Tensor::uninitialized(input.elementType(), input.shape());
    withRealType(input.elementType(), [&]<typename T>() {
        const std::span<T> target = result.mutableValues<T>();
        const int64_t count = size * size;
        for (int64_t i = 0; i < static_cast<int64_t>(target.size()); ++i) {
            const int64_t within = i % count;
            const std::span<const double> matrix(values.data() + (i - within),
                                                 static_cast<size_t>(count));
            target[static_cast<size_t>(i)] =
                static_cast<T>(gradient[static_cast<size_t>(i / count)]
                               * cofactor(matrix, size, within / size, within % size));
        }
    });
    context.setInputGradient(0, std::move(result));
}

ChannelLinks DeterminantOperator::channelLinks(std::span<const ValueFacts> inputs,
                                               std::span<const ValueFacts>) const
{
    ChannelLinks links;
    for (int axis = 0; axis + 2 < static_cast<int>(inputs[0].rank()); ++axis)
        links.push_back({ .from = { false, 0, axis }, .to = { true, 0, axis } });
    return links;
}

} // namespace core
