#include "core/data/dataset_formats.h"
#include "core/data/preprocessing.h"
#include "core/evaluation/live_evaluator.h"
#include "core/onnx/read_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <vector>

using namespace core;

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// First partial result and complete result of a drag at one convolution, medians of a few.
void measure(LiveEvaluator& live, const Model& model, NodeId convolution, size_t number)
{
    std::vector<double> first;
    std::vector<double> complete;
    for (int step = 1; step <= 7; ++step) {
        Model edited = model;
        Tensor& weights = *edited.graph.value(edited.graph.node(convolution).inputs[1]).initializer;
        const std::span<float> values = weights.mutableValues<float>();
        std::ranges::fill(values.first(values.size() * static_cast<size_t>(step) / 16), 0.0F);
        Monitor monitor;
        const Clock::time_point start = Clock::now();
        double untilFirst = 0;
        live.evaluate(
            edited,
            [&](const LiveAccuracy&) {
                if (untilFirst == 0)
                    untilFirst = millisecondsSince(start);
            },
            monitor);
        first.push_back(untilFirst);
        complete.push_back(millisecondsSince(start));
    }
    std::ranges::sort(first);
    std::ranges::sort(complete);
    fmt::print("convolution {:>2}: first batch {:6.1f} ms, all {} images {:7.1f} ms\n", number,
               first[3], live.sampleCount(), complete[3]);
}

} // namespace

int main()
{
    Monitor monitor;
    const auto model = std::make_shared<const Model>(
        readModel(samplesFolder() / "fashion_resnet20.onnx", monitor));
    const auto images = openDataset(describeDataset("sample"), monitor)->test("benchmark", monitor);
    LiveEvaluator live(model, images, preprocessingOf(*model), { .samples = 512, .batchSize = 64 });
    size_t number = 0;
    for (const NodeId id : model->graph.order())
        if (model->graph.node(id).type == "Conv")
            measure(live, *model, id, number++);
    return 0;
}
