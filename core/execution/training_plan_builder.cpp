#include "core/execution/training_plan_builder.h"

#include "core/execution/training_plan_values.h"

#include <algorithm>

namespace core {

namespace {

bool isServed(const TrainingPlanValues& values)
{
    const auto isKnown = [&](ValueId id) {
        return !id.isValid() || values.rowMajorOf(id).isDefined();
    };
    return std::ranges::all_of(values.graph().order(), [&](NodeId id) {
        const Node& node = values.graph().node(id);
        return nestedGraphs(node).empty() && std::ranges::all_of(node.outputs, isKnown)
            && std::ranges::all_of(node.inputs, isKnown);
    });
}

} // namespace

std::unique_ptr<TrainingPlan> buildTrainingPlan(TrainingNetwork& network,
                                                const TrainingPlanRequest& request,
                                                const Monitor& monitor)
{
    auto plan = std::make_unique<TrainingPlan>();
    TrainingPlanValues values(network, request, *plan);
    if (!isServed(values))
        return nullptr;
    const std::vector<TrainingRecord> records = addForwardSteps(values, monitor);
    values.memory().beginBackward();
    addBackwardSteps(values, records, monitor);
    values.memory().assignOffsets();
    return plan;
}

} // namespace core
