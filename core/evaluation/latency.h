#pragma once

#include "core/execution/executor.h"

#include <memory>
#include <string>
#include <vector>

namespace core {

struct LatencyOptions
{
    int64_t runs = 50; ///< measured, after the warm-up
    int64_t warmUpRuns = 5;
    ExecutorOptions executor;
    bool timeNodes = true;
};

/// Measured time of one node.
struct NodeLatency
{
    NodeId node;
    double medianMs = 0;
    double share = 0; ///< of the sum over all nodes, in [0, 1]
};

/// Measured time of a model, end to end and by node. Kind of all figures: measured on this machine.
struct Latency
{
    double medianMs = 0;
    double p95Ms = 0; ///< 95 of 100 runs were not slower
    double fastestMs = 0;
    int64_t n = 0;
    int threads = 0;
    std::string cpu;
    std::vector<NodeLatency> perNode; ///< in graph order; the timing itself makes these runs slower
};

/// Runs a model repeatedly on equal inputs. The end-to-end times are taken without timing nodes.
/// Throws Error, Cancelled.
Latency measureLatency(const std::shared_ptr<const Model>& model, std::span<const Tensor> inputs,
                       const LatencyOptions& options, Monitor& monitor);

/// Times of two models, measured side by side: a run of one, a run of the other, so that whatever
/// else the machine does slows both.
struct LatencyPair
{
    double beforeMs = 0; ///< median of n runs
    double afterMs = 0; ///< median of n runs
    int64_t n = 0; ///< of each
};

/// Runs two models in turn, after a few untimed runs of each. Throws Error, Cancelled.
LatencyPair compareLatency(Executor& before, Executor& after, std::span<const Tensor> inputs,
                           int64_t runs, const Monitor& monitor);

/// The element that `share` of the sorted values do not exceed; 0 for none.
double quantile(std::vector<double> values, double share);

/// Name of the processor, as the system gives it.
std::string cpuName();

/// Inputs for every required input of a model, filled with reproducible random numbers: floats
/// normal, integers 0 or 1. Unknown axes get the size `batch`. Throws Error unsupported for inputs
/// that are no numbers or whose rank is not known.
std::vector<Tensor> randomInputs(const Model& model, int64_t batch, uint64_t seed);

} // namespace core
