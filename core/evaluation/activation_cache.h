#pragma once

#include "core/graph/ids.h"
#include "core/graph/tensor.h"

#include <functional>
#include <map>
#include <optional>
#include <set>

namespace core {

/// Values of a model on numbered batches, as many as fit into a number of bytes. Values that were
/// not wanted for longest make room for those that are; what does not fit even then is not kept.
class ActivationCache
{
public:
    explicit ActivationCache(int64_t limit)
        : m_limit(limit)
    {
    }

    /// Values that the next calls ask for and keep: none of them makes room for another.
    void want(const std::set<ValueId>& values);
    std::optional<Tensor> find(ValueId value, size_t batch) const;
    void keep(ValueId value, size_t batch, const Tensor& tensor);
    /// Forgets every value for which `isKept` is false.
    void forgetUnless(const std::function<bool(ValueId)>& isKept);
    int64_t bytes() const { return m_bytes; }

private:
    /// Gives up the value that was not wanted for longest; false when all are wanted.
    bool makeRoom();

    std::map<std::pair<ValueId, size_t>, Tensor> m_tensors;
    std::map<ValueId, size_t> m_lastWanted; ///< number of the call of want()
    size_t m_calls = 0;
    int64_t m_limit;
    int64_t m_bytes = 0;
};

} // namespace core
