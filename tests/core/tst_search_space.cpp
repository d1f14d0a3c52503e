#include "core/execution/executor.h"
#include "core/search/candidate_evaluator.h"
#include "core/search/strategy.h"
#include "core/search/template_space.h"
#include "core/search/trial.h"
#include "tests/support/tensor_compare.h"
#include "tests/support/weighted_graphs.h"

#include <QTest>

using namespace core;

namespace {

const char* const kTwoBlocks =
    R"((float[N,3,6,6] x, float[8,3,1,1] w1, float[16,8,3,3] w2, float[8,16,3,3] w3,
        float[8,8,1,1] w4, float[4,8,1,1] w5) => (float[N,4,6,6] y) {
        a = Conv(x, w1)
        b = Conv<pads=[1,1,1,1]>(a, w2)  c = Relu(b)  d = Conv<pads=[1,1,1,1]>(c, w3)
        e = Add(d, a)  f = Relu(e)
        g = Conv(f, w4)  h = Add(f, g)  y = Conv(h, w5) })";

ModelSpace spaceOf(const char* text, bool mayBeInteger = false)
{
    Monitor monitor;
    return { std::make_shared<const Model>(test::weightedModel(text)),
             { .mayBeInteger = mayBeInteger },
             monitor };
}

Genome withChoice(const SearchSpace& space, const std::string& gene, int choice)
{
    Genome genome = space.largest();
    const auto found = std::ranges::find(space.genes(), gene, &Gene::name);
    genome.at(static_cast<size_t>(found - space.genes().begin())) = choice;
    return genome;
}

std::vector<Tensor> run(const Model& model, const std::vector<Tensor>& inputs)
{
    return Executor(std::make_shared<const Model>(model)).run(inputs);
}

} // namespace

/// Networks that a search chooses among, and what they cost.
class TestSearchSpace : public QObject
{
    Q_OBJECT
private slots:
    void theWholeModelIsTheFirstChoice()
    {
        const ModelSpace space = spaceOf(kTwoBlocks);
        const Model whole = space.network(space.largest());
        const std::vector<Tensor> inputs = test::randomInputs(*space.model(), 2, 1);
        QVERIFY(run(whole, inputs) == run(*space.model(), inputs));
    }

    void genesAreWidthsAndBlocks()
    {
        const ModelSpace space = spaceOf(kTwoBlocks);
        const Genome narrow = withChoice(space, "keep w2", 3);
        const Model cut = space.network(narrow);
        QCOMPARE(cut.graph.value(*cut.graph.find("w2")).initializer->shape()[0], int64_t{ 4 });
        const Model shallow = space.network(withChoice(space, "block h", 1));
        QVERIFY(!shallow.graph.find("w4"));
        QVERIFY(genomeText(space, narrow).find("keep w2=4") != std::string::npos);
    }

    void widthsOfBlocksThatAreGoneDoNotCount()
    {
        const ModelSpace space = spaceOf(kTwoBlocks);
        Genome shallow = withChoice(space, "block e", 1);
        const Genome plain = shallow;
        const auto inside = std::ranges::find(space.genes(), "keep w2", &Gene::name);
        shallow[static_cast<size_t>(inside - space.genes().begin())] = 2;
        QCOMPARE(space.canonical(shallow), plain);
        QVERIFY(space.network(shallow) == space.network(plain));
        const Genome narrow = withChoice(space, "keep w2", 2);
        QCOMPARE(space.canonical(narrow), narrow);
    }

    /// Whatever is chosen runs, with the interface of the whole.
    void everyGenomeRuns_data()
    {
        QTest::addColumn<QString>("text");
        for (const test::WeightedGraph& graph : test::weightedGraphs())
            QTest::newRow(graph.name.c_str()) << QString::fromStdString(graph.text);
    }

    void everyGenomeRuns()
    {
        QFETCH(QString, text);
        std::optional<ModelSpace> space;
        try {
            space.emplace(spaceOf(text.toStdString().c_str()));
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::invalidArgument); // nothing can be left out
            return;
        }
        const std::vector<Tensor> inputs = test::randomInputs(*space->model(), 2, 5);
        const std::vector<Tensor> whole = run(*space->model(), inputs);
        Random random({ .seed = 8 });
        std::vector<Genome> genomes{ space->smallest() };
        for (int i = 0; i < 12; ++i)
            genomes.push_back(randomGenome(*space, random));
        for (const Genome& genome : genomes) {
            const std::vector<Tensor> part = run(space->network(genome), inputs);
            for (size_t output = 0; output < whole.size(); ++output)
                QCOMPARE(part[output].shape(), whole[output].shape());
            QVERIFY(candidateCost(space->network(genome), false).parameters
                    <= candidateCost(*space->model(), false).parameters);
        }
    }

    /// Where a block is gone, the layers behind it are fitted to what the whole model gives.
    void refitMakesUpForABlock()
    {
        const ModelSpace space = spaceOf(kTwoBlocks);
        const std::vector<Tensor> inputs = test::randomInputs(*space.model(), 64, 3);
        const StartingPoint start = refittedWeights(space, { inputs.front() });
        const Genome shallow = withChoice(space, "block e", 1);
        Monitor monitor;
        const auto error = [&](const Model& model) {
            const std::vector<double> whole = run(*space.model(), inputs).front().toDoubles();
            const std::vector<double> part = run(model, inputs).front().toDoubles();
            double sum = 0;
            for (size_t i = 0; i < whole.size(); ++i)
                sum += (whole[i] - part[i]) * (whole[i] - part[i]);
            return sum;
        };
        const double fitted = error(start(shallow, monitor));
        const double cut = error(space.network(shallow));
        QVERIFY2(fitted < 0.9 * cut, qPrintable(QString("%1 after %2").arg(fitted).arg(cut)));
        QVERIFY(start(space.largest(), monitor) == space.network(space.largest()));
    }

    void nothingToLeaveOutIsRefused()
    {
        QVERIFY_EXCEPTION_THROWN(spaceOf("(float[N,4] x, float[4,4] w) => (float[N,4] y) "
                                         "{ y = MatMul(x, w) }"),
                                 Error);
    }

    void foreignGenomesAreRefused()
    {
        const ModelSpace space = spaceOf(kTwoBlocks);
        QVERIFY_EXCEPTION_THROWN(space.network({ 0 }), Error);
        Genome genome = space.largest();
        genome.front() = 99;
        QVERIFY_EXCEPTION_THROWN(space.network(genome), Error);
    }

    void integersCostAByteAWeight()
    {
        const ModelSpace space = spaceOf(kTwoBlocks, true);
        QVERIFY(space.isInteger(space.smallest()) && !space.isInteger(space.largest()));
        const Model& model = *space.model();
        const CandidateCost whole = candidateCost(model, false);
        const CandidateCost integer = candidateCost(model, true);
        QCOMPARE(whole.bytes, 4 * whole.parameters);
        QCOMPARE(integer.bytes, whole.parameters + 4 * (8 + 16 + 8 + 8 + 4));
        QCOMPARE(integer.macs, whole.macs);
    }

    void templatesMakeNetworks_data()
    {
        QTest::addColumn<QString>("id");
        for (const NetworkTemplate& family : networkTemplates())
            QTest::newRow(std::string(family.id).c_str())
                << QString::fromStdString(std::string(family.id));
    }

    void templatesMakeNetworks()
    {
        QFETCH(QString, id);
        const TemplateSpace space(networkTemplates().at(id.toStdString()), {}, 1);
        const CandidateCost largest = candidateCost(space.network(space.largest()), false);
        const CandidateCost smallest = candidateCost(space.network(space.smallest()), false);
        QVERIFY(smallest.parameters < 20000);
        QVERIFY(largest.parameters > 20 * smallest.parameters);
        Random random({ .seed = 1 });
        for (int i = 0; i < 20; ++i) {
            const Model model = space.network(randomGenome(space, random));
            const CandidateCost cost = candidateCost(model, false);
            QVERIFY(cost.parameters >= smallest.parameters
                    && cost.parameters <= largest.parameters);
            QCOMPARE(run(model, test::randomInputs(model, 2, 1)).front().shape(), (Shape{ 2, 10 }));
        }
    }

    void limitsAreNumbersAndShares()
    {
        const CandidateCost whole{ .parameters = 1000, .bytes = 4000, .macs = 200, .memory = 5000 };
        const std::vector<CostLimit> limits = costLimits("bytes<=2kB,macs<=50%", whole);
        QCOMPARE(limits.size(), size_t{ 2 });
        QCOMPARE(limits[0].most, int64_t{ 2000 });
        QCOMPARE(limits[1].most, int64_t{ 100 });
        QCOMPARE(violation(whole, limits), 2.0);
        QCOMPARE(violation({ .bytes = 2000, .macs = 100 }, limits), 0.0);
        QVERIFY(costLimits("", whole).empty());
        for (const char* text :
             { "bytes", "bytes<=", "bytes<=0", "bytes<=-3kB", "size<=3", "bytes<=nan",
               "bytes<=1e99", "macs<=3kB", "bytes<=3,", "bytes=3" })
            QVERIFY_EXCEPTION_THROWN(costLimits(text, whole), Error);
    }

    void trialsAreReadBack()
    {
        const Trial trial{ .number = 7,
                           .genome = { 1, 0, 3 },
                           .origin = "nsga2",
                           .cost = { .parameters = 5, .bytes = 20, .macs = 9, .memory = 40 },
                           .accuracy = wilsonEstimate(90, 100),
                           .fidelity = "weights refitted, not trained",
                           .seconds = 1.25,
                           .isFinalist = true,
                           .file = "final-0007.onnx",
                           .test = wilsonEstimate(880, 1000),
                           .fileBytes = 123 };
        const std::string record = trialRecord(trial);
        QCOMPARE(trialRecord(trialOfRecord(record)), record);
        for (const char* text : { "", "{}", "[1]", "{\"number\":\"x\"}" })
            QVERIFY_EXCEPTION_THROWN(trialOfRecord(text), Error);
    }

    void objectivesAreNamed()
    {
        QCOMPARE(searchObjectives("accuracy,bytes,macs").costs.size(), size_t{ 2 });
        for (const char* text :
             { "", "accuracy", "bytes", "accuracy,time", "accuracy,bytes,macs,memory" })
            QVERIFY_EXCEPTION_THROWN(searchObjectives(text), Error);
    }
};

QTEST_GUILESS_MAIN(TestSearchSpace)
#include "tst_search_space.moc"
