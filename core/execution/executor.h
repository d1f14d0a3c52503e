#pragma once

#include "core/base/monitor.h"
#include "core/graph/model.h"

#include <memory>
#include <span>
#include <vector>

namespace core {

struct ExecutorOptions
{
    int threads = 0; ///< 0: all processors of the machine
    bool fuse =
        true; ///< fold constants and BatchNormalization, fuse activation and addition into products
};

/// Wall time of one node in one run; a fused node's time counts for the first node of its group.
struct NodeTime
{
    NodeId node;
    double milliseconds = 0;
};

/// What to observe beside the outputs. A tapped value is delivered row-major as the unfused graph
/// defines it.
struct RunRequest
{
    std::vector<ValueId> taps;
    bool timeNodes = false;
};

struct RunResult
{
    std::vector<Tensor> outputs; ///< in the order of the graph's outputs
    std::vector<Tensor> taps; ///< in the order of the request
    std::vector<NodeTime> nodeTimes;
};

/// Compiles a model for the input shapes it meets and runs it in float. Plans are cached by input
/// shape, so any batch size may follow any other. Single caller; equal inputs give equal bits at
/// the same thread count.
class Executor
{
public:
    /// Throws Error unsupported listing every operator that cannot be run.
    explicit Executor(std::shared_ptr<const Model> model, ExecutorOptions options = {});
    ~Executor();
    Executor(Executor&&) noexcept;
    Executor& operator=(Executor&&) noexcept;

    /// Runs on one tensor for each of graph.requiredInputs(). Throws Error when types or shapes do
    /// not fit; Cancelled.
    std::vector<Tensor> run(std::span<const Tensor> inputs);
    RunResult run(std::span<const Tensor> inputs, const RunRequest& request, Monitor& monitor);

    /// Bytes of the activation arena of the most recent plan.
    int64_t arenaBytes() const;

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace core
