#pragma once

#include "core/execution/plan.h"

#include <optional>
#include <vector>

namespace core {

/// Buffers of a plan under construction: where each value lies, who still needs it, and when.
///
/// Rules: 1. a value may lie in several buffers, one a layout, all with equal content. 2. A buffer
/// may hold several values (Reshape moves nothing). 3. Uses are announced before the first step and
/// consumed step by step, so that a buffer whose last use is at hand can be written over.
class PlanMemory
{
public:
    explicit PlanMemory(size_t valueSlots);

    /// Where a value lies in one layout.
    struct Place
    {
        Layout layout; ///< undefined for BufferKind::tensor
        int buffer = -1;
    };

    void announceUse(ValueId id) { ++m_uses[slot(id)]; }
    /// Called after the step that reads `id`.
    void consumeUse(ValueId id);

    int addBuffer(Buffer buffer);
    /// Lets `id` lie in `buffer` under `layout`.
    void place(ValueId id, const Layout& layout, int buffer);
    const std::vector<Place>& placesOf(ValueId id) const { return m_places[slot(id)]; }
    /// The buffer that holds the value under a layout of the same bytes.
    std::optional<int> find(ValueId id, const Layout& layout) const;
    /// True when only the use at hand still needs the arena buffer and it has this size.
    bool mayReplace(int buffer, size_t bytes) const;

    /// Notes that step `step` touches the buffer.
    void touch(int buffer, int step);
    Buffer& buffer(int index) { return m_buffers[static_cast<size_t>(index)]; }
    /// Gives every arena buffer, and each step's scratch, its offset. Returns the arena's bytes.
    size_t assignOffsets(std::vector<Step>& steps);
    std::vector<Buffer> takeBuffers() { return std::move(m_buffers); }

private:
    static size_t slot(ValueId id) { return static_cast<size_t>(id.index); }

    std::vector<Buffer> m_buffers;
    std::vector<Lifetime> m_lifetimes; ///< by buffer
    std::vector<int> m_pending; ///< uses still to come, by buffer
    std::vector<int> m_uses; ///< uses still to come, by value
    std::vector<std::vector<Place>> m_places; ///< by value
};

} // namespace core
