#include "core/base/error.h"
#include "core/pruning/activation_walk.h"
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
    Refit(CutModel& cut, const RecoverySamples& samples, Monitor& monitor)
        : m_cut(cut)
        , m_batches(samples.batches.size())
        , m_monitor(monitor)
        , m_before(cut.before, samples.batches, samples.mostBytes / 2)
        , m_after(cut.after, samples.batches, samples.mostBytes / 2)
    {
    }

    void layer(NodeId node)
    {
        const auto before = ProductLayer::find(m_cut.before, node);
        const auto after = ProductLayer::find(m_cut.after, node);
        if (!before || !after || after->columns() > kMostColumns)
            return;
        Moments moments = collect(node, *before, *after);
        if (after->canHaveBias())
            moments.center();
        solve(*after, moments);
    }

private:
    Moments collect(NodeId node, const ProductLayer& before, const ProductLayer& after)
    {
        const std::vector<int64_t> rows =
            keptPositions(m_cut, before.weight(), before.rowAxis(), before.rows());
        m_before.moveBehind(node, m_monitor);
        m_after.moveBefore(node, m_monitor);
        Moments moments(after.columns(), after.rows());
        for (size_t batch = 0; batch < m_batches; ++batch) {
            m_monitor.checkpoint();
            const Tensor y = m_before.value(before.output(), batch, m_monitor);
            const Tensor x = m_after.value(after.input(), batch, m_monitor);
            const std::vector<int64_t> places =
                samplePlaces(before.places(y), kPlacesPerBatch, batch);
            moments.add(after.inputs(x, y, places), before.outputs(y, places, rows));
        }
        return moments;
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
    size_t m_batches;
    Monitor& m_monitor;
    ActivationWalk m_before;
    ActivationWalk m_after;
};

} // namespace

void refitWeights(CutModel& cut, const RecoverySamples& samples, Monitor& monitor)
{
    if (samples.batches.empty())
        return;
    Monitor silent = monitor.silent();
    Refit refit(cut, samples, silent);
    const std::vector<NodeId> nodes = reachedNodes(cut);
    monitor.beginPhase("refitting weights");
    for (size_t index = 0; index < nodes.size(); ++index) {
        refit.layer(nodes[index]);
        monitor.advance(static_cast<double>(index + 1) / static_cast<double>(nodes.size()));
    }
}

} // namespace core
