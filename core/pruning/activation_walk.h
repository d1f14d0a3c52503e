#pragma once

#include "core/base/monitor.h"
#include "core/execution/executor.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace core {

/// Walks along a model once and has the values at hand that nodes further on read, for every batch:
/// what looks at one layer after another need not run the network from its beginning each time.
///
/// Rules: 1. Weights of nodes that the walk has not passed may change. 2. Values of the last
/// batches are dropped when all together need more bytes than allowed; those batches are then run
/// from the beginning, which gives the same values. 3. The walk goes forward only.
class ActivationWalk
{
public:
    /// `model` and `batches` outlive the walk; a batch is the one input of the network [N, ...].
    ActivationWalk(const Model& model, std::span<const Tensor> batches, int64_t mostBytes);

    /// Runs up to a node, without it or with it. Throws Error, Cancelled.
    void moveBefore(NodeId node, Monitor& monitor);
    void moveBehind(NodeId node, Monitor& monitor);
    /// A value that the last node read, for moveBefore(), or made, for moveBehind().
    Tensor value(ValueId id, size_t batch, Monitor& monitor);

    /// Bytes of values at hand.
    int64_t bytes() const { return m_bytes; }

private:
    using Values = std::map<ValueId, Tensor>;

    void moveTo(size_t place, NodeId node, Monitor& monitor);
    Values advanced(const Values& values, Executor* segment, std::span<const ValueId> boundary,
                    std::span<const ValueId> made, Monitor& monitor) const;
    void keep(size_t batch, Values values);
    void dropLast();

    const Model& m_model;
    std::span<const Tensor> m_batches;
    int64_t m_mostBytes;
    std::vector<Values> m_values; ///< of the first batches
    std::vector<bool> m_isWanted; ///< by ValueId, at the place of the walk
    int64_t m_bytes = 0;
    size_t m_place = 0; ///< nodes of the order that were passed
    std::optional<Executor> m_prefix; ///< makes one value of a batch that is not at hand
    ValueId m_prefixOutput;
};

} // namespace core
