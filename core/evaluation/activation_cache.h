#pragma once

#include "core/graph/ids.h"
#include "core/graph/tensor.h"

#include <map>
#include <optional>

namespace core {

/// Values of a model on numbered batches, as many as fit into a number of bytes; what does not fit
/// is not kept.
class ActivationCache
{
public:
    explicit ActivationCache(int64_t limit)
        : m_limit(limit)
    {
    }

    std::optional<Tensor> find(ValueId value, size_t batch) const;
    void keep(ValueId value, size_t batch, const Tensor& tensor);
    /// Forgets every value but `kept`.
    void forgetAllBut(ValueId kept);
    int64_t bytes() const { return m_bytes; }

private:
    std::map<std::pair<ValueId, size_t>, Tensor> m_tensors;
    int64_t m_limit;
    int64_t m_bytes = 0;
};

} // namespace core
