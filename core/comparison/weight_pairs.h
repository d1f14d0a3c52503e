#pragma once

#include "core/comparison/graph_difference.h"

namespace core {

/// The largest constant that a node has in both models.
struct WeightPair
{
    int32_t difference = 0; ///< index in GraphDifference::nodes
    std::string node;
    std::string weight; ///< its name in the reference
    Tensor reference; ///< as numbers, whatever they are stored as
    Tensor model;
    std::optional<double> relative; ///< see relativeDifference(); nothing where shapes differ
};

/// One pair for each node of both models that reads constants of more than one element, in order.
std::vector<WeightPair> weightPairs(const GraphDifference& difference);

/// How the elements of two tensors are spread, over the same steps.
struct PairedHistogram
{
    double minimum = 0;
    double maximum = 0;
    std::vector<double> reference; ///< shares of the finite elements in each step
    std::vector<double> model;
};

/// Steps are equal from the smallest to the largest finite element of both. Of a tensor above
/// `limit` elements, so many are read in equal strides. Throws Error unsupported for tensors of no
/// numbers.
PairedHistogram pairedHistogram(const Tensor& reference, const Tensor& model, int steps = 64,
                                int64_t limit = 4'000'000);

} // namespace core
