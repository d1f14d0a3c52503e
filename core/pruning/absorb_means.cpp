#include "core/base/parallel.h"
#include "core/execution/executor.h"
#include "core/execution/model_split.h"
#include "core/pruning/layer_sample.h"
#include "core/pruning/recovery.h"

namespace core {

namespace {

/// A product whose input lost channels, before the cut, with the mean of its x.
struct Absorber
{
    ProductLayer before;
    ProductLayer after;
    std::vector<int64_t> removedColumns;
    Eigen::VectorXd sum;
    int64_t places = 0;
};

std::vector<int64_t> removedColumns(const CutModel& cut, const ProductLayer& layer)
{
    const int64_t channels = layer.columns() / layer.columnsPerChannel();
    std::vector<bool> isKept(static_cast<size_t>(channels), false);
    for (const int64_t channel : keptPositions(cut, layer.weight(), layer.channelAxis(), channels))
        isKept[static_cast<size_t>(channel)] = true;
    std::vector<int64_t> columns;
    for (int64_t column = 0; column < layer.columns(); ++column)
        if (!isKept[static_cast<size_t>(column / layer.columnsPerChannel())])
            columns.push_back(column);
    return columns;
}

std::vector<Absorber> findAbsorbers(const CutModel& cut)
{
    std::vector<Absorber> absorbers;
    for (const NodeId node : reachedNodes(cut)) {
        const auto before = ProductLayer::find(cut.before, node);
        const auto after = ProductLayer::find(cut.after, node);
        if (!before || !after || !before->canHaveBias())
            continue;
        std::vector<int64_t> columns = removedColumns(cut, *before);
        if (!columns.empty())
            absorbers.push_back(
                { *before, *after, std::move(columns), Eigen::VectorXd::Zero(before->columns()) });
    }
    return absorbers;
}

void addBatch(std::vector<Absorber>& absorbers, std::span<const Tensor> taps)
{
    for (size_t i = 0; i < absorbers.size(); ++i) {
        Absorber& absorber = absorbers[i];
        const Tensor& output = taps[2 * i + 1];
        const std::vector<int64_t> places =
            samplePlaces(absorber.before.places(output), kPlacesPerBatch,
                         static_cast<uint64_t>(absorber.places));
        absorber.sum += absorber.before.inputs(taps[2 * i], output, places)
                            .cast<double>()
                            .colwise()
                            .sum()
                            .transpose();
        absorber.places += static_cast<int64_t>(places.size());
    }
}

void absorb(CutModel& cut, const Absorber& absorber)
{
    const std::vector<int64_t> rows = keptPositions(
        cut, absorber.before.weight(), absorber.before.rowAxis(), absorber.before.rows());
    const Eigen::MatrixXd weights = absorber.before.weights(cut.before);
    Eigen::VectorXd bias = absorber.after.bias(cut.after);
    for (size_t row = 0; row < rows.size(); ++row)
        for (const int64_t column : absorber.removedColumns)
            bias[static_cast<Eigen::Index>(row)] += weights(rows[row], column)
                * absorber.sum[column] / static_cast<double>(absorber.places);
    absorber.after.setBias(cut.after, bias);
}

} // namespace

void absorbMeans(CutModel& cut, const RecoverySamples& samples, Monitor& monitor)
{
    std::vector<Absorber> absorbers = findAbsorbers(cut);
    const std::span<const Tensor> batches = samples.batches;
    if (absorbers.empty() || batches.empty())
        return;
    std::vector<ValueId> taps;
    for (const Absorber& absorber : absorbers)
        taps.insert(taps.end(), { absorber.before.input(), absorber.before.output() });
    Executor executor(std::make_shared<const Model>(cut.before), { .threads = threadCount() });
    monitor.beginPhase("absorbing means");
    for (size_t batch = 0; batch < batches.size(); ++batch) {
        addBatch(absorbers,
                 executor.run(batches.subspan(batch, 1), { .taps = taps }, monitor).taps);
        monitor.advance(static_cast<double>(batch + 1) / static_cast<double>(batches.size()));
        monitor.checkpoint();
    }
    for (const Absorber& absorber : absorbers)
        absorb(cut, absorber);
}

} // namespace core
