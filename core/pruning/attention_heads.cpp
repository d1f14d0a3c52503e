#include "core/pruning/attention_heads.h"

#include "core/execution/constant_folding.h"
#include "core/operators/infer_shapes.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace core {

namespace {

/// Scaling, masking and bias between the product and its Softmax are a few nodes at most.
constexpr int kMostSteps = 8;

/// True when the value comes from a product of two computed values, by elementwise operators alone.
bool isProductOfComputed(const Graph& graph, ValueId value, int steps = kMostSteps)
{
    const NodeId producer = graph.value(value).producer;
    if (!producer.isValid() || steps == 0)
        return false;
    const Node& node = graph.node(producer);
    const auto isComputed = [&](ValueId input) {
        return input.isValid() && !isConstant(graph.value(input));
    };
    if (node.type == "MatMul" || node.type == "Einsum")
        return std::ranges::count_if(node.inputs, isComputed) == 2;
    static constexpr std::array<std::string_view, 6> kElementwise{ "Mul", "Div",   "Add",
                                                                   "Sub", "Where", "Cast" };
    return std::ranges::find(kElementwise, node.type) != kElementwise.end()
        && std::ranges::any_of(node.inputs, [&](ValueId input) {
               return isComputed(input) && isProductOfComputed(graph, input, steps - 1);
           });
}

/// What each Softmax over products of queries and keys reads, with its rank.
std::map<ValueId, int> attentionScores(const Model& model)
{
    const InferredShapes shapes = inferShapes(model);
    std::map<ValueId, int> scores;
    for (const NodeId id : model.graph.order()) {
        const Node& node = model.graph.node(id);
        if (node.type == "Softmax" && shapes.of(node.inputs[0]).shape
            && isProductOfComputed(model.graph, node.inputs[0]))
            scores[node.inputs[0]] = static_cast<int>(shapes.of(node.inputs[0]).shape->size());
    }
    return scores;
}

bool hasHeads(const ChannelGroup& group, const std::map<ValueId, int>& scores)
{
    return std::ranges::any_of(group.members, [&](const GroupMember& member) {
        const auto found = scores.find(member.value);
        return found != scores.end() && member.axis < found->second - 2;
    });
}

} // namespace

void freezeAllButHeads(const Model& model, ChannelGroups& groups)
{
    const std::map<ValueId, int> scores = attentionScores(withFoldedConstants(model));
    for (ChannelGroup& group : groups)
        if (!group.isFrozen() && !hasHeads(group, scores))
            group.frozenReason = "its channels are not attention heads, and only those may go";
}

} // namespace core
