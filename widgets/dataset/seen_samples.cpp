#include "widgets/dataset/seen_samples.h"

#include "core/data/batch.h"
#include "widgets/models/sample_picture.h"

#include <algorithm>
#include <numeric>

namespace widgets {

namespace {

/// One sample of a batch without its batch axis.
core::Tensor sampleOf(const core::Tensor& batch, size_t position)
{
    core::Shape shape(batch.shape().begin() + 1, batch.shape().end());
    const auto count = static_cast<size_t>(core::elementCount(shape));
    return core::Tensor::of<float>(std::move(shape),
                                   batch.values<float>().subspan(position * count, count));
}

/// The picture in a network's input, where the input still has the axes of a picture.
QImage seenPicture(const core::Preprocessor& preprocessor, const core::Batch& batch,
                   size_t position, const core::Tensor& original)
{
    const bool isNumbers = batch.input.elementType() == core::ElementType::float32;
    if (!core::isPicture(original) || !isNumbers)
        return samplePicture(original);
    // A network that reads rows of numbers still sees the picture they were taken from.
    const core::Tensor input =
        sampleOf(batch.input, position).reshaped(preprocessor.inputShape(original));
    return samplePicture(preprocessor.visible(input));
}

int64_t channelAxis(const core::Shape& input, const core::Preprocessing& preprocessing)
{
    if (input.size() != 4)
        return -1;
    return preprocessing.isChannelsLast ? 3 : 1;
}

QString classOf(const core::Dataset& samples, int64_t index)
{
    const int64_t label = samples.label(index);
    const std::vector<std::string>& names = samples.classNames();
    return label >= 0 && label < static_cast<int64_t>(names.size())
        ? QString::fromStdString(names[static_cast<size_t>(label)])
        : QString();
}

} // namespace

SeenSamples seeSamples(const std::shared_ptr<const core::Dataset>& samples,
                       const core::Preprocessing& preprocessing, const core::Model* model,
                       core::Monitor& monitor)
{
    std::vector<int64_t> indices(static_cast<size_t>(samples->size()));
    std::iota(indices.begin(), indices.end(), int64_t{ 0 });
    const core::Preprocessor preprocessor(preprocessing);
    const core::Batch batch = core::makeBatch(
        *samples, preprocessor, indices, model ? core::networkInput(*model) : core::NetworkInput());
    SeenSamples result{ .input = batch.input.shape() };
    for (size_t position = 0; position < indices.size(); ++position) {
        monitor.checkpoint();
        const core::Tensor original = samples->image(indices[position]);
        result.originals.push_back(samplePicture(original));
        result.seen.push_back(seenPicture(preprocessor, batch, position, original));
        result.names << classOf(*samples, indices[position]);
    }
    result.values = core::tensorStatistics(batch.input);
    if (const int64_t axis = channelAxis(result.input, preprocessing); axis >= 0)
        result.channels = core::channelStatistics(batch.input, axis);
    return result;
}

SeenSamples seeSomeSamples(OpenedDataset& dataset, const core::Preprocessing& preprocessing,
                           const core::Model* model, int64_t first, int64_t count,
                           core::Monitor& monitor)
{
    const auto samples = dataset.anySamples(monitor);
    std::vector<int64_t> indices;
    const int64_t taken = std::min(count, samples->size());
    for (int64_t position = 0; position < taken; ++position)
        indices.push_back((first + position * samples->size() / taken) % samples->size());
    return seeSamples(core::makeSubset(samples, std::move(indices)), preprocessing, model, monitor);
}

} // namespace widgets
