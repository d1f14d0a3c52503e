#include "core/graph/block_paths.h"
#include "core/graph/blocks.h"
#include "core/graph/synthetic_model.h"
#include "core/onnx/read_model.h"

#include <QTest>

#include <algorithm>

using namespace core;

namespace {

/// A chain of nodes, each reading the node before and, where given, an earlier one.
class ChainBuilder
{
public:
    ChainBuilder()
    {
        m_last = m_graph.addValue({ .name = "in" });
        m_graph.addInput(m_last);
    }

    ValueId add(const std::string& type, const std::string& name = {}, ValueId second = {})
    {
        const ValueId output = m_graph.addValue({});
        Node node{ .name = name, .type = type, .inputs = { m_last }, .outputs = { output } };
        if (second.isValid())
            node.inputs.push_back(second);
        m_graph.addNode(std::move(node));
        m_last = output;
        return output;
    }

    /// A residual block of five nodes.
    void addResidual(const std::string& prefix = {})
    {
        const ValueId skip = m_last;
        const auto name = [&](const char* part) {
            return prefix.empty() ? std::string() : prefix + part;
        };
        add("Conv", name("conv1/Conv"));
        add("Relu", name("Relu"));
        add("Conv", name("conv2/Conv"));
        add("Add", name("Add"), skip);
        add("Relu", name("Relu_1"));
    }

    Graph finish()
    {
        m_graph.addOutput(m_last);
        return m_graph;
    }

private:
    Graph m_graph;
    ValueId m_last;
};

QStringList blockPaths(const BlockTree& tree)
{
    QStringList paths;
    for (const Block& block : tree.blocks)
        paths << QString::fromStdString(block.path);
    return paths;
}

int64_t visibleCount(const BlockTree& tree, const Graph& graph, const std::vector<bool>& open)
{
    const auto isVisible = [&](int32_t block) {
        for (; block >= 0; block = tree.block(block).parent) {
            if (!open[static_cast<size_t>(block)])
                return false;
        }
        return true;
    };
    int64_t count = std::ranges::count_if(graph.order(), [&](NodeId id) {
        const auto index = static_cast<size_t>(id.index);
        return !tree.isConstant[index] && isVisible(tree.blockOf[index]);
    });
    for (size_t block = 0; block < tree.blocks.size(); ++block)
        count += !open[block] && isVisible(tree.blocks[block].parent) ? 1 : 0;
    return count;
}

} // namespace

class TestBlocks : public QObject
{
    Q_OBJECT
private slots:
    void namespacesOfANodeName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("path");
        QTest::newRow("no name") << QString() << QStringList();
        QTest::newRow("operator alone") << "/Relu" << QStringList();
        QTest::newRow("module") << "/conv/Conv" << QStringList{ "conv" };
        QTest::newRow("list of modules")
            << "/layers/layers.0/attn/MatMul" << QStringList{ "layers.0", "attn" };
        QTest::newRow("dotted") << "layer1.0.conv2" << QStringList{ "layer1.0" };
        QTest::newRow("without slash in front")
            << "model/block1/conv/Conv2D" << QStringList{ "model", "block1", "conv" };
        QTest::newRow("no namespace") << "Conv_12" << QStringList();
    }
    void namespacesOfANodeName()
    {
        QFETCH(QString, name);
        QStringList path;
        for (const std::string& part : pathFromName(name.toStdString()))
            path << QString::fromStdString(part);
        QTEST(path, "path");
    }

    void namedBlocksFollowTheModules()
    {
        ChainBuilder chain;
        chain.add("Conv", "/stem/Conv");
        for (int layer = 0; layer < 3; ++layer)
            chain.addResidual("/layers/layers." + std::to_string(layer) + "/");
        const BlockTree tree = findBlocks(chain.finish());
        QCOMPARE(tree.origin, BlockOrigin::names);
        QCOMPARE(blockPaths(tree), (QStringList{ "layers.0", "layers.1", "layers.2" }));
        QCOMPARE(tree.blocks[1].nodeCount, 5);
    }

    void identicalBlocksAreTwins()
    {
        ChainBuilder chain;
        for (int layer = 0; layer < 3; ++layer)
            chain.addResidual("/layers." + std::to_string(layer) + "/");
        for (const char* part : { "Tanh", "Exp", "Log", "Neg" })
            chain.add(part, std::string("/head/") + part);
        const BlockTree tree = findBlocks(chain.finish());
        QCOMPARE(tree.blocks[2].twins, 3);
        QCOMPARE(tree.blocks[2].twinOf, 0);
        QCOMPARE(tree.blocks[3].twins, 1);
    }

    void repeatsAreFoundWithoutNames()
    {
        ChainBuilder chain;
        chain.add("MaxPool");
        for (int layer = 0; layer < 6; ++layer)
            chain.addResidual();
        chain.add("Flatten");
        const BlockTree tree = findBlocks(chain.finish());
        QCOMPARE(tree.origin, BlockOrigin::structure);
        QCOMPARE(tree.blocks.size(), size_t{ 7 });
        for (const int32_t child : tree.blocks[0].children) {
            QCOMPARE(tree.block(child).nodeCount, 5);
            QCOMPARE(tree.block(child).twins, 6);
        }
    }

    void manyTwinsInARowAreStacked()
    {
        ChainBuilder chain;
        for (int layer = 0; layer < 12; ++layer)
            chain.addResidual("/layers/layers." + std::to_string(layer) + "/");
        for (const char* part : { "Tanh", "Exp", "Log" })
            chain.add(part, std::string("/head/") + part);
        const BlockTree tree = findBlocks(chain.finish());
        QCOMPARE(QString::fromStdString(tree.blocks[0].name), QStringLiteral("layers.0–11"));
        QCOMPARE(tree.blocks[0].stackSize, 12);
        QCOMPARE(tree.blocks[0].nodeCount, 60);
        QCOMPARE(tree.block(tree.blocks[0].children[3]).depth, 1);
        QCOMPARE(tree.block(tree.blockOf[5]).name, std::string("layers.1"));
    }

    void regionsAreFoundWithoutNamesAndRepeats()
    {
        ChainBuilder chain;
        const ValueId first = chain.add("Exp");
        for (const char* type : { "Conv", "Relu", "Tanh" })
            chain.add(type);
        const ValueId second = chain.add("Add", {}, first);
        for (const char* type : { "Log", "Sin", "Cos", "Abs", "Neg" })
            chain.add(type);
        chain.add("Mul", {}, second);
        for (const char* type : { "Floor", "Ceil", "Sign", "Erf" })
            chain.add(type);
        const BlockTree tree = findBlocks(chain.finish());
        QCOMPARE(tree.blocks.size(), size_t{ 2 });
        QCOMPARE(tree.blocks[0].nodeCount, 4);
        QCOMPARE(tree.blocks[1].nodeCount, 6);
    }

    void aBlockEnteredTwiceIsSplit()
    {
        ChainBuilder chain;
        for (const char* part : { "Exp", "Log", "Sin" })
            chain.add(part, std::string("/tied/") + part);
        for (const char* part : { "Tanh", "Relu", "Neg" })
            chain.add(part, std::string("/middle/") + part);
        for (const char* part : { "Cos", "Abs", "Ceil" })
            chain.add(part, std::string("/tied/") + part);
        for (const char* part : { "Floor", "Sign", "Erf", "Sqrt" })
            chain.add(part, std::string("/end/") + part);
        QCOMPARE(blockPaths(findBlocks(chain.finish())),
                 (QStringList{ "tied", "middle", "tied (2)", "end" }));
    }

    void aLongGraphWithoutStructureIsSliced()
    {
        ChainBuilder chain;
        uint32_t state = 1;
        for (int node = 0; node < 1000; ++node) {
            state = state * 1664525U + 1013904223U;
            chain.add("Op" + std::to_string(state >> 16U));
        }
        const Graph graph = chain.finish();
        const BlockTree tree = findBlocks(graph);
        QCOMPARE(tree.origin, BlockOrigin::sections);
        QVERIFY(visibleCount(tree, graph, defaultExpansion(tree, graph)) <= 300);
    }

    void constantsBelongToTheirReaders()
    {
        Graph graph;
        const ValueId x = graph.addValue({ .name = "x" });
        graph.addInput(x);
        const ValueId weight = graph.addInitializer("w", Tensor(ElementType::float32, { 2 }));
        const ValueId copy = graph.addValue({ .name = "copy" });
        const ValueId y = graph.addValue({ .name = "y" });
        graph.addNode({ .type = "Identity", .inputs = { weight }, .outputs = { copy } });
        graph.addNode({ .type = "Add", .inputs = { x, copy }, .outputs = { y } });
        QCOMPARE(findBlocks(graph).isConstant, (std::vector<bool>{ true, false }));
    }

    void theSampleOpensWithItsResidualBlocksClosed()
    {
        Monitor monitor;
        const Model model =
            readModel(ESPALIER_SOURCE_DIR "/resources/samples/fashion_resnet20.onnx", monitor);
        const BlockTree tree = findBlocks(model.graph);
        const std::vector<bool> open = defaultExpansion(tree, model.graph);
        QCOMPARE(std::ranges::count(tree.blocks, -1, &Block::parent), 9);
        QVERIFY(visibleCount(tree, model.graph, open) <= 48);
    }

    void aLargeDecoderOpensReadably()
    {
        const Model model = syntheticDecoder(100);
        const BlockTree tree = findBlocks(model.graph);
        const std::vector<bool> open = defaultExpansion(tree, model.graph);
        QVERIFY(visibleCount(tree, model.graph, open) <= 48);
        for (size_t block = 0; block < tree.blocks.size(); ++block)
            QVERIFY(!open[block] || tree.blocks[block].stackSize < 100);
        QVERIFY(std::ranges::max_element(tree.blocks, {}, &Block::twins)->twins >= 100);
    }
};

QTEST_GUILESS_MAIN(TestBlocks)
#include "tst_blocks.moc"
