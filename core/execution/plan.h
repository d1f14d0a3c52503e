#pragma once

#include "core/execution/arena.h"
#include "core/execution/executor.h"
#include "core/execution/interpreter.h"
#include "core/execution/prepared_model.h"
#include "core/operators/kernel.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// Where the bytes of a buffer are.
enum class BufferKind
{
    input, ///< a tensor of the caller
    constant, ///< a tensor of the model
    arena, ///< at an offset of the executor's arena
    result, ///< a fresh tensor of known size, given to the caller after the run
    tensor, ///< a tensor that the operator makes: size not known before, or strings
};

/// Memory of one or more values of equal bytes.
struct Buffer
{
    BufferKind kind = BufferKind::arena;
    size_t bytes = 0; ///< of arena and result
    size_t offset = 0; ///< of arena
    size_t index = 0; ///< of input
    Tensor constant;
};

/// A value as a step reads or writes it row-major.
struct PlannedValue
{
    int buffer = -1; ///< -1: left out
    ElementType elementType = ElementType::undefined;
    Shape shape; ///< meaningless for BufferKind::tensor
};

/// One unit of work: a kernel, or an operator's forward().
struct Step
{
    NodeId node; ///< that the time is counted for
    std::unique_ptr<Kernel> kernel;
    std::vector<int> inputs; ///< buffers of the kernel, -1 where nothing is read
    std::vector<int> outputs;
    size_t scratchOffset = 0;
    /// For forward():
    std::vector<PlannedValue> inputValues;
    std::vector<PlannedValue> outputValues;
    std::map<std::string, PlannedValue> captured; ///< read by nested graphs
};

/// A model compiled for fixed input shapes: steps over buffers. Runs any number of times, one run
/// at a time, each on the arena that it is given.
class Plan
{
public:
    std::shared_ptr<const PreparedModel> prepared;
    std::vector<Buffer> buffers;
    std::vector<Step> steps;
    std::vector<PlannedValue> outputs;
    std::vector<PlannedValue> taps;
    size_t arenaBytes = 0;

    /// `magnitudes` holds the largest |element| of each float input. Nothing when a sum may have
    /// left the range of float before a kernel that would hide the NaN it leads to: then the nodes
    /// have to be run one by one.
    std::optional<RunResult> run(std::span<const Tensor> inputs, std::span<const double> magnitudes,
                                 Arena& arena, bool timeNodes, Monitor& monitor);

private:
    class Frame;
    Interpreter& nested(const Graph& graph);

    std::map<const Graph*, std::unique_ptr<Interpreter>> m_nested;
};

} // namespace core
