#include "core/evaluation/activation_cache.h"

namespace core {

std::optional<Tensor> ActivationCache::find(ValueId value, size_t batch) const
{
    const auto found = m_tensors.find({ value, batch });
    return found == m_tensors.end() ? std::nullopt : std::optional(found->second);
}

void ActivationCache::keep(ValueId value, size_t batch, const Tensor& tensor)
{
    const auto bytes = static_cast<int64_t>(tensor.byteCount());
    if (m_bytes + bytes > m_limit)
        return;
    if (m_tensors.try_emplace({ value, batch }, tensor).second)
        m_bytes += bytes;
}

void ActivationCache::forgetAllBut(ValueId kept)
{
    for (auto entry = m_tensors.begin(); entry != m_tensors.end();) {
        if (entry->first.first == kept) {
            ++entry;
            continue;
        }
        m_bytes -= static_cast<int64_t>(entry->second.byteCount());
        entry = m_tensors.erase(entry);
    }
}

} // namespace core
