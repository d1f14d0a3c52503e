#include "core/graph/network_families.h"

#include <fmt/format.h>

#include <cmath>

namespace core {

namespace {

struct BlockShape
{
    int64_t width = 0;
    int64_t expansion = 1;
    int64_t kernel = 3;
    int64_t stride = 1;
};

/// Widen, filter each channel alone, narrow without activation; a connection around where the shape
/// stays (Sandler, Howard, Zhu, Zhmoginov, Chen: "MobileNetV2: inverted residuals and linear
/// bottlenecks", CVPR 2018, table 1).
ValueId block(NetworkBuilder& builder, ValueId x, const BlockShape& shape)
{
    const int64_t inputs = builder.channels(x);
    ValueId y = x;
    if (shape.expansion > 1)
        y = builder.relu6(
            builder.convolution(y, "expand", { .outputs = inputs * shape.expansion, .kernel = 1 }));
    y = builder.relu6(builder.convolution(
        y, "depthwise", { .kernel = shape.kernel, .stride = shape.stride, .isDepthwise = true }));
    y = builder.convolution(y, "project", { .outputs = shape.width, .kernel = 1 });
    return shape.stride == 1 && inputs == shape.width ? builder.add(x, y) : y;
}

} // namespace

Parameters invertedResidualNetworkParameters()
{
    return {
        widthsParameter({ 16, 24, 40 }),
        blocksParameter("Blocks in each stage; one number for all stages or one each.", 2),
        kernelParameter("Side of the depthwise kernels; odd."),
        { .key = "expansion",
          .title = "Expansion",
          .help = "How many times wider a block is inside; one number for all stages or one each.",
          .type = ParameterType::reals,
          .fallback = std::vector<double>{ 4 },
          .minimum = 1,
          .maximum = 16 },
        { .key = "stemStride",
          .title = "Stem stride",
          .help = "Step of the first convolution; 2 suits pictures of 64 px and more.",
          .type = ParameterType::integer,
          .fallback = int64_t{ 1 },
          .minimum = 1,
          .maximum = 4,
          .unit = "px" },
        { .key = "headExpansion",
          .title = "Head expansion",
          .help = "Width before the classifier as a multiple of the last stage's; 0 leaves that "
                  "layer out.",
          .type = ParameterType::real,
          .fallback = 2.0,
          .minimum = 0,
          .maximum = 16 },
    };
}

Model buildInvertedResidualNetwork(const NetworkTask& task, const ParameterValues& values,
                                   std::optional<uint64_t> seed)
{
    const std::vector<int64_t> widths = wholeNumbers(values, "widths");
    const std::vector<int64_t> blocks = oneForEachStage(values, "blocks", widths.size());
    const std::vector<int64_t> expansion = oneForEachStage(values, "expansion", widths.size());
    BlockShape shape{ .kernel = oddKernel(values) };
    NetworkBuilder builder(task, seed);
    builder.enter("/stem");
    ValueId x = builder.relu6(
        builder.convolution(builder.input(), "conv",
                            { .outputs = widths.front(), .stride = values.integer("stemStride") }));
    for (size_t stage = 0; stage < widths.size(); ++stage)
        for (int64_t index = 0; index < blocks[stage]; ++index) {
            builder.enter(fmt::format("/stage{}/block{}", stage + 1, index + 1));
            shape.width = widths[stage];
            shape.expansion = expansion[stage];
            shape.stride = stage > 0 && index == 0 ? 2 : 1;
            x = block(builder, x, shape);
        }
    const double head = values.real("headExpansion") * static_cast<double>(widths.back());
    if (head >= 1) {
        builder.enter("/head");
        x = builder.relu6(
            builder.convolution(x, "conv", { .outputs = std::llround(head), .kernel = 1 }));
    }
    return builder.finish(x);
}

} // namespace core
