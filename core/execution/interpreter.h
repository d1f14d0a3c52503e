#pragma once

#include "core/base/monitor.h"
#include "core/execution/executor.h"
#include "core/graph/model.h"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace core {

/// Finds the tensor of a value in the graphs around a nested one; nullptr when there is none.
using OuterLookup = std::function<const Tensor*(const std::string& valueName)>;

/// Runs a graph node by node through Operator::forward, each value in a tensor of its own. The
/// reference that compiled plans are compared with, and the way nested graphs and data-dependent
/// shapes are run.
class Interpreter
{
public:
    /// Throws Error unsupported that lists every operator without meaning, nested graphs included.
    Interpreter(const Model& model, const Graph& graph);
    ~Interpreter();

    /// One tensor for each of graph.inputs() (graph.requiredInputs() when only those are given).
    RunResult run(std::span<const Tensor> inputs, const RunRequest& request, Monitor& monitor,
                  const OuterLookup& outer = {});

private:
    class Frame;
    Interpreter& nested(const Graph& graph);

    const Model& m_model;
    const Graph& m_graph;
    std::vector<std::unique_ptr<class Operator>> m_operators; ///< by NodeId
    std::vector<size_t> m_useCounts; ///< by ValueId, graph outputs included
    std::vector<std::vector<std::string>>
        m_captured; ///< names that a node's nested graphs read, by NodeId
    std::unordered_map<const Graph*, std::unique_ptr<Interpreter>> m_nested;
};

} // namespace core
