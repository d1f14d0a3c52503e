#include "core/comparison/merged_graph.h"
#include "core/comparison/version_table.h"
#include "core/comparison/weight_changes.h"
#include "core/comparison/weight_pairs.h"
#include "tests/support/graph_text.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace core;

namespace {

Model network(const std::string& body, const std::string& weights)
{
    return test::modelFromText("<ir_version: 8, opset_import: [\"\" : 17]>\n"
                               "g (float[N, 2] x) => (float[N, 2] y)\n<"
                               + weights + ">\n{ " + body + " }");
}

const std::string kWeights =
    "float[2, 2] w = {1, 2, 3, 4}, float[2] b = {1, 1}, float[2] s = {2, 2}";
const std::string kBody = "h = MatMul(x, w) a = Add(h, b) r = Relu(a) m = Mul(r, s) y = Tanh(m)";

/// Names the nodes by their first outputs, which differ between the graphs of a test on purpose.
Model named(Model model)
{
    for (const NodeId id : model.graph.order())
        model.graph.node(id).name = model.graph.value(model.graph.node(id).outputs[0]).name;
    return model;
}

GraphDifference difference(const Model& reference, const Model& model)
{
    return compareGraphs(reference, model, Monitor());
}

/// "MatMul same, Add changed, ..." in the order of the list.
QString listed(const GraphDifference& result)
{
    QStringList words;
    for (const NodeDifference& node : result.nodes) {
        const std::string& type = node.reference.isValid()
            ? result.reference->graph.node(node.reference).type
            : result.model->graph.node(node.model).type;
        words += QString::fromStdString(type) + ' ' + nodeFateName(node.fate);
    }
    return words.join(QStringLiteral(", "));
}

const NodeChange& onlyChange(const GraphDifference& result)
{
    const auto changed = std::ranges::find(result.nodes, NodeFate::changed, &NodeDifference::fate);
    if (changed == result.nodes.end() || changed->changes.size() != 1)
        throw std::runtime_error("not a single change");
    return changed->changes.front();
}

} // namespace

/// Graphs with planted differences.
class TestGraphDifference : public QObject
{
    Q_OBJECT
private slots:
    void aGraphIsEqualToItself()
    {
        const Model model = network(kBody, kWeights);
        const GraphDifference result = difference(model, model);
        QCOMPARE(result.count(NodeFate::same), int64_t{ 5 });
        QCOMPARE(result.nodes.size(), size_t{ 5 });
    }

    void aRemovedNodeStandsWhereItWas_data()
    {
        QTest::addColumn<bool>("hasNames");
        QTest::newRow("by name") << true;
        QTest::newRow("by structure") << false;
    }

    void aRemovedNodeStandsWhereItWas()
    {
        QFETCH(bool, hasNames);
        Model reference = network(kBody, kWeights);
        Model model = network("h = MatMul(x, w) a = Add(h, b) m = Mul(a, s) y = Tanh(m)", kWeights);
        const GraphDifference result =
            hasNames ? difference(named(reference), named(model)) : difference(reference, model);
        QCOMPARE(listed(result),
                 QStringLiteral("MatMul same, Add same, Relu removed, Mul same, "
                                "Tanh same"));
    }

    void anAddedNodeIsLookedThrough()
    {
        const Model reference = network(kBody, kWeights);
        const Model model = network("h = MatMul(x, w) a = Add(h, b) r = Relu(a) c = Neg(r) "
                                    "m = Mul(c, s) y = Tanh(m)",
                                    kWeights);
        QCOMPARE(listed(difference(reference, model)),
                 QStringLiteral("MatMul same, Add same, Relu same, Neg added, Mul same, Tanh "
                                "same"));
    }

    void changedWeightsSayByHowMuch()
    {
        const Model reference = named(network(kBody, kWeights));
        const Model model = named(network(
            kBody, "float[2, 2] w = {1, 2, 3, 4}, float[2] b = {1, 1}, float[2] s = {2, 3}"));
        const NodeChange change = onlyChange(difference(reference, model));
        QVERIFY(change.kind == ChangeKind::weightValues);
        QCOMPARE(change.what, std::string("s"));
        QVERIFY(std::abs(*change.relative - 1 / std::sqrt(8.0)) < 1e-12);
    }

    void changedShapesAndAttributesAreWords()
    {
        const auto pooled = [](const std::string& kernel, const std::string& weight) {
            return named(test::modelFromText("<ir_version: 8, opset_import: [\"\" : 17]>\n"
                                             "g (float[N, 1, 8, 8] x) => (float[N, C, H, W] y)\n<"
                                             + weight
                                             + ">\n{ c = Conv(x, w) y = MaxPool<kernel_shape = ["
                                             + kernel + "]>(c) }"));
        };
        const GraphDifference result = difference(pooled("2, 2", "float[1, 1, 1, 1] w = {1}"),
                                                  pooled("3, 3", "float[2, 1, 1, 1] w = {1, 2}"));
        QCOMPARE(listed(result), QStringLiteral("Conv changed, MaxPool changed"));
        QVERIFY(result.nodes[0].changes[0].kind == ChangeKind::weightShape);
        QCOMPARE(result.nodes[0].changes[0].after, std::string("[2, 1, 1, 1]"));
        QVERIFY(result.nodes[1].changes[0].kind == ChangeKind::attribute);
        QCOMPARE(result.nodes[1].changes[0].before, std::string("[2, 2]"));
        QCOMPARE(result.nodes[1].changes[0].after, std::string("[3, 3]"));
    }

    /// Integers with scales are compared by the numbers they stand for.
    void dequantizedWeightsAreNumbers()
    {
        const Model reference = named(network(kBody, kWeights));
        const Model model = named(
            network("d = DequantizeLinear(q, scale) h = MatMul(x, d) a = Add(h, b) r = Relu(a) "
                    "m = Mul(r, s) y = Tanh(m)",
                    "int8[2, 2] q = {10, 20, 30, 41}, float scale = {0.1}, float[2] b = {1, 1}, "
                    "float[2] s = {2, 2}"));
        const GraphDifference result = difference(reference, model);
        QCOMPARE(listed(result),
                 QStringLiteral("MatMul changed, Add same, Relu same, Mul same, Tanh same"));
        QCOMPARE(result.nodes[0].changes.size(), size_t{ 2 });
        QCOMPARE(result.nodes[0].changes[0].after, std::string("int8"));
        QVERIFY(std::abs(*result.nodes[0].changes[1].relative - 0.1 / std::sqrt(30.0)) < 1e-6);
    }

    /// A normalization that went into the convolution has not changed its weights.
    void foldedNormalizationsAreNoChangeOfWeights()
    {
        const auto parameters = [](const std::string& weights) {
            return "<ir_version: 8, opset_import: [\"\" : 17]>\n"
                   "g (float[N, 1, 4, 4] x) => (float[N, 2, 4, 4] y)\n<"
                + weights + ">\n";
        };
        const Model reference = named(test::modelFromText(
            parameters("float[2, 1, 1, 1] w = {1, 3}, float[2] s = {2, 4}, float[2] b = {1, 0}, "
                       "float[2] m = {0, 1}, float[2] v = {1, 1}")
            + "{ c = Conv(x, w) y = BatchNormalization<epsilon = 0.0>(c, s, b, m, v) }"));
        const auto folded = [&](const std::string& weights) {
            Model model = test::modelFromText(parameters(weights) + "{ y = Conv(x, w, b) }");
            model.graph.node(model.graph.order().front()).name = "c";
            return model;
        };
        const GraphDifference same =
            difference(reference, folded("float[2, 1, 1, 1] w = {2, 12}, float[2] b = {1, -4}"));
        QCOMPARE(listed(same), QStringLiteral("Conv same, BatchNormalization removed"));
        const GraphDifference other =
            difference(reference, folded("float[2, 1, 1, 1] w = {2, 11}, float[2] b = {1, -4}"));
        QVERIFY(std::abs(*onlyChange(other).relative - 1 / std::sqrt(148.0)) < 1e-12);
    }

    void anotherOperatorUnderTheNameIsOneChange()
    {
        const Model reference = named(network(kBody, kWeights));
        const Model model = named(network(
            "h = MatMul(x, w) a = Add(h, b) r = Sigmoid(a) m = Mul(r, s) y = Tanh(m)", kWeights));
        const NodeChange change = onlyChange(difference(reference, model));
        QVERIFY(change.kind == ChangeKind::operatorType);
        QCOMPARE(change.before, std::string("Relu"));
        QCOMPARE(change.after, std::string("Sigmoid"));
    }

    void rewiredInputsAreSeen()
    {
        const Model reference = named(network(kBody, kWeights));
        const Model model = named(network(
            "h = MatMul(x, w) a = Add(h, b) r = Relu(h) m = Mul(r, s) y = Tanh(m)", kWeights));
        const NodeChange change = onlyChange(difference(reference, model));
        QVERIFY(change.kind == ChangeKind::inputs);
        QCOMPARE(change.before, std::string("a"));
        QCOMPARE(change.after, std::string("h"));
    }

    void normsOfZeroAreNoDivision()
    {
        const Tensor zero = Tensor::of<float>({ 2 }, { 0, 0 });
        const Tensor one = Tensor::of<float>({ 2 }, { 0, 1 });
        QCOMPARE(*relativeDifference(zero, one), 1.0);
        QCOMPARE(*relativeDifference(zero, zero), 0.0);
        QVERIFY(!relativeDifference(one, Tensor::of<float>({ 2 }, { 0, std::nanf("") })));
        QVERIFY(!relativeDifference(one, Tensor::of<float>({ 1 }, { 0 })));
    }

    void histogramsShareTheirSteps()
    {
        const PairedHistogram histogram =
            pairedHistogram(Tensor::of<float>({ 4 }, { 0, 0, 1, 4 }),
                            Tensor::of<float>({ 2 }, { 2, std::nanf("") }), 4);
        QCOMPARE(histogram.minimum, 0.0);
        QCOMPARE(histogram.maximum, 4.0);
        QCOMPARE(histogram.reference, (std::vector<double>{ 0.5, 0.25, 0, 0.25 }));
        QCOMPARE(histogram.model, (std::vector<double>{ 0, 0, 1, 0 }));
    }

    void weightPairsAreTheLargestConstants()
    {
        const Model reference = named(network(kBody, kWeights));
        const Model model = named(network(
            kBody, "float[2, 2] w = {1, 2, 3, 5}, float[2] b = {1, 1}, float[2] s = {2, 2}"));
        const std::vector<WeightPair> pairs = weightPairs(difference(reference, model));
        QCOMPARE(pairs.size(), size_t{ 3 });
        QCOMPARE(pairs[0].weight, std::string("w"));
        QVERIFY(std::abs(*pairs[0].relative - 1 / std::sqrt(30.0)) < 1e-12);
        QCOMPARE(*pairs[1].relative, 0.0);
    }

    void theMergedGraphHoldsBoth()
    {
        const Model reference = named(network(kBody, kWeights));
        const Model model = named(network(
            "h = MatMul(x, w) a = Add(h, b) n = Neg(a) m = Mul(n, s) y = Tanh(m)", kWeights));
        const GraphDifference result = difference(reference, model);
        QCOMPARE(result.count(NodeFate::removed), int64_t{ 1 });
        QCOMPARE(result.count(NodeFate::added), int64_t{ 1 });
        const MergedGraph merged = mergeGraphs(result);
        QVERIFY(!merged.lacksLines);
        QCOMPARE(merged.model->graph.order().size(), size_t{ 6 });
        const auto relu = merged.model->graph.findNode("r");
        QVERIFY(relu);
        QVERIFY(
            result.nodes[static_cast<size_t>(merged.differenceOf[static_cast<size_t>(relu->index)])]
                .fate
            == NodeFate::removed);
        const Node& product = merged.model->graph.node(*merged.model->graph.findNode("m"));
        QVERIFY(std::ranges::count(product.inputs, merged.model->graph.node(*relu).outputs[0])
                == 1);
    }

    /// Two matched nodes that have changed places: lines of the removed node would close a cycle.
    void swappedNodesAreDrawnWithoutTheCycle()
    {
        const Model reference = named(test::modelFromText(
            R"(<ir_version: 8, opset_import: ["" : 17]> g (float[N, 2] x) => (float[N, 2] y)
               { s = Tanh(x) u = Neg(s) r = Relu(u) y = Abs(r) })"));
        const Model model = named(test::modelFromText(
            R"(<ir_version: 8, opset_import: ["" : 17]> g (float[N, 2] x) => (float[N, 2] y)
               { r = Relu(x) s = Tanh(r) y = Abs(s) })"));
        const MergedGraph merged = mergeGraphs(difference(reference, model));
        QVERIFY(merged.lacksLines);
        QCOMPARE(merged.model->graph.order().size(), size_t{ 4 });
    }

    void nodesWithoutNamesKeepRowsOfTheirOwn()
    {
        const auto pooled = [](int size) {
            return std::make_shared<const Model>(
                test::modelFromText(QStringLiteral(R"(<ir_version: 8, opset_import: ["" : 17]>
                    g (float[N, 1, 8, 8] x) => (float[N, 1, H, W] y)
                    { p = MaxPool<kernel_shape = [%1, 1]>(x) y = MaxPool<kernel_shape = [1, %1]>(p) })")
                                        .arg(size)
                                        .toStdString()));
        };
        const std::vector<ComparedVersion> versions{ { pooled(2), 1 }, { pooled(3), 1 } };
        const std::vector<GraphDifference> differences{ difference(*versions[0].model,
                                                                   *versions[1].model) };
        const std::vector<TableRow> rows = differingRows(versions, differences, Monitor());
        QCOMPARE(std::ranges::count(rows, RowKind::layer, &TableRow::kind), 2);
        QCOMPARE(rows.back().subject, std::string("MaxPool y"));
        QCOMPARE(changeText(rows.back()), std::string("attribute kernel_shape"));
        QVERIFY(rows.back().cells[1] == TableCell(std::string("[1, 3]")));
    }

    void onlyDifferingRowsAreListed()
    {
        const auto model = [](const std::string& scale) {
            return std::make_shared<const Model>(
                named(network(kBody,
                              "float[2, 2] w = {1, 2, 3, 4}, float[2] b = {0, 1}, float[2] "
                              "s = {"
                                  + scale + "}")));
        };
        const std::vector<ComparedVersion> versions{ { model("2, 2"), 100 },
                                                     { model("2, 0"), 100 },
                                                     { model("2, 2"), 80 } };
        std::vector<GraphDifference> differences;
        for (size_t other = 1; other < versions.size(); ++other)
            differences.push_back(difference(*versions[0].model, *versions[other].model));
        const std::vector<TableRow> rows = differingRows(versions, differences, Monitor());
        QCOMPARE(rows.size(), size_t{ 2 });
        QCOMPARE(rows[0].subject, std::string("fileBytes"));
        QVERIFY(rows[0].cells[2] == TableCell(int64_t{ 80 }));
        QCOMPARE(rows[1].subject, std::string("zeroShare"));
        QVERIFY(rows[1].cells[1] == TableCell(0.25));
    }
};

QTEST_GUILESS_MAIN(TestGraphDifference)
#include "tst_graph_difference.moc"
