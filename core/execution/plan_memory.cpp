#include "core/execution/plan_memory.h"

#include <algorithm>

namespace core {

PlanMemory::PlanMemory(size_t valueSlots)
    : m_uses(valueSlots, 0)
    , m_places(valueSlots)
{
}

void PlanMemory::consumeUse(ValueId id)
{
    --m_uses[slot(id)];
    for (const Place& place : m_places[slot(id)])
        --m_pending[static_cast<size_t>(place.buffer)];
}

int PlanMemory::addBuffer(Buffer buffer)
{
    m_lifetimes.push_back({ .bytes = buffer.bytes, .firstStep = -1, .lastStep = -1 });
    m_buffers.push_back(std::move(buffer));
    m_pending.push_back(0);
    return static_cast<int>(m_buffers.size()) - 1;
}

void PlanMemory::place(ValueId id, const Layout& layout, int buffer)
{
    m_places[slot(id)].push_back({ layout, buffer });
    m_pending[static_cast<size_t>(buffer)] += m_uses[slot(id)];
}

std::optional<int> PlanMemory::find(ValueId id, const Layout& layout) const
{
    for (const Place& place : m_places[slot(id)]) {
        if (areInterchangeable(place.layout, layout))
            return place.buffer;
    }
    return std::nullopt;
}

bool PlanMemory::mayReplace(int buffer, size_t bytes) const
{
    const auto index = static_cast<size_t>(buffer);
    return m_buffers[index].kind == BufferKind::arena && m_pending[index] == 1
        && m_buffers[index].bytes == bytes;
}

void PlanMemory::touch(int buffer, int step)
{
    if (buffer < 0)
        return;
    Lifetime& lifetime = m_lifetimes[static_cast<size_t>(buffer)];
    if (lifetime.firstStep < 0)
        lifetime.firstStep = step;
    lifetime.lastStep = step;
}

size_t PlanMemory::assignOffsets(std::vector<Step>& steps)
{
    std::vector<Lifetime> pieces;
    std::vector<size_t*> targets;
    for (size_t index = 0; index < m_buffers.size(); ++index) {
        if (m_buffers[index].kind != BufferKind::arena || m_lifetimes[index].firstStep < 0)
            continue;
        pieces.push_back(m_lifetimes[index]);
        targets.push_back(&m_buffers[index].offset);
    }
    for (size_t index = 0; index < steps.size(); ++index) {
        if (!steps[index].kernel || steps[index].kernel->traits().scratchBytes == 0)
            continue;
        const auto step = static_cast<int>(index);
        pieces.push_back({ steps[index].kernel->traits().scratchBytes, step, step });
        targets.push_back(&steps[index].scratchOffset);
    }
    const ArenaLayout layout = placeInArena(pieces);
    for (size_t index = 0; index < pieces.size(); ++index)
        *targets[index] = layout.offsets[index];
    return layout.bytes;
}

} // namespace core
