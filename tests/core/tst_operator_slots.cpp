#include "core/operators/infer_shapes.h"
#include "core/operators/operator_catalog.h"

#include <QTest>

using namespace core;

namespace {

/// A model of one node, which reads so many inputs and makes so many values.
Model modelOf(const OperatorEntry& entry, int inputs, int outputs)
{
    Model model;
    model.irVersion = 8;
    model.opsetImports = { { "", 17 },
                           { std::string(entry.domain), entry.domain.empty() ? 17 : 1 } };
    Graph& graph = model.graph;
    Node node{ .type = std::string(entry.type), .domain = std::string(entry.domain) };
    for (int index = 0; index < inputs; ++index) {
        Value value{ .name = "x" + std::to_string(index) };
        value.type.elementType = ElementType::float32;
        node.inputs.push_back(graph.addValue(std::move(value)));
        graph.addInput(node.inputs.back());
    }
    for (int index = 0; index < outputs; ++index)
        node.outputs.push_back(graph.addValue({ .name = "y" + std::to_string(index) }));
    graph.addNode(std::move(node));
    return model;
}

} // namespace

/// Nodes from files may have any number of inputs and outputs.
class TestOperatorSlots : public QObject
{
    Q_OBJECT
private slots:
    void anyNumberOfInputsIsInferredOrRefused()
    {
        int64_t tried = 0;
        QStringList faults;
        for (const std::span<const OperatorEntry> table : operatorTables())
            for (const OperatorEntry& entry : table)
                for (int inputs = 0; inputs < 8; ++inputs)
                    for (int outputs = 1; outputs < 4; ++outputs, ++tried)
                        try {
                            (void)inferShapes(modelOf(entry, inputs, outputs));
                        } catch (const std::exception& error) {
                            faults << QString("%1 with %2 inputs and %3 outputs: %4")
                                          .arg(QString::fromStdString(std::string(entry.type)))
                                          .arg(inputs)
                                          .arg(outputs)
                                          .arg(error.what());
                        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join('\n')));
        QVERIFY(tried > 4000);
    }

    void aNodeThatMakesNothingIsNamed()
    {
        for (const std::span<const OperatorEntry> table : operatorTables())
            for (const OperatorEntry& entry : table) {
                const InferredShapes shapes = inferShapes(modelOf(entry, 1, 0));
                QCOMPARE(shapes.issues.size(), size_t{ 1 });
            }
    }
};

QTEST_GUILESS_MAIN(TestOperatorSlots)
#include "tst_operator_slots.moc"
