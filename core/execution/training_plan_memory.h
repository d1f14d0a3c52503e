#pragma once

#include "core/execution/training_plan.h"

#include <optional>

namespace core {

/// Buffers and steps of a training plan under construction. Steps forward and backward are counted
/// in one line, so that a buffer lives from the first step that touches it to the last.
class TrainingPlanMemory
{
public:
    explicit TrainingPlanMemory(TrainingPlan& plan)
        : m_plan(plan)
    {
    }

    int addArena(size_t bytes);
    int addFixed(std::byte* address, size_t bytes);
    /// Memory that the caller of a run gives through `port`.
    int addExternal(TrainingPort& port);

    void beginBackward() { m_isBackward = true; }
    /// Adds a step that touches `touched`, where -1 counts for nothing.
    void addStep(NodeId node, std::span<const int> touched,
                 std::function<void(const TrainingMemory&)> run);
    /// Gives every arena buffer its offset.
    void assignOffsets();

private:
    TrainingPlan& m_plan;
    std::vector<Lifetime> m_lifetimes; ///< by buffer; lastStep -1: never touched
    bool m_isBackward = false;
};

} // namespace core
