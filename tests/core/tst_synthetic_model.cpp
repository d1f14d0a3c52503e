#include "core/graph/synthetic_model.h"
#include "core/onnx/read_model.h"
#include "core/onnx/write_model.h"

#include <QTest>

class TestSyntheticModel : public QObject
{
    Q_OBJECT
private slots:
    void everyLayerHasAHundredNodes()
    {
        const size_t none = core::syntheticDecoder(0).graph.order().size();
        QCOMPARE(core::syntheticDecoder(3).graph.order().size(), none + 300);
    }

    void tenThousandNodesFitIntoFiveMegabytes()
    {
        const core::Model model = core::syntheticDecoder(core::kTenThousandNodeLayers);
        QVERIFY(model.graph.order().size() >= 10'000);
        QVERIFY(core::serializeModel(model).size() < 5'000'000);
    }

    void isTheSameEveryTimeAndSurvivesTheFile()
    {
        const core::Model model = core::syntheticDecoder(2);
        QVERIFY(model == core::syntheticDecoder(2));
        const std::string bytes = core::serializeModel(model);
        QVERIFY(core::readModel(std::as_bytes(std::span(bytes))) == model);
    }

    void negativeCountIsRefused()
    {
        QVERIFY_EXCEPTION_THROWN(core::syntheticDecoder(-1), core::Error);
    }
};

QTEST_GUILESS_MAIN(TestSyntheticModel)
#include "tst_synthetic_model.moc"
