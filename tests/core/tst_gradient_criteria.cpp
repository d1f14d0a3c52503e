#include "core/pruning/criterion.h"
#include "tests/support/weighted_graphs.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace core;

namespace {

/// The hidden units are y's inputs one by one: logits (h0, h1) and a third unit nobody needs.
const char* const kChain =
    R"((float[N,3] x, float[3,3] w1, float[2,3] w2) => (float[N,2] y) {
        a = Gemm<transB=1>(x, w1)  y = Gemm<transB=1>(a, w2) })";

const char* const kNormalized =
    R"((float[N,1,2,2] x, float[2,1,1,1] w1, float[2] s, float[2] b, float[2] m, float[2] var,
        float[2,2,2,2] w2) => (float[N,2,1,1] y) {
        a = Conv(x, w1)  c = BatchNormalization<epsilon=0.0>(a, s, b, m, var)  y = Conv(c, w2) })";

void set(Model& model, const char* name, std::initializer_list<float> values)
{
    Tensor& tensor = *model.graph.value(model.graph.find(name).value()).initializer;
    std::ranges::copy(values, tensor.mutableValues<float>().begin());
}

Model chain()
{
    Model model = test::weightedModel(kChain);
    set(model, "w1", { 1, 0, 0, 0, 1, 0, 0, 0, 1 });
    set(model, "w2", { 2, 0, 1, 0, 3, 0 });
    return model;
}

Model normalized(std::initializer_list<float> scales)
{
    Model model = test::weightedModel(kNormalized);
    set(model, "w1", { 1, 1 });
    set(model, "s", scales);
    set(model, "b", { 0, 0 });
    set(model, "m", { 0, 0 });
    set(model, "var", { 1, 1 });
    set(model, "w2", { 1, 1, 1, 1, 1, 1, 1, 1, -1, 1, 1, 1, -1, 1, 1, 1 });
    return model;
}

const Tensor kSamples = Tensor::of<float>({ 3, 3 }, { 1, 0, 0, 0, 1, 0, 1, 1, 1 });
const std::vector<int64_t> kLabels{ 0, 1, 1 };

CriterionEvidence evidenceOf(const Model& model, const Tensor& samples,
                             const std::vector<int64_t>& labels, size_t atOnce)
{
    CriterionEvidence evidence;
    evidence.gradients.emplace(model, channelGroups(model));
    const auto size = static_cast<size_t>(samples.elementCount()) / labels.size();
    const Monitor monitor;
    for (size_t first = 0; first < labels.size(); first += atOnce) {
        Shape shape = samples.shape();
        shape.front() = static_cast<int64_t>(atOnce);
        evidence.gradients->add(
            Tensor::of<float>(shape, samples.values<float>().subspan(first * size, atOnce * size)),
            std::span(labels).subspan(first, atOnce), monitor);
    }
    return evidence;
}

std::vector<double> scores(const Model& model, std::string_view criterion,
                           const CriterionEvidence& evidence)
{
    const ChannelGroups groups = channelGroups(model);
    const auto group = std::ranges::find(groups, false, &ChannelGroup::isFrozen);
    const ScoredModel scored(model);
    return criteria()
        .at(criterion)
        .make()
        ->scores({ scored, *group, static_cast<size_t>(group - groups.begin()), 0, &evidence })
        .value();
}

bool isNear(const std::vector<double>& found, const std::vector<double>& expected)
{
    return std::ranges::equal(found, expected, [](double a, double b) {
        return std::abs(a - b) < 1e-5 * std::max(1.0, std::abs(b));
    });
}

/// Derivatives of cross-entropy by the two logits of `chain()` for one sample.
std::pair<double, double> logitGradients(const std::array<double, 3>& x, int64_t label)
{
    const double first = 2 * x[0] + x[2];
    const double second = 3 * x[1];
    const double share = 1 / (1 + std::exp(second - first));
    return { share - (label == 0 ? 1 : 0), (1 - share) - (label == 1 ? 1 : 0) };
}

} // namespace

/// Criteria by the gradient of the loss, against gradients by hand.
class TestGradientCriteria : public QObject
{
    Q_OBJECT
private slots:
    /// The gate of a unit changes the loss by what its outgoing weights times their gradients say.
    void taylorByHand()
    {
        std::vector<double> expected(3, 0);
        const std::array<std::array<double, 3>, 3> samples{
            { { 1, 0, 0 }, { 0, 1, 0 }, { 1, 1, 1 } }
        };
        for (size_t i = 0; i < samples.size(); ++i) {
            const auto [g0, g1] = logitGradients(samples[i], kLabels[i]);
            expected[0] += std::pow(2 * samples[i][0] * g0, 2) / 3;
            expected[1] += std::pow(3 * samples[i][1] * g1, 2) / 3;
            expected[2] += std::pow(samples[i][2] * g0, 2) / 3;
        }
        QVERIFY(
            isNear(scores(chain(), "taylor", evidenceOf(chain(), kSamples, kLabels, 3)), expected));
    }

    /// Outgoing and incoming weights of a unit, each w g squared: here all have the same products.
    void fisherByHand()
    {
        std::vector<double> expected(3, 0);
        const std::array<std::array<double, 3>, 3> samples{
            { { 1, 0, 0 }, { 0, 1, 0 }, { 1, 1, 1 } }
        };
        for (size_t i = 0; i < samples.size(); ++i) {
            const auto [g0, g1] = logitGradients(samples[i], kLabels[i]);
            expected[0] += 2 * std::pow(2 * samples[i][0] * g0, 2) / 3;
            expected[1] += 2 * std::pow(3 * samples[i][1] * g1, 2) / 3;
            expected[2] += 2 * std::pow(samples[i][2] * g0, 2) / 3;
        }
        QVERIFY(
            isNear(scores(chain(), "fisher", evidenceOf(chain(), kSamples, kLabels, 3)), expected));
    }

    void bugOfPeersOnlyTheLastSampleCounts_data()
    {
        QTest::addColumn<QByteArray>("criterion");
        QTest::newRow("taylor") << QByteArray("taylor");
        QTest::newRow("fisher") << QByteArray("fisher");
    }

    /// Torch-Pruning's GroupHessianImportance keeps the gradient of the last sample alone. The sum
    /// over three samples is that of the three apart.
    void bugOfPeersOnlyTheLastSampleCounts()
    {
        QFETCH(QByteArray, criterion);
        const std::string id = criterion.toStdString();
        const Model model = chain();
        std::vector<double> apart(3, 0);
        for (size_t i = 0; i < 3; ++i) {
            const Tensor sample =
                Tensor::of<float>({ 1, 3 }, kSamples.values<float>().subspan(3 * i, 3));
            const std::vector<double> own =
                scores(model, id, evidenceOf(model, sample, { kLabels[i] }, 1));
            for (size_t channel = 0; channel < 3; ++channel)
                apart[channel] += own[channel] / 3;
        }
        QVERIFY(isNear(scores(model, id, evidenceOf(model, kSamples, kLabels, 3)), apart));
        QVERIFY(isNear(scores(model, id, evidenceOf(model, kSamples, kLabels, 1)), apart));
    }

    /// Torch-Pruning's Taylor score looks for GroupNorm where it means BatchNorm and so never sees
    /// the scale: channels that differ in nothing else must score differently.
    void bugOfPeersNormalizationIsIgnored()
    {
        const Tensor samples = Tensor::of<float>({ 2, 1, 2, 2 }, { 1, 2, 3, 4, 1, -1, 2, -2 });
        for (const char* criterion : { "taylor", "fisher" }) {
            const Model even = normalized({ 1, 1 });
            const std::vector<double> equal =
                scores(even, criterion, evidenceOf(even, samples, { 0, 1 }, 2));
            QVERIFY(isNear({ equal[0] }, { equal[1] }));
            const Model uneven = normalized({ 1, 0.1F });
            const std::vector<double> different =
                scores(uneven, criterion, evidenceOf(uneven, samples, { 0, 1 }, 2));
            QVERIFY2(different[1] < 0.05 * different[0], criterion);
        }
    }

    void labelsAreAskedFor()
    {
        const Model model = chain();
        try {
            evidenceOf(model, kSamples, { 0, Dataset::kNoLabel, 1 }, 3);
            QFAIL("samples without labels were accepted");
        } catch (const Error& error) {
            QVERIFY(QString::fromUtf8(error.what()).contains("needs labels"));
        }
    }

    void evidenceIsAskedFor()
    {
        for (const char* criterion : { "taylor", "fisher", "obs" })
            QVERIFY_EXCEPTION_THROWN(scores(chain(), criterion, {}), Error);
    }

    void fixedBatchesAreRefused()
    {
        const Model model = test::weightedModel(
            R"((float[4,3] x, float[3,3] w1, float[2,3] w2) => (float[4,2] y) {
                a = Gemm<transB=1>(x, w1)  y = Gemm<transB=1>(a, w2) })");
        QVERIFY_EXCEPTION_THROWN(evidenceOf(model, kSamples, kLabels, 3), Error);
    }
};

QTEST_GUILESS_MAIN(TestGradientCriteria)
#include "tst_gradient_criteria.moc"
