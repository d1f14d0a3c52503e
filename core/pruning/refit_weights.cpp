#include "core/base/error.h"
#include "core/execution/executor.h"
#include "core/execution/model_split.h"
#include "core/pruning/layer_sample.h"
#include "core/pruning/recovery.h"

#include <fmt/format.h>

#include <Eigen/Cholesky>

namespace core {

namespace {

/// The normal equations of a layer of this many columns still fit: 512 MiB.
constexpr int64_t kMostColumns = 8192;
constexpr double kRidge = 0.01;

/// Sums over places that least squares need.
struct Moments
{
    Eigen::MatrixXd xx; ///< [columns, columns]
    Eigen::MatrixXd xy; ///< [columns, rows]
    Eigen::VectorXd x;
    Eigen::VectorXd y;
    double places = 0;

    Moments(int64_t columns, int64_t rows)
        : xx(Eigen::MatrixXd::Zero(columns, columns))
        , xy(Eigen::MatrixXd::Zero(columns, rows))
        , x(Eigen::VectorXd::Zero(columns))
        , y(Eigen::VectorXd::Zero(rows))
    {
    }

    void add(const Eigen::MatrixXf& inputs, const Eigen::MatrixXf& outputs)
    {
        xx += (inputs.transpose() * inputs).cast<double>();
        xy += (inputs.transpose() * outputs).cast<double>();
        x += inputs.cast<double>().colwise().sum().transpose();
        y += outputs.cast<double>().colwise().sum().transpose();
        places += static_cast<double>(inputs.rows());
    }

    /// Covariances in place of sums of products.
    void center()
    {
        x /= places;
        y /= places;
        xx = xx / places - x * x.transpose();
        xy = xy / places - x * y.transpose();
    }
};

class Refit
{
public:
    Refit(CutModel& cut, std::span<const Tensor> batches, Monitor& monitor)
        : m_cut(cut)
        , m_batches(batches)
        , m_monitor(monitor)
    {
    }

    void layer(NodeId node)
    {
        const auto before = ProductLayer::find(m_cut.before, node);
        const auto after = ProductLayer::find(m_cut.after, node);
        if (!before || !after || after->columns() > kMostColumns)
            return;
        Moments moments = collect(*before, *after);
        if (after->canHaveBias())
            moments.center();
        solve(*after, moments);
    }

private:
    Moments collect(const ProductLayer& before, const ProductLayer& after)
    {
        const std::vector<int64_t> rows =
            keptPositions(m_cut, before.weight(), before.rowAxis(), before.rows());
        Executor targets(partFor(m_cut.before, before.output()));
        std::optional<Executor> inputs;
        if (m_cut.after.graph.value(after.input()).producer.isValid())
            inputs.emplace(partFor(m_cut.after, after.input()));
        Moments moments(after.columns(), after.rows());
        for (size_t batch = 0; batch < m_batches.size(); ++batch) {
            m_monitor.checkpoint();
            const std::span<const Tensor> input = m_batches.subspan(batch, 1);
            const Tensor y = targets.run(input, RunRequest{}, m_monitor).outputs.front();
            const Tensor x =
                inputs ? inputs->run(input, RunRequest{}, m_monitor).outputs.front() : input[0];
            const std::vector<int64_t> places =
                samplePlaces(before.places(y), kPlacesPerBatch, batch);
            moments.add(after.inputs(x, y, places), before.outputs(y, places, rows));
        }
        return moments;
    }

    static std::shared_ptr<const Model> partFor(const Model& model, ValueId value)
    {
        return std::make_shared<const Model>(prefixFor(model, { value }));
    }

    void solve(const ProductLayer& layer, const Moments& moments)
    {
        const Eigen::MatrixXd old = layer.weights(m_cut.after);
        Eigen::MatrixXd ridged = moments.xx;
        const double lambda = kRidge * moments.xx.diagonal().mean();
        // A layer that sees nothing but zeros keeps its weights.
        ridged.diagonal().array() += lambda > 0 ? lambda : 1;
        const Eigen::MatrixXd step = ridged.ldlt().solve(moments.xy - moments.xx * old.transpose());
        const Eigen::MatrixXd fitted = old + step.transpose();
        if (!fitted.allFinite())
            throw Error(ErrorCode::nonFinite,
                        fmt::format("the refit of \"{}\" gives numbers that are not finite",
                                    m_cut.after.graph.value(layer.output()).name));
        layer.setWeights(m_cut.after, fitted);
        if (layer.canHaveBias())
            layer.setBias(m_cut.after, moments.y - fitted * moments.x);
    }

    CutModel& m_cut;
    std::span<const Tensor> m_batches;
    Monitor& m_monitor;
};

} // namespace

void refitWeights(CutModel& cut, std::span<const Tensor> batches, Monitor& monitor)
{
    if (batches.empty())
        return;
    Monitor silent = monitor.silent();
    Refit refit(cut, batches, silent);
    const std::vector<NodeId> nodes = reachedNodes(cut);
    monitor.beginPhase("refitting weights");
    for (size_t index = 0; index < nodes.size(); ++index) {
        refit.layer(nodes[index]);
        monitor.advance(static_cast<double>(index + 1) / static_cast<double>(nodes.size()));
    }
}

} // namespace core
