// The generated classes come in two variants; the product uses this one.
#define ONNX_ML 1
#define ONNX_NAMESPACE onnx

#include "core/onnx/external_data.h"
#include "core/onnx/read_model.h"
#include "core/onnx/write_model.h"
#include "tests/support/graph_text.h"
#include "tests/support/model_files.h"

#include <QTemporaryDir>
#include <QTest>

#include <onnx/onnx_pb.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

namespace fs = std::filesystem;

Q_DECLARE_METATYPE(core::OpenMethod)

namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

constexpr int64_t kElements = 16; ///< the tensor of 64 bytes that every row asks for
constexpr size_t kFileBytes = 256;

onnx::TensorProto protoWith(const Entries& entries)
{
    onnx::TensorProto proto;
    proto.set_name("w");
    proto.set_data_location(onnx::TensorProto::EXTERNAL);
    for (const auto& [key, value] : entries) {
        auto& entry = *proto.add_external_data();
        entry.set_key(key);
        entry.set_value(value);
    }
    return proto;
}

Entries at(const std::string& location, const std::string& offset = "0",
           const std::string& length = "64")
{
    return { { "location", location }, { "offset", offset }, { "length", length } };
}

void writeBytes(const fs::path& file, size_t count = kFileBytes)
{
    std::ofstream stream(file, std::ios::binary);
    for (size_t index = 0; index < count; ++index)
        stream.put(static_cast<char>(index));
}

core::Model modelWithWeights(int64_t rows)
{
    core::Model model = test::modelFromText(
        R"(<ir_version: 8, opset_import: ["" : 17]> g (float[N, 4] x) => (float[N, 4] y) { y = Relu(x) })");
    core::Tensor tensor(core::ElementType::float32, { rows, 256 });
    float next = 0;
    for (float& value : tensor.mutableValues<float>())
        value = next++;
    model.graph.addInitializer("w", tensor);
    model.graph.addInitializer("small", core::Tensor::scalar<float>(3));
    model.graph.addInitializer("v", tensor);
    return model;
}

} // namespace

/// Where weights beside a model may lie: every other place is refused, by both ways of opening.
class TestOnnxExternalData : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(m_directory.isValid());
        const fs::path outside = m_directory.path().toStdString();
        m_folder = outside / "model";
        fs::create_directories(m_folder / "sub" / "deep");
        writeBytes(outside / "secret");
        for (const char* name : { "good", "sub/good", "sub/deep/good", "with space", "\xff\xfe" })
            writeBytes(m_folder / name);
        writeBytes(m_folder / "twin");
        fs::create_hard_link(m_folder / "twin", m_folder / "hard");
        fs::create_hard_link(outside / "secret", m_folder / "hard_outside");
        fs::create_symlink("good", m_folder / "link");
        fs::create_symlink(outside / "secret", m_folder / "link_outside");
        fs::create_symlink("nowhere", m_folder / "link_dangling");
        fs::create_symlink("loop", m_folder / "loop");
        fs::create_directory_symlink("sub", m_folder / "linked_sub");
        fs::create_directory_symlink("..", m_folder / "linked_parent");
        QCOMPARE(::mkfifo((m_folder / "fifo").c_str(), 0600), 0);
        writeBytes(m_folder / "empty", 0);
    }

    void placesAndKeys_data()
    {
        QTest::addColumn<core::OpenMethod>("method");
        QTest::addColumn<Entries>("entries");
        QTest::addColumn<QString>("refusal"); ///< part of the message; empty when it must be read
        addRows("openat2", core::OpenMethod::automatic);
        addRows("walk", core::OpenMethod::walk);
    }

    void placesAndKeys()
    {
        QFETCH(core::OpenMethod, method);
        QFETCH(Entries, entries);
        QFETCH(QString, refusal);
        core::ExternalData data(m_folder, method);
        try {
            const core::Tensor tensor =
                data.tensor(protoWith(entries), core::ElementType::float32, { kElements });
            QVERIFY2(refusal.isEmpty(), "was read");
            QCOMPARE(tensor.byteCount(), size_t(64));
        } catch (const core::Error& error) {
            QVERIFY2(!refusal.isEmpty(), error.what());
            QVERIFY2(QString::fromUtf8(error.what()).contains(refusal), error.what());
        }
    }

    void overlappingTensorsAreRefused()
    {
        core::ExternalData data(m_folder);
        for (int count = 0; count < 4; ++count)
            (void)data.tensor(protoWith(at("good")), core::ElementType::float32, { kElements });
        QVERIFY_EXCEPTION_THROWN(
            data.tensor(protoWith(at("good")), core::ElementType::float32, { kElements }),
            core::Error);
    }

    void misalignedElementsAreReadRightly()
    {
        core::ExternalData data(m_folder);
        const core::Tensor tensor =
            data.tensor(protoWith(at("good", "1")), core::ElementType::uint32, { kElements });
        QCOMPARE(tensor.values<uint32_t>()[0], 0x04030201u);
    }

    void largeModelIsWrittenBesideAndReadBack()
    {
        const core::Model model = modelWithWeights(64);
        const fs::path file = m_folder / "net.onnx";
        core::Monitor monitor;
        core::writeModel(model, file, monitor, { .largestInlineBytes = 10'000 });
        QVERIFY(fs::file_size(file) < 2'000);
        QCOMPARE(fs::file_size(m_folder / "net.data"), uintmax_t(2 * 64 * 256 * 4));
        const core::Model again = core::readModel(file, monitor);
        const std::string inside = core::serializeModel(model);
        QVERIFY(again == core::readModel(std::as_bytes(std::span(inside))));
        // Written over itself while its weights are mapped from the very file that is replaced.
        core::writeModel(again, file, monitor, { .largestInlineBytes = 10'000 });
        QVERIFY(core::readModel(file, monitor) == again);
    }

    void externalDataCanBeRuledOut()
    {
        core::Monitor monitor;
        QVERIFY_EXCEPTION_THROWN(
            core::writeModel(modelWithWeights(64), m_folder / "other.onnx", monitor,
                             { .largestInlineBytes = 10'000, .allowExternalData = false }),
            core::Error);
        QVERIFY(!fs::exists(m_folder / "other.onnx"));
    }

    void withoutFolderItIsRefused()
    {
        core::ExternalData data({});
        QVERIFY_EXCEPTION_THROWN(
            data.tensor(protoWith(at("good")), core::ElementType::float32, { kElements }),
            core::Error);
    }

private:
    void addRows(const char* way, core::OpenMethod method)
    {
        const auto row = [&](const char* name, const Entries& entries, const char* refusal) {
            QTest::newRow(qPrintable(QStringLiteral("%1: %2").arg(way, name)))
                << method << entries << QString::fromUtf8(refusal);
        };
        row("plain file", at("good"), "");
        row("dot in front", at("./good"), "");
        row("doubled slash", at("sub//good"), "");
        row("folder", at("sub/good"), "");
        row("folder in folder", at("sub/deep/good"), "");
        row("dots between", at("sub/./deep/./good"), "");
        row("space in the name", at("with space"), "");
        row("name that is not UTF-8", at("\xff\xfe"), "");
        row("last bytes", at("good", "192"), "");
        row("checksum", { { "location", "good" }, { "length", "64" }, { "checksum", "x" } }, "");
        row("parent", at("../secret"), "leads out");
        row("parent below", at("sub/../../secret"), "leads out");
        row("parent that returns", at("sub/../good"), "leads out");
        row("only parent", at(".."), "leads out");
        row("absolute", at("/etc/passwd"), "not a relative path");
        row("absolute inside", at((m_folder / "good").string()), "not a relative path");
        row("empty", at(""), "not a relative path");
        row("zero byte", at(std::string("good\0x", 6)), "external data location");
        row("the folder itself", at("."), "not a file");
        row("slash at the end", at("good/"), "not a file");
        row("a folder", at("sub"), "not a regular file");
        row("below a file", at("good/more"), "cannot open");
        row("missing", at("missing"), "No such file");
        row("missing folder", at("missing/good"), "No such file");
        row("name too long", at(std::string(300, 'x')), "too long");
        row("address marker of another runtime", at("*/_ORT_MEM_ADDR_/*"), "No such file");
        row("link", at("link"), "symbolic link");
        row("link outside", at("link_outside"), "symbolic link");
        row("dangling link", at("link_dangling"), "symbolic link");
        row("link to itself", at("loop"), "symbolic link");
        row("linked folder", at("linked_sub/good"), "cannot open");
        row("linked parent", at("linked_parent/secret"), "cannot open");
        row("hard link", at("hard"), "hard links");
        row("hard link outside", at("hard_outside"), "hard links");
        row("FIFO", at("fifo"), "not a regular file");
        row("empty file", at("empty"), "takes 64 bytes");
        row("offset behind the end", at("good", "257"), "starts at byte 257");
        row("data past the end", at("good", "193"), "takes 64 bytes");
        row("sum that wraps", at("good", "18446744073709551615"), "starts at byte");
        row("number too large", at("good", "99999999999999999999"), "a number of bytes");
        row("negative offset", at("good", "-1"), "a number of bytes");
        row("text as offset", at("good", "0x10"), "a number of bytes");
        row("length too short", at("good", "0", "63"), "needs 64");
        row("huge length", at("good", "0", "9223372036854775807"), "needs 64");
        row("negative length", at("good", "0", "-64"), "a number of bytes");
        row("no length for a part", { { "location", "good" } }, "needs 64");
        row("no location", { { "offset", "0" } }, "no location");
        row("two locations", { { "location", "good" }, { "location", "twin" } }, "two entries");
        row("unknown key", { { "location", "good" }, { "mode", "w" } }, "unknown entry");
    }

    QTemporaryDir m_directory;
    fs::path m_folder;
};

QTEST_GUILESS_MAIN(TestOnnxExternalData)
#include "tst_onnx_external_data.moc"
