#include "core/execution/training_plan_memory.h"

namespace core {

int TrainingPlanMemory::addArena(size_t bytes)
{
    m_plan.buffers.push_back({ .bytes = bytes });
    m_lifetimes.push_back({ .bytes = bytes, .firstStep = 0, .lastStep = -1 });
    return static_cast<int>(m_plan.buffers.size()) - 1;
}

int TrainingPlanMemory::addFixed(std::byte* address, size_t bytes)
{
    const int buffer = addArena(bytes);
    m_plan.buffers.back().fixed = address;
    return buffer;
}

int TrainingPlanMemory::addExternal(TrainingPort& port)
{
    const int buffer = addArena(0);
    port.external = static_cast<int>(m_plan.externals++);
    m_plan.buffers.back().external = port.external;
    return buffer;
}

void TrainingPlanMemory::addStep(NodeId node, std::span<const int> touched,
                                 std::function<void(const TrainingMemory&)> run)
{
    const auto step = static_cast<int>(m_plan.forwardSteps.size() + m_plan.backwardSteps.size());
    for (const int buffer : touched) {
        if (buffer < 0)
            continue;
        Lifetime& lifetime = m_lifetimes[static_cast<size_t>(buffer)];
        if (lifetime.lastStep < 0)
            lifetime.firstStep = step;
        lifetime.lastStep = step;
    }
    std::vector<TrainingStep>& steps = m_isBackward ? m_plan.backwardSteps : m_plan.forwardSteps;
    steps.push_back({ .node = node, .run = std::move(run) });
}

void TrainingPlanMemory::assignOffsets()
{
    std::vector<Lifetime> placed;
    std::vector<size_t> owners;
    for (size_t index = 0; index < m_lifetimes.size(); ++index) {
        const TrainingBuffer& buffer = m_plan.buffers[index];
        if (m_lifetimes[index].lastStep < 0 || buffer.fixed != nullptr || buffer.external >= 0)
            continue;
        placed.push_back(m_lifetimes[index]);
        owners.push_back(index);
    }
    const ArenaLayout layout = placeInArena(placed);
    for (size_t index = 0; index < owners.size(); ++index)
        m_plan.buffers[owners[index]].offset = layout.offsets[index];
    m_plan.arenaBytes = layout.bytes;
}

} // namespace core
