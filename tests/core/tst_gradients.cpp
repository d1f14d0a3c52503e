/// The gradient of every operator against finite differences, at inputs shaped like its example
/// lines (tests/core/operator_examples).

#include "core/operators/conversion.h"
#include "core/operators/operator_catalog.h"
#include "tests/support/gradient_check.h"
#include "tests/support/tensor_compare.h"

#include <QTest>

#include <iomanip>
#include <iostream>
#include <map>
#include <set>

using core::GradientFlow;
using test::OperatorExample;

namespace {

std::string nameOf(const core::Node& node)
{
    return node.domain.empty() ? node.type : node.domain + ":" + node.type;
}

/// Examples with nested graphs are models, not nodes.
std::unique_ptr<core::Operator> operatorOf(const OperatorExample& example)
{
    if (!example.modelText.empty())
        return nullptr;
    const core::Model model = example.model();
    return core::makeOperator(model.graph.node(model.graph.order().front()), example.opset);
}

/// Why an operator that has a gradient does not compute it.
const std::map<std::string, std::string> kUnsupported = {
    { "If", "nested graphs are not reversed" },
    { "Loop", "nested graphs are not reversed" },
    { "Scan", "nested graphs are not reversed" },
    { "Unique", "sorts and merges: which elements are one changes with them" },
    { "com.microsoft:MatMulNBits", "packed weights are for inference" },
};

/// Operators that compute in float only; their exact gradients are among the conventions below.
const std::set<std::string> kFloatOnly = { "DequantizeLinear", "com.microsoft:DequantizeLinear" };

test::GradientReport checkExample(const core::Operator& node, const OperatorExample& example)
{
    try {
        const test::GradientCase one = test::gradientCase(example, 1);
        return one.checkedSlots.empty() ? test::GradientReport()
                                        : test::checkGradient(node, one, 1);
    } catch (const std::exception& error) {
        return { .worstError = 1, .compared = 1, .failure = error.what() };
    }
}

/// The case rounded to float, and what its gradients are in float and double.
std::string floatDifference(const core::Operator& node, const OperatorExample& example)
{
    test::GradientCase one = test::gradientCase(example, 1);
    test::GradientCase single = one;
    for (size_t slot = 0; slot < one.inputs.size(); ++slot) {
        if (!one.inputs[slot] || one.inputs[slot]->elementType() != core::ElementType::float64)
            continue;
        single.inputs[slot] = core::converted(*one.inputs[slot], core::ElementType::float32);
        one.inputs[slot] = core::converted(*single.inputs[slot], core::ElementType::float64);
    }
    const std::vector<core::Tensor> outputs = test::forwardOutputs(node, one);
    std::vector<core::Tensor> weights = test::randomWeights(outputs, 1);
    const auto expected = test::inputGradients(node, one, outputs, weights);
    for (core::Tensor& weight : weights) {
        if (weight.isDefined())
            weight = core::converted(weight, core::ElementType::float32);
    }
    const auto found =
        test::inputGradients(node, single, test::forwardOutputs(node, single), weights);
    for (size_t i = 0; i < found.size(); ++i) {
        if (found[i].isDefined() != expected[i].isDefined())
            return "only one type has a gradient";
        if (!found[i].isDefined())
            continue;
        const core::Tensor rounded = core::converted(expected[i], core::ElementType::float32);
        const std::string text = test::difference(found[i], rounded, { 1e-4, 1e-5 });
        if (!text.empty())
            return text;
    }
    return {};
}

} // namespace

class TestGradients : public QObject
{
    Q_OBJECT
private slots:
    void everyGradientAgreesWithDifferences()
    {
        struct Total
        {
            double worstError = 0;
            int64_t compared = 0;
        };
        std::map<std::string, Total> totals;
        int failures = 0;
        for (const OperatorExample& example : test::readOperatorExamples()) {
            const std::unique_ptr<core::Operator> node = operatorOf(example);
            if (node == nullptr || node->gradientFlow() != GradientFlow::flows
                || kFloatOnly.contains(nameOf(example.node)))
                continue;
            const test::GradientReport report = checkExample(*node, example);
            Total& total = totals[nameOf(example.node)];
            total.worstError = std::max(total.worstError, report.worstError);
            total.compared += report.compared;
            if (report.failure.empty())
                continue;
            ++failures;
            std::cout << example.place << ": " << report.failure << "\n    "
                      << example.line.substr(0, 160) << "\n";
        }
        for (const auto& [name, total] : totals) {
            std::cout << std::left << std::setw(40) << name << std::setw(8) << total.compared
                      << std::setprecision(2) << total.worstError << "\n";
            failures += total.compared == 0 ? 1 : 0;
        }
        std::cout << std::flush;
        QCOMPARE(failures, 0);
    }

    void gradientsInFloatAgreeWithDouble()
    {
        int failures = 0;
        for (const OperatorExample& example : test::readOperatorExamples()) {
            const std::unique_ptr<core::Operator> node = operatorOf(example);
            if (node == nullptr || node->gradientFlow() != GradientFlow::flows
                || kFloatOnly.contains(nameOf(example.node)))
                continue;
            const std::string text = floatDifference(*node, example);
            if (text.empty())
                continue;
            ++failures;
            std::cout << example.place << ": " << text << "\n";
        }
        QCOMPARE(failures, 0);
    }

    /// Where a function has no derivative, and what cannot be compared with differences: the
    /// gradients for output gradients of 1 at the values of the line.
    void conventionsHold_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("slot");
        QTest::addColumn<QList<double>>("expected");
        const auto row = [](const char* name, const char* line, int slot,
                            const QList<double>& expected) {
            QTest::newRow(name) << QString(line) << slot << expected;
        };
        row("Relu at 0", "Relu@14 : double[3]{-1,0,1} -> double[3]*", 0, { 0, 0, 1 });
        row("LeakyRelu at 0 is below it", "LeakyRelu@6 alpha=0.25 : double[2]{0,1} -> double[2]*",
            0, { 0.25, 1 });
        row("PRelu at 0 is below it", "PRelu@16 : double[2]{0,1} double[1]{0.25} -> double[2]*", 0,
            { 0.25, 1 });
        row("Elu at 0 is below it", "Elu@6 alpha=0.5 : double[1]{0} -> double[1]*", 0, { 0.5 });
        row("Abs at 0", "Abs@13 : double[3]{-2,0,2} -> double[3]*", 0, { -1, 0, 1 });
        row("Clip at its limits",
            "Clip@11 : double[4]{-1,0,6,7} double[]{0} double[]{6} -> double[4]*", 0,
            { 0, 0, 0, 0 });
        row("Clip at its limits, for the lower one",
            "Clip@11 : double[4]{-1,0,6,7} double[]{0} double[]{6} -> double[4]*", 1, { 1 });
        row("HardSigmoid where it becomes flat",
            "HardSigmoid@6 alpha=0.25 beta=0.5 : double[3]{-2,0,2} -> double[3]*", 0,
            { 0, 0.25, 0 });
        row("HardSwish where it becomes flat", "HardSwish@14 : double[2]{-3,3} -> double[2]*", 0,
            { 0, 1 });
        row("MaxPool takes the first of equal ones",
            "MaxPool@12 kernel_shape=[2,2] : double[1,1,2,2]{1,3,3,2} -> double[1,1,1,1]*", 0,
            { 0, 1, 0, 0 });
        row("GlobalMaxPool takes the first of equal ones",
            "GlobalMaxPool@1 : double[1,1,2,2]{1,3,3,2} -> double[1,1,1,1]*", 0, { 0, 1, 0, 0 });
        row("TopK takes the first of equal ones",
            "TopK@11 : double[3]{2,2,1} int64[1]{1} -> double[1]* int64[1]*", 0, { 1, 0, 0 });
        row("Max shares among equal operands",
            "Max@13 : double[2]{1,2} double[2]{1,3} -> double[2]*", 0, { 0.5, 0 });
        row("ReduceMax shares among equal elements",
            "ReduceMax@13 axes=[0] keepdims=0 : double[3]{2,1,2} -> double[]*", 0, { 0.5, 0, 0.5 });
        row("ReduceL2 of zeros", "ReduceL2@13 axes=[0] : double[2]{0,0} -> double[1]*", 0,
            { 0, 0 });
        row("ReduceProd with one zero", "ReduceProd@13 axes=[0] : double[3]{2,0,5} -> double[1]*",
            0, { 0, 10, 0 });
        row("Pow: a square at 0", "Pow@13 : double[2]{0,3} double[]{2} -> double[2]*", 0, { 0, 6 });
        row("ScatterElements, the last of equal places",
            "ScatterElements@13 : double[2]{1,2} int64[2]{0,0} double[2]{5,6} -> double[2]*", 2,
            { 0, 1 });
        row("DequantizeLinear by scale",
            "DequantizeLinear@13 axis=0 : int8[2,2]{3,-1,7,5} float[2]{0.5,2} int8[2]{1,-2} ->"
            " float[2,2]*",
            1, { 0, 16 });
    }

    void conventionsHold()
    {
        QFETCH(QString, line);
        QFETCH(int, slot);
        QFETCH(QList<double>, expected);
        const OperatorExample example = test::parseOperatorExample(line.toStdString());
        test::GradientCase one{ .inputs = example.inputs,
                                .hasOutput = std::vector<bool>(example.outputs.size(), true),
                                .checkedSlots = { static_cast<size_t>(slot) } };
        const std::unique_ptr<core::Operator> node = operatorOf(example);
        const std::vector<core::Tensor> outputs = test::forwardOutputs(*node, one);
        std::vector<core::Tensor> ones(outputs.size());
        const std::vector<double> values(static_cast<size_t>(outputs[0].elementCount()), 1.0);
        ones[0] = core::converted(
            core::Tensor::of<double>(outputs[0].shape(), std::span<const double>(values)),
            outputs[0].elementType());
        const std::vector<double> found =
            test::inputGradients(*node, one, outputs, ones).front().toDoubles();
        QCOMPARE(QList<double>(found.begin(), found.end()), expected);
    }

    void everyOperatorSaysHowItTreatsTheGradient()
    {
        std::map<GradientFlow, std::set<std::string>> names;
        for (const OperatorExample& example : test::readOperatorExamples()) {
            const std::unique_ptr<core::Operator> node = operatorOf(example);
            names[node == nullptr ? GradientFlow::unsupported : node->gradientFlow()].insert(
                nameOf(example.node));
        }
        std::cout << names[GradientFlow::flows].size() << " operators flow, "
                  << names[GradientFlow::stops].size() << " stop, "
                  << names[GradientFlow::unsupported].size() << " are unsupported\n";
        QStringList silent;
        for (const std::string& name : names[GradientFlow::unsupported]) {
            if (!kUnsupported.contains(name))
                silent << QString::fromStdString(name);
        }
        QVERIFY2(silent.isEmpty(),
                 qPrintable("unsupported without a reason: " + silent.join(", ")));
        for (const auto& [name, reason] : kUnsupported)
            QVERIFY2(names[GradientFlow::unsupported].contains(name), name.c_str());
    }
};

QTEST_GUILESS_MAIN(TestGradients)
#include "tst_gradients.moc"
