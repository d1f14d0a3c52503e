#include "core/graph/network_template.h"

#include "core/graph/network_families.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace core {

namespace {

constexpr double kLargestWidth = 8192;
constexpr double kMostBlocks = 100;
constexpr size_t kMostStages = 8;
constexpr int64_t kLargestSide = 16384;
constexpr int64_t kMostChannels = 4096;
constexpr int64_t kMostClasses = 1'000'000;

constexpr std::array kTemplates{
    NetworkTemplate{ "plain", "Plain convolutional",
                     "Convolutions one after the other, halved by max pooling between stages. The "
                     "convolutions may be separable: depthwise and pointwise.",
                     plainNetworkParameters, buildPlainNetwork },
    NetworkTemplate{ "residual", "Residual",
                     "Blocks of two convolutions with a connection around them (ResNet for CIFAR). "
                     "Easy to train and accurate for its size.",
                     residualNetworkParameters, buildResidualNetwork },
    NetworkTemplate{ "inverted-residual", "Inverted residual",
                     "Blocks that widen, filter each channel alone and narrow again (MobileNetV2). "
                     "Few multiply-accumulates for their accuracy.",
                     invertedResidualNetworkParameters, buildInvertedResidualNetwork },
};

constexpr Catalog<NetworkTemplate> kCatalog{ "template", kTemplates };

void checkRange(std::string_view what, int64_t number, int64_t most)
{
    if (number < 1 || number > most)
        throw Error(
            ErrorCode::invalidArgument,
            fmt::format("a network cannot have {} {}; accepted are 1 to {}", number, what, most));
}

void checkTask(const NetworkTask& task)
{
    checkRange("input channels", task.channels, kMostChannels);
    checkRange("rows of input pixels", task.height, kLargestSide);
    checkRange("columns of input pixels", task.width, kLargestSide);
    if (task.classes < 2)
        throw Error(ErrorCode::invalidArgument, "a classifier needs at least 2 classes");
    checkRange("classes", task.classes, kMostClasses);
}

} // namespace

const Catalog<NetworkTemplate>& networkTemplates()
{
    return kCatalog;
}

Model buildNetwork(const NetworkTemplate& family, const NetworkTask& task,
                   const ParameterValues& values, std::optional<uint64_t> seed)
{
    checkTask(task);
    const size_t stages = wholeNumbers(values, "widths").size();
    if (stages > kMostStages)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("{} stages; at most {} are accepted", stages, kMostStages));
    Model model = family.build(task, values, seed);
    model.graph.name = family.id;
    return model;
}

std::vector<int64_t> wholeNumbers(const ParameterValues& values, std::string_view key)
{
    std::vector<int64_t> numbers;
    for (const double number : values.reals(key)) {
        if (number != std::floor(number))
            throw Error(
                ErrorCode::invalidArgument,
                fmt::format("{} must be whole numbers, found {}", parameterFlag(key), number));
        numbers.push_back(static_cast<int64_t>(number));
    }
    if (numbers.empty())
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("{} needs at least one number", parameterFlag(key)));
    return numbers;
}

std::vector<int64_t> oneForEachStage(const ParameterValues& values, std::string_view key,
                                     size_t stages)
{
    std::vector<int64_t> numbers = wholeNumbers(values, key);
    if (numbers.size() == 1)
        numbers.resize(stages, numbers.front());
    if (numbers.size() != stages)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("{} has {} numbers for {} stages; accepted is one number, or one "
                                "for each stage",
                                parameterFlag(key), numbers.size(), stages));
    return numbers;
}

Parameter widthsParameter(std::vector<double> fallback)
{
    return { .key = "widths",
             .title = "Widths",
             .help = "Channels of each stage; each stage but the first halves the picture.",
             .type = ParameterType::reals,
             .fallback = std::move(fallback),
             .minimum = 1,
             .maximum = kLargestWidth };
}

Parameter blocksParameter(std::string help, double fallback)
{
    return { .key = "blocks",
             .title = "Blocks",
             .help = std::move(help),
             .type = ParameterType::reals,
             .fallback = std::vector<double>{ fallback },
             .minimum = 1,
             .maximum = kMostBlocks };
}

Parameter kernelParameter(std::string help)
{
    return { .key = "kernel",
             .title = "Kernel",
             .help = std::move(help),
             .type = ParameterType::integer,
             .fallback = int64_t{ 3 },
             .minimum = 1,
             .maximum = 15,
             .unit = "px" };
}

int64_t oddKernel(const ParameterValues& values)
{
    const int64_t kernel = values.integer("kernel");
    if (kernel % 2 == 0)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("--kernel is {}; only odd sizes can be centred", kernel));
    return kernel;
}

} // namespace core
