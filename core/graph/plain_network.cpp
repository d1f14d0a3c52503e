#include "core/graph/network_families.h"

#include <fmt/format.h>

namespace core {

namespace {

/// One layer: a convolution, or a depthwise and a pointwise one.
ValueId layer(NetworkBuilder& builder, ValueId x, int64_t width, int64_t kernel, bool isSeparable)
{
    if (!isSeparable)
        return builder.relu(builder.convolution(x, "conv", { .outputs = width, .kernel = kernel }));
    x = builder.relu(
        builder.convolution(x, "depthwise", { .kernel = kernel, .isDepthwise = true }));
    return builder.relu(builder.convolution(x, "pointwise", { .outputs = width, .kernel = 1 }));
}

} // namespace

Parameters plainNetworkParameters()
{
    return {
        widthsParameter({ 16, 32, 64 }),
        blocksParameter("Convolutions in each stage; one number for all stages or one each.", 2),
        kernelParameter("Side of each kernel; odd."),
        { .key = "separable",
          .title = "Separable",
          .help = "Split each convolution but the first into a depthwise and a pointwise one.",
          .type = ParameterType::boolean,
          .fallback = false },
    };
}

Model buildPlainNetwork(const NetworkTask& task, const ParameterValues& values,
                        std::optional<uint64_t> seed)
{
    const std::vector<int64_t> widths = wholeNumbers(values, "widths");
    const std::vector<int64_t> blocks = oneForEachStage(values, "blocks", widths.size());
    const int64_t kernel = oddKernel(values);
    const int64_t shrinking = int64_t{ 1 } << (widths.size() - 1);
    if (std::min(task.height, task.width) < shrinking)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("{} stages halve the picture to nothing: it is {} x {}, {} x {} is "
                                "the least",
                                widths.size(), task.width, task.height, shrinking, shrinking));
    NetworkBuilder builder(task, seed);
    ValueId x = builder.input();
    for (size_t stage = 0; stage < widths.size(); ++stage) {
        builder.enter(fmt::format("/stage{}", stage + 1));
        if (stage > 0)
            x = builder.maxPool(x);
        for (int64_t block = 0; block < blocks[stage]; ++block) {
            builder.enter(fmt::format("/stage{}/layer{}", stage + 1, block + 1));
            const bool isFirst = stage == 0 && block == 0;
            x = layer(builder, x, widths[stage], kernel, values.boolean("separable") && !isFirst);
        }
    }
    return builder.finish(x);
}

} // namespace core
