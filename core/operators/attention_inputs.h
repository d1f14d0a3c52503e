#pragma once

#include "core/operators/element_types.h"
#include "core/operators/node_checks.h"
#include "core/operators/operator.h"
#include "core/operators/scaled_dot_product.h"

#include <fmt/format.h>

#include <cmath>

/// What both attention operators of com.microsoft read. Included only by .cpp files of
/// core/operators.
namespace core {

inline constexpr ElementTypes kAttentionTypes{ ElementType::float16, ElementType::float32 };

inline void refuseInput(const NodeView& view, size_t slot, std::string_view what)
{
    if (view.node.hasInput(slot))
        throw Error(ErrorCode::unsupported, fmt::format("{} are not supported", what));
}

inline void refuseFurtherOutputs(const NodeView& view)
{
    for (size_t slot = 1; slot < view.node.outputs.size(); ++slot)
        if (view.node.hasOutput(slot))
            throw Error(ErrorCode::unsupported, "outputs with keys and values are not supported");
}

/// Scores that hide keys: `hidden` where the mask is zero.
template <typename T>
AttentionBias<T> maskBias(const Tensor& mask, const AttentionSizes& sizes, float hidden)
{
    const std::vector<int64_t> given = mask.toIntegers();
    AttentionBias<T> bias{ .hasBatch = true };
    const auto shownIf = [hidden](bool isShown) { return isShown ? T(0) : static_cast<T>(hidden); };
    if (mask.shape() == Shape{ sizes.batch }) {
        for (const int64_t length : given)
            for (int64_t key = 0; key < sizes.keyLength; ++key)
                bias.values.push_back(shownIf(key < length));
        return bias;
    }
    bias.hasQueries = mask.shape() == Shape{ sizes.batch, sizes.queryLength, sizes.keyLength };
    if (!bias.hasQueries && mask.shape() != Shape{ sizes.batch, sizes.keyLength })
        throw Error(ErrorCode::unsupported,
                    fmt::format("a mask of shape {} is not supported; accepted are [batch], "
                                "[batch, keys] and [batch, queries, keys]",
                                shapeText(mask.shape())));
    for (const int64_t shown : given)
        bias.values.push_back(shownIf(shown != 0));
    return bias;
}

/// A bias tensor [batch or 1, heads or 1, queries, keys].
template <typename T>
AttentionBias<T> givenBias(const Tensor& tensor, const AttentionSizes& sizes)
{
    const Shape& shape = tensor.shape();
    const bool fits = shape.size() == 4 && (shape[0] == 1 || shape[0] == sizes.batch)
        && (shape[1] == 1 || shape[1] == sizes.heads) && shape[2] == sizes.queryLength
        && shape[3] == sizes.keyLength;
    if (!fits)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("a bias of shape {} does not fit {} heads, {} queries and {} keys",
                                shapeText(shape), sizes.heads, sizes.queryLength, sizes.keyLength));
    const std::span<const T> values = tensor.values<T>();
    return { .values = { values.begin(), values.end() },
             .hasBatch = shape[0] > 1,
             .hasHeads = shape[1] > 1,
             .hasQueries = true };
}

/// Settings that both attention operators have.
struct AttentionSettings
{
    explicit AttentionSettings(const Node& node)
        : heads(node.integer("num_heads", 0))
        , isCausal(node.integer("unidirectional", 0) != 0)
        , scale(node.real("scale", 0.0F))
        , hiddenScore(node.real("mask_filter_value", -10000.0F))
    {
        if (heads < 1)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("attribute \"num_heads\" is {}, but must be positive", heads));
    }

    int64_t headSize(int64_t width, std::string_view what) const
    {
        if (width % heads != 0)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("{} have {} channels, which {} heads do not divide", what,
                                    width, heads));
        return width / heads;
    }

    float scaleFor(int64_t size) const
    {
        return scale != 0 ? scale : 1 / std::sqrt(static_cast<float>(size));
    }

    int64_t heads;
    bool isCausal;
    float scale; ///< 0: one over the root of the head size
    float hiddenScore;
};

/// Sums of the columns of [rows, columns].
template <typename T>
std::vector<T> columnSums(const std::vector<T>& matrix, size_t columns)
{
    std::vector<T> sums(columns, T(0));
    for (size_t i = 0; i < matrix.size(); ++i)
        sums[i % columns] += matrix[i];
    return sums;
}

template <typename T>
void setGradient(BackwardContext& context, size_t slot, const std::vector<T>& values)
{
    if (context.wantsInputGradient(slot))
        context.setInputGradient(
            slot, Tensor::of<T>(context.input(slot).shape(), std::span<const T>(values)));
}

/// Mask and attention bias of both operators, the bias last.
template <typename T, typename Context>
std::vector<AttentionBias<T>> biasesOf(const Context& context, const AttentionSizes& sizes,
                                       size_t maskSlot, float hiddenScore)
{
    std::vector<AttentionBias<T>> biases;
    if (context.hasInput(maskSlot))
        biases.push_back(maskBias<T>(context.input(maskSlot), sizes, hiddenScore));
    if (context.hasInput(5))
        biases.push_back(givenBias<T>(context.input(5), sizes));
    return biases;
}

} // namespace core
