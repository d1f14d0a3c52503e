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
            if (node == nullptr || node->gradientFlow() != GradientFlow::flows)
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
            if (node == nullptr || node->gradientFlow() != GradientFlow::flows)
                continue;
            const std::string text = floatDifference(*node, example);
            if (text.empty())
                continue;
            ++failures;
            std::cout << example.place << ": " << text << "\n";
        }
        QCOMPARE(failures, 0);
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
        QVERIFY(names[GradientFlow::flows].size() >= 63);
    }
};

QTEST_GUILESS_MAIN(TestGradients)
#include "tst_gradients.moc"
