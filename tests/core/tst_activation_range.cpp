#include "core/base/error.h"
#include "core/data/array_dataset.h"
#include "core/graph/validate.h"
#include "core/quantization/activation_range.h"
#include "core/quantization/quantization_job.h"
#include "tests/support/cut_check.h"
#include "tests/support/weighted_graphs.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace core;

namespace {

const char* const kNetwork =
    R"((float[N,3,8,8] x, float[8,3,3,3] w1, float[8] b1, float[4,8,3,3] w2, float[4] b2)
        => (float[N,4,2,2] y) {
        a = Conv<pads=[1,1,1,1]>(x, w1, b1)  r = Relu(a)
        p = MaxPool<kernel_shape=[2,2], strides=[2,2]>(r)
        y = Conv(p, w2, b2) })";

Model quantizedModel(const char* target)
{
    const Model model = test::weightedModel(kNetwork);
    QuantizationJob job{ .model = std::make_shared<const Model>(model),
                         .settings = ParameterValues(quantizationParameters()),
                         .threads = 1 };
    job.settings.setText("target", target);
    job.samples = makeArrayDataset({ .samples = test::randomInputs(model, 40, 5).front() });
    Monitor monitor;
    return quantize(job, monitor).model;
}

/// Largest number of a value of a model on some inputs.
double largest(const Model& model, const char* value)
{
    Model tapped = model;
    tapped.graph.setOutputs({ *tapped.graph.find(value) });
    const std::vector<double> numbers =
        test::run(tapped, test::randomInputs(model, 16, 5)).front().toDoubles();
    return std::ranges::max(numbers);
}

/// What all biases in int32 stand for.
std::vector<double> biases(const Model& model)
{
    std::vector<double> all;
    for (const NodeId id : model.graph.order()) {
        const Node& node = model.graph.node(id);
        if (node.type != "DequantizeLinear")
            continue;
        const Value& integers = model.graph.value(node.inputs[0]);
        if (!integers.initializer || integers.initializer->elementType() != ElementType::int32)
            continue;
        const std::vector<double> numbers = integers.initializer->toDoubles();
        const std::vector<double> scales =
            model.graph.value(node.inputs[1]).initializer->toDoubles();
        for (size_t i = 0; i < numbers.size(); ++i)
            all.push_back(numbers[i] * scales[i % scales.size()]);
    }
    return all;
}

} // namespace

/// Another range for one activation of a quantized model.
class TestActivationRange : public QObject
{
    Q_OBJECT
private slots:
    void rangeIsWhatTheIntegersStandFor()
    {
        const Model model = quantizedModel("ort-x64");
        const auto range = activationRange(model, "r");
        QVERIFY(range.has_value());
        QCOMPARE(range->low, 0.0);
        QVERIFY(range->high > 0);
        QVERIFY(largest(model, "r") <= range->high * (1 + 1e-6));
        // A name that no value has, and one that is no activation.
        QVERIFY(!activationRange(model, "nobody").has_value());
        QVERIFY(!activationRange(model, "w1_quantized").has_value());
    }

    void sameRangeLeavesTheOutputs_data()
    {
        QTest::addColumn<QByteArray>("target");
        for (const char* target : { "ort-x64", "ort-arm64", "tensorrt" })
            QTest::newRow(target) << QByteArray(target);
    }
    void sameRangeLeavesTheOutputs()
    {
        QFETCH(QByteArray, target);
        const Model model = quantizedModel(target.constData());
        const Model same = withActivationRange(model, "r", *activationRange(model, "r"));
        const std::vector<Tensor> inputs = test::randomInputs(model, 16, 9);
        const std::vector<double> before = test::run(model, inputs).front().toDoubles();
        const std::vector<double> after = test::run(same, inputs).front().toDoubles();
        const double scale =
            std::abs(std::ranges::max(before, {}, [](double y) { return std::abs(y); }));
        for (size_t i = 0; i < before.size(); ++i)
            QVERIFY(std::abs(before[i] - after[i]) < 0.02 * scale);
    }

    /// A wider scale must not change what a bias adds.
    void narrowRangeClipsAndKeepsBiases()
    {
        const Model model = quantizedModel("ort-x64");
        const double high = activationRange(model, "r")->high;
        const Model narrow = withActivationRange(model, "r", { 0, high / 4 });
        QVERIFY(validate(narrow).empty());
        QVERIFY(largest(model, "r") > high / 2);
        QVERIFY(largest(narrow, "r") <= high / 4 * (1 + 1e-6));
        // What only passes through has the same integers.
        QCOMPARE(activationRange(narrow, "p")->high, activationRange(narrow, "r")->high);
        const std::vector<double> before = biases(model);
        const std::vector<double> after = biases(narrow);
        QCOMPARE(after.size(), before.size());
        QVERIFY(!before.empty());
        for (size_t i = 0; i < before.size(); ++i)
            QVERIFY(std::abs(before[i] - after[i]) < 1e-4);
    }

    void whatCannotBeDoneIsRefused_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("unknown value") << QByteArray("nobody") << 0.0 << 1.0;
        QTest::newRow("empty range") << QByteArray("r") << 1.0 << 1.0;
        QTest::newRow("not finite") << QByteArray("r") << 0.0 << qInf();
        QTest::newRow("too narrow for a bias") << QByteArray("r") << 0.0 << 1e-12;
    }
    void whatCannotBeDoneIsRefused()
    {
        QFETCH(QByteArray, value);
        QFETCH(double, low);
        QFETCH(double, high);
        const Model model = quantizedModel("ort-x64");
        try {
            withActivationRange(model, value.toStdString(), { low, high });
        } catch (const Error& error) {
            QVERIFY(error.code() == ErrorCode::invalidArgument);
            return;
        }
        QFAIL("nothing was refused");
    }
};

QTEST_GUILESS_MAIN(TestActivationRange)
#include "tst_activation_range.moc"
