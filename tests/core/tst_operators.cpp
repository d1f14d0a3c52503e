/// Every operator of every table by its example lines; see tests/support/operator_example.h for
/// their form.

#include "core/execution/executor.h"
#include "core/operators/infer_shapes.h"
#include "core/operators/operator_catalog.h"
#include "tests/support/operator_example.h"
#include "tests/support/tensor_compare.h"

#include <QTest>

#include <algorithm>
#include <iostream>
#include <set>

using test::OperatorExample;

namespace {

std::vector<core::Tensor> fedInputs(const OperatorExample& example,
                                    const std::vector<bool>& isConstant)
{
    std::vector<core::Tensor> inputs;
    for (size_t slot = 0; slot < example.inputs.size(); ++slot) {
        if (example.inputs[slot] && !(slot < isConstant.size() && isConstant[slot]))
            inputs.push_back(*example.inputs[slot]);
    }
    return inputs;
}

std::string outputDifference(const OperatorExample& example, const std::vector<core::Tensor>& found)
{
    size_t position = 0;
    for (const OperatorExample::Output& expected : example.outputs) {
        if (!expected.isPresent)
            continue;
        const core::Tensor& tensor = found.at(position++);
        if (tensor.elementType() != expected.tensor.elementType()
            || tensor.shape() != expected.tensor.shape())
            return "gives " + core::elementTypeName(tensor.elementType()) + " "
                + core::shapeText(tensor.shape());
        const test::Tolerance tolerance{ example.relativeTolerance, example.absoluteTolerance };
        const std::string text =
            expected.hasValues ? test::difference(tensor, expected.tensor, tolerance) : "";
        if (!text.empty())
            return text;
    }
    return {};
}

/// What inference says must not contradict what running gives; with constant parameters it must
/// know the type.
std::string inferenceDifference(const core::Model& model, const std::vector<core::Tensor>& found)
{
    const core::InferredShapes shapes = core::inferShapes(model);
    if (!shapes.issues.empty())
        return "inference: " + shapes.issues.front().message;
    for (size_t index = 0; index < found.size(); ++index) {
        const core::ValueFacts& facts = shapes.of(model.graph.outputs()[index]);
        if (facts.elementType != found[index].elementType())
            return "inference says type " + core::elementTypeName(facts.elementType);
        const auto fits = [](const core::Dimension& axis, int64_t size) {
            return !axis.isKnown() || axis.size == size;
        };
        if (facts.shape && !std::ranges::equal(*facts.shape, found[index].shape(), fits))
            return "inference says shape " + core::shapeText(*facts.shape);
        if (facts.constant != nullptr && !(facts.constant->shape() == found[index].shape()))
            return "inference folds to another shape";
    }
    return {};
}

std::string failure(const OperatorExample& example, const std::vector<bool>& isConstant)
{
    try {
        const auto model = std::make_shared<const core::Model>(example.model(isConstant));
        core::Executor executor(model);
        const std::vector<core::Tensor> found = executor.run(fedInputs(example, isConstant));
        const std::string text = outputDifference(example, found);
        return text.empty() ? inferenceDifference(*model, found) : text;
    } catch (const std::exception& error) {
        return error.what();
    }
}

} // namespace

class TestOperators : public QObject
{
    Q_OBJECT
private slots:
    void examplesHold_data()
    {
        QTest::addColumn<bool>("hasConstantParameters");
        QTest::newRow("every input fed at run time") << false;
        QTest::newRow("all inputs but the first constant") << true;
    }

    void examplesHold()
    {
        QFETCH(bool, hasConstantParameters);
        int failures = 0;
        for (const OperatorExample& example : test::readOperatorExamples()) {
            std::vector<bool> isConstant(example.inputs.size(), hasConstantParameters);
            if (!isConstant.empty())
                isConstant.front() = false;
            if (!example.modelText.empty())
                isConstant.assign(isConstant.size(), false);
            const std::string text = failure(example, isConstant);
            if (text.empty())
                continue;
            ++failures;
            std::cout << example.place << ": " << text << "\n    " << example.line << "\n";
        }
        QCOMPARE(failures, 0);
    }

    void everyOperatorHasAnExample()
    {
        std::set<std::string> shown;
        for (const OperatorExample& example : test::readOperatorExamples())
            shown.insert(example.node.domain + ":" + example.node.type);
        QStringList missing;
        for (const std::span<const core::OperatorEntry> table : core::operatorTables()) {
            for (const core::OperatorEntry& entry : table) {
                const std::string name = std::string(entry.domain) + ":" + std::string(entry.type);
                if (!shown.contains(name) && !missing.contains(QString::fromStdString(name)))
                    missing << QString::fromStdString(name);
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable("no example for " + missing.join(", ")));
    }
};

QTEST_GUILESS_MAIN(TestOperators)
#include "tst_operators.moc"
