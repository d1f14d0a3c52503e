#include "core/data/dataset_formats.h"
#include "core/data/preprocessing.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/live_evaluator.h"
#include "core/execution/model_split.h"
#include "core/onnx/read_model.h"
#include "tests/support/graph_text.h"

#include <QTest>

#include <algorithm>

using namespace core;

namespace {

std::shared_ptr<const Model> sample()
{
    Monitor monitor;
    return std::make_shared<const Model>(
        readModel(samplesFolder() / "fashion_resnet20.onnx", monitor));
}

std::shared_ptr<const Dataset> images()
{
    Monitor monitor;
    return openDataset(describeDataset("sample"), monitor)->test("a test", monitor);
}

/// Nodes of one operator, in graph order.
std::vector<NodeId> nodesOf(const Model& model, std::string_view type)
{
    std::vector<NodeId> nodes;
    std::ranges::copy_if(model.graph.order(), std::back_inserter(nodes),
                         [&](NodeId id) { return model.graph.node(id).type == type; });
    return nodes;
}

/// A copy in which the first half of the filters of one convolution is zero.
Model withoutFilters(const Model& model, NodeId convolution)
{
    Model edited = model;
    Tensor& weights = *edited.graph.value(edited.graph.node(convolution).inputs[1]).initializer;
    const std::span<float> values = weights.mutableValues<float>();
    std::ranges::fill(values.first(values.size() / 2), 0.0F);
    return edited;
}

const auto ignore = [](const LiveAccuracy&) {};

} // namespace

class TestLiveEvaluator : public QObject
{
    Q_OBJECT
private slots:
    void findsWhatChanged()
    {
        const auto model = sample();
        const std::vector<NodeId> convolutions = nodesOf(*model, "Conv");
        QVERIFY(changedNodes(*model, *model).empty());
        const Model edited = withoutFilters(*model, convolutions[3]);
        QCOMPARE(changedNodes(*model, edited), std::vector{ convolutions[3] });
        // Writing the same numbers again changes nothing.
        Model same = *model;
        Tensor& weights = *same.graph.value(same.graph.node(convolutions[3]).inputs[1]).initializer;
        weights.mutableValues<float>()[0] += 0;
        QVERIFY(changedNodes(*model, same).empty());
    }

    void suffixHoldsWhatTheChangeReaches()
    {
        const Model model = test::modelFromText(
            "<ir_version: 8, opset_import: [\"\" : 17]> g (float[2] x) => (float[2] y) {"
            "a = Neg(x) b = Abs(x) c = Exp(a) y = Add(c, b) }");
        const ModelSuffix suffix = suffixBehind(model, nodesOf(model, "Exp"));
        QCOMPARE(suffix.model.graph.order().size(), size_t{ 2 });
        QCOMPARE(suffix.boundary.size(), size_t{ 2 });
        QCOMPARE(suffix.model.graph.inputs(), suffix.boundary);
        const Model prefix = prefixFor(model, suffix.boundary);
        QCOMPARE(prefix.graph.order().size(), size_t{ 2 });
        QCOMPARE(prefix.graph.outputs(), suffix.boundary);
    }

    void nestedGraphsReadAcrossTheCut()
    {
        const Model model = test::modelFromText(
            "<ir_version: 8, opset_import: [\"\" : 17]> g (bool c, float[2] x) => (float[2] y) {"
            "a = Neg(x) d = Not(c) y = If(d)<then_branch = t () => (float[2] p) { p = Abs(a) }, "
            "else_branch = e () => (float[2] q) { q = Identity(a) }> }");
        const ModelSuffix suffix = suffixBehind(model, nodesOf(model, "If"));
        QCOMPARE(suffix.boundary.size(), size_t{ 2 });
    }

    /// The same counts as a plain evaluation of the edited model on the same images.
    void agreesWithAPlainEvaluation()
    {
        const auto model = sample();
        const Preprocessing preprocessing = preprocessingOf(*model);
        LiveEvaluator live(model, images(), preprocessing, { .samples = 300, .batchSize = 64 });
        Monitor monitor;
        for (const NodeId convolution : nodesOf(*model, "Conv")) {
            const Model edited = withoutFilters(*model, convolution);
            const LiveAccuracy found = live.evaluate(edited, ignore, monitor);
            const Evaluation plain = evaluate(std::make_shared<const Model>(edited), images(),
                                              preprocessing, { .limit = 300 }, monitor);
            QVERIFY(found.isComplete);
            QCOMPARE(found.accuracy.n, int64_t{ 300 });
            QCOMPARE(found.accuracy.hits, plain.top1.hits);
            QCOMPARE(found.difference.value,
                     static_cast<double>(found.accuracy.hits - found.original.hits) / 300);
        }
    }

    void anUneditedModelAgreesWithItself()
    {
        const auto model = sample();
        LiveEvaluator live(model, images(), preprocessingOf(*model), { .samples = 100 });
        Monitor monitor;
        const LiveAccuracy found = live.evaluate(*model, ignore, monitor);
        QCOMPARE(found.agreement.value, 1.0);
        QCOMPARE(found.meanDivergence, 0.0);
        QCOMPARE(found.difference.value, 0.0);
        QCOMPARE(found.accuracy.hits, found.original.hits);
    }

    /// Another reference moves the cut, not the result.
    void referenceDoesNotChangeTheResult()
    {
        const auto model = sample();
        const std::vector<NodeId> convolutions = nodesOf(*model, "Conv");
        const auto draft = std::make_shared<const Model>(withoutFilters(*model, convolutions[1]));
        const Model edited = withoutFilters(*draft, convolutions[15]);
        LiveEvaluator live(model, images(), preprocessingOf(*model), { .samples = 200 });
        Monitor monitor;
        const LiveAccuracy whole = live.evaluate(edited, ignore, monitor);
        live.setReference(draft);
        const LiveAccuracy cut = live.evaluate(edited, ignore, monitor);
        const LiveAccuracy again = live.evaluate(edited, ignore, monitor);
        QCOMPARE(cut.accuracy.hits, whole.accuracy.hits);
        QCOMPARE(again.accuracy.hits, whole.accuracy.hits);
        QVERIFY(cut.accuracy.hits < cut.original.hits);
    }

    /// The first measurement finds all that it needs, and gives what it gave without.
    void preparedActivationsAreThoseComputedOnDemand()
    {
        const auto model = sample();
        std::vector<Model> candidates;
        for (const NodeId convolution : nodesOf(*model, "Conv"))
            candidates.push_back(withoutFilters(*model, convolution));
        const LiveEvaluatorOptions options{ .samples = 100, .batchSize = 50 };
        LiveEvaluator plain(model, images(), preprocessingOf(*model), options);
        LiveEvaluator live(model, images(), preprocessingOf(*model), options);
        Monitor monitor;
        live.prepare(candidates, monitor);
        const int64_t prepared = live.cachedBytes();
        for (const Model& candidate : candidates)
            QCOMPARE(live.evaluate(candidate, ignore, monitor).meanDivergence,
                     plain.evaluate(candidate, ignore, monitor).meanDivergence);
        QCOMPARE(live.cachedBytes(), prepared);
    }

    void preparationStopsWhereMemoryEnds()
    {
        const auto model = sample();
        const int64_t limit = 1 << 20;
        LiveEvaluator live(model, images(), preprocessingOf(*model),
                           { .samples = 200, .batchSize = 50, .cacheBytes = limit });
        Monitor monitor;
        const std::vector candidates{ withoutFilters(*model, nodesOf(*model, "Conv")[10]) };
        live.prepare(candidates, monitor);
        QVERIFY(live.cachedBytes() <= limit);
    }

    void keepsItsCacheWithinTheLimit()
    {
        const auto model = sample();
        const int64_t limit = 1 << 20;
        LiveEvaluator live(model, images(), preprocessingOf(*model),
                           { .samples = 200, .batchSize = 50, .cacheBytes = limit });
        Monitor monitor;
        const Model edited = withoutFilters(*model, nodesOf(*model, "Conv")[10]);
        const LiveAccuracy first = live.evaluate(edited, ignore, monitor);
        QVERIFY(live.cachedBytes() <= limit);
        QCOMPARE(live.evaluate(edited, ignore, monitor).accuracy.hits, first.accuracy.hits);
    }

    void stopsWithinOneBatch()
    {
        const auto model = sample();
        LiveEvaluator live(model, images(), preprocessingOf(*model),
                           { .samples = 500, .batchSize = 50 });
        std::stop_source stop;
        Monitor monitor(stop.get_token());
        int received = 0;
        const auto receive = [&](const LiveAccuracy& partial) {
            ++received;
            QVERIFY(!partial.isComplete);
            stop.request_stop();
        };
        QVERIFY_THROWS_EXCEPTION(Cancelled, live.evaluate(*model, receive, monitor));
        QCOMPARE(received, 1);
    }

    void refusesOtherClasses()
    {
        const auto model = sample();
        LiveEvaluator live(model, images(), preprocessingOf(*model), { .samples = 10 });
        Model edited = *model;
        const NodeId last = nodesOf(*model, "Gemm").front();
        for (const size_t slot : { size_t{ 1 }, size_t{ 2 } }) {
            std::optional<Tensor>& tensor =
                edited.graph.value(edited.graph.node(last).inputs[slot]).initializer;
            Shape shape = tensor->shape();
            shape[0] = 4;
            tensor = Tensor(ElementType::float32, shape);
        }
        Monitor monitor;
        QVERIFY_THROWS_EXCEPTION(Error, live.evaluate(edited, ignore, monitor));
    }

    void pairedIntervalsHoldTheirShare()
    {
        const PairedDifference none = pairedDifference(10, 10, 1000);
        QCOMPARE(none.value, 0.0);
        QCOMPARE(none.low, -none.high);
        const PairedDifference worse = pairedDifference(30, 10, 1000);
        QCOMPARE(worse.value, -0.02);
        QVERIFY(worse.high < 0);
        // Pairs that agree say nothing, so the interval is far narrower than two separate ones.
        QVERIFY(worse.high - worse.low < 0.03);
    }
};

QTEST_GUILESS_MAIN(TestLiveEvaluator)
#include "tst_live_evaluator.moc"
