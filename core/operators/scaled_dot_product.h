#pragma once

#include "core/graph/tensor.h"

#include <optional>
#include <vector>

namespace core {

/// Sizes of a multi-head attention. Queries are [batch, queryLength, heads * headSize], keys
/// [batch, keyLength, heads * headSize], values [batch, keyLength, heads * valueHeadSize].
struct AttentionSizes
{
    int64_t batch = 0;
    int64_t queryLength = 0;
    int64_t keyLength = 0;
    int64_t heads = 1;
    int64_t headSize = 0;
    int64_t valueHeadSize = 0;
};

/// One tensor of queries, keys or values inside a wider row-major one.
struct AttentionOperand
{
    const float* data = nullptr;
    int64_t rowStride = 0; ///< elements from one position to the next
};

/// What is added to the scaled scores before the softmax, [batch or 1, heads or 1, queryLength or
/// 1, keyLength].
struct AttentionBias
{
    std::vector<float> values;
    bool hasBatch = false;
    bool hasHeads = false;
    bool hasQueries = false;

    void addTo(std::vector<float>& scores, const AttentionSizes& sizes, int64_t batch,
               int64_t head) const;
};

struct AttentionRequest
{
    AttentionSizes sizes;
    AttentionOperand queries;
    AttentionOperand keys;
    AttentionOperand values;
    float scale = 1;
    bool isCausal = false; ///< position i sees keys up to i + keyLength - queryLength
    std::vector<AttentionBias> biases;
};

/// softmax(scale * Q K^T + biases) V, [batch, queryLength, heads * valueHeadSize], into `output`
/// (Vaswani et al., "Attention is all you need", 2017, equation 1).
void attend(const AttentionRequest& request, float* output);

} // namespace core
