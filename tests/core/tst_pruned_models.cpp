#include "core/onnx/read_model.h"
#include "core/onnx/write_model.h"
#include "core/pruning/pruning_plan.h"
#include "core/pruning/residual_block.h"
#include "core/pruning/width_cut.h"
#include "tests/support/command.h"
#include "tests/support/cut_check.h"
#include "tests/support/weighted_graphs.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace core;

namespace {

int64_t freeGroups(const ChannelGroups& groups)
{
    return std::ranges::count(groups, false, &ChannelGroup::isFrozen);
}

/// All channels of a plan at zero.
Model withZeros(const Model& model, const ChannelGroups& groups, const PruningPlan& plan)
{
    Model result = model;
    for (const ChannelRemoval& removal : plan.removals)
        result = test::withZeros(result, groups[removal.group], removal.channels);
    return result;
}

} // namespace

/// Whole networks: the samples, and those of make_models.py when ESPALIER_TEST_PYTHON names an
/// interpreter with onnx and ONNX Runtime. What is cut must compute what zeros compute, and must
/// run in ONNX Runtime with the same outputs.
class TestPrunedModels : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_python = qEnvironmentVariable("ESPALIER_TEST_PYTHON");
        if (!m_python.isEmpty())
            runPython({ QStringLiteral(ESPALIER_SOURCE_DIR "/tests/support/make_models.py"),
                        m_folder.path() });
    }

    void networks()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("groups");
        const auto sample = [](const char* name) {
            return QString::fromStdString(test::samplePath(name));
        };
        QTest::newRow("fashion_cnn") << sample("fashion_cnn.onnx") << 3;
        QTest::newRow("fashion_resnet20") << sample("fashion_resnet20.onnx") << 12;
        if (m_python.isEmpty())
            return;
        const std::vector<std::pair<const char*, int>> made{ { "resnet18", 12 },
                                                             { "mobilenetv2", 25 },
                                                             { "vit_block", 4 },
                                                             { "lstm", 2 },
                                                             { "unet", 17 },
                                                             { "densenet", 18 },
                                                             { "shufflenet", 13 } };
        for (const auto& [name, groups] : made)
            QTest::newRow(name) << m_folder.filePath(QString::fromUtf8(name) + ".onnx") << groups;
    }

    void groupsAreFound_data() { networks(); }
    void groupsAreFound()
    {
        QFETCH(int, groups);
        const ChannelGroups found = channelGroups(model());
        QCOMPARE(freeGroups(found), static_cast<int64_t>(groups));
    }

    void removingIsZeroing_data() { networks(); }
    void removingIsZeroing()
    {
        const Model whole = model();
        const std::string text = test::removalDifference(whole, channelGroups(whole), 1);
        QVERIFY2(text.empty(), text.c_str());
    }

    void sortingKeepsTheFunction_data() { networks(); }
    void sortingKeepsTheFunction()
    {
        const Model whole = model();
        const std::vector<Tensor> inputs = test::randomInputs(whole, 1, 2);
        const std::string text = test::outputDifference(
            test::run(sortChannelsByImportance(whole), inputs), test::run(whole, inputs));
        QVERIFY2(text.empty(), text.c_str());
    }

    void halvedNetworksRunInOnnxRuntime_data() { networks(); }
    void halvedNetworksRunInOnnxRuntime()
    {
        const Model whole = model();
        const ChannelGroups groups = channelGroups(whole);
        const PruningPlan plan = planPruning(whole, groups, { .ratio = 0.5 });
        const Model cut = removeChannels(whole, groups, plan.removals);
        const std::vector<Tensor> inputs = test::randomInputs(whole, 1, 3);
        const std::vector<Tensor> outputs = test::run(cut, inputs);
        const std::string text =
            test::outputDifference(outputs, test::run(withZeros(whole, groups, plan), inputs));
        QVERIFY2(text.empty(), text.c_str());
        compareWithRuntime({ { cut, inputs.front(), outputs.front() } });
    }

    void smallGraphsRunInOnnxRuntime()
    {
        std::vector<Comparison> comparisons;
        for (const test::WeightedGraph& graph : test::weightedGraphs()) {
            // ONNX Runtime has no GroupNormalization of opset 18.
            if (graph.name == "GroupNormalization")
                continue;
            const Model cut = cutWidths(test::weightedModel(graph.text), { .ratio = 0.4 });
            const std::vector<Tensor> inputs = test::randomInputs(cut, 2, 4);
            comparisons.push_back({ cut, inputs.front(), test::run(cut, inputs).front() });
        }
        compareWithRuntime(comparisons);
    }

    void residualBlocksOfResNetGo()
    {
        Model whole = readModel(test::samplePath("fashion_resnet20.onnx"), m_monitor);
        QCOMPARE(residualBlocks(whole).size(), size_t{ 7 });
        const Model shallow = removeResidualBlock(whole, residualBlocks(whole)[3]);
        QCOMPARE(residualBlocks(shallow).size(), size_t{ 6 });
        const std::vector<Tensor> inputs = test::randomInputs(shallow, 1, 3);
        compareWithRuntime({ { shallow, inputs.front(), test::run(shallow, inputs).front() } });
    }

private:
    struct Comparison
    {
        Model model;
        Tensor input;
        Tensor output;
    };

    /// Of the current row.
    Model model()
    {
        QFETCH(QString, file);
        return readModel(file.toStdString(), m_monitor);
    }

    void runPython(const QStringList& arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(m_python, arguments);
        QVERIFY(process.waitForFinished(600'000));
        QVERIFY2(process.exitCode() == 0, process.readAll().constData());
    }

    static void writeNumbers(const std::filesystem::path& file, const Tensor& tensor)
    {
        std::ofstream stream(file, std::ios::binary);
        stream.write(reinterpret_cast<const char*>(tensor.bytes().data()),
                     static_cast<std::streamsize>(tensor.byteCount()));
    }

    void compareWithRuntime(const std::vector<Comparison>& comparisons)
    {
        if (m_python.isEmpty())
            return;
        const std::filesystem::path folder = m_folder.path().toStdString();
        std::ofstream list(folder / "list");
        for (size_t i = 0; i < comparisons.size(); ++i) {
            const auto stem = folder / ("cut" + std::to_string(i));
            writeModel(comparisons[i].model, stem.string() + ".onnx", m_monitor);
            writeNumbers(stem.string() + ".in", comparisons[i].input);
            writeNumbers(stem.string() + ".out", comparisons[i].output);
            std::string shape = shapeText(comparisons[i].input.shape());
            std::erase_if(shape, [](char c) { return c == '[' || c == ']' || c == ' '; });
            list << stem.string() << ".onnx\t" << shape << '\t' << stem.string() << ".in\t"
                 << stem.string() << ".out\n";
        }
        list.close();
        runPython({ QStringLiteral(ESPALIER_SOURCE_DIR "/tests/support/compare_cut_models.py"),
                    m_folder.filePath(QStringLiteral("list")) });
    }

    QTemporaryDir m_folder;
    QString m_python;
    Monitor m_monitor;
};

QTEST_GUILESS_MAIN(TestPrunedModels)
#include "tst_pruned_models.moc"
