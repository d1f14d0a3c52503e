#pragma once

#include "core/base/catalog.h"
#include "core/base/monitor.h"
#include "core/pruning/cut_model.h"

#include <span>
#include <string_view>

namespace core {

/// Inputs of the network that nothing is measured on afterwards, without labels.
struct RecoverySamples
{
    std::span<const Tensor> batches; ///< one tensor [N, ...] each
    /// Most bytes of activations kept on the way; below what they need, more is computed again.
    int64_t mostBytes = int64_t(1) << 29;
};

/// One way to make up for channels that went, without training. It changes weights and biases of
/// `cut.after` alone. Throws Error, Cancelled.
struct RecoveryEntry
{
    std::string_view id; ///< "ls"
    std::string_view title;
    std::string_view help; ///< one or two sentences, with the source
    void (*apply)(CutModel& cut, const RecoverySamples& samples, Monitor& monitor) = nullptr;
};

const Catalog<RecoveryEntry>& recoveries();

/// Before: a product whose input lost channels. After: the mean of what they added stands in its
/// bias. Conditions: a ProductLayer that can have a bias. Formula: b += W_removed E[x_removed],
/// x from the model before, patches under a kernel with their padding. Exact when the removed
/// channels are constant.
void absorbMeans(CutModel& cut, const RecoverySamples& samples, Monitor& monitor);

/// Before: a product that the cut reaches. After: its weights and bias bring what it reads now
/// closest to what it gave before. Conditions: a ProductLayer of at most 8,192 columns.
/// Formula: min ||y - W x - b||^2 + lambda ||W - W_0||^2 with x from the model cut and refitted up
/// to here, y from the model before, W_0 the weights left, lambda = 0.01 of the mean square of x
/// around its mean; layer by layer in graph order.
/// After Y. He, X. Zhang, J. Sun: "Channel Pruning for Accelerating Very Deep Neural Networks"
/// (ICCV 2017), section 3.
void refitWeights(CutModel& cut, const RecoverySamples& samples, Monitor& monitor);

/// Before: a BatchNormalization that the cut reaches. After: its running mean and variance are
/// those of its input in the model that is cut, layer by layer in graph order. Conditions: its
/// statistics are constants. Throws Error unsupported when there is no such node.
void reestimateNormalizations(CutModel& cut, const RecoverySamples& samples, Monitor& monitor);

} // namespace core
