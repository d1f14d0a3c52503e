#include "core/comparison/weight_changes.h"

#include "core/execution/constant_folding.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr int kLongestChain = 8; ///< of nodes that make a constant from a stored one

/// The constant in a slot; nullptr when there is none.
const Tensor* constantOf(const Graph& graph, const Node& node, size_t slot)
{
    if (!node.hasInput(slot))
        return nullptr;
    const Value& value = graph.value(node.inputs[slot]);
    return isConstant(value) ? &*value.initializer : nullptr;
}

/// Element type in which the file stores what the slot reads: that of the first initializer up the
/// chain.
ElementType storedType(const Graph& graph, ValueId id)
{
    for (int step = 0; step < kLongestChain; ++step) {
        const Value& value = graph.value(id);
        if (value.initializer)
            return value.initializer->elementType();
        if (!value.producer.isValid() || !graph.node(value.producer).hasInput(0))
            break;
        id = graph.node(value.producer).inputs[0];
    }
    return ElementType::undefined;
}

std::string describedType(ElementType type)
{
    return type == ElementType::undefined ? std::string() : elementTypeName(type);
}

bool isComparable(ElementType type)
{
    return type != ElementType::string && type != ElementType::complex64
        && type != ElementType::complex128 && type != ElementType::undefined;
}

void compareConstants(const Tensor& ours, const Tensor& theirs, const std::string& name,
                      std::vector<NodeChange>& changes)
{
    if (ours.shape() != theirs.shape()) {
        changes.push_back({ ChangeKind::weightShape, name, shapeText(ours.shape()),
                            shapeText(theirs.shape()), std::nullopt });
        return;
    }
    if (ours == theirs)
        return;
    const std::optional<double> relative = relativeDifference(ours, theirs);
    // Other types of equal numbers are told by the stored type.
    if (!relative || *relative > 0)
        changes.push_back({ ChangeKind::weightValues, name, {}, {}, relative });
}

void compareTypes(const ComparedModels& models, const Node& ours, const Node& theirs, size_t slot,
                  std::vector<NodeChange>& changes)
{
    const ElementType before = storedType(models.storedReference.graph, ours.inputs[slot]);
    const ElementType after = storedType(models.storedModel.graph, theirs.inputs[slot]);
    if (before != after)
        changes.push_back({ ChangeKind::weightType,
                            models.reference.graph.value(ours.inputs[slot]).name,
                            describedType(before), describedType(after), std::nullopt });
}

} // namespace

void addWeightChanges(const ComparedModels& models, const Node& reference, const Node& model,
                      std::vector<NodeChange>& changes)
{
    const size_t slots = std::max(reference.inputs.size(), model.inputs.size());
    for (size_t slot = 0; slot < slots; ++slot) {
        const Tensor* ours = constantOf(models.reference.graph, reference, slot);
        const Tensor* theirs = constantOf(models.model.graph, model, slot);
        if (ours != nullptr && theirs != nullptr) {
            compareTypes(models, reference, model, slot, changes);
            compareConstants(*ours, *theirs,
                             models.reference.graph.value(reference.inputs[slot]).name, changes);
        } else if (ours != nullptr) {
            changes.push_back({ ChangeKind::weightShape,
                                models.reference.graph.value(reference.inputs[slot]).name,
                                shapeText(ours->shape()),
                                {},
                                std::nullopt });
        } else if (theirs != nullptr) {
            changes.push_back({ ChangeKind::weightShape,
                                models.model.graph.value(model.inputs[slot]).name,
                                {},
                                shapeText(theirs->shape()),
                                std::nullopt });
        }
    }
}

std::optional<double> relativeDifference(const Tensor& a, const Tensor& b)
{
    if (a.shape() != b.shape() || !isComparable(a.elementType()) || !isComparable(b.elementType()))
        return std::nullopt;
    const std::vector<double> before = a.toDoubles();
    const std::vector<double> after = b.toDoubles();
    double distance = 0;
    double normBefore = 0;
    double normAfter = 0;
    for (size_t index = 0; index < before.size(); ++index) {
        const double step = after[index] - before[index];
        distance += step * step;
        normBefore += before[index] * before[index];
        normAfter += after[index] * after[index];
    }
    const double norm = normBefore > 0 ? normBefore : normAfter;
    if (!std::isfinite(distance) || !std::isfinite(norm))
        return std::nullopt;
    return norm > 0 ? std::sqrt(distance / norm) : 0;
}

} // namespace core
