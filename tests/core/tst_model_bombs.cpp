#include "core/execution/executor.h"
#include "core/graph/inline_functions.h"
#include "core/onnx/read_model.h"
#include "core/operators/infer_shapes.h"
#include "tests/support/data_files.h"
#include "tests/support/graph_text.h"
#include "tests/support/limited_process.h"
#include "tests/support/wire.h"

#include <QTest>

#include <pthread.h>

#include <chrono>

using test::bytesField;
using test::numberField;

namespace {

constexpr int64_t kMiB = int64_t{ 1 } << 20;

core::Model read(const std::string& file)
{
    return core::readModel(std::as_bytes(std::span(file)));
}

/// A GraphProto or its parts that repeat a small field until the file has `size` bytes.
struct Bomb
{
    const char* name;
    std::string unit; ///< repeated
    std::string (*file)(const std::string& units);
};

std::string inGraph(const std::string& units)
{
    return test::modelFile(units);
}
std::string inNode(const std::string& units)
{
    return test::modelFile(bytesField(1, bytesField(4, "Relu") + units));
}
std::string inAttribute(const std::string& units)
{
    return inNode(bytesField(5, bytesField(1, "a") + units));
}
std::string inTensor(const std::string& units)
{
    return test::modelFile(bytesField(5, numberField(2, 1) + bytesField(8, "w") + units));
}
std::string inModel(const std::string& units)
{
    return test::modelFile({}, units);
}

const std::vector<Bomb>& bombs()
{
    static const std::vector<Bomb> kBombs = {
        { "nodes", bytesField(1, ""), inGraph },
        { "value infos", bytesField(13, ""), inGraph },
        { "initializers", bytesField(5, ""), inGraph },
        { "unknown fields of a graph", numberField(100, 0), inGraph },
        { "inputs of a node", bytesField(1, ""), inNode },
        { "attributes", bytesField(5, ""), inNode },
        { "strings of an attribute", bytesField(9, ""), inAttribute },
        { "tensors of an attribute", bytesField(10, ""), inAttribute },
        { "axes of a tensor", numberField(1, 1), inTensor },
        { "strings of a tensor", bytesField(6, ""), inTensor },
        { "entries of external data", bytesField(13, ""), inTensor },
        { "functions", bytesField(25, ""), inModel },
        { "metadata", bytesField(14, ""), inModel },
    };
    return kBombs;
}

/// Functions f0 to f<count>, each calling the next `calls` times; the last one computes.
std::string functionChain(int count, int calls)
{
    std::string text = R"(<ir_version: 8, opset_import: ["" : 17, "own" : 1]>
g (float[2] x) => (float[2] y) { y = own.f0(x) })";
    for (int level = 0; level < count; ++level) {
        text += "\n<domain: \"own\", opset_import: [\"\" : 17, \"own\" : 1]> f"
            + std::to_string(level) + " (v0) => (v" + std::to_string(calls) + ") {";
        for (int call = 0; call < calls; ++call)
            text += " v" + std::to_string(call + 1) + " = own.f" + std::to_string(level + 1) + "(v"
                + std::to_string(call) + ")";
        text += " }";
    }
    return text + "\n<domain: \"own\", opset_import: [\"\" : 17]> f" + std::to_string(count)
        + " (a) => (b) { b = Neg(a) }";
}

/// A model whose If nodes stand in each other, `levels` deep.
std::string nestedFile(int levels)
{
    std::string graph = bytesField(2, "g");
    for (int level = 0; level < levels; ++level) {
        const std::string branch =
            bytesField(1, "then_branch") + numberField(20, 5) + bytesField(6, graph);
        graph = bytesField(2, "g") + bytesField(1, bytesField(4, "If") + bytesField(5, branch));
    }
    return test::modelFile(graph);
}

std::string refusalOf(const std::function<void()>& call)
{
    const std::optional<core::Error> error = test::errorOf(call);
    return error ? std::string(core::errorCodeName(error->code())) + ": " + error->what() : "";
}

/// Runs on a thread with as little stack as a window system may give one.
void onSmallStack(const std::function<void()>& work)
{
#ifdef __SANITIZE_ADDRESS__
    constexpr size_t kStackBytes = 2 << 20; // instrumented frames are several times as large
#else
    constexpr size_t kStackBytes = 256 << 10;
#endif
    pthread_attr_t attributes;
    ::pthread_attr_init(&attributes);
    ::pthread_attr_setstacksize(&attributes, kStackBytes);
    const auto start = [](void* argument) -> void* {
        (*static_cast<const std::function<void()>*>(argument))();
        return nullptr;
    };
    pthread_t thread = {};
    QCOMPARE(
        ::pthread_create(&thread, &attributes, start, const_cast<std::function<void()>*>(&work)),
        0);
    ::pthread_join(thread, nullptr);
}

std::string tensorFile(const std::vector<uint64_t>& dims, const std::string& storage)
{
    std::string tensor = numberField(2, 1) + bytesField(8, "w") + storage;
    for (const uint64_t dim : dims)
        tensor += numberField(1, dim);
    return test::modelFile(bytesField(5, tensor));
}

} // namespace

/// Small files that ask for much: refused by what they declare, in little memory and stack.
class TestModelBombs : public QObject
{
    Q_OBJECT
private slots:
    void manySmallMessagesTakeLittleMemory_data()
    {
        QTest::addColumn<qsizetype>("row");
        QTest::addColumn<qsizetype>("megabytes");
        for (size_t row = 0; row < bombs().size(); ++row) {
            for (const int megabytes : { 1, 16 })
                QTest::addRow("%s, %d MiB", bombs()[row].name, megabytes)
                    << static_cast<qsizetype>(row) << qsizetype{ megabytes };
        }
    }

    /// Whether such a file is accepted or refused, it takes at most four times its size and 256
    /// MiB.
    void manySmallMessagesTakeLittleMemory()
    {
        QFETCH(qsizetype, row);
        QFETCH(qsizetype, megabytes);
        const Bomb& bomb = bombs()[static_cast<size_t>(row)];
        const auto size = static_cast<size_t>(megabytes * kMiB);
        const std::string file = bomb.file(test::repeated(bomb.unit, size / bomb.unit.size()));
        const std::string answer =
            test::answerWithinMemory(4 * megabytes * kMiB + 256 * kMiB, [&]() -> std::string {
                const core::Model model = read(file);
                return "accepted";
            });
        const bool isAnswer = answer == "accepted" || answer.starts_with("limit_exceeded: ")
            || answer.starts_with("invalid_") || answer.starts_with("unsupported: ");
        QVERIFY2(isAnswer, answer.c_str());
        qInfo("%s", answer.substr(0, 100).c_str());
    }

    void functionsThatMultiplyAreRefused_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("calls");
        QTest::newRow("2^18 calls") << 18 << 2;
        QTest::newRow("2^60 calls") << 60 << 2;
        QTest::newRow("10^40 calls") << 40 << 10;
    }

    void functionsThatMultiplyAreRefused()
    {
        QFETCH(int, count);
        QFETCH(int, calls);
        QCOMPARE(refusalOf([&] { test::modelFromText(functionChain(count, calls)); }),
                 std::string("limit_exceeded: the functions expand to more than 200000 nodes"));
    }

    void functionsWithinTheLimitAreExpanded_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("calls");
        QTest::addColumn<int>("nodes");
        QTest::newRow("doubled") << 8 << 2 << 256;
        QTest::newRow("a long chain") << 1000 << 1 << 1;
    }

    void functionsWithinTheLimitAreExpanded()
    {
        QFETCH(int, count);
        QFETCH(int, calls);
        QFETCH(int, nodes);
        const core::Model model = test::modelFromText(functionChain(count, calls));
        onSmallStack([&] {
            QCOMPARE(core::inlineFunctions(model).model.graph.order().size(),
                     static_cast<size_t>(nodes));
        });
    }

    void nestedGraphsAreReadToTheLimit()
    {
        int deepest = -1;
        onSmallStack([&] {
            for (int levels = 0; levels <= 200; ++levels) {
                const std::string file = nestedFile(levels);
                const std::string refusal = refusalOf([&] { read(file); });
                if (refusal.empty())
                    deepest = levels;
                else
                    QVERIFY2(refusal.starts_with("limit_exceeded: "), refusal.c_str());
            }
        });
        QCOMPARE(deepest, core::Limits().graphDepth);
    }

    void deepGraphsAreInferredOnASmallStack()
    {
        const core::Model model = read(nestedFile(core::Limits().graphDepth));
        onSmallStack([&] { QVERIFY(!core::inferShapes(model).issues.empty()); });
    }

    void declaredSizesAreCheckedAgainstTheBytes_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("refusal");
        const auto row = [](const char* name, const std::vector<uint64_t>& dims,
                            const std::string& storage, const char* refusal) {
            QTest::newRow(name) << QByteArray::fromStdString(tensorFile(dims, storage))
                                << QByteArray(refusal);
        };
        const std::string one(4, '\0');
        row("2^60 elements in four bytes", { uint64_t{ 1 } << 60 }, bytesField(9, one),
            R"(limit_exceeded: tensor "w" of shape [1152921504606846976]: tensor size overflows 64 bits)");
        row("2^61 elements in four bytes", { uint64_t{ 1 } << 61 }, bytesField(9, one),
            R"(limit_exceeded: tensor "w" of shape [2305843009213693952]: tensor size overflows 64 bits)");
        row("2^62 elements in four bytes", { uint64_t{ 1 } << 62 }, bytesField(9, one),
            R"(limit_exceeded: tensor "w" of shape [4611686018427387904]: tensor size overflows 64 bits)");
        row("count that wraps to nothing", { uint64_t{ 1 } << 32, uint64_t{ 1 } << 32 }, {},
            R"(limit_exceeded: tensor "w" of shape [4294967296, 4294967296]: element count overflows 64 bits)");
        row("count that wraps to one element",
            { (uint64_t{ 1 } << 32) + 1, (uint64_t{ 1 } << 32) + 1 }, bytesField(9, one),
            R"(limit_exceeded: tensor "w" of shape [4294967297, 4294967297]: element count overflows 64 bits)");
        row("negative axis", { ~uint64_t{ 0 } }, bytesField(9, one),
            R"(invalid_model: tensor "w" has an axis of negative size)");
        row("negative axes that make a positive count", { ~uint64_t{ 0 }, ~uint64_t{ 0 } },
            bytesField(9, one), R"(invalid_model: tensor "w" has an axis of negative size)");
        row("too few typed elements", { 1'000'000'000 }, bytesField(4, one),
            R"(invalid_model: tensor "w" of shape [1000000000] and type float needs 1000000000 stored values but holds 1)");
        row("nothing stored", { 1'000'000'000 }, {},
            R"(invalid_model: tensor "w" of shape [1000000000] and type float needs 1000000000 stored values but holds 0)");
    }

    void declaredSizesAreCheckedAgainstTheBytes()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, refusal);
        const std::string answer = test::answerWithinMemory(64 * kMiB, [&]() -> std::string {
            read(file.toStdString());
            return "accepted";
        });
        QCOMPARE(QByteArray::fromStdString(answer), refusal);
    }

    void computedSizesAreRefusedByARun_data()
    {
        QTest::addColumn<QByteArray>("nodes");
        QTest::newRow("ConstantOfShape") << QByteArray("y = ConstantOfShape(s)");
        QTest::newRow("Expand") << QByteArray("y = Expand(x, s)");
        QTest::newRow("Tile") << QByteArray("y = Tile(x, s)");
        QTest::newRow("Range") << QByteArray(
            "a = Constant <value = int64 {0}> () b = Constant <value = int64 "
            "{1099511627776}> () c = Constant <value = int64 {1}> () r = Range(a, b, "
            "c) y = Cast <to = 1> (r)");
        QTest::newRow("RandomUniform")
            << QByteArray("y = RandomUniform <shape = [1048576, 1048576]> ()");
        QTest::newRow("EyeLike") << QByteArray("c = ConstantOfShape(s) y = EyeLike(c)");
        QTest::newRow("Pad") << QByteArray("p = Concat <axis = 0> (s, s) y = Pad(x, p)");
        QTest::newRow("Upsample") << QByteArray(
            "f = Constant <value = float[2] {1000000.0, 1000000.0}> () e = Constant "
            "<value = float[0] {}> () y = Resize(x, e, f)");
    }

    /// 2^40 elements that one node asks for: shapes are known, nothing of that size is folded, and
    /// a run is refused.
    void computedSizesAreRefusedByARun()
    {
        QFETCH(QByteArray, nodes);
        const core::Model model = test::modelFromText(
            R"(<ir_version: 8, opset_import: ["" : 17]> g (float[1, 1] x) => (float[N, M] y) {
s = Constant <value = int64[2] {1048576, 1048576}> () )"
            + nodes.toStdString() + " }");
        const std::string answer = test::answerWithinMemory(512 * kMiB, [&]() -> std::string {
            (void)core::inferShapes(model);
            core::Executor executor(std::make_shared<const core::Model>(model));
            executor.run(std::vector{ core::Tensor::of<float>({ 1, 1 }, { 1 }) });
            return "computed";
        });
        QVERIFY2(answer.starts_with("limit_exceeded: "), answer.c_str());
    }
};

QTEST_GUILESS_MAIN(TestModelBombs)
#include "tst_model_bombs.moc"
