#include "core/pruning/channel_elimination.h"
#include "core/pruning/criterion.h"
#include "core/pruning/input_moments.h"
#include "core/pruning/removal_order.h"
#include "tests/support/weighted_graphs.h"

#include <QTest>

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>

using namespace core;

namespace {

const char* const kConvolutions =
    R"((float[N,2,6,6] x, float[4,2,3,3] w1, float[3,4,3,3] w2) => (float[N,3,6,6] y) {
        a = Conv<pads=[1,1,1,1]>(x, w1)  y = Conv<pads=[1,1,1,1]>(a, w2) })";

Eigen::MatrixXd gramOf(Eigen::Index columns)
{
    const Eigen::MatrixXd mixed = Eigen::MatrixXd::NullaryExpr(
        3 * columns, columns, [](Eigen::Index row, Eigen::Index column) {
            return std::sin(static_cast<double>(7 * row + 3 * column * column + row * column));
        });
    return mixed.transpose() * mixed / static_cast<double>(3 * columns)
        + 0.1 * Eigen::MatrixXd::Identity(columns, columns);
}

Eigen::MatrixXd weightsOf(Eigen::Index rows, Eigen::Index columns)
{
    return Eigen::MatrixXd::NullaryExpr(rows, columns, [](Eigen::Index row, Eigen::Index column) {
        return std::cos(static_cast<double>(5 * row + 2 * column));
    });
}

/// Mean square of (W - W') x over all x, where W' has the columns `kept` alone and is best.
double leastError(const Eigen::MatrixXd& gram, const Eigen::MatrixXd& weights,
                  const std::vector<Eigen::Index>& kept)
{
    const Eigen::MatrixXd own = gram(kept, kept);
    const Eigen::MatrixXd refitted = own.ldlt().solve(gram(kept, Eigen::all) * weights.transpose());
    Eigen::MatrixXd difference = weights;
    difference(Eigen::all, kept) -= refitted.transpose();
    return (difference * gram).cwiseProduct(difference).sum();
}

std::vector<std::vector<Eigen::Index>> pairs(Eigen::Index columns)
{
    std::vector<std::vector<Eigen::Index>> blocks;
    for (Eigen::Index column = 0; column < columns; column += 2)
        blocks.push_back({ column, column + 1 });
    return blocks;
}

std::vector<double> scores(const Model& model, const std::vector<Tensor>& batches)
{
    const ChannelGroups groups = channelGroups(model);
    const auto group = std::ranges::find(groups, false, &ChannelGroup::isFrozen);
    Monitor monitor;
    CriterionEvidence evidence;
    evidence.reconstruction.emplace(model, groups, batches, monitor);
    const ScoredModel scored(model);
    return criteria()
        .at("obs")
        .make()
        ->scores({ scored, *group, static_cast<size_t>(group - groups.begin()), 0, &evidence })
        .value();
}

} // namespace

/// The reconstruction error in closed form against solving least squares anew.
class TestReconstructionCriterion : public QObject
{
    Q_OBJECT
private slots:
    void costIsThatOfTheRefit()
    {
        const Eigen::MatrixXd gram = gramOf(8);
        const Eigen::MatrixXd weights = weightsOf(3, 8);
        const double energy = (weights * gram).cwiseProduct(weights).sum();
        const ChannelElimination elimination(gram, weights, pairs(8));
        for (size_t channel = 0; channel < 4; ++channel) {
            std::vector<Eigen::Index> kept;
            for (Eigen::Index column = 0; column < 8; ++column)
                if (column / 2 != static_cast<Eigen::Index>(channel))
                    kept.push_back(column);
            QVERIFY(std::abs(elimination.cost(channel) * energy - leastError(gram, weights, kept))
                    < 1e-9);
        }
    }

    /// Costs of one removal after another add up to the error of removing all at once.
    void costsAddUp()
    {
        const Eigen::MatrixXd gram = gramOf(8);
        const Eigen::MatrixXd weights = weightsOf(3, 8);
        const double energy = (weights * gram).cwiseProduct(weights).sum();
        ChannelElimination elimination(gram, weights, pairs(8));
        double sum = 0;
        for (const size_t channel : { 2U, 0U, 3U }) {
            sum += elimination.cost(channel);
            elimination.remove(channel);
        }
        QVERIFY(std::abs(sum * energy - leastError(gram, weights, { 2, 3 })) < 1e-9);
        QVERIFY(elimination.weights()(Eigen::all, std::vector{ 0, 1, 4, 5, 6, 7 }).isZero());
    }

    void momentsAddUpOverBatches()
    {
        const Eigen::MatrixXf rows = weightsOf(6, 4).cast<float>();
        InputMoments together(4);
        together.add(rows);
        InputMoments apart(4);
        apart.add(rows.topRows(2));
        apart.add(rows.bottomRows(4));
        QCOMPARE(apart.places(), int64_t{ 6 });
        for (const bool isCentered : { false, true })
            QVERIFY(apart.gram(isCentered).isApprox(together.gram(isCentered), 1e-6));
        InputMoments shifted(4);
        shifted.add(rows.array() + 3);
        QVERIFY(shifted.gram(true).isApprox(together.gram(true), 1e-4));
    }

    /// One of two equal channels goes first and costs nothing; the other is then worth a whole one.
    /// A criterion that asks about each channel alone would let both go.
    void twinsDoNotGoTogether()
    {
        Model model = test::weightedModel(kConvolutions);
        const std::span<float> filters =
            model.graph.value(*model.graph.find("w1")).initializer->mutableValues<float>();
        std::ranges::copy(filters.first(18), filters.begin() + 18);
        const std::vector<double> found =
            scores(model, { test::randomInputs(model, 20, 1).front() });
        const std::vector<int64_t> order = removalOrder(found);
        QVERIFY(order.front() < 2);
        const auto first = static_cast<size_t>(order.front());
        QVERIFY(found[first] < 0.05 * found[1 - first]);
    }

    /// A channel that nobody's weights read is free, whatever it holds.
    void unreadChannelsAreFree()
    {
        Model model = test::weightedModel(kConvolutions);
        const std::span<float> weights =
            model.graph.value(*model.graph.find("w2")).initializer->mutableValues<float>();
        for (size_t row = 0; row < 3; ++row)
            std::ranges::fill(weights.subspan(row * 36 + 18, 9), 0.F);
        const std::vector<double> found =
            scores(model, { test::randomInputs(model, 20, 1).front() });
        QCOMPARE(removalOrder(found).front(), int64_t{ 2 });
        QVERIFY(found[2] < 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestReconstructionCriterion)
#include "tst_reconstruction_criterion.moc"
