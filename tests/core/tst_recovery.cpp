#include "core/pruning/activation_walk.h"
#include "core/pruning/recovery.h"
#include "tests/support/cut_check.h"
#include "tests/support/weighted_graphs.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace core;

namespace {

const char* const kMatrices =
    R"((float[N,3] x, float[4,3] w1, float[4] b1, float[4,2] w2, float[2] b2) => (float[N,2] y) {
        a = Gemm<transB=1>(x, w1, b1)  y = Gemm(a, w2, b2) })";

const char* const kConvolutions =
    R"((float[N,2,6,6] x, float[4,2,3,3] w1, float[3,4,3,3] w2) => (float[N,3,6,6] y) {
        a = Conv<pads=[1,1,1,1]>(x, w1)  y = Conv<pads=[1,1,1,1]>(a, w2) })";

const char* const kNormalized =
    R"((float[N,2,6,6] x, float[4,2,1,1] w1, float[3,4,1,1] w2, float[3] s, float[3] b, float[3] m,
        float[3] v, float[1,3,1,1] w3) => (float[N,1,6,6] y) {
        a = Conv(x, w1)  c = Conv(a, w2)  n = BatchNormalization(c, s, b, m, v)  r = Relu(n)
        y = Conv(r, w3) })";

const char* const kResidual =
    R"((float[N,2,6,6] x, float[4,2,3,3] w1, float[5,4,3,3] w2, float[4,5,3,3] w3, float[5,4,1,1] w4,
        float[3,5,1,1] w5) => (float[N,3,6,6] y) {
        a = Conv<pads=[1,1,1,1]>(x, w1)  b = Relu(a)  c = Conv<pads=[1,1,1,1]>(b, w2)  d = Relu(c)
        e = Conv<pads=[1,1,1,1]>(d, w3)  f = Add(e, b)  g = Conv(f, w4)  h = Relu(g)
        y = Conv(h, w5) })";

Tensor& weight(Model& model, std::string_view name)
{
    return *model.graph.value(model.graph.find(name).value()).initializer;
}

std::vector<Tensor> batches(const Model& model, int64_t samples, uint64_t seed)
{
    return { test::randomInputs(model, samples, seed).front() };
}

/// The last channel of the group named after `weightName` removed.
CutModel withoutLastChannel(const Model& model, std::string_view weightName)
{
    const ChannelGroups groups = channelGroups(model);
    const auto group = std::ranges::find_if(groups, [&](const ChannelGroup& candidate) {
        return candidate.name == weightName && !candidate.isFrozen();
    });
    return cutModel(model, groups,
                    { { static_cast<size_t>(group - groups.begin()), { group->channels - 1 } } });
}

/// Root mean square of the difference of the outputs, on inputs that recovery has not seen.
double outputError(const Model& model, const Model& reference)
{
    const std::vector<Tensor> inputs = batches(reference, 20, 99);
    const std::vector<double> found = test::run(model, inputs).front().toDoubles();
    const std::vector<double> expected = test::run(reference, inputs).front().toDoubles();
    double sum = 0;
    for (size_t i = 0; i < found.size(); ++i)
        sum += (found[i] - expected[i]) * (found[i] - expected[i]);
    return std::sqrt(sum / static_cast<double>(found.size()));
}

} // namespace

/// Accuracy without training: what is lost must come back where it can.
class TestRecovery : public QObject
{
    Q_OBJECT
private slots:
    /// A removed channel that is constant leaves no trace.
    void constantsAreAbsorbed()
    {
        Model model = test::weightedModel(kMatrices);
        std::ranges::fill(weight(model, "w1").mutableValues<float>().last(3), 0.F);
        weight(model, "b1").mutableValues<float>()[3] = 5;
        CutModel cut = withoutLastChannel(model, "w1");
        QVERIFY(outputError(cut.after, model) > 0.1);
        Monitor monitor;
        absorbMeans(cut, { .batches = batches(model, 8, 1) }, monitor);
        QVERIFY(outputError(cut.after, model) < 1e-5);
    }

    /// Padding counts as what a kernel sees there: zero.
    void meansAreThoseOfPatches()
    {
        Model model = test::weightedModel(kConvolutions);
        CutModel cut = withoutLastChannel(model, "w1");
        const std::vector<Tensor> seen = batches(model, 40, 1);
        Monitor monitor;
        const auto meanError = [&] {
            const std::vector<double> found = test::run(cut.after, seen).front().toDoubles();
            const std::vector<double> expected = test::run(model, seen).front().toDoubles();
            double sum = 0;
            for (size_t i = 0; i < found.size(); ++i)
                sum += i / 36 % 3 == 0 ? found[i] - expected[i] : 0;
            return std::abs(sum) / static_cast<double>(found.size() / 3);
        };
        absorbMeans(cut, { .batches = seen }, monitor);
        QVERIFY2(meanError() < 1e-4, std::to_string(meanError()).c_str());
    }

    void mixturesAreRefitted_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("matrices") << QByteArray(kMatrices);
        QTest::newRow("convolutions") << QByteArray(kConvolutions);
    }

    /// A removed channel that others can stand for nearly comes back; the ridge keeps it from
    /// doing so entirely.
    void mixturesAreRefitted()
    {
        QFETCH(QByteArray, text);
        Model model = test::weightedModel(text.toStdString());
        const std::span<float> filters = weight(model, "w1").mutableValues<float>();
        const size_t size = filters.size() / 4;
        for (size_t i = 0; i < size; ++i)
            filters[3 * size + i] = filters[i] - filters[size + i];
        if (text.contains("b1"))
            std::ranges::fill(weight(model, "b1").mutableValues<float>(), 1.F);
        CutModel cut = withoutLastChannel(model, "w1");
        const double lost = outputError(cut.after, model);
        Monitor monitor;
        refitWeights(cut, { .batches = batches(model, 200, 1) }, monitor);
        const double left = outputError(cut.after, model);
        QVERIFY2(left < 0.1 * lost, (std::to_string(left) + " of " + std::to_string(lost)).c_str());
    }

    void statisticsAreMeasuredAgain()
    {
        Model model = test::weightedModel(kNormalized);
        for (float& value : weight(model, "v").mutableValues<float>())
            value = 1;
        CutModel cut = withoutLastChannel(model, "w1");
        const std::vector<Tensor> seen = batches(model, 30, 1);
        Monitor monitor;
        reestimateNormalizations(cut, { .batches = seen }, monitor);
        Model inside = cut.after;
        inside.graph.setOutputs({ inside.graph.find("c").value() });
        const std::vector<double> values = test::run(inside, seen).front().toDoubles();
        double sum = 0;
        double squares = 0;
        for (size_t i = 0; i < values.size(); ++i) {
            if (i / 36 % 3 != 1)
                continue;
            sum += values[i];
            squares += values[i] * values[i];
        }
        const double count = static_cast<double>(values.size()) / 3;
        const double mean = sum / count;
        QVERIFY(std::abs(weight(cut.after, "m").toDoubles()[1] - mean) < 1e-4);
        QVERIFY(std::abs(weight(cut.after, "v").toDoubles()[1] - (squares / count - mean * mean))
                < 1e-4);
    }

    void refusesWithoutNormalization()
    {
        CutModel cut = withoutLastChannel(test::weightedModel(kMatrices), "w1");
        Monitor monitor;
        QVERIFY_THROWS_EXCEPTION(Error, reestimateNormalizations(cut, {}, monitor));
    }

    /// Layers in front of the cut, and the model before, stay as they are.
    void changesNothingElse()
    {
        Model model = test::weightedModel(kNormalized);
        for (float& value : weight(model, "v").mutableValues<float>())
            value = 1;
        CutModel cut = withoutLastChannel(model, "w2");
        Monitor monitor;
        refitWeights(cut, { .batches = batches(model, 20, 1) }, monitor);
        QVERIFY(weight(cut.after, "w1") == *model.graph.value(*model.graph.find("w1")).initializer);
        QVERIFY(cut.before == withFoldedConstants(model));
    }

    void memoryDoesNotChangeTheFit_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::newRow("nothing kept") << qint64(0);
        QTest::newRow("some batches kept") << qint64(40'000);
    }

    /// Less memory means more computation, with the same weights.
    void memoryDoesNotChangeTheFit()
    {
        QFETCH(qint64, bytes);
        const Model model = test::weightedModel(kResidual);
        std::vector<Tensor> seen;
        for (uint64_t seed = 0; seed < 4; ++seed)
            seen.push_back(batches(model, 10, seed).front());
        CutModel ample = withoutLastChannel(model, "w2");
        CutModel scarce = ample;
        Monitor monitor;
        refitWeights(ample, { .batches = seen }, monitor);
        refitWeights(scarce, { .batches = seen, .mostBytes = bytes }, monitor);
        for (const char* name : { "w3", "w4", "w5" }) {
            const std::vector<double> expected = weight(ample.after, name).toDoubles();
            const std::vector<double> found = weight(scarce.after, name).toDoubles();
            for (size_t i = 0; i < expected.size(); ++i)
                QVERIFY2(std::abs(found[i] - expected[i]) < 1e-4, name);
        }
        QVERIFY(weight(ample.after, "w5") != weight(ample.before, "w5"));
    }

    /// The walk has what each layer reads, whatever was jumped over, and never more than allowed.
    void walkAgreesWithWholeRuns()
    {
        const Model model = test::weightedModel(kResidual);
        std::vector<Tensor> seen;
        for (uint64_t seed = 0; seed < 3; ++seed)
            seen.push_back(batches(model, 4, seed).front());
        constexpr int64_t kMostBytes = 12'000;
        ActivationWalk walk(model, seen, kMostBytes);
        Monitor monitor;
        for (const NodeId node : model.graph.order()) {
            walk.moveBehind(node, monitor);
            QVERIFY(walk.bytes() <= kMostBytes);
            const ValueId output = model.graph.node(node).outputs[0];
            Model part = model;
            part.graph.setOutputs({ output });
            for (size_t batch = 0; batch < seen.size(); ++batch) {
                const std::vector<double> expected =
                    test::run(part, std::vector{ seen[batch] }).front().toDoubles();
                const std::vector<double> found = walk.value(output, batch, monitor).toDoubles();
                QCOMPARE(found.size(), expected.size());
                for (size_t i = 0; i < found.size(); ++i)
                    QVERIFY(std::abs(found[i] - expected[i]) < 1e-4);
            }
        }
    }

    void everyRecoveryExplainsItself()
    {
        for (const RecoveryEntry& entry : recoveries()) {
            QVERIFY(!entry.title.empty());
            QVERIFY2(entry.help.ends_with('.'), std::string(entry.id).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
