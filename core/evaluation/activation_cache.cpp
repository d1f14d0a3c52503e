#include "core/evaluation/activation_cache.h"

#include <algorithm>

namespace core {

void ActivationCache::want(const std::set<ValueId>& values)
{
    ++m_calls;
    for (const ValueId value : values)
        m_lastWanted[value] = m_calls;
}

std::optional<Tensor> ActivationCache::find(ValueId value, size_t batch) const
{
    const auto found = m_tensors.find({ value, batch });
    return found == m_tensors.end() ? std::nullopt : std::optional(found->second);
}

void ActivationCache::keep(ValueId value, size_t batch, const Tensor& tensor)
{
    const auto bytes = static_cast<int64_t>(tensor.byteCount());
    while (m_bytes + bytes > m_limit)
        if (bytes > m_limit || !makeRoom())
            return;
    if (m_tensors.try_emplace({ value, batch }, tensor).second)
        m_bytes += bytes;
}

bool ActivationCache::makeRoom()
{
    const auto oldest =
        std::ranges::min_element(m_lastWanted, {}, [](const auto& entry) { return entry.second; });
    if (oldest == m_lastWanted.end() || oldest->second == m_calls)
        return false;
    const ValueId given = oldest->first;
    forgetUnless([&](ValueId value) { return value != given; });
    return true;
}

void ActivationCache::forgetUnless(const std::function<bool(ValueId)>& isKept)
{
    std::erase_if(m_lastWanted, [&](const auto& entry) { return !isKept(entry.first); });
    std::erase_if(m_tensors, [&](const auto& entry) {
        const bool isGone = !isKept(entry.first.first);
        if (isGone)
            m_bytes -= static_cast<int64_t>(entry.second.byteCount());
        return isGone;
    });
}

} // namespace core
