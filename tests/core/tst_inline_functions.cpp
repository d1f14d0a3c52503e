#include "core/execution/executor.h"
#include "core/execution/model_cost.h"
#include "core/graph/inline_functions.h"
#include "core/operators/infer_shapes.h"
#include "tests/support/graph_text.h"

#include <QTest>

using core::Tensor;

namespace {

const std::string kHead =
    R"(<ir_version: 8, opset_import: ["" : 17, "own" : 1]> g (float[N, 2] x) => (float[N, 2] y) )";
const std::string kScaled = R"(
<domain: "own", opset_import: ["" : 17]>
scaled <factor> (a) => (c) { f = Constant <value_float: float = @factor> () c = Mul(a, f) })";
const std::string kTwice = R"(
<domain: "own", opset_import: ["" : 17, "own" : 1]>
twice (a) => (c) { b = own.scaled <factor = 2.0> (a) c = own.scaled <factor = 3.0> (b) })";

std::vector<float> outputOf(const std::string& text)
{
    const auto model = std::make_shared<const core::Model>(test::modelFromText(text));
    core::Executor executor(model);
    const std::vector<Tensor> outputs =
        executor.run(std::vector{ Tensor::of<float>({ 1, 2 }, { 1, -2 }) });
    const std::span<const float> values = outputs.at(0).values<float>();
    return { values.begin(), values.end() };
}

} // namespace

class TestInlineFunctions : public QObject
{
    Q_OBJECT
private slots:
    void attributesComeFromTheCall()
    {
        QCOMPARE(outputOf(kHead + "{ y = own.scaled <factor = 4.0> (x) }" + kScaled),
                 (std::vector<float>{ 4, -8 }));
    }

    void nestedCallsAreExpanded()
    {
        const std::string text = kHead + "{ h = own.twice(x) y = own.twice(h) }" + kScaled + kTwice;
        QCOMPARE(outputOf(text), (std::vector<float>{ 36, -72 }));
        const core::InlinedModel inlined = core::inlineFunctions(test::modelFromText(text));
        QVERIFY(inlined.model.functions.empty());
        QCOMPARE(inlined.model.graph.order().size(), size_t(8));
        QCOMPARE(inlined.origins.size(), inlined.model.graph.nodeSlots());
        for (const core::NodeId id : inlined.model.graph.order())
            QVERIFY(inlined.origins[static_cast<size_t>(id.index)].index < 2);
    }

    void valuesKeepTheirIds()
    {
        const core::Model model =
            test::modelFromText(kHead + "{ h = own.twice(x) y = Relu(h) }" + kScaled + kTwice);
        const core::InlinedModel inlined = core::inlineFunctions(model);
        for (const core::ValueId id : model.graph.values())
            QCOMPARE(inlined.model.graph.value(id).name, model.graph.value(id).name);
        QCOMPARE(core::inferShapes(model).issues.size(), size_t(0));
        QCOMPARE(core::inferShapes(model).values.size(), model.graph.valueSlots());
    }

    void costOfABodyBelongsToItsCall()
    {
        const std::string product = R"(
<domain: "own", opset_import: ["" : 17]> product (a, b) => (c) { t = Neg(a) c = MatMul(t, b) })";
        const core::Model model =
            test::modelFromText(R"(<ir_version: 8, opset_import: ["" : 17, "own" : 1]>
g (float[4, 2] x, float[2, 3] w) => (float[4, 3] y) { y = own.product(x, w) })"
                                + product);
        const core::ModelCost cost = core::modelCost(model, core::inferShapes(model));
        QCOMPARE(cost.macs, 24);
        QCOMPARE(cost.nodes.size(), size_t(1));
        QCOMPARE(cost.nodes.front().node, model.graph.order().front());
        QCOMPARE(cost.nodes.front().cost.macs, 24);
    }

    void outputThatIsAnInputIsCopied()
    {
        const std::string pass = R"(
<domain: "own", opset_import: ["" : 17]> pass (a) => (a) { b = Neg(a) })";
        QCOMPARE(outputOf(kHead + "{ y = own.pass(x) }" + pass), (std::vector<float>{ 1, -2 }));
    }

    void inputsMayBeLeftOut()
    {
        const std::string clip = R"(
<domain: "own", opset_import: ["" : 17]> clip (a, low, high) => (b) { b = Clip(a, low, high) })";
        QCOMPARE(
            outputOf(kHead + "{ z = Constant <value_float = 0.0> () y = own.clip(x, z) }" + clip),
            (std::vector<float>{ 1, 0 }));
    }

    void functionThatCallsItselfIsRefusedByName()
    {
        core::Model model =
            test::modelFromText(kHead + "{ y = own.scaled <factor = 4.0> (x) }" + kScaled);
        core::Graph& body = model.functions.front().body;
        core::Node& last = body.node(body.order().back());
        last.domain = "own";
        last.type = "scaled";
        try {
            core::inlineFunctions(model);
            QFAIL("must throw");
        } catch (const core::Error& error) {
            QCOMPARE(QString(error.what()), QStringLiteral("function scaled calls itself"));
        }
    }

    void expansionHasALimit()
    {
        const core::Model model =
            test::modelFromText(kHead + "{ y = own.twice(x) }" + kScaled + kTwice);
        QVERIFY_EXCEPTION_THROWN(core::inlineFunctions(model, 5), core::Error);
        QCOMPARE(core::inlineFunctions(model, 6).model.graph.order().size(), size_t(4));
    }

    void otherOpsetIsRefused()
    {
        const std::string old = R"(
<domain: "own", opset_import: ["" : 11]> old (a) => (b) { b = Neg(a) })";
        QVERIFY_EXCEPTION_THROWN(
            core::inlineFunctions(test::modelFromText(kHead + "{ y = own.old(x) }" + old)),
            core::Error);
    }
};

QTEST_GUILESS_MAIN(TestInlineFunctions)
#include "tst_inline_functions.moc"
