#pragma once

#include "core/base/monitor.h"
#include "core/graph/model.h"
#include "core/graph/tensor.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Which weights go together. Patterns lie on the output channels (rows) and input channels
/// (columns) of a product, for each place of a kernel on its own.
struct SparsityPattern
{
    int64_t rows = 1; ///< of the blocks that go as one
    int64_t columns = 1;
    int64_t kept = 0; ///< of `of` consecutive input channels, when `of` > 0: N:M
    int64_t of = 0;

    bool isCounted() const { return of > 0; }
};

/// "weights" (single ones), "1x4" (blocks of rows x columns, up to 64 each) or "2:4" (2 of 4 stay,
/// up to 64). Nothing for any other text.
std::optional<SparsityPattern> parsePattern(std::string_view text);

struct SparsityOptions
{
    SparsityPattern pattern;
    double ratio = 0.5; ///< share of the weights that become zero, in [0, 1); not of counted ones
    std::string criterion = "l1"; ///< "l1": |w|; "l2": w^2; "wanda": |w| ||x||
    /// False: the same share goes from every layer, and by "wanda" from every row of one. True: all
    /// blocks compete, their scores divided by the mean of the layer.
    bool isGlobal = false;
};

/// A model of the same shapes with zeros among its weights.
struct SparseModel
{
    Model model;
    int64_t weights = 0; ///< of the products that could get zeros
    int64_t zeros = 0; ///< among them
    std::vector<std::string> notes; ///< one sentence each
};

/// Before: products by constant weights. After: the weights that matter least are 0; shapes stay.
/// Conditions: a ProductLayer; counted patterns ask for a number of input channels that M divides.
/// Scores see the BatchNormalization behind a product. After M. Sun, Z. Liu, A. Bair, J. Z. Kolter:
/// "A Simple and Effective Pruning Approach for Large Language Models" (ICLR 2024), section 3, for
/// "wanda", which looks at `batches`, inputs of the network, one tensor [N, ...] each. Throws Error
/// invalidArgument for settings outside their range, another criterion, "wanda" without batches;
/// Cancelled.
SparseModel makeSparse(const Model& model, const SparsityOptions& options,
                       std::span<const Tensor> batches, Monitor& monitor);

/// Bytes of the serialized model after deflate, the method of zip and gzip.
int64_t zippedBytes(const Model& model);

} // namespace core
