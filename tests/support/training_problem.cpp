#include "tests/support/training_problem.h"

#include "core/base/random.h"
#include "core/data/array_dataset.h"
#include "core/graph/network_template.h"
#include "core/training/loss_objective.h"
#include "core/training/trainer.h"
#include "tests/support/data_files.h"

#include <fstream>
#include <sstream>
#include <stop_token>

namespace test {

namespace {

constexpr int64_t kSide = 6;
constexpr int64_t kClasses = 3;

std::string stripePixels(int64_t count, uint64_t seed)
{
    core::Random random({ .seed = seed });
    std::string pixels;
    for (int64_t sample = 0; sample < count; ++sample)
        for (int64_t row = 0; row < kSide; ++row)
            for (int64_t column = 0; column < kSide; ++column) {
                const bool isBright = row / 2 == sample % kClasses;
                pixels += static_cast<char>((isBright ? 120 : 40) + random.below(100));
            }
    return pixels;
}

std::string stripeLabels(int64_t count)
{
    std::string labels;
    for (int64_t sample = 0; sample < count; ++sample)
        labels += static_cast<char>(sample % kClasses);
    return labels;
}

void writePart(const std::string& stem, int64_t count, uint64_t seed)
{
    std::ofstream(stem + "-images-idx3-ubyte", std::ios::binary)
        << idxFile({ count, kSide, kSide }, stripePixels(count, seed));
    std::ofstream(stem + "-labels-idx1-ubyte", std::ios::binary)
        << idxFile({ count }, stripeLabels(count));
}

} // namespace

std::shared_ptr<const core::Dataset> stripes(int64_t count, uint64_t seed)
{
    const std::string pixels = stripePixels(count, seed);
    core::Tensor samples(core::ElementType::uint8, { count, kSide, kSide });
    std::ranges::copy(pixels, samples.mutableValues<uint8_t>().begin());
    core::Tensor labels(core::ElementType::int64, { count });
    for (int64_t sample = 0; sample < count; ++sample)
        labels.mutableValues<int64_t>()[static_cast<size_t>(sample)] = sample % kClasses;
    return core::makeArrayDataset({ .samples = samples, .labels = labels });
}

void writeStripes(const std::string& folder, int64_t count)
{
    writePart(folder + "/train", count, 1);
    writePart(folder + "/t10k", 48, 2);
}

std::shared_ptr<const core::Model> stripesNetwork(uint64_t seed)
{
    const core::NetworkTemplate& family = core::networkTemplates().at("plain");
    core::ParameterValues values(family.parameters());
    values.setText("widths", "8");
    return std::make_shared<const core::Model>(core::buildNetwork(
        family, { .channels = 1, .height = kSide, .width = kSide, .classes = kClasses }, values,
        seed));
}

core::TrainingJob stripesJob(const std::string& settings)
{
    core::ParameterValues values(core::trainingParameters());
    std::istringstream words("batchSize=16 epochs=4 precision=float32 " + settings);
    for (std::string word; words >> word;) {
        const size_t sign = word.find('=');
        values.setText(word.substr(0, sign), word.substr(sign + 1));
    }
    return { .model = stripesNetwork(),
             .train = stripes(96, 1),
             .validation = stripes(48, 3),
             .preprocessing = { .width = kSide, .height = kSide, .channels = 1 },
             .settings = core::trainingSettings(values),
             .threads = 1 };
}

core::Model trained(core::TrainingJob job)
{
    core::Monitor monitor;
    core::LossObjective objective(job.settings.loss, job.settings.labelSmoothing);
    core::Trainer trainer(std::move(job), objective, monitor);
    trainer.resume(monitor);
    return trainer.run(monitor).model;
}

bool hasEqualWeights(const core::Model& a, const core::Model& b)
{
    for (const core::ValueId id : a.graph.values()) {
        const core::Value& value = a.graph.value(id);
        if (!value.initializer)
            continue;
        const auto other = b.graph.find(value.name);
        if (!other || !(b.graph.value(*other).initializer == value.initializer))
            return false;
    }
    return true;
}

bool isStoppedAfter(core::TrainingJob job, int batches)
{
    std::stop_source stop;
    core::Monitor monitor(stop.get_token(), { .point = [&](const core::SeriesPoint& point) {
                              if (point.series == "loss" && point.x >= batches)
                                  stop.request_stop();
                          } });
    core::LossObjective objective(job.settings.loss, job.settings.labelSmoothing);
    core::Trainer trainer(std::move(job), objective, monitor);
    try {
        trainer.run(monitor);
    } catch (const core::Cancelled&) {
        return true;
    }
    return false;
}

std::string convolutionOfStripes()
{
    std::string name;
    const auto model = stripesNetwork();
    for (const core::ValueId id : model->graph.values())
        if (const core::Value& value = model->graph.value(id);
            value.initializer && value.initializer->rank() == 4)
            name = value.name;
    return name;
}

} // namespace test
