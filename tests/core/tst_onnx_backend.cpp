/// Runs every model of Debian's libonnx-testdata and compares its outputs with the stored ones.
/// ESPALIER_BACKEND_FILTER=softmax limits the run to models whose path contains the text and lists
/// each verdict.

#include "core/execution/executor.h"
#include "core/onnx/read_model.h"
#include "core/operators/infer_shapes.h"
#include "tests/support/tensor_compare.h"
#include "tests/support/tensor_file.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <vector>

namespace fs = std::filesystem;

namespace {

const fs::path kData = "/usr/share/libonnx-testdata/data";

enum class Verdict
{
    passed,
    refused,
    wrong
};

struct Outcome
{
    Verdict verdict = Verdict::passed;
    std::string reason;
};

struct Counts
{
    int passed = 0;
    int refused = 0;
    int wrong = 0;
};

/// The suite stores bfloat16 numbers as their bits under the type uint16, and compares them so.
core::Tensor retyped(const core::Tensor& tensor, core::ElementType from, core::ElementType to)
{
    if (tensor.elementType() != from)
        return tensor;
    core::Tensor result = core::Tensor::uninitialized(to, tensor.shape());
    std::ranges::copy(tensor.bytes(), result.mutableBytes().begin());
    return result;
}

/// input_0.pb, input_1.pb, ... as far as they exist and are tensors.
std::vector<core::Tensor> numberedTensors(const fs::path& folder, const std::string& stem)
{
    std::vector<core::Tensor> tensors;
    for (int index = 0;; ++index) {
        const fs::path file = folder / (stem + "_" + std::to_string(index) + ".pb");
        std::optional<core::Tensor> tensor =
            fs::exists(file) ? test::readTensorFile(file) : std::nullopt;
        if (!tensor)
            return tensors;
        tensors.push_back(std::move(*tensor));
    }
}

/// The stored inputs of one data set under the types that the model declares.
std::vector<core::Tensor> storedInputs(const fs::path& data, const core::Graph& graph)
{
    std::vector<core::Tensor> inputs = numberedTensors(data, "input");
    const std::vector<core::ValueId> values = graph.requiredInputs();
    for (size_t index = 0; index < std::min(inputs.size(), values.size()); ++index) {
        const core::ElementType declared = graph.value(values[index]).type.elementType;
        if (declared == core::ElementType::bfloat16)
            inputs[index] = retyped(inputs[index], core::ElementType::uint16, declared);
    }
    return inputs;
}

std::string storedDifference(const core::Tensor& found, const core::Tensor& expected)
{
    if (expected.elementType() != core::ElementType::uint16)
        return test::difference(found, expected);
    return test::difference(retyped(found, core::ElementType::bfloat16, core::ElementType::uint16),
                            expected);
}

/// Shape inference must agree with what running gives.
std::string shapeDisagreement(const core::Model& model, const std::vector<core::Tensor>& outputs)
{
    const core::InferredShapes shapes = core::inferShapes(model);
    for (size_t index = 0; index < outputs.size(); ++index) {
        const core::ValueFacts& facts = shapes.of(model.graph.outputs()[index]);
        const bool typeFits = facts.elementType == core::ElementType::undefined
            || facts.elementType == outputs[index].elementType();
        const bool shapeFits = !facts.shape
            || std::ranges::equal(*facts.shape, outputs[index].shape(),
                                  [](const core::Dimension& axis, int64_t size) {
                                      return !axis.isKnown() || axis.size == size;
                                  });
        if (!typeFits || !shapeFits)
            return "inferred " + core::elementTypeName(facts.elementType) + " "
                + (facts.shape ? core::shapeText(*facts.shape) : "?") + " but computed "
                + core::elementTypeName(outputs[index].elementType()) + " "
                + core::shapeText(outputs[index].shape());
    }
    return {};
}

Outcome compareSets(const std::shared_ptr<const core::Model>& model, const fs::path& folder)
{
    core::Executor executor(model);
    for (int set = 0;; ++set) {
        const fs::path data = folder / ("test_data_set_" + std::to_string(set));
        if (!fs::exists(data))
            return set > 0 ? Outcome{} : Outcome{ Verdict::refused, "no stored data" };
        const std::vector<core::Tensor> expected = numberedTensors(data, "output");
        const std::vector<core::Tensor> found = executor.run(storedInputs(data, model->graph));
        if (expected.size() != found.size())
            return { Verdict::refused, "outputs are not tensors" };
        for (size_t index = 0; index < expected.size(); ++index) {
            const std::string text = storedDifference(found[index], expected[index]);
            if (!text.empty())
                return { Verdict::wrong, "output " + std::to_string(index) + ": " + text };
        }
        const std::string disagreement = shapeDisagreement(*model, found);
        if (!disagreement.empty())
            return { Verdict::wrong, disagreement };
    }
}

Outcome judge(const fs::path& folder)
{
    core::Monitor monitor;
    try {
        return compareSets(
            std::make_shared<const core::Model>(core::readModel(folder / "model.onnx", monitor)),
            folder);
    } catch (const core::Error& error) {
        return { Verdict::refused, error.what() };
    } catch (const std::exception& error) {
        return { Verdict::wrong, error.what() };
    }
}

/// Random generators cannot reproduce the stored numbers; their tests check shapes and statistics
/// elsewhere.
bool isRandomModel(const std::string& name)
{
    return name.find("bernoulli") != std::string::npos;
}

/// The operators of a model, for the summary: the type of its first node.
std::string firstOperator(const fs::path& folder)
{
    core::Monitor monitor;
    try {
        const core::Model model = core::readModel(folder / "model.onnx", monitor);
        return model.graph.order().empty() ? "(empty)"
                                           : model.graph.node(model.graph.order().front()).type;
    } catch (const core::Error&) {
        return "(unreadable)";
    }
}

} // namespace

class TestOnnxBackend : public QObject
{
    Q_OBJECT
private slots:
    void suite_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("node: at least 820 of 932") << "node" << 820;
        QTest::newRow("pytorch-converted: all 82") << "pytorch-converted" << 82;
        QTest::newRow("pytorch-operator: all 35") << "pytorch-operator" << 35;
        QTest::newRow("simple: pass or refused") << "simple" << 0;
    }

    void suite()
    {
        QFETCH(QString, folder);
        QFETCH(int, atLeast);
        if (!fs::exists(kData))
            QSKIP("libonnx-testdata is not installed");
        const std::string filter = qEnvironmentVariable("ESPALIER_BACKEND_FILTER").toStdString();
        Counts total;
        std::map<std::string, Counts> byOperator;
        std::vector<fs::path> folders;
        for (const auto& entry : fs::directory_iterator(kData / folder.toStdString()))
            folders.push_back(entry.path());
        std::ranges::sort(folders);
        for (const fs::path& path : folders) {
            if (path.string().find(filter) != std::string::npos)
                count(path, !filter.empty(), total, byOperator);
        }
        print(folder.toStdString(), total, byOperator);
        QCOMPARE(total.wrong, 0);
        if (filter.empty())
            QVERIFY2(total.passed >= atLeast, qPrintable(QString::number(total.passed)));
    }

private:
    static void count(const fs::path& path, bool isListed, Counts& total,
                      std::map<std::string, Counts>& byOperator)
    {
        Outcome outcome = judge(path);
        if (outcome.verdict == Verdict::wrong && isRandomModel(path.filename().string()))
            outcome = { Verdict::refused, "random" };
        Counts& own = byOperator[firstOperator(path)];
        for (Counts* counts : { &own, &total }) {
            counts->passed += outcome.verdict == Verdict::passed ? 1 : 0;
            counts->refused += outcome.verdict == Verdict::refused ? 1 : 0;
            counts->wrong += outcome.verdict == Verdict::wrong ? 1 : 0;
        }
        if (outcome.verdict == Verdict::wrong || isListed)
            std::cout << (outcome.verdict == Verdict::wrong         ? "WRONG   "
                              : outcome.verdict == Verdict::refused ? "refused "
                                                                    : "passed  ")
                      << path.filename().string() << "  " << outcome.reason << "\n";
    }

    static void print(const std::string& folder, const Counts& total,
                      const std::map<std::string, Counts>& byOperator)
    {
        std::cout << folder << ": " << total.passed << " passed, " << total.refused << " refused, "
                  << total.wrong << " wrong\n";
        for (const auto& [name, counts] : byOperator) {
            if (counts.refused + counts.wrong > 0)
                std::cout << "  " << name << ": " << counts.passed << " passed, " << counts.refused
                          << " refused, " << counts.wrong << " wrong\n";
        }
    }
};

QTEST_GUILESS_MAIN(TestOnnxBackend)
#include "tst_onnx_backend.moc"
