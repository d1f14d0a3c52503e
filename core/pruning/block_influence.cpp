#include "core/pruning/block_influence.h"

#include "core/base/error.h"
#include "core/execution/executor.h"

#include <fmt/format.h>

#include <cmath>

namespace core {

namespace {

/// Sum over samples of the cosine between what two tensors [N, ...] hold.
double cosineSum(const Tensor& first, const Tensor& second)
{
    const std::span<const float> a = first.values<float>();
    const std::span<const float> b = second.values<float>();
    const int64_t samples = first.rank() == 0 ? 1 : first.shape().front();
    const size_t size = a.size() / static_cast<size_t>(std::max<int64_t>(samples, 1));
    double sum = 0;
    for (size_t start = 0; size > 0 && start < a.size(); start += size) {
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (size_t i = start; i < start + size; ++i) {
            aa += static_cast<double>(a[i]) * a[i];
            bb += static_cast<double>(b[i]) * b[i];
            ab += static_cast<double>(a[i]) * b[i];
        }
        // Nothing in and nothing out is no change; nothing to compare with is as far as it gets.
        sum += aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : (aa == bb ? 1 : 0);
    }
    return sum;
}

} // namespace

std::vector<double> blockInfluence(const Model& model, std::span<const ResidualBlock> blocks,
                                   std::span<const Tensor> batches, Monitor& monitor)
{
    std::vector<ValueId> taps;
    for (const ResidualBlock& block : blocks)
        taps.insert(taps.end(),
                    { block.skipped, model.graph.node(block.addition).outputs.front() });
    Executor executor(std::make_shared<const Model>(model));
    std::vector<double> influence(blocks.size(), 0);
    double samples = 0;
    monitor.beginPhase("watching residual blocks");
    for (size_t batch = 0; batch < batches.size(); ++batch) {
        monitor.checkpoint();
        const RunResult seen = executor.run(batches.subspan(batch, 1), { .taps = taps }, monitor);
        const int64_t count = batches[batch].rank() == 0 ? 1 : batches[batch].shape().front();
        samples += static_cast<double>(count);
        for (size_t block = 0; block < blocks.size(); ++block)
            influence[block] += static_cast<double>(count)
                - cosineSum(seen.taps[2 * block], seen.taps[2 * block + 1]);
        monitor.advance(static_cast<double>(batch + 1) / static_cast<double>(batches.size()));
    }
    for (size_t block = 0; block < blocks.size(); ++block) {
        influence[block] /= std::max(samples, 1.0);
        if (!std::isfinite(influence[block]))
            throw Error(ErrorCode::nonFinite,
                        fmt::format("the block that ends in \"{}\" gives NaN or infinity",
                                    model.graph.node(blocks[block].addition).label()));
    }
    return influence;
}

} // namespace core
