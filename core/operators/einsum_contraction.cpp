#include "core/operators/einsum_contraction.h"

#include "core/operators/matrix_product.h"
#include "core/operators/strided_copy.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

bool contains(const EinsumLabels& labels, EinsumLabel label)
{
    return std::ranges::find(labels, label) != labels.end();
}

EinsumLabels joined(std::initializer_list<const EinsumLabels*> parts)
{
    EinsumLabels result;
    for (const EinsumLabels* part : parts)
        result.insert(result.end(), part->begin(), part->end());
    return result;
}

Shape shapeOf(const EinsumLabels& labels, const std::map<EinsumLabel, int64_t>& sizes)
{
    Shape shape;
    for (const EinsumLabel label : labels)
        shape.push_back(sizes.at(label));
    return shape;
}

std::map<EinsumLabel, int64_t> sizesOf(const LabelledTensor& operand)
{
    std::map<EinsumLabel, int64_t> sizes;
    for (size_t axis = 0; axis < operand.labels.size(); ++axis)
        sizes[operand.labels[axis]] = operand.tensor.shape()[axis];
    return sizes;
}

/// Reads the tensor along `labels`; axes that share a label are walked together (a diagonal).
Tensor gathered(const Tensor& tensor, const EinsumLabels& own, const EinsumLabels& labels,
                const std::map<EinsumLabel, int64_t>& sizes)
{
    if (own == labels)
        return tensor;
    const std::vector<int64_t> strides = rowMajorStrides(tensor.shape());
    std::vector<int64_t> walked(labels.size(), 0);
    for (size_t axis = 0; axis < own.size(); ++axis) {
        const auto place = std::ranges::find(labels, own[axis]);
        if (place != labels.end())
            walked[static_cast<size_t>(place - labels.begin())] += strides[axis];
    }
    Tensor result = Tensor::uninitialized(tensor.elementType(), shapeOf(labels, sizes));
    if (result.elementCount() > 0)
        copyStrided(tensor, result, fillingCopy(result.shape(), walked));
    return result;
}

template <typename T>
T sumOf(std::span<const T> values)
{
    if constexpr (std::is_floating_point_v<T>) {
        double sum = 0;
        for (const T value : values)
            sum += static_cast<double>(value);
        return static_cast<T>(sum);
    } else {
        uint64_t sum = 0;
        for (const T value : values)
            sum += static_cast<uint64_t>(value);
        return static_cast<T>(sum);
    }
}

/// Sums over the last axes of a tensor, leaving `shape`.
Tensor summedOverEnd(const Tensor& tensor, const Shape& shape)
{
    Tensor result(tensor.elementType(), shape);
    withProductType(tensor.elementType(), [&]<typename T>() {
        const std::span<T> sums = result.mutableValues<T>();
        const size_t length =
            sums.empty() ? 0 : static_cast<size_t>(tensor.elementCount()) / sums.size();
        for (size_t row = 0; row < sums.size(); ++row)
            sums[row] = sumOf(tensor.values<T>().subspan(row * length, length));
    });
    return result;
}

} // namespace

ContractionPlan planContraction(const EinsumLabels& a, const EinsumLabels& b,
                                const EinsumLabels& wanted)
{
    ContractionPlan plan;
    for (const EinsumLabel label : a) {
        const bool isWanted = contains(wanted, label);
        if (contains(b, label))
            (isWanted ? plan.batch : plan.summed).push_back(label);
        else if (isWanted)
            plan.left.push_back(label);
    }
    for (const EinsumLabel label : b) {
        if (!contains(a, label) && contains(wanted, label))
            plan.right.push_back(label);
    }
    return plan;
}

EinsumLabels preparedLabels(const Shape& shape, const EinsumLabels& labels,
                            const EinsumLabels& wanted, const std::map<EinsumLabel, int64_t>& sizes)
{
    EinsumLabels kept;
    for (size_t axis = 0; axis < labels.size(); ++axis) {
        const bool isStretched = shape[axis] == 1 && sizes.at(labels[axis]) != 1;
        if (!isStretched && contains(wanted, labels[axis]) && !contains(kept, labels[axis]))
            kept.push_back(labels[axis]);
    }
    return kept;
}

LabelledTensor prepareOperand(const Tensor& tensor, const EinsumLabels& labels,
                              const EinsumLabels& wanted,
                              const std::map<EinsumLabel, int64_t>& sizes)
{
    const EinsumLabels kept = preparedLabels(tensor.shape(), labels, wanted, sizes);
    const EinsumLabels all = preparedLabels(tensor.shape(), labels, labels, sizes);
    EinsumLabels summed;
    std::ranges::copy_if(all, std::back_inserter(summed),
                         [&](EinsumLabel label) { return !contains(kept, label); });
    Tensor read = gathered(tensor, labels, joined({ &kept, &summed }), sizes);
    if (!summed.empty())
        read = summedOverEnd(read, shapeOf(kept, sizes));
    return { std::move(read), kept };
}

LabelledTensor contract(const LabelledTensor& a, const LabelledTensor& b,
                        const EinsumLabels& wanted)
{
    const ContractionPlan plan = planContraction(a.labels, b.labels, wanted);
    std::map<EinsumLabel, int64_t> sizes = sizesOf(a);
    sizes.merge(sizesOf(b));
    const EinsumLabels leftOrder = joined({ &plan.batch, &plan.left, &plan.summed });
    const EinsumLabels rightOrder = joined({ &plan.batch, &plan.summed, &plan.right });
    const Tensor left =
        arranged(prepareOperand(a.tensor, a.labels, leftOrder, sizes), leftOrder, sizes);
    const Tensor right =
        arranged(prepareOperand(b.tensor, b.labels, rightOrder, sizes), rightOrder, sizes);
    const int64_t batch = elementCount(shapeOf(plan.batch, sizes));
    const MatrixProduct product = { .rows = elementCount(shapeOf(plan.left, sizes)),
                                    .columns = elementCount(shapeOf(plan.right, sizes)),
                                    .depth = elementCount(shapeOf(plan.summed, sizes)) };
    LabelledTensor result;
    result.labels = joined({ &plan.batch, &plan.left, &plan.right });
    result.tensor = Tensor::uninitialized(a.tensor.elementType(), shapeOf(result.labels, sizes));
    withProductType(a.tensor.elementType(), [&]<typename T>() {
        const T* from = left.values<T>().data();
        const T* with = right.values<T>().data();
        T* to = result.tensor.mutableValues<T>().data();
        for (int64_t index = 0; index < batch; ++index)
            multiplyMatrices(product, from + index * product.rows * product.depth,
                             with + index * product.depth * product.columns,
                             to + index * product.rows * product.columns);
    });
    return result;
}

Tensor arranged(const LabelledTensor& operand, const EinsumLabels& labels,
                const std::map<EinsumLabel, int64_t>& sizes)
{
    return gathered(operand.tensor, operand.labels, labels, sizes);
}

} // namespace core
