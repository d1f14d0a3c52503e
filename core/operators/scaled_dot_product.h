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
template <typename T>
struct AttentionOperand
{
    const T* data = nullptr;
    int64_t rowStride = 0; ///< elements from one position to the next
};

/// What is added to the scaled scores before the softmax, [batch or 1, heads or 1, queryLength or
/// 1, keyLength].
template <typename T>
struct AttentionBias
{
    std::vector<T> values;
    bool hasBatch = false;
    bool hasHeads = false;
    bool hasQueries = false;

    /// Element that is added to the score of a query and a key.
    size_t index(const AttentionSizes& sizes, int64_t batch, int64_t head, int64_t query,
                 int64_t key) const
    {
        const int64_t heads = hasHeads ? sizes.heads : 1;
        const int64_t queries = hasQueries ? sizes.queryLength : 1;
        const int64_t first = (hasBatch ? batch : 0) * heads + (hasHeads ? head : 0);
        return static_cast<size_t>((first * queries + (hasQueries ? query : 0)) * sizes.keyLength
                                   + key);
    }
};

template <typename T>
struct AttentionRequest
{
    AttentionSizes sizes;
    AttentionOperand<T> queries;
    AttentionOperand<T> keys;
    AttentionOperand<T> values;
    float scale = 1;
    bool isCausal = false; ///< position i sees keys up to i + keyLength - queryLength
    std::vector<AttentionBias<T>> biases;
};

/// softmax(scale * Q K^T + biases) V, [batch, queryLength, heads * valueHeadSize], into `output`
/// (Vaswani et al., "Attention is all you need", 2017, equation 1).
template <typename T>
void attend(const AttentionRequest<T>& request, T* output);

/// Gradients of the operands of attend(), dense, and of the values of each bias.
template <typename T>
struct AttentionGradients
{
    std::vector<T> queries; ///< [batch, queryLength, heads * headSize]
    std::vector<T> keys; ///< [batch, keyLength, heads * headSize]
    std::vector<T> values; ///< [batch, keyLength, heads * valueHeadSize]
    std::vector<std::vector<T>> biases;
};

/// The gradients from that of the output.
template <typename T>
AttentionGradients<T> attentionGradients(const AttentionRequest<T>& request, const T* gradient);

} // namespace core
