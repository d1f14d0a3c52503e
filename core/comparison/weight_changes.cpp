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

void compareTypes(const ComparedModels& models, NodeId reference, NodeId model, size_t slot,
                  const std::string& name, std::vector<NodeChange>& changes)
{
    const Node& ours = models.storedReference.graph.node(reference);
    const Node& theirs = models.storedModel.graph.node(model);
    if (!ours.hasInput(slot) || !theirs.hasInput(slot))
        return;
    const ElementType before = storedType(models.storedReference.graph, ours.inputs[slot]);
    const ElementType after = storedType(models.storedModel.graph, theirs.inputs[slot]);
    if (before != after)
        changes.push_back({ ChangeKind::weightType, name, describedType(before),
                            describedType(after), std::nullopt });
}

/// What people know the constant of a slot as: folding gives new names.
std::string nameOf(const Model& plain, const Model& folded, NodeId id, size_t slot)
{
    const Node& node = plain.graph.node(id);
    return node.hasInput(slot) ? plain.graph.value(node.inputs[slot]).name
                               : folded.graph.value(folded.graph.node(id).inputs[slot]).name;
}

} // namespace

void addWeightChanges(const ComparedModels& models, NodeId reference, NodeId model,
                      std::vector<NodeChange>& changes)
{
    const Node& before = models.foldedReference.graph.node(reference);
    const Node& after = models.foldedModel.graph.node(model);
    for (size_t slot = 0; slot < std::max(before.inputs.size(), after.inputs.size()); ++slot) {
        const Tensor* ours = constantOf(models.foldedReference.graph, before, slot);
        const Tensor* theirs = constantOf(models.foldedModel.graph, after, slot);
        if (ours == nullptr && theirs == nullptr)
            continue;
        const std::string name = ours != nullptr
            ? nameOf(models.reference, models.foldedReference, reference, slot)
            : nameOf(models.model, models.foldedModel, model, slot);
        if (ours != nullptr && theirs != nullptr) {
            compareTypes(models, reference, model, slot, name, changes);
            compareConstants(*ours, *theirs, name, changes);
            continue;
        }
        changes.push_back({ ChangeKind::weightShape, name,
                            ours != nullptr ? shapeText(ours->shape()) : std::string(),
                            theirs != nullptr ? shapeText(theirs->shape()) : std::string(),
                            std::nullopt });
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
