#include "core/data/dataset_formats.h"
#include "core/data/preprocessing.h"
#include "core/evaluation/evaluate.h"
#include "core/onnx/read_model.h"
#include "core/onnx/write_model.h"

#include <QTest>

using namespace core;

namespace {

/// How the sample networks were trained.
Preprocessing trained()
{
    return {
        .width = 28, .height = 28, .channels = 1, .mean = { 0.2860 }, .deviation = { 0.3530 }
    };
}

const std::vector<std::string>& clothes()
{
    static const std::vector<std::string> kNames{ "T-shirt/top", "Trouser",   "Pullover", "Dress",
                                                  "Coat",        "Sandal",    "Shirt",    "Sneaker",
                                                  "Bag",         "Ankle boot" };
    return kNames;
}

} // namespace

/// The networks in resources/samples say how they read images. With ESPALIER_UPDATE_SAMPLES set,
/// this program writes what they say into the files first.
class TestSampleModels : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("ESPALIER_UPDATE_SAMPLES"))
            return;
        Monitor monitor;
        for (const char* name : { "fashion_cnn.onnx", "fashion_resnet20.onnx" }) {
            Model model = readModel(samplesFolder() / name, monitor);
            storePreprocessing(model, trained());
            storeLabels(model, clothes());
            writeModel(model, samplesFolder() / name, monitor);
        }
    }

    void modelsAreAsAccurateAsInOnnxRuntime_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("hits");
        QTest::newRow("plain network") << "fashion_cnn.onnx" << 935;
        QTest::newRow("residual network") << "fashion_resnet20.onnx" << 946;
        QTest::newRow("depthwise network") << "fashion_inverted_residual.onnx" << 949;
    }

    void modelsAreAsAccurateAsInOnnxRuntime()
    {
        QFETCH(QString, name);
        QFETCH(int, hits);
        Monitor monitor;
        const auto model =
            std::make_shared<const Model>(readModel(samplesFolder() / name.toStdString(), monitor));
        const auto splits = openDataset(describeDataset("sample"), monitor);
        const Evaluation evaluation =
            evaluate(model, splits->test("a test", monitor), preprocessingOf(*model), {}, monitor);
        QCOMPARE(evaluation.top1.n, int64_t{ 1000 });
        QCOMPARE(evaluation.top1.hits, static_cast<int64_t>(hits));
    }

    void modelsSayHowTheyReadImages_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain network") << "fashion_cnn.onnx";
        QTest::newRow("residual network") << "fashion_resnet20.onnx";
        QTest::newRow("depthwise network") << "fashion_inverted_residual.onnx";
    }

    void modelsSayHowTheyReadImages()
    {
        QFETCH(QString, name);
        Monitor monitor;
        const Model model = readModel(samplesFolder() / name.toStdString(), monitor);
        QVERIFY(storedPreprocessing(model) == trained());
        QCOMPARE(storedLabels(model), clothes());
    }
};

QTEST_GUILESS_MAIN(TestSampleModels)
#include "tst_sample_models.moc"
