#include "core/deploy/output_difference.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

/// NaN equals NaN, an infinity itself.
double distance(double a, double b)
{
    if (a == b || (std::isnan(a) && std::isnan(b)))
        return 0;
    const double distance = std::abs(a - b);
    return std::isfinite(distance) ? distance : std::numeric_limits<double>::infinity();
}

void expectSameForm(const Tensor& reference, const Tensor& output)
{
    if (reference.elementType() == output.elementType() && reference.shape() == output.shape())
        return;
    throw Error(ErrorCode::invalidModel,
                fmt::format("an output is {} {} where {} {} is expected",
                            elementTypeName(output.elementType()), shapeText(output.shape()),
                            elementTypeName(reference.elementType()),
                            shapeText(reference.shape())));
}

size_t placeOfHighest(const std::vector<double>& values)
{
    return static_cast<size_t>(std::ranges::max_element(values) - values.begin());
}

/// Adds one output; tells whether its highest number stands at the same place.
bool addOutput(const Tensor& reference, const Tensor& output, OutputDifference& difference)
{
    expectSameForm(reference, output);
    const bool isEqual = reference == output;
    difference.isExact = difference.isExact && isEqual;
    if (reference.elementType() == ElementType::string)
        return isEqual;
    const std::vector<double> a = reference.toDoubles();
    const std::vector<double> b = output.toDoubles();
    for (size_t i = 0; i < a.size(); ++i) {
        difference.largest = std::max(difference.largest, distance(a[i], b[i]));
        if (std::isfinite(a[i]))
            difference.scale = std::max(difference.scale, std::abs(a[i]));
    }
    return placeOfHighest(a) == placeOfHighest(b);
}

} // namespace

RunOutputs runFresh(const std::shared_ptr<const Model>& model,
                    std::span<const std::vector<Tensor>> runs, int threads, Monitor& monitor)
{
    Executor executor(model, { .threads = threads });
    RunOutputs outputs;
    for (const std::vector<Tensor>& inputs : runs) {
        outputs.push_back(executor.run(inputs, RunRequest{}, monitor).outputs);
        monitor.advance(static_cast<double>(outputs.size()) / static_cast<double>(runs.size()));
    }
    return outputs;
}

OutputDifference differenceOf(const RunOutputs& reference, const RunOutputs& outputs)
{
    require(reference.size() == outputs.size(), "both models ran on the same inputs");
    OutputDifference difference;
    for (size_t run = 0; run < reference.size(); ++run) {
        if (reference[run].size() != outputs[run].size())
            throw Error(ErrorCode::invalidModel,
                        fmt::format("the file has {} outputs where {} are expected",
                                    outputs[run].size(), reference[run].size()));
        for (size_t slot = 0; slot < reference[run].size(); ++slot) {
            const bool isSame = addOutput(reference[run][slot], outputs[run][slot], difference);
            difference.sameClass += slot == 0 && isSame ? 1 : 0;
        }
    }
    return difference;
}

} // namespace core
