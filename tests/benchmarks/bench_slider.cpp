// Follows sliders of the shipped ResNet-20: bench_slider [THREADS] [DRAGS]
//
// 1. Drags of random groups to random positions, with the activations prepared as the window does
// while the hand rests: milliseconds until the accuracy on 512 images is known, and until the exact
// figures (parameters, MACs) are. 2. For each group the share of the network's MACs that lie behind
// the change beside the share of its time. 3. The accuracy on 10,000 images after a slider was let
// go.

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/data/dataset_formats.h"
#include "core/data/preprocessing.h"
#include "core/evaluation/latency.h"
#include "core/evaluation/live_evaluator.h"
#include "core/execution/model_cost.h"
#include "core/execution/model_split.h"
#include "core/onnx/read_model.h"
#include "core/pruning/mask_channels.h"
#include "core/pruning/removal_order.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>

using namespace core;

namespace {

using Clock = std::chrono::steady_clock;

constexpr int64_t kImages = 512;
constexpr int64_t kBatch = 64;
constexpr int64_t kAllImages = 10'000;

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

ModelCost costOf(const Model& model)
{
    return modelCost(model, inferShapes(model, concreteInputShapes(model)));
}

class Slider
{
public:
    Slider(std::shared_ptr<const Model> model, std::shared_ptr<const Dataset> images, int threads)
        : m_model(std::move(model))
        , m_groups(channelGroups(*m_model))
        , m_orders(removalOrders(*m_model, m_groups, "l1", 0, nullptr, m_monitor))
        , m_images(std::move(images))
        , m_options({ .samples = kImages, .batchSize = kBatch, .executor = { .threads = threads } })
        , m_live(m_model, m_images, preprocessingOf(*m_model), m_options)
    {
        for (size_t group = 0; group < m_groups.size(); ++group)
            if (!m_orders[group].empty())
                m_movable.push_back(group);
    }

    void drag(int count)
    {
        Random random({ .seed = 1 });
        measure(m_movable.front(), 1);
        fmt::print("activations prepared in {:.0f} ms\n", prepare());
        std::vector<double> times;
        std::vector<double> estimates;
        for (int i = 0; i < count; ++i) {
            const size_t group = m_movable[static_cast<size_t>(
                random.below(static_cast<int64_t>(m_movable.size())))];
            const int64_t gone = 1 + random.below(m_groups[group].channels - 1);
            estimates.push_back(exactFigures(group, gone));
            times.push_back(measure(group, gone));
        }
        fmt::print("{} drags over {} groups: accuracy on {} images p50 {:.1f} ms, p95 {:.1f} ms, "
                   "largest {:.1f} ms; exact figures p95 {:.1f} ms\n",
                   count, m_movable.size(), kImages, quantile(times, 0.5), quantile(times, 0.95),
                   quantile(times, 1), quantile(estimates, 0.95));
    }

    /// A slider that moves on within one group finds the activations in front of it.
    void shares()
    {
        const double whole = wholeTime();
        const double macs = static_cast<double>(costOf(*m_model).macs);
        double sumOfShares = 0;
        double sumOfTimes = 0;
        for (const size_t group : m_movable) {
            measure(group, 1);
            const double share = static_cast<double>(macsBehind(group)) / macs;
            const double time =
                quantile({ measure(group, 2), measure(group, 3), measure(group, 4) }, 0.5) / whole;
            fmt::print("{:40} MACs behind {:5.1f} %, time {:5.1f} %\n", m_groups[group].name,
                       100 * share, 100 * time);
            sumOfShares += share;
            sumOfTimes += time;
        }
        const auto count = static_cast<double>(m_movable.size());
        fmt::print("mean: MACs behind {:.1f} %, time {:.1f} % of {:.1f} ms\n",
                   100 * sumOfShares / count, 100 * sumOfTimes / count, whole);
    }

    void release()
    {
        LiveEvaluatorOptions options = m_options;
        options.samples = kAllImages;
        LiveEvaluator live(m_model, m_images, preprocessingOf(*m_model), options);
        const Model first = candidate(m_movable.front(), 2);
        live.evaluate(
            first, [](const LiveAccuracy&) {}, m_monitor);
        const Clock::time_point start = Clock::now();
        const Model cut = candidate(m_movable.front(), 3);
        const LiveAccuracy accuracy = live.evaluate(
            cut, [](const LiveAccuracy&) {}, m_monitor);
        fmt::print("{} images after the release: {:.0f} ms, {:.0f} MiB kept\n",
                   accuracy.agreement.n, millisecondsSince(start),
                   static_cast<double>(live.cachedBytes()) / (1 << 20));
    }

private:
    Model candidate(size_t group, int64_t gone) const
    {
        const std::vector<ChannelRemoval> removals{ firstToGo(
            group, m_orders[group], std::min(gone, m_groups[group].channels - 1)) };
        return maskChannels(*m_model, m_groups, removals);
    }

    double measure(size_t group, int64_t gone)
    {
        const Clock::time_point start = Clock::now();
        const Model model = candidate(group, gone);
        m_live.evaluate(
            model, [](const LiveAccuracy&) {}, m_monitor);
        return millisecondsSince(start);
    }

    /// What the window does before a hand comes: activations in front of every group.
    double prepare()
    {
        const Clock::time_point start = Clock::now();
        std::vector<Model> candidates;
        for (const size_t group : m_movable)
            candidates.push_back(candidate(group, 1));
        m_live.prepare(candidates, m_monitor);
        return millisecondsSince(start);
    }

    double exactFigures(size_t group, int64_t gone) const
    {
        const Clock::time_point start = Clock::now();
        const std::vector<ChannelRemoval> removals{ firstToGo(group, m_orders[group], gone) };
        costOf(removeChannels(*m_model, m_groups, removals));
        return millisecondsSince(start);
    }

    /// The whole network on the same images, as one would run it without knowing what changed.
    double wholeTime()
    {
        Executor executor(m_model, m_options.executor);
        const std::vector<Tensor> inputs = randomInputs(*m_model, kBatch, 1);
        std::vector<double> times;
        for (int turn = 0; turn < 6; ++turn) {
            const Clock::time_point start = Clock::now();
            for (int64_t image = 0; image < kImages; image += kBatch)
                executor.run(inputs);
            times.push_back(millisecondsSince(start));
        }
        return quantile(times, 0.5);
    }

    int64_t macsBehind(size_t group) const
    {
        const Model changed = candidate(group, 2);
        const ModelSuffix suffix = suffixBehind(changed, changedNodes(*m_model, changed));
        const std::vector<NodeId>& behind = suffix.model.graph.order();
        int64_t macs = 0;
        for (const NodeCost& cost : costOf(*m_model).nodes)
            if (std::ranges::count(behind, cost.node) > 0)
                macs += cost.cost.macs;
        return macs;
    }

    Monitor m_monitor;
    std::shared_ptr<const Model> m_model;
    ChannelGroups m_groups;
    RemovalOrders m_orders;
    std::shared_ptr<const Dataset> m_images;
    LiveEvaluatorOptions m_options;
    LiveEvaluator m_live;
    std::vector<size_t> m_movable;
};

} // namespace

int main(int argc, char** argv)
{
    const int threads = argc > 1 ? std::atoi(argv[1]) : 2;
    const int drags = argc > 2 ? std::atoi(argv[2]) : 200;
    setThreadCount(threads);
    Monitor monitor;
    const auto model = std::make_shared<const Model>(
        withFoldedConstants(readModel(samplesFolder() / "fashion_resnet20.onnx", monitor)));
    // Training images, of which there are enough: only the time is looked at.
    const auto images = openDataset(describeDataset("fashion-mnist"), monitor)->train(monitor);
    Slider slider(model, images, threads);
    slider.drag(drags);
    slider.shares();
    slider.release();
    return 0;
}
