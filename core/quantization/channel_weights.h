#pragma once

#include "core/graph/graph.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace core {

/// The constant weights of a Conv, Gemm or MatMul, or the scale of a LayerNormalization, seen as
/// channels that come in and go out, groups of convolutions included.
class ChannelWeights
{
public:
    /// Nothing when the weights are no float constants, or are scaled or transposed on the way.
    static std::optional<ChannelWeights> find(const Graph& graph, NodeId node);

    NodeId node() const { return m_node; }
    int64_t outputs() const { return m_outputs; }
    /// 0 for a LayerNormalization, whose weights belong to its outputs only.
    int64_t inputs() const { return m_inputs; }
    /// The axis of channels counted from the front, 1 for images; or the last axis, -1.
    int channelAxis() const { return m_isMatrix ? -1 : 1; }

    /// Largest magnitude of the weights of each channel.
    std::vector<double> outputMagnitudes(const Graph& graph) const;
    std::vector<double> inputMagnitudes(const Graph& graph) const;
    /// Sum of the weights for each output, of one number for each input.
    std::vector<double> product(const Graph& graph, std::span<const double> inputs) const;

    /// Weights, and bias, of each output divided by a factor. Other readers of them keep theirs.
    void divideOutputs(Graph& graph, std::span<const double> factors) const;
    /// Weights of each input times a factor.
    void multiplyInputs(Graph& graph, std::span<const double> factors) const;
    /// Adds one number for each output to the bias; one is made when there is none.
    void addToBias(Graph& graph, std::span<const double> shifts) const;
    /// MatMul has no input for one.
    bool canHaveBias(const Graph& graph) const { return graph.node(m_node).type != "MatMul"; }

private:
    ChannelWeights() = default;
    int64_t outputOf(size_t element) const;
    int64_t inputOf(size_t element) const;
    std::vector<double> magnitudes(const Graph& graph, bool ofOutputs) const;

    NodeId m_node;
    int64_t m_outputs = 0;
    int64_t m_inputs = 0;
    bool m_isMatrix = true;
    bool m_isTransposed = false; ///< a matrix stored [inputs, outputs]
    int64_t m_groups = 1;
    int64_t m_kernel = 1; ///< places under the kernel
};

} // namespace core
