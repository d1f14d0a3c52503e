#pragma once

#include "core/graph/graph.h"
#include "core/operators/channel_link.h"
#include "core/operators/cost.h"
#include "core/operators/facts.h"

#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace core {

/// What an operator is about; gives the colour in the graph view and the rows of statistics.
enum class OperatorCategory
{
    convolution, ///< and matrix products
    normalization,
    activation,
    pooling,
    shape, ///< moves or selects elements without computing
    arithmetic,
    quantize,
    recurrent,
    control, ///< If, Loop, Scan, calls of functions
    other,
};

/// The stable lower-case word of a category: "convolution".
std::string_view operatorCategoryName(OperatorCategory category);

/// A node as its operator is built from it.
struct NodeView
{
    const Node& node;
    int64_t opset = 0; ///< version of the node's domain that the model imports
};

/// Runs shape inference on a nested graph: facts of its inputs in, facts of its outputs out.
using SubgraphInference =
    std::function<std::vector<ValueFacts>(const Graph& graph, std::span<const ValueFacts> inputs)>;

/// Facts of the inputs in, facts of the outputs out.
class ShapeContext
{
public:
    ShapeContext(std::span<const ValueFacts> inputs, size_t outputCount,
                 SubgraphInference inferSubgraph = {});

    size_t inputCount() const { return m_inputs.size(); }
    size_t outputCount() const { return m_outputs.size(); }
    bool hasInput(size_t slot) const { return slot < m_inputs.size() && m_inputs[slot].isPresent; }
    /// Facts of an input; of a left-out one: nothing known, isPresent false.
    const ValueFacts& input(size_t slot) const;
    ElementType inputType(size_t slot) const { return input(slot).elementType; }
    /// Constant content as integers when known, for axes, sizes and the like.
    std::optional<std::vector<int64_t>> constantIntegers(size_t slot) const;

    void setOutput(size_t slot, ElementType type, std::optional<SymbolicShape> shape = {});
    void setOutput(size_t slot, ElementType type, std::span<const int64_t> shape);
    /// Symbolic content of an integer output, see ValueFacts::elements.
    void setElements(size_t slot, SymbolicShape elements);
    std::vector<ValueFacts> inferSubgraph(const Graph& graph,
                                          std::span<const ValueFacts> inputs) const;

    std::vector<ValueFacts>& outputs() { return m_outputs; }

private:
    std::span<const ValueFacts> m_inputs;
    std::vector<ValueFacts> m_outputs;
    SubgraphInference m_inferSubgraph;
};

/// Runs a nested graph: tensors of its inputs in, tensors of its outputs out. Outer values are
/// found by the executor.
using SubgraphRunner =
    std::function<std::vector<Tensor>(const Graph& graph, std::span<const Tensor> inputs)>;
/// Memory for output `slot`; an executor hands out its arena here.
using OutputAllocator = std::function<Tensor(size_t slot, ElementType type, const Shape& shape)>;

/// Tensors of the inputs in, tensors of the outputs out, all row-major.
class ForwardContext
{
public:
    /// An input pointer is null when that input is left out.
    ForwardContext(std::span<const Tensor* const> inputs, size_t outputCount,
                   OutputAllocator allocate = {}, SubgraphRunner runSubgraph = {});

    size_t inputCount() const { return m_inputs.size(); }
    size_t outputCount() const { return m_outputs.size(); }
    bool hasInput(size_t slot) const { return slot < m_inputs.size() && m_inputs[slot] != nullptr; }
    const Tensor& input(size_t slot) const;

    /// Uninitialized memory for output `slot`, to be written before forward() returns.
    Tensor& allocateOutput(size_t slot, ElementType type, const Shape& shape);
    /// Hands over a finished tensor, which may share the buffer of an input.
    void setOutput(size_t slot, Tensor tensor);
    std::vector<Tensor> runSubgraph(const Graph& graph, std::span<const Tensor> inputs) const;

    std::vector<Tensor>& outputs() { return m_outputs; }

private:
    std::span<const Tensor* const> m_inputs;
    std::vector<Tensor> m_outputs;
    OutputAllocator m_allocate;
    SubgraphRunner m_runSubgraph;
};

/// How an operator treats the gradient of a loss.
enum class GradientFlow
{
    flows, ///< backward() computes it
    stops, ///< the outputs do not change smoothly with any input (ArgMax, Shape, comparisons): zero
    unsupported, ///< it exists, but is not computed here: training through such a node is refused
};

/// Tensors of the inputs and outputs of a forward run and gradients of the outputs in, gradients of
/// the inputs out, all row-major and of the element type of the value (float32 or float64).
class BackwardContext
{
public:
    /// A pointer is null when that input or output is left out, and for an output that the loss
    /// does not depend on: its gradient is zero. `wanted` tells for each input whether its gradient
    /// is needed.
    BackwardContext(std::span<const Tensor* const> inputs, std::span<const Tensor* const> outputs,
                    std::span<const Tensor* const> outputGradients, std::vector<bool> wanted);

    size_t inputCount() const { return m_inputs.size(); }
    size_t outputCount() const { return m_outputs.size(); }
    bool hasInput(size_t slot) const { return slot < m_inputs.size() && m_inputs[slot] != nullptr; }
    const Tensor& input(size_t slot) const;
    /// All inputs as a ForwardContext takes them, for what has to be computed again.
    std::span<const Tensor* const> inputs() const { return m_inputs; }
    const Tensor& output(size_t slot) const;
    /// False: the gradient of this output is zero.
    bool hasOutputGradient(size_t slot) const;
    const Tensor& outputGradient(size_t slot) const;
    bool wantsInputGradient(size_t slot) const
    {
        return hasInput(slot) && slot < m_wanted.size() && m_wanted[slot];
    }

    /// Shape and element type must be those of the input. An input without one has gradient zero.
    void setInputGradient(size_t slot, Tensor gradient);

    /// One a slot, undefined where none was set.
    std::vector<Tensor>& inputGradients() { return m_inputGradients; }

private:
    std::span<const Tensor* const> m_inputs;
    std::span<const Tensor* const> m_outputs;
    std::span<const Tensor* const> m_outputGradients;
    std::vector<bool> m_wanted;
    std::vector<Tensor> m_inputGradients;
};

class Kernel;
class TrainingKernel;
struct KernelRequest;
struct TrainingRequest;

/// What one node means. Built from the node: the constructor reads the attributes and throws Error
/// (unsupported, invalidModel) when it cannot treat them, so that inspection finds it before
/// anything runs.
class Operator
{
public:
    virtual ~Operator() = default;

    /// Element types and shapes of the outputs, as far as the inputs determine them. Throws Error
    /// invalidModel when types or shapes do not fit, unsupported for a type that forward() refuses.
    virtual void inferShapes(ShapeContext& context) const = 0;
    /// Computes all outputs.
    virtual void forward(ForwardContext& context) const = 0;
    /// Whether training passes through this node. Default: unsupported.
    virtual GradientFlow gradientFlow() const { return GradientFlow::unsupported; }
    /// Computes the gradients of the wanted inputs; called only when gradientFlow() is `flows`.
    virtual void backward(BackwardContext& context) const;
    /// Work for these inputs and outputs; zero unless known shapes allow it. Default: one operation
    /// per output element.
    virtual Cost cost(std::span<const ValueFacts> inputs,
                      std::span<const ValueFacts> outputs) const;
    /// Channel relations between axes of inputs, weights and outputs. Default: none, nothing may be
    /// removed.
    virtual ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                                      std::span<const ValueFacts> outputs) const;
    /// A kernel prepared for fixed shapes and physical layouts, or null: then the executor calls
    /// forward().
    virtual std::unique_ptr<Kernel> kernel(const KernelRequest& request) const;
    /// A kernel for training prepared for fixed shapes and physical layouts, or null: then the
    /// executor calls forward() and backward(). It must not outlive the operator.
    virtual std::unique_ptr<TrainingKernel> trainingKernel(const TrainingRequest& request) const;
    /// True when equal inputs may give different outputs (random generators); such nodes are never
    /// folded.
    virtual bool isRandom() const { return false; }
};

/// One row of an operator table.
struct OperatorEntry
{
    std::string_view domain; ///< "" is ONNX's default domain
    std::string_view type;
    int64_t sinceVersion = 1; ///< first opset this row serves
    int64_t untilVersion = 0; ///< last one; 0: every later one
    OperatorCategory category = OperatorCategory::other;
    std::unique_ptr<Operator> (*make)(const NodeView& view) = nullptr;
};

/// `make` function of an operator class that is constructible from a NodeView.
template <typename T>
std::unique_ptr<Operator> makeOperator(const NodeView& view)
{
    return std::make_unique<T>(view);
}

} // namespace core
