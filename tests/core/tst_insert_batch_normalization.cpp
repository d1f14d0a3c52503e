#include "core/base/random.h"
#include "core/execution/executor.h"
#include "core/execution/training_executor.h"
#include "core/graph/validate.h"
#include "core/onnx/read_model.h"
#include "core/passes/insert_batch_normalization.h"
#include "core/recipe/passes.h"
#include "tests/support/tensor_compare.h"

#include <QTest>

using namespace core;

namespace {

Tensor randomTensor(Shape shape, uint64_t seed)
{
    Random random({ .seed = seed });
    Tensor tensor(ElementType::float32, std::move(shape));
    for (float& value : tensor.mutableValues<float>())
        value = static_cast<float>(random.normal());
    return tensor;
}

Model sample(const std::string& name)
{
    Monitor monitor;
    return readModel(std::string(ESPALIER_SOURCE_DIR) + "/resources/samples/" + name, monitor);
}

Tensor output(const Model& model, const Tensor& input)
{
    Executor executor(std::make_shared<const Model>(model), { .threads = 2 });
    return executor.run(std::span(&input, 1)).at(0);
}

PassResult runPass(std::string_view id, const Model& model)
{
    const PassEntry& entry = passes().at(id);
    return entry.make(ParameterValues(entry.parameters()))->run(model, Monitor());
}

/// The model without its normalizations, two of which read their vectors through Identity.
Model folding(Model model)
{
    for (const char* pass : { "fold-constants", "fold-batch-normalization", "remove-unused" })
        model = runPass(pass, model).model;
    return model;
}

int64_t count(const Model& model, std::string_view type)
{
    return std::ranges::count_if(model.graph.order(),
                                 [&](NodeId id) { return model.graph.node(id).type == type; });
}

} // namespace

class TestInsertBatchNormalization : public QObject
{
    Q_OBJECT
private slots:
    void aFoldedModelIsUnfolded()
    {
        const Model original = sample("fashion_resnet20.onnx");
        const Model folded = folding(original);
        QCOMPARE(count(folded, "BatchNormalization"), int64_t(0));
        const PassResult result = runPass("insert-batch-normalization", folded);
        QCOMPARE(result.changes, int64_t(21));
        QCOMPARE(count(result.model, "BatchNormalization"), int64_t(21));
        QVERIFY(validate(result.model).empty());
        const Tensor input = randomTensor({ 4, 1, 28, 28 }, 9);
        const std::string difference =
            test::difference(output(result.model, input), output(original, input),
                             { .relative = 1e-3, .absolute = 1e-3 });
        QVERIFY2(difference.empty(), difference.c_str());
        QCOMPARE(runPass("insert-batch-normalization", result.model).changes, int64_t(0));
    }

    /// With the statistics of the batch that is trained on, the first step computes what the model
    /// did.
    void trainingGoesOnWhereTheModelStood()
    {
        const Model folded = folding(sample("fashion_resnet20.onnx"));
        const Tensor input = randomTensor({ 16, 1, 28, 28 }, 9);
        const Model unfolded =
            insertBatchNormalizations(folded, std::span(&input, 1), Monitor()).model;
        TrainingExecutor executor(std::make_shared<const Model>(unfolded),
                                  { .threads = 2, .precision = TrainingPrecision::float32 });
        const Tensor trained = executor.forward(std::span(&input, 1), 0, Monitor()).outputs[0];
        const std::string difference = test::difference(trained, output(folded, input),
                                                        { .relative = 1e-2, .absolute = 1e-2 });
        QVERIFY2(difference.empty(), difference.c_str());
    }

    void whatIsBeforeOpset9IsRefused()
    {
        Model model = sample("fashion_cnn.onnx");
        model.opsetImports[0].version = 8;
        QVERIFY_THROWS_EXCEPTION(Error, runPass("insert-batch-normalization", model));
    }
};

QTEST_GUILESS_MAIN(TestInsertBatchNormalization)
#include "tst_insert_batch_normalization.moc"
