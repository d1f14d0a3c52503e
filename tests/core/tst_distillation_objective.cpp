#include "core/base/random.h"
#include "core/distillation/distillation_objective.h"
#include "core/graph/network_template.h"

#include <QTest>

#include <cmath>

using namespace core;

namespace {

std::shared_ptr<const Model> network(std::string_view family, const std::string& widths,
                                     uint64_t seed,
                                     const NetworkTask& task = { .height = 12, .width = 12 })
{
    const NetworkTemplate& row = networkTemplates().at(family);
    ParameterValues values(row.parameters());
    values.setText("widths", widths);
    return std::make_shared<const Model>(buildNetwork(row, task, values, seed));
}

Tensor noise(const Shape& shape, uint64_t use)
{
    Tensor tensor = Tensor::uninitialized(ElementType::float32, shape);
    Random random({ .seed = 3, .use = use });
    for (float& value : tensor.mutableValues<float>())
        value = static_cast<float>(random.normal());
    return tensor;
}

TrainingBatch batchOf(int64_t samples)
{
    TrainingBatch batch{ .input = noise({ samples, 1, 12, 12 }, 1) };
    for (int64_t sample = 0; sample < samples; ++sample) {
        batch.indices.push_back(sample);
        batch.views.push_back(-1);
        batch.labels.push_back(sample % 10);
    }
    return batch;
}

/// A loss on labels that is easy to recognize: the first logit of the first sample.
class FirstLogit : public Objective
{
public:
    ObjectiveValue evaluate(const TrainingBatch& /*batch*/, std::span<const Tensor> outputs,
                            std::span<const Tensor> /*taps*/) override
    {
        ++calls;
        ObjectiveValue value{ .total = outputs.front().values<float>().front() };
        value.terms = { { "first", value.total } };
        value.outputGradients = { Tensor(ElementType::float32, outputs.front().shape()) };
        value.outputGradients.front().mutableValues<float>()[0] = 1;
        return value;
    }

    static inline int calls = 0;
};

DistillationObjective objectiveFor(DistillationMix mix, const Model& student,
                                   const std::shared_ptr<const Model>& teacher)
{
    if (mix.readsLayers() && mix.layers.empty())
        mix.layers = proposeLayerPairs(student, *teacher);
    std::vector<std::string> layers;
    if (mix.readsLayers())
        for (const LayerPair& pair : mix.layers)
            layers.push_back(pair.teacher);
    std::vector<std::unique_ptr<Teacher>> teachers;
    teachers.push_back(std::make_unique<Teacher>(teacher, layers, ExecutorOptions()));
    return { student, 10, std::make_unique<FirstLogit>(), std::move(teachers), std::move(mix), 1 };
}

} // namespace

class TestDistillationObjective : public QObject
{
    Q_OBJECT
private slots:
    void sumsItsWeightedTerms()
    {
        const auto student = network("plain", "4, 8", 1);
        const auto teacher = network("residual", "8, 8", 2);
        DistillationMix mix;
        mix.labelWeight = 0.5;
        mix.terms.push_back(termFromText("soft-targets:weight=0.25,temperature=2"));
        mix.terms.push_back(termFromText("correlation:weight=3,warmUp=0.5"));
        DistillationObjective objective = objectiveFor(mix, *student, teacher);
        TrainingBatch batch = batchOf(8);
        batch.progress = 0.25;
        const Tensor logits = noise({ 8, 10 }, 2);
        const ObjectiveValue value = objective.evaluate(batch, std::span(&logits, 1), {});
        QCOMPARE(value.terms.size(), size_t(3));
        QCOMPARE(value.terms[0].name, std::string("first"));
        QCOMPARE(value.terms[0].value, 0.5 * logits.values<float>()[0]);
        QCOMPARE(value.terms[1].name, std::string("soft-targets"));
        // Half of the warm-up is over, so that half of the weight counts.
        batch.progress = 0.9;
        const ObjectiveValue late = objective.evaluate(batch, std::span(&logits, 1), {});
        QCOMPARE(late.terms[1].value, value.terms[1].value);
        QVERIFY(std::abs(late.terms[2].value - 2 * value.terms[2].value) < 1e-9);
        QVERIFY(std::abs(value.total
                         - (value.terms[0].value + value.terms[1].value + value.terms[2].value))
                < 1e-12);
    }

    void gradientsAreTheDifferencesOfTheSum_data()
    {
        QTest::addColumn<QString>("losses");
        QTest::newRow("on logits") << "soft-targets;correlation;decoupled:warmUp=0";
        QTest::newRow("on layers") << "hint:weight=2;attention;relational";
        QTest::newRow("on both") << "soft-targets;hint:weight=3";
    }

    void gradientsAreTheDifferencesOfTheSum()
    {
        QFETCH(QString, losses);
        const auto student = network("plain", "4, 8", 1);
        const auto teacher = network("residual", "6, 10", 2);
        DistillationMix mix;
        for (const QString& text : losses.split(QLatin1Char(';')))
            mix.terms.push_back(termFromText(text.toStdString()));
        DistillationObjective objective = objectiveFor(mix, *student, teacher);
        const TrainingBatch batch = batchOf(4);
        Tensor logits = noise({ 4, 10 }, 2);
        std::vector<Tensor> taps;
        for (const std::string& name : objective.taps()) {
            const Layer layer = layerOf(*student, name, "student");
            taps.push_back(noise({ 4, layer.channels, layer.height, layer.width }, 3));
        }
        const ObjectiveValue value = objective.evaluate(batch, std::span(&logits, 1), taps);
        QCOMPARE(value.tapGradients.size(), taps.size());
        checkSlopes(logits, value.outputGradients.front(),
                    [&] { return objective.evaluate(batch, std::span(&logits, 1), taps).total; });
        for (size_t tap = 0; tap < taps.size(); ++tap)
            checkSlopes(taps[tap], value.tapGradients[tap], [&] {
                return objective.evaluate(batch, std::span(&logits, 1), taps).total;
            });
    }

    void labelsAreNotTouchedWithoutWeight()
    {
        const auto student = network("plain", "4", 1);
        DistillationMix mix = mixOf(knowledgeLosses().at("soft-targets"));
        mix.labelWeight = 0;
        QVERIFY(!mix.needsLabels());
        DistillationObjective objective = objectiveFor(mix, *student, network("plain", "4", 2));
        TrainingBatch batch = batchOf(3);
        batch.labels.assign(3, -1);
        FirstLogit::calls = 0;
        const Tensor logits = noise({ 3, 10 }, 2);
        const ObjectiveValue value = objective.evaluate(batch, std::span(&logits, 1), {});
        QCOMPARE(FirstLogit::calls, 0);
        QVERIFY(value.total > 0);
        mix.terms.push_back(termFromText("decoupled"));
        QVERIFY(mix.needsLabels());
        DistillationObjective labelled = objectiveFor(mix, *student, network("plain", "4", 2));
        QVERIFY_EXCEPTION_THROWN(labelled.evaluate(batch, std::span(&logits, 1), {}), Error);
    }

    void projectionsAreItsParameters()
    {
        const auto student = network("plain", "4, 8", 1);
        DistillationObjective objective = objectiveFor(mixOf(knowledgeLosses().at("hint")),
                                                       *student, network("residual", "6, 10", 2));
        const auto parameters = objective.parameters();
        QCOMPARE(parameters.size(), size_t(2));
        QCOMPARE(parameters[0].name, std::string("hint.0.projection"));
        QCOMPARE(parameters[0].values.size(), size_t(4 * 6));
        QCOMPARE(parameters[1].values.size(), size_t(8 * 10));
    }

    void stagesArePairedByTheirSize()
    {
        const auto student = network("inverted-residual", "4, 6, 8", 1);
        const auto teacher = network("residual", "8, 16, 32", 2);
        const auto stages = stageLayers(*teacher);
        QCOMPARE(stages.size(), size_t(3));
        QCOMPARE(stages[0].name, std::string("/stage1/block3/Relu_1_output_0"));
        QCOMPARE(stages[2].height, int64_t{ 3 });
        QCOMPARE(stages[2].channels, int64_t{ 32 });
        const auto pairs = proposeLayerPairs(*student, *teacher);
        QCOMPARE(pairs.size(), size_t(3));
        for (const LayerPair& pair : pairs)
            QCOMPARE(layerOf(*student, pair.student, "student").height,
                     layerOf(*teacher, pair.teacher, "teacher").height);
    }

    void stagesOfOtherSizesArePairedFromTheOutput()
    {
        const auto student = network("plain", "4, 8", 1, { .height = 20, .width = 20 });
        const auto teacher = network("plain", "4, 8, 16", 2);
        const auto pairs = proposeLayerPairs(*student, *teacher);
        QCOMPARE(pairs.size(), size_t(2));
        QCOMPARE(pairs[1].teacher, stageLayers(*teacher)[2].name);
        QCOMPARE(pairs[0].teacher, stageLayers(*teacher)[1].name);
    }

    void mixIsReadFromItsParameters()
    {
        ParameterValues values(distillationParameters());
        QCOMPARE(mixFrom(values).labelWeight, 0.1);
        QCOMPARE(mixFrom(values).terms.size(), size_t(1));
        values.setText("knowledge", "decoupled:othersWeight=8,weight=0.5;hint");
        values.setText("labelWeight", "0.3");
        values.setText("combination", "logits");
        values.setText("layers", "a=b;/stage1/Relu=c");
        const DistillationMix mix = mixFrom(values);
        QCOMPARE(mix.terms[0].values.real("othersWeight"), 8.0);
        QCOMPARE(mix.terms[0].weight, 0.5);
        QCOMPARE(mix.terms[0].warmUp, 0.08);
        QCOMPARE(mix.terms[1].weight, 100.0);
        QCOMPARE(mix.labelWeight, 0.3);
        QVERIFY(mix.combination == TeacherCombination::logits);
        QVERIFY(mix.layers[1] == (LayerPair{ "/stage1/Relu", "c" }));
        QVERIFY(mixToJson(mix).find(R"("othersWeight":8)") != std::string::npos);
    }

    void wrongMixesAreRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("unknown loss") << "knowledge"
                                      << "magic";
        QTest::newRow("unknown setting") << "knowledge"
                                         << "hint:temperature=1";
        QTest::newRow("setting without value") << "knowledge"
                                               << "hint:weight";
        QTest::newRow("negative weight") << "knowledge"
                                         << "hint:weight=-1";
        QTest::newRow("temperature zero") << "combinationTemperature"
                                          << "0";
        QTest::newRow("layer without teacher") << "layers"
                                               << "x";
    }

    void wrongMixesAreRefused()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        ParameterValues values(distillationParameters());
        QVERIFY_EXCEPTION_THROWN(values.setText(key.toStdString(), value.toStdString());
                                 mixFrom(values), Error);
    }

    void unknownLayersAreRefused()
    {
        const auto student = network("plain", "4, 8", 1);
        const auto teacher = network("plain", "4, 8", 2);
        DistillationMix mix = mixOf(knowledgeLosses().at("attention"));
        mix.layers = { { "nowhere", stageLayers(*teacher)[0].name } };
        QVERIFY_EXCEPTION_THROWN(objectiveFor(mix, *student, teacher), Error);
        mix.layers = { { stageLayers(*student)[0].name, "nowhere" } };
        QVERIFY_EXCEPTION_THROWN(objectiveFor(mix, *student, teacher), Error);
    }

private:
    /// Central differences of a few elements; the tensors are float, so that steps are wide.
    template <typename Value>
    void checkSlopes(Tensor& tensor, const Tensor& gradient, const Value& valueNow)
    {
        constexpr float kStep = 0.01F;
        double largest = 1e-6;
        if (!gradient.isDefined())
            return;
        for (const float slope : gradient.values<float>())
            largest = std::max(largest, std::abs(static_cast<double>(slope)));
        const size_t stride = std::max<size_t>(1, tensor.values<float>().size() / 5);
        for (size_t index = 0; index < tensor.values<float>().size(); index += stride) {
            const float kept = tensor.values<float>()[index];
            tensor.mutableValues<float>()[index] = kept + kStep;
            const double above = valueNow();
            tensor.mutableValues<float>()[index] = kept - kStep;
            const double below = valueNow();
            tensor.mutableValues<float>()[index] = kept;
            const double error =
                std::abs((above - below) / (2.0 * kStep) - gradient.values<float>()[index]);
            QVERIFY2(error < 0.01 * largest, std::to_string(error / largest).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestDistillationObjective)
#include "tst_distillation_objective.moc"
