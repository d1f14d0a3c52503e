#pragma once

#include "core/execution/training_network.h"
#include "core/execution/training_plan_builder.h"
#include "core/execution/training_plan_memory.h"
#include "core/operators/facts.h"

#include <memory>
#include <vector>

namespace core {

/// Where a value or a gradient lies in one layout.
struct TrainingPlace
{
    Layout layout;
    int buffer = -1;
};

/// How a node was run forward, for its way back.
struct TrainingRecord
{
    enum class Kind
    {
        kernel,
        view, ///< the output is the input's memory under another shape
        plain, ///< Operator::forward and backward
    };

    NodeId node;
    Kind kind = Kind::plain;
    ValueId output; ///< of kernel and view; behind what is computed with the node
    std::vector<ValueId> read; ///< of kernel: its inputs
    std::shared_ptr<const TrainingKernel> kernel;
    std::vector<int> inputs; ///< buffers, -1 where nothing is read
    std::vector<int> outputs;
    int workspace = -1;
};

/// What both halves of a plan under construction know about values: shapes, which of them change
/// from step to step, and where they lie.
class TrainingPlanValues
{
public:
    TrainingPlanValues(TrainingNetwork& network, const TrainingPlanRequest& request,
                       TrainingPlan& plan);

    TrainingNetwork& network() { return m_network; }
    const Graph& graph() const { return m_network.model.graph; }
    const TrainingPlanRequest& request() const { return m_request; }
    const GradientPath& path() const { return *m_request.path; }
    TrainingPlan& plan() { return m_plan; }
    TrainingPlanMemory& memory() { return m_memory; }

    const ValueFacts& facts(ValueId id) const { return m_facts[static_cast<size_t>(id.index)]; }
    /// False for what is the same in every step, so that it is computed once.
    bool changes(ValueId id) const { return m_changes[static_cast<size_t>(id.index)]; }
    /// Row-major layout, undefined when size or type are not known before the run.
    Layout rowMajorOf(ValueId id) const;
    /// A row-major tensor of the caller, not yet given an address.
    TrainingPort portOf(ValueId id) const;

    void place(ValueId id, const Layout& layout, int buffer);
    void placeConstant(ValueId id, const Tensor& tensor);
    bool isPlaced(ValueId id) const { return !m_places[static_cast<size_t>(id.index)].empty(); }
    /// Where the value was put first.
    const TrainingPlace& origin(ValueId id) const;
    /// The value under a layout, reordered by a step of its own when it does not lie so yet.
    int bufferFor(ValueId id, const Layout& layout, NodeId reader);
    /// A copy of a value or gradient in another layout, or `from` itself where the bytes are equal.
    int reordered(const TrainingPlace& from, const Layout& layout, NodeId node);

private:
    void findChangingValues();
    bool isKnownInteger(ValueId id) const;

    TrainingNetwork& m_network;
    const TrainingPlanRequest& m_request;
    TrainingPlan& m_plan;
    TrainingPlanMemory m_memory;
    std::vector<ValueFacts> m_facts;
    std::vector<bool> m_changes; ///< by ValueId
    std::vector<std::vector<TrainingPlace>> m_places; ///< by ValueId
};

/// Adds the steps of a forward run; gives what the way back must know, in order.
std::vector<TrainingRecord> addForwardSteps(TrainingPlanValues& values, const Monitor& monitor);
/// Adds the steps back.
void addBackwardSteps(TrainingPlanValues& values, const std::vector<TrainingRecord>& records,
                      const Monitor& monitor);

} // namespace core
