#include "core/graph/network_families.h"

#include <fmt/format.h>

namespace core {

namespace {

/// Two convolutions with a connection around them, projected where the shape changes (He, Zhang,
/// Ren, Sun: "Deep residual learning for image recognition", CVPR 2016, figure 2 and option B).
ValueId block(NetworkBuilder& builder, ValueId x, int64_t width, int64_t kernel, int64_t stride)
{
    ValueId y = builder.relu(
        builder.convolution(x, "conv1", { .outputs = width, .kernel = kernel, .stride = stride }));
    y = builder.convolution(y, "conv2", { .outputs = width, .kernel = kernel });
    if (stride != 1 || builder.channels(x) != width)
        x = builder.convolution(x, "shortcut", { .outputs = width, .kernel = 1, .stride = stride });
    return builder.relu(builder.add(y, x));
}

} // namespace

Parameters residualNetworkParameters()
{
    return {
        widthsParameter({ 16, 32, 64 }),
        blocksParameter("Blocks of two convolutions in each stage; one number for all stages or "
                        "one each. Three stages of n make ResNet-(6n + 2).",
                        3),
        kernelParameter("Side of each kernel; odd."),
    };
}

Model buildResidualNetwork(const NetworkTask& task, const ParameterValues& values,
                           std::optional<uint64_t> seed)
{
    const std::vector<int64_t> widths = wholeNumbers(values, "widths");
    const std::vector<int64_t> blocks = oneForEachStage(values, "blocks", widths.size());
    const int64_t kernel = oddKernel(values);
    NetworkBuilder builder(task, seed);
    builder.enter("/stem");
    ValueId x = builder.relu(builder.convolution(builder.input(), "conv",
                                                 { .outputs = widths.front(), .kernel = kernel }));
    for (size_t stage = 0; stage < widths.size(); ++stage)
        for (int64_t index = 0; index < blocks[stage]; ++index) {
            builder.enter(fmt::format("/stage{}/block{}", stage + 1, index + 1));
            x = block(builder, x, widths[stage], kernel, stage > 0 && index == 0 ? 2 : 1);
        }
    return builder.finish(x);
}

} // namespace core
