#include "tests/support/cut_check.h"

#include "core/base/random.h"
#include "core/execution/executor.h"
#include "core/graph/validate.h"
#include "core/pruning/mask_channels.h"
#include "tests/support/weighted_graphs.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace core;

namespace test {

std::vector<Tensor> run(const Model& model, const std::vector<Tensor>& inputs)
{
    // The networks are small: threads would wait for each other longer than they compute.
    return Executor(std::make_shared<const Model>(model), { .threads = 1 }).run(inputs);
}

std::string outputDifference(const std::vector<Tensor>& found, const std::vector<Tensor>& expected)
{
    for (size_t output = 0; output < expected.size(); ++output) {
        if (found.at(output).shape() != expected[output].shape())
            return "shape " + shapeText(found[output].shape());
        const std::vector<double> ours = found[output].toDoubles();
        const std::vector<double> theirs = expected[output].toDoubles();
        double largest = 0;
        double difference = 0;
        for (size_t i = 0; i < ours.size(); ++i) {
            largest = std::max(largest, std::abs(theirs[i]));
            difference = std::max(difference, std::abs(ours[i] - theirs[i]));
        }
        if (!(difference <= 1e-5 * std::max(largest, 1e-3)))
            return "differs by " + std::to_string(difference) + " of " + std::to_string(largest);
    }
    return {};
}

Model withZeros(const Model& model, const ChannelGroup& group, const std::vector<int64_t>& channels)
{
    const ChannelRemoval removal{ 0, channels };
    return maskChannels(withFoldedConstants(model), { group }, std::span(&removal, 1));
}

std::vector<int64_t> someChannels(int64_t count, uint64_t seed)
{
    std::vector<int64_t> channels(static_cast<size_t>(count));
    std::iota(channels.begin(), channels.end(), 0);
    Random random({ .seed = seed });
    random.shuffle(std::span(channels));
    channels.resize(static_cast<size_t>(1 + random.below(count - 1)));
    return channels;
}

std::string removalDifference(const Model& model, const ChannelGroups& groups, int64_t batch)
{
    const std::vector<Tensor> inputs = randomInputs(model, batch, 5);
    for (size_t index = 0; index < groups.size(); ++index) {
        if (groups[index].isFrozen())
            continue;
        const ChannelRemoval removal{ index, someChannels(groups[index].channels, index) };
        const Model cut = removeChannels(model, groups, std::span(&removal, 1));
        const std::string text = outputDifference(
            run(cut, inputs), run(withZeros(model, groups[index], removal.channels), inputs));
        if (!text.empty())
            return groups[index].name + ": " + text;
        for (const Issue& issue : validate(cut)) {
            if (issue.severity == Severity::error)
                return groups[index].name + ": " + issue.message;
        }
    }
    return {};
}

} // namespace test
