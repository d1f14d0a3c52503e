#include "core/base/atomic_file.h"
#include "core/evaluation/latency.h"
#include "core/execution/executor.h"
#include "core/graph/network_template.h"
#include "core/graph/synthetic_model.h"
#include "core/onnx/read_model.h"
#include "core/onnx/write_model.h"
#include "tests/support/model_files.h"
#include "tests/support/python.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

/// What we write, seen by ONNX's own Python package: the interpreter of a virtual environment that
/// has it stands in ESPALIER_TEST_PYTHON.
class TestOnnxChecker : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (test::pythonProgram().isEmpty())
            QSKIP("ESPALIER_TEST_PYTHON names no Python interpreter with onnx");
        QVERIFY(m_folder.isValid());
    }

    void rewrittenModelsAreAcceptedWithTheSameMeaning()
    {
        const auto files = test::debianModels();
        if (files.empty())
            QSKIP("libonnx-testdata is not installed");
        const std::filesystem::path folder = m_folder.path().toStdString();
        std::ofstream list(folder / "list");
        core::Monitor monitor;
        for (size_t index = 0; index < files.size(); ++index) {
            const auto rewritten = folder / (std::to_string(index) + ".onnx");
            core::writeModel(core::readModel(files[index], monitor), rewritten, monitor);
            list << files[index].string() << '\t' << rewritten.string() << '\n';
        }
        list.close();
        QCOMPARE(
            test::runPython({ QStringLiteral(ESPALIER_SOURCE_DIR "/tests/support/check_models.py"),
                              m_folder.filePath(QStringLiteral("list")) }),
            QString());
    }

    void syntheticDecoderIsAccepted()
    {
        core::Monitor monitor;
        const QString file = m_folder.filePath(QStringLiteral("decoder.onnx"));
        core::writeModel(core::syntheticDecoder(3), file.toStdString(), monitor);
        QCOMPARE(
            test::runPython(
                { QStringLiteral("-c"),
                  QStringLiteral(
                      "import onnx, sys; onnx.checker.check_model(sys.argv[1], full_check=True)"),
                  file }),
            QString());
    }

    void templatesAreAcceptedAndComputeTheSame()
    {
        core::Monitor monitor;
        for (const core::NetworkTemplate& family : core::networkTemplates()) {
            const core::NetworkTask task{ .channels = 3, .height = 20, .width = 24, .classes = 5 };
            const core::Model model =
                core::buildNetwork(family, task, core::ParameterValues(family.parameters()), 1);
            const std::filesystem::path folder = m_folder.path().toStdString();
            core::writeModel(model, folder / "network.onnx", monitor);
            const std::vector<core::Tensor> images = core::randomInputs(model, 2, 1);
            core::Executor executor(std::make_shared<const core::Model>(model));
            writeFloats(folder / "image", images.front());
            writeFloats(folder / "logits", executor.run(images).front());
            QCOMPARE(test::runPython({ QStringLiteral(ESPALIER_SOURCE_DIR
                                                      "/tests/support/compare_with_runtime.py"),
                                       m_folder.filePath(QStringLiteral("network.onnx")),
                                       m_folder.filePath(QStringLiteral("image")),
                                       m_folder.filePath(QStringLiteral("logits")) }),
                     QString());
        }
    }

private:
    static void writeFloats(const std::filesystem::path& file, const core::Tensor& tensor)
    {
        core::writeFileAtomically(file, tensor.bytes());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestOnnxChecker)
#include "tst_onnx_checker.moc"
