#include "core/base/random.h"
#include "core/execution/executor.h"
#include "core/graph/validate.h"
#include "core/recipe/passes.h"
#include "tests/support/graph_text.h"
#include "tests/support/tensor_compare.h"

#include <QTest>

using namespace core;

namespace {

Model modelOf(const std::string& signature, const std::string& body)
{
    return test::modelFromText("<ir_version: 8, opset_import: [\"\" : 17]> g " + signature + " {"
                               + body + "}");
}

/// Turns an input into a weight.
void makeWeight(Model& model, std::string_view name, Tensor tensor)
{
    const ValueId id = model.graph.find(name).value();
    std::vector<ValueId> inputs = model.graph.inputs();
    std::erase(inputs, id);
    model.graph.setInputs(std::move(inputs));
    model.graph.value(id).initializer = std::move(tensor);
    model.graph.value(id).isInput = false;
}

Tensor randomTensor(Shape shape, uint64_t seed, double offset = 0)
{
    Random random({ .seed = seed });
    Tensor tensor(ElementType::float32, std::move(shape));
    for (float& value : tensor.mutableValues<float>())
        value = static_cast<float>(random.uniform(-0.5, 0.5) + offset);
    return tensor;
}

PassResult runPass(std::string_view id, const Model& model)
{
    const PassEntry& entry = passes().at(id);
    return entry.make(ParameterValues(entry.parameters()))->run(model, Monitor());
}

Tensor output(const Model& model, const Tensor& input)
{
    Executor executor(std::make_shared<const Model>(model), { .threads = 1, .fuse = false });
    return executor.run(std::span(&input, 1)).at(0);
}

} // namespace

class TestPasses : public QObject
{
    Q_OBJECT

private slots:
    void foldsNormalization()
    {
        Model model = modelOf(
            "(float[1, 2, 4, 4] x, float[3, 2, 3, 3] w, float[3] s, float[3] b, float[3] m, "
            "float[3] v) => (float[1, 3, 2, 2] y)",
            "c = Conv(x, w) y = BatchNormalization(c, s, b, m, v)");
        makeWeight(model, "w", randomTensor({ 3, 2, 3, 3 }, 1));
        makeWeight(model, "s", randomTensor({ 3 }, 2, 1));
        makeWeight(model, "b", randomTensor({ 3 }, 3));
        makeWeight(model, "m", randomTensor({ 3 }, 4));
        makeWeight(model, "v", randomTensor({ 3 }, 5, 1));
        const PassResult folded = runPass("fold-batch-normalization", model);
        QCOMPARE(folded.changes, 1);
        QCOMPARE(folded.model.graph.order().size(), size_t{ 1 });
        const PassResult tidy = runPass("remove-unused", folded.model);
        // The old weight and the four vectors.
        QCOMPARE(tidy.changes, 5);
        QVERIFY(validate(tidy.model).empty());
        const Tensor input = randomTensor({ 1, 2, 4, 4 }, 6);
        const std::string difference =
            test::difference(output(tidy.model, input), output(model, input),
                             { .relative = 1e-5, .absolute = 1e-6 });
        QVERIFY2(difference.empty(), difference.c_str());
    }

    void foldsConstants()
    {
        const Model model = modelOf("(float[2] x) => (float[2] y)",
                                    "a = Constant<value = float[2] {1, 2}>() b = Neg(a) "
                                    "y = Add(x, b)");
        const PassResult folded = runPass("fold-constants", model);
        QCOMPARE(folded.changes, 2);
        QCOMPARE(folded.model.graph.order().size(), size_t{ 1 });
        const ValueId sum = folded.model.graph.find("b").value();
        QVERIFY(folded.model.graph.value(sum).initializer
                == Tensor::of<float>({ 2 }, { -1.F, -2.F }));
    }

    void removesChainsNobodyReads()
    {
        const Model model =
            modelOf("(float[2] x) => (float[2] y)", "a = Neg(x) b = Abs(a) y = Relu(x)");
        const PassResult tidy = runPass("remove-unused", model);
        QCOMPARE(tidy.changes, 2);
        QCOMPARE(tidy.model.graph.order().size(), size_t{ 1 });
        QVERIFY(!tidy.model.graph.find("b"));
        QCOMPARE(runPass("remove-unused", tidy.model).changes, 0);
    }

    /// A nested graph reads by name what no node of the graph reads.
    void keepsWhatNestedGraphsRead()
    {
        const Model model =
            modelOf("(bool c, float[2] x) => (float[2] y)",
                    "a = Neg(x) y = If(c)<then_branch = t () => (float[2] p) { p = Abs(a) }, "
                    "else_branch = e () => (float[2] q) { q = Identity(x) }>");
        QCOMPARE(runPass("remove-unused", model).changes, 0);
    }

    void refusesAnUnknownPass() { QVERIFY_THROWS_EXCEPTION(Error, passes().at("melt")); }
};

QTEST_GUILESS_MAIN(TestPasses)
#include "tst_passes.moc"
