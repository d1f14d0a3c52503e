#include "core/operators/scaled_dot_product.h"

#include "core/operators/matrix_product.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

/// One head of one sample as a dense matrix [length, size].
std::vector<float> headOf(const AttentionOperand& operand, int64_t batch, int64_t length,
                          int64_t head, int64_t size)
{
    std::vector<float> matrix(static_cast<size_t>(length * size));
    for (int64_t row = 0; row < length; ++row)
        std::copy_n(operand.data + (batch * length + row) * operand.rowStride + head * size, size,
                    matrix.begin() + row * size);
    return matrix;
}

void hideFuture(std::vector<float>& scores, const AttentionSizes& sizes)
{
    const int64_t seen = sizes.keyLength - sizes.queryLength + 1;
    for (int64_t row = 0; row < sizes.queryLength; ++row) {
        const auto line = scores.begin() + row * sizes.keyLength;
        std::fill(line + std::clamp<int64_t>(row + seen, 0, sizes.keyLength),
                  line + sizes.keyLength, std::numeric_limits<float>::lowest());
    }
}

void softmaxRows(std::vector<float>& scores, int64_t columns)
{
    for (auto row = scores.begin(); row != scores.end(); row += columns) {
        const float largest = *std::max_element(row, row + columns);
        float sum = 0;
        for (auto score = row; score != row + columns; ++score) {
            *score = std::exp(*score - largest);
            sum += *score;
        }
        for (auto score = row; score != row + columns; ++score)
            *score /= sum;
    }
}

void attendHead(const AttentionRequest& request, int64_t batch, int64_t head, float* output)
{
    const AttentionSizes& sizes = request.sizes;
    const std::vector<float> queries =
        headOf(request.queries, batch, sizes.queryLength, head, sizes.headSize);
    const std::vector<float> keys =
        headOf(request.keys, batch, sizes.keyLength, head, sizes.headSize);
    const std::vector<float> values =
        headOf(request.values, batch, sizes.keyLength, head, sizes.valueHeadSize);
    std::vector<float> scores(static_cast<size_t>(sizes.queryLength * sizes.keyLength));
    multiplyMatrices<float>({ .rows = sizes.queryLength,
                              .columns = sizes.keyLength,
                              .depth = sizes.headSize,
                              .transposesB = true,
                              .alpha = request.scale },
                            queries.data(), keys.data(), scores.data());
    for (const AttentionBias& bias : request.biases)
        bias.addTo(scores, sizes, batch, head);
    if (request.isCausal)
        hideFuture(scores, sizes);
    softmaxRows(scores, sizes.keyLength);
    const int64_t width = sizes.heads * sizes.valueHeadSize;
    multiplyMatrices<float>({ .rows = sizes.queryLength,
                              .columns = sizes.valueHeadSize,
                              .depth = sizes.keyLength,
                              .rowStrideC = width },
                            scores.data(), values.data(),
                            output + batch * sizes.queryLength * width
                                + head * sizes.valueHeadSize);
}

} // namespace

void AttentionBias::addTo(std::vector<float>& scores, const AttentionSizes& sizes, int64_t batch,
                          int64_t head) const
{
    const int64_t heads = hasHeads ? sizes.heads : 1;
    const int64_t queries = hasQueries ? sizes.queryLength : 1;
    const int64_t first = (hasBatch ? batch : 0) * heads + (hasHeads ? head : 0);
    for (int64_t row = 0; row < sizes.queryLength; ++row) {
        const int64_t line = (first * queries + (hasQueries ? row : 0)) * sizes.keyLength;
        for (int64_t column = 0; column < sizes.keyLength; ++column)
            scores[static_cast<size_t>(row * sizes.keyLength + column)] +=
                values[static_cast<size_t>(line + column)];
    }
}

void attend(const AttentionRequest& request, float* output)
{
    const AttentionSizes& sizes = request.sizes;
    if (sizes.keyLength == 0)
        std::fill_n(output, sizes.batch * sizes.queryLength * sizes.heads * sizes.valueHeadSize,
                    0.0F);
    if (sizes.keyLength == 0)
        return;
    for (int64_t batch = 0; batch < sizes.batch; ++batch)
        for (int64_t head = 0; head < sizes.heads; ++head)
            attendHead(request, batch, head, output);
}

} // namespace core
