#include "core/pruning/criterion.h"
#include "core/pruning/pruning_plan.h"
#include "tests/support/weighted_graphs.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace core;

namespace {

const char* const kChain =
    R"((float[N,2] x, float[3,2] w1, float[3,1] w2) => (float[N,1] y) {
        a = Gemm<transB=1>(x, w1)  b = Relu(a)  y = MatMul(b, w2) })";

const char* const kConvolutions =
    R"((float[N,1,2,2] x, float[3,1,1,1] w1, float[3] s, float[3] b, float[3] m, float[3] var,
        float[1,3,1,1] w2) => (float[N,1,2,2] y) {
        a = Conv(x, w1)  c = BatchNormalization<epsilon=0.0>(a, s, b, m, var)  y = Conv(c, w2) })";

void set(Model& model, const char* name, std::initializer_list<float> values)
{
    Tensor& tensor = *model.graph.value(model.graph.find(name).value()).initializer;
    std::ranges::copy(values, tensor.mutableValues<float>().begin());
}

Model chain()
{
    Model model = test::weightedModel(kChain);
    set(model, "w1", { 3, 4, 0, 1, -6, 8 });
    set(model, "w2", { 2, -1, 0 });
    return model;
}

Model convolutions(std::initializer_list<float> scales)
{
    Model model = test::weightedModel(kConvolutions);
    set(model, "w1", { 1, 1, 1 });
    set(model, "s", scales);
    set(model, "var", { 1, 1, 1 });
    set(model, "w2", { 0, 0, 0 });
    return model;
}

std::optional<std::vector<double>> scores(const Model& model, std::string_view criterion,
                                          const CriterionEvidence* evidence = nullptr)
{
    const ChannelGroups groups = channelGroups(model);
    const auto group = std::ranges::find(groups, false, &ChannelGroup::isFrozen);
    const ScoredModel scored(model);
    return criteria().at(criterion).make()->scores(
        { scored, *group, static_cast<size_t>(group - groups.begin()), 1, evidence });
}

bool isNear(const std::optional<std::vector<double>>& found, const std::vector<double>& expected)
{
    return found && std::ranges::equal(*found, expected, [](double a, double b) {
               return std::abs(a - b) < 1e-6;
           });
}

size_t removed(const PruningPlan& plan)
{
    return std::accumulate(
        plan.removals.begin(), plan.removals.end(), size_t{ 0 },
        [](size_t sum, const ChannelRemoval& removal) { return sum + removal.channels.size(); });
}

} // namespace

/// What criteria say about channels by hand, and which channels a plan takes.
class TestPruningCriteria : public QObject
{
    Q_OBJECT
private slots:
    void weightCriteriaByHand()
    {
        QVERIFY(isNear(scores(chain(), "l1"), { 4.5, 1, 7 }));
        QVERIFY(isNear(scores(chain(), "l2"), { std::sqrt(14.5), 1, std::sqrt(50) }));
        // Filters (3, 4), (0, 1), (-6, 8): distances sqrt(18), sqrt(97), sqrt(85).
        const double a = std::sqrt(18);
        const double b = std::sqrt(97);
        const double c = std::sqrt(85);
        QVERIFY(isNear(scores(chain(), "fpgm"), { a + b, a + c, b + c }));
        QVERIFY(isNear(scores(chain(), "lamp"), { 14.5 / 64.5, 1 / 65.5, 1 }));
    }

    void randomScoresDependOnTheSeedAlone()
    {
        QVERIFY(scores(chain(), "random") == scores(chain(), "random"));
    }

    /// A criterion that looks at raw weights would call these filters equal.
    void magnitudesSeeTheNormalization()
    {
        QVERIFY(isNear(scores(convolutions({ 1, -3, 2 }), "l1"), { 0.5, 1.5, 1 }));
        QVERIFY(isNear(scores(convolutions({ 1, -3, 2 }), "scale"), { 1, 3, 2 }));
    }

    void scaleSaysNothingWithoutNormalization()
    {
        QVERIFY(!scores(chain(), "scale"));
        const PruningPlan plan =
            planPruning(chain(), channelGroups(chain()), { .criterion = "scale" });
        QVERIFY(plan.removals.empty());
        QVERIFY(QString::fromStdString(plan.notes.front()).contains("\"w1\" stays whole"));
    }

    /// The last batch must not stand for all of them.
    void activationsAddUpOverBatches()
    {
        const Model model = chain();
        const ChannelGroups groups = channelGroups(model);
        Monitor monitor;
        ActivationStatistics together(model, groups);
        together.add(std::vector<std::vector<Tensor>>{ { Tensor::of<float>(
                         { 3, 2 }, { 1, 0, 0, 1, 1, 1 }) } },
                     monitor);
        ActivationStatistics apart(model, groups);
        for (const auto& sample : { std::pair(1.F, 0.F), std::pair(0.F, 1.F), std::pair(1.F, 1.F) })
            apart.add(std::vector<std::vector<Tensor>>{ { Tensor::of<float>(
                          { 1, 2 }, { sample.first, sample.second }) } },
                      monitor);
        QCOMPARE(apart.samples(), int64_t{ 3 });
        // Relu of (3, 0, -6), (4, 1, 8), (7, 1, 2).
        for (const ActivationStatistics* statistics : { &together, &apart }) {
            CriterionEvidence evidence;
            evidence.activations = *statistics;
            QVERIFY(
                isNear(scores(model, "activation", &evidence), { 14.0 / 3, 2.0 / 3, 10.0 / 3 }));
            QVERIFY(isNear(scores(model, "wanda", &evidence),
                           { 2 * std::sqrt(74.0 / 3), std::sqrt(2.0 / 3), 0 }));
        }
    }

    void activationsNeedData() { QVERIFY_EXCEPTION_THROWN(scores(chain(), "wanda"), Error); }

    void tiesDoNotCostMore()
    {
        const Model model = test::weightedModel(
            R"((float[N,2] x, float[10,2] w1, float[10,2] w2, float[2,2] w3) => (float[N,2] y) {
                a = Gemm<transB=1>(x, w1)  b = MatMul(a, w2)  y = MatMul(b, w3) })");
        Model equal = model;
        for (const char* name : { "w1", "w2", "w3" }) {
            for (float& value :
                 equal.graph.value(*equal.graph.find(name)).initializer->mutableValues<float>())
                value = 1;
        }
        const ChannelGroups groups = channelGroups(equal);
        for (const char* allocation : { "uniform", "global", "isomorphic" }) {
            const PruningPlan plan =
                planPruning(equal, groups, { .ratio = 0.5, .allocation = allocation });
            QCOMPARE(removed(plan), size_t{ 6 });
        }
    }

    void noGroupLosesMoreThanAllowed()
    {
        Model model = test::weightedModel(
            R"((float[N,2] x, float[10,2] w1, float[10,20] w2, float[20,2] w3) => (float[N,2] y) {
                a = Gemm<transB=1>(x, w1)  b = MatMul(a, w2)  y = MatMul(b, w3) })");
        const ChannelGroups groups = channelGroups(model);
        const PruningPlan plan = planPruning(
            model, groups, { .ratio = 0.8, .allocation = "global", .mostOfGroup = 0.5 });
        QCOMPARE(removed(plan), size_t{ 15 });
        for (const ChannelRemoval& removal : plan.removals)
            QVERIFY(static_cast<int64_t>(removal.channels.size())
                    <= groups[removal.group].channels / 2);
    }

    void widthsAreMultiples()
    {
        const Model model = test::weightedModel(
            R"((float[N,2] x, float[40,2] w1, float[40,2] w2) => (float[N,2] y) {
                a = Gemm<transB=1>(x, w1)  y = MatMul(a, w2) })");
        const PruningPlan plan =
            planPruning(model, channelGroups(model), { .ratio = 0.45, .multiple = 16 });
        QCOMPARE(removed(plan), size_t{ 24 });
    }

    void settingsAreChecked()
    {
        const Model model = chain();
        const ChannelGroups groups = channelGroups(model);
        QVERIFY_EXCEPTION_THROWN(planPruning(model, groups, { .ratio = 1 }), Error);
        QVERIFY_EXCEPTION_THROWN(planPruning(model, groups, { .criterion = "best" }), Error);
        QVERIFY_EXCEPTION_THROWN(planPruning(model, groups, { .multiple = 0 }), Error);
    }

    void everyCriterionExplainsItself()
    {
        for (const CriterionEntry& entry : criteria()) {
            QVERIFY(!entry.title.empty());
            QVERIFY2(entry.help.ends_with('.'), std::string(entry.id).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestPruningCriteria)
#include "tst_pruning_criteria.moc"
