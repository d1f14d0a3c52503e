#include "core/operators/scaled_dot_product.h"

#include "core/operators/matrix_product.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

/// One head of one sample as a dense matrix [length, size].
template <typename T>
std::vector<T> headOf(const AttentionOperand<T>& operand, int64_t batch, int64_t length,
                      int64_t head, int64_t size)
{
    std::vector<T> matrix(static_cast<size_t>(length * size));
    for (int64_t row = 0; row < length; ++row)
        std::copy_n(operand.data + (batch * length + row) * operand.rowStride + head * size, size,
                    matrix.begin() + row * size);
    return matrix;
}

template <typename T>
void hideFuture(std::vector<T>& scores, const AttentionSizes& sizes)
{
    const int64_t seen = sizes.keyLength - sizes.queryLength + 1;
    for (int64_t row = 0; row < sizes.queryLength; ++row) {
        const auto line = scores.begin() + row * sizes.keyLength;
        std::fill(line + std::clamp<int64_t>(row + seen, 0, sizes.keyLength),
                  line + sizes.keyLength, std::numeric_limits<T>::lowest());
    }
}

template <typename T>
void softmaxRows(std::vector<T>& scores, int64_t columns)
{
    for (auto row = scores.begin(); row != scores.end(); row += columns) {
        const T largest = *std::max_element(row, row + columns);
        T sum = 0;
        for (auto score = row; score != row + columns; ++score) {
            *score = std::exp(*score - largest);
            sum += *score;
        }
        for (auto score = row; score != row + columns; ++score)
            *score /= sum;
    }
}

/// What one head of one sample works on.
template <typename T>
struct Head
{
    Head(const AttentionRequest<T>& request, int64_t batch, int64_t head)
        : queries(
            headOf(request.queries, batch, request.sizes.queryLength, head, request.sizes.headSize))
        , keys(headOf(request.keys, batch, request.sizes.keyLength, head, request.sizes.headSize))
        , values(headOf(request.values, batch, request.sizes.keyLength, head,
                        request.sizes.valueHeadSize))
        , shares(sharesOf(request, batch, head))
    {
    }

    std::vector<T> queries;
    std::vector<T> keys;
    std::vector<T> values;
    std::vector<T> shares; ///< [queryLength, keyLength]: how much each query takes of each value

private:
    std::vector<T> sharesOf(const AttentionRequest<T>& request, int64_t batch, int64_t head) const
    {
        const AttentionSizes& sizes = request.sizes;
        std::vector<T> scores(static_cast<size_t>(sizes.queryLength * sizes.keyLength));
        multiplyMatrices<T>({ .rows = sizes.queryLength,
                              .columns = sizes.keyLength,
                              .depth = sizes.headSize,
                              .transposesB = true,
                              .alpha = request.scale },
                            queries.data(), keys.data(), scores.data());
        for (const AttentionBias<T>& bias : request.biases)
            for (int64_t i = 0; i < sizes.queryLength * sizes.keyLength; ++i)
                scores[static_cast<size_t>(i)] += bias.values[bias.index(
                    sizes, batch, head, i / sizes.keyLength, i % sizes.keyLength)];
        if (request.isCausal)
            hideFuture(scores, sizes);
        softmaxRows(scores, sizes.keyLength);
        return scores;
    }
};

template <typename T>
void attendHead(const AttentionRequest<T>& request, int64_t batch, int64_t head, T* output)
{
    const AttentionSizes& sizes = request.sizes;
    const Head<T> own(request, batch, head);
    const int64_t width = sizes.heads * sizes.valueHeadSize;
    multiplyMatrices<T>({ .rows = sizes.queryLength,
                          .columns = sizes.valueHeadSize,
                          .depth = sizes.keyLength,
                          .rowStrideC = width },
                        own.shares.data(), own.values.data(),
                        output + batch * sizes.queryLength * width + head * sizes.valueHeadSize);
}

/// The gradient of the scores from that of the shares, which it replaces.
template <typename T>
void throughSoftmax(const std::vector<T>& shares, int64_t columns, std::vector<T>& gradient)
{
    for (size_t row = 0; row < shares.size(); row += static_cast<size_t>(columns)) {
        T sum = 0;
        for (size_t i = row; i < row + static_cast<size_t>(columns); ++i)
            sum += shares[i] * gradient[i];
        for (size_t i = row; i < row + static_cast<size_t>(columns); ++i)
            gradient[i] = shares[i] * (gradient[i] - sum);
    }
}

/// Writes one head's gradients into those of all heads, which lie side by side.
template <typename T>
void reverseHead(const AttentionRequest<T>& request, int64_t batch, int64_t head, const T* gradient,
                 AttentionGradients<T>& result)
{
    const AttentionSizes& sizes = request.sizes;
    const Head<T> own(request, batch, head);
    const int64_t width = sizes.heads * sizes.headSize;
    const int64_t valueWidth = sizes.heads * sizes.valueHeadSize;
    const std::vector<T> output =
        headOf<T>({ gradient, valueWidth }, batch, sizes.queryLength, head, sizes.valueHeadSize);
    multiplyMatrices<T>({ .rows = sizes.keyLength,
                          .columns = sizes.valueHeadSize,
                          .depth = sizes.queryLength,
                          .transposesA = true,
                          .rowStrideC = valueWidth },
                        own.shares.data(), output.data(),
                        result.values.data() + batch * sizes.keyLength * valueWidth
                            + head * sizes.valueHeadSize);
    std::vector<T> scores(own.shares.size());
    multiplyMatrices<T>({ .rows = sizes.queryLength,
                          .columns = sizes.keyLength,
                          .depth = sizes.valueHeadSize,
                          .transposesB = true },
                        output.data(), own.values.data(), scores.data());
    throughSoftmax(own.shares, sizes.keyLength, scores);
    multiplyMatrices<T>({ .rows = sizes.queryLength,
                          .columns = sizes.headSize,
                          .depth = sizes.keyLength,
                          .alpha = request.scale,
                          .rowStrideC = width },
                        scores.data(), own.keys.data(),
                        result.queries.data() + batch * sizes.queryLength * width
                            + head * sizes.headSize);
    multiplyMatrices<T>({ .rows = sizes.keyLength,
                          .columns = sizes.headSize,
                          .depth = sizes.queryLength,
                          .transposesA = true,
                          .alpha = request.scale,
                          .rowStrideC = width },
                        scores.data(), own.queries.data(),
                        result.keys.data() + batch * sizes.keyLength * width
                            + head * sizes.headSize);
    for (size_t bias = 0; bias < request.biases.size(); ++bias)
        for (int64_t i = 0; i < sizes.queryLength * sizes.keyLength; ++i)
            result.biases[bias][request.biases[bias].index(sizes, batch, head, i / sizes.keyLength,
                                                           i % sizes.keyLength)] +=
                scores[static_cast<size_t>(i)];
}

} // namespace

template <typename T>
void attend(const AttentionRequest<T>& request, T* output)
{
    const AttentionSizes& sizes = request.sizes;
    if (sizes.keyLength == 0)
        std::fill_n(output, sizes.batch * sizes.queryLength * sizes.heads * sizes.valueHeadSize,
                    T(0));
    if (sizes.keyLength == 0)
        return;
    for (int64_t batch = 0; batch < sizes.batch; ++batch)
        for (int64_t head = 0; head < sizes.heads; ++head)
            attendHead(request, batch, head, output);
}

template <typename T>
AttentionGradients<T> attentionGradients(const AttentionRequest<T>& request, const T* gradient)
{
    const AttentionSizes& sizes = request.sizes;
    const auto zeros = [&](int64_t length, int64_t size) {
        return std::vector<T>(static_cast<size_t>(sizes.batch * length * sizes.heads * size), T(0));
    };
    AttentionGradients<T> result{ .queries = zeros(sizes.queryLength, sizes.headSize),
                                  .keys = zeros(sizes.keyLength, sizes.headSize),
                                  .values = zeros(sizes.keyLength, sizes.valueHeadSize) };
    for (const AttentionBias<T>& bias : request.biases)
        result.biases.emplace_back(bias.values.size(), T(0));
    for (int64_t batch = 0; batch < sizes.batch && sizes.keyLength > 0; ++batch)
        for (int64_t head = 0; head < sizes.heads; ++head)
            reverseHead(request, batch, head, gradient, result);
    return result;
}

template void attend(const AttentionRequest<float>&, float*);
template void attend(const AttentionRequest<double>&, double*);
template AttentionGradients<float> attentionGradients(const AttentionRequest<float>&, const float*);
template AttentionGradients<double> attentionGradients(const AttentionRequest<double>&,
                                                       const double*);

} // namespace core
