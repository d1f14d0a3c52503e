#include "core/base/random.h"
#include "core/data/array_dataset.h"
#include "core/onnx/read_model.h"
#include "core/quantization/culprit.h"
#include "core/quantization/quantization_job.h"
#include "tests/support/command.h"
#include "tests/support/weighted_graphs.h"

#include <QTest>

using namespace core;

namespace {

/// Integers of one layer replaced by others of the same size: its weights mean nothing any more.
std::string wreckLayer(QuantizedModel& quantized, Random& random)
{
    std::vector<NodeId> layers;
    for (const LayerChoice& layer : quantized.layers)
        if (layer.isInteger && layer.hasWeights)
            layers.push_back(layer.node);
    const NodeId layer =
        layers[static_cast<size_t>(random.below(static_cast<int64_t>(layers.size())))];
    const Graph& graph = quantized.prepared->graph;
    const std::string weight = graph.value(graph.node(layer).inputs[1]).name + "_quantized";
    Graph& edited = quantized.model.graph;
    random.shuffle(edited.value(*edited.find(weight)).initializer->mutableValues<int8_t>());
    return graph.node(layer).name;
}

} // namespace

/// The layer to blame stands first.
class TestCulprit : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Monitor monitor;
        m_model = readModel(test::samplePath("fashion_resnet20.onnx"), monitor);
        m_inputs = { test::randomInputs(m_model, 4, 1).front() };
        QuantizationJob job{ .model = std::make_shared<const Model>(m_model),
                             .settings = ParameterValues(quantizationParameters()),
                             .threads = 1 };
        job.samples = makeArrayDataset({ .samples = m_inputs.front() });
        m_quantized = quantize(job, monitor);
    }

    void wreckedLayersComeFirst_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 20; ++seed)
            QTest::addRow("layer drawn with seed %d", seed) << seed;
    }

    void wreckedLayersComeFirst()
    {
        QFETCH(int, seed);
        Random random(RandomKey{ .seed = static_cast<uint64_t>(seed) });
        QuantizedModel wrecked = m_quantized;
        const std::string layer = wreckLayer(wrecked, random);
        Monitor monitor;
        const std::vector<LayerError> ranked =
            rankCulprits(m_model, wrecked.model, m_inputs, 1, monitor);
        QCOMPARE(QString::fromStdString(ranked.front().name), QString::fromStdString(layer));
        QVERIFY(ranked.front().aloneDecibel < 10);
        QVERIFY(ranked[1].aloneDecibel > 20);
    }

    void strangersAreRefused()
    {
        Monitor monitor;
        QVERIFY_THROWS_EXCEPTION(Error, rankCulprits(m_model, m_model, m_inputs, 1, monitor));
    }

private:
    Model m_model;
    std::vector<Tensor> m_inputs;
    QuantizedModel m_quantized;
};

QTEST_GUILESS_MAIN(TestCulprit)
#include "tst_culprit.moc"
