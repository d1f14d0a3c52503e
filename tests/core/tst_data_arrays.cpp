#include "core/data/cifar.h"
#include "core/data/dataset_description.h"
#include "core/data/idx.h"
#include "core/data/npy.h"
#include "tests/support/data_files.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <numeric>

using namespace core;

namespace {

constexpr const char* kHeader = "{'descr': '|u1', 'fortran_order': False, 'shape': (2, 3), }";

std::string npyMessage(const std::string& header, std::string_view elements)
{
    const auto error =
        test::errorOf([&] { parseNpy(test::toBytes(test::npyFile(header, elements))); });
    return error ? error->what() : "";
}

/// Inputs of one bit flipped or the end cut off; `read` must throw core::Error or nothing.
int accepted(const std::string& file, const std::function<void(const std::string&)>& read)
{
    int count = 0;
    const auto tryOne = [&](const std::string& input) {
        count += test::errorOf([&] { read(input); }) ? 0 : 1;
    };
    for (size_t size = 0; size < file.size(); ++size)
        tryOne(file.substr(0, size));
    for (size_t bit = 0; bit < file.size() * 8; ++bit) {
        std::string flipped = file;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ 1 << bit % 8);
        tryOne(flipped);
    }
    return count;
}

} // namespace

class TestDataArrays : public QObject
{
    Q_OBJECT
private slots:
    void filesOfNumPyReadAsNumPyWroteThem_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("type");
        const auto row = [](const char* name, ElementType type) {
            QTest::newRow(name) << name << static_cast<int>(type);
        };
        row("float_little", ElementType::float32);
        row("float_big", ElementType::float32);
        row("double_fortran", ElementType::float64);
        row("byte", ElementType::uint8);
        row("short_big_fortran", ElementType::int16);
        row("long", ElementType::int64);
        row("half", ElementType::float16);
    }

    void filesOfNumPyReadAsNumPyWroteThem()
    {
        QFETCH(QString, name);
        QFETCH(int, type);
        const Tensor tensor = readNpy(test::dataFolder() / "npy" / (name.toStdString() + ".npy"));
        QCOMPARE(static_cast<int>(tensor.elementType()), type);
        QCOMPARE(tensor.shape(), (Shape{ 2, 3, 4 }));
        std::vector<double> counted(24);
        std::iota(counted.begin(), counted.end(), 0);
        QCOMPARE(tensor.toDoubles(), counted);
        QVERIFY(parseNpy(test::toBytes(npyFile(tensor))) == tensor);
    }

    void scalarsAndEmptyArraysAreArrays()
    {
        const Tensor scalar = readNpy(test::dataFolder() / "npy/scalar.npy");
        QVERIFY(scalar.shape().empty());
        QCOMPARE(scalar.values<float>()[0], 7.0F);
        QCOMPARE(readNpy(test::dataFolder() / "npy/empty.npy").shape(), (Shape{ 0, 5 }));
    }

    void npyRefusals_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("message");
        QTest::newRow("lying shape")
            << "{'descr': '|u1', 'fortran_order': False, 'shape': (2, 4), }"
            << "declares 8 bytes";
        QTest::newRow("shape beyond 64 bits")
            << "{'descr': '<f8', 'fortran_order': False, 'shape': (4294967296, 4294967296), }"
            << "overflows";
        QTest::newRow("nine axes")
            << "{'descr': '|u1', 'fortran_order': False, 'shape': (1,1,1,1,1,1,1,1,6), }"
            << "9 axes";
        QTest::newRow("missing key") << "{'descr': '|u1', 'shape': (2, 3), }"
                                     << "fortran_order";
        QTest::newRow("doubled key")
            << "{'descr': '|u1', 'descr': '|u1', 'fortran_order': False, 'shape': (6,), }"
            << "once";
        QTest::newRow("negative size")
            << "{'descr': '|u1', 'fortran_order': False, 'shape': (-2, -3), }"
            << "a size";
        QTest::newRow("code in place of data")
            << "{'descr': __import__('os'), 'fortran_order': False, 'shape': (6,), }"
            << "character 10";
    }

    void npyRefusals()
    {
        QFETCH(QString, header);
        QFETCH(QString, message);
        const QString found = QString::fromStdString(npyMessage(header.toStdString(), "abcdef"));
        QVERIFY2(found.contains(message), qPrintable(found));
    }

    void typesThatAreNoNumbersAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : { "objects", "structures", "text", "complex" })
            QTest::newRow(name) << name;
    }

    void typesThatAreNoNumbersAreRefused()
    {
        QFETCH(QString, name);
        const auto error = test::errorOf(
            [&] { readNpy(test::dataFolder() / "npy" / (name.toStdString() + ".npy")); });
        QVERIFY(error && error->code() == ErrorCode::unsupported);
    }

    /// Only flips in element bytes, in padding or to another type of the same size may be accepted.
    void everyPrefixAndBitFlipOfNpyIsReadOrRefused()
    {
        const std::string file = test::npyFile(kHeader, "abcdef");
        int total = 0;
        const int count = accepted(file, [&](const std::string& input) {
            ++total;
            const Tensor tensor = parseNpy(test::toBytes(input));
            QVERIFY(tensor.byteCount() == 6);
        });
        QCOMPARE(total, static_cast<int>(file.size() * 9));
        QVERIFY2(count >= 48 && count < 80, qPrintable(QString::number(count)));
    }

    void everyPrefixAndBitFlipOfIdxIsReadOrRefused()
    {
        const std::string file = test::idxFile({ 2, 3 }, "abcdef");
        const int count = accepted(file, [](const std::string& input) {
            const Tensor tensor = parseIdx(test::toBytes(input));
            QCOMPARE(tensor.byteCount(), size_t{ 6 });
        });
        // 48 flips in the elements, and the type flipped to signed bytes.
        QCOMPARE(count, 49);
    }

    void damagedPackedIdxIsRefused()
    {
        const std::string packed =
            test::readText(std::filesystem::path(ESPALIER_SOURCE_DIR)
                           / "resources/samples/fashion-mnist/t10k-labels-idx1-ubyte.gz");
        QCOMPARE(parseIdx(test::toBytes(packed)).shape(), (Shape{ 1000 }));
        const auto refused = [](const std::string& file) {
            return test::errorOf([&] { parseIdx(test::toBytes(file)); }).has_value();
        };
        for (size_t size = 0; size < packed.size(); size += 7)
            QVERIFY(refused(packed.substr(0, size)));
        for (size_t byte = 10; byte < packed.size(); byte += 3) {
            std::string flipped = packed;
            flipped[byte] = static_cast<char>(flipped[byte] ^ 4);
            QVERIFY2(refused(flipped), qPrintable(QString::number(byte)));
        }
        QVERIFY(refused(packed + "x"));
    }

    void packedIdxThatClaimsTooMuchIsRefusedBeforeAllocation()
    {
        const auto error = test::errorOf([] {
            parseIdx(test::toBytes(test::idxFile({ 65535, 65535, 65535 }, "")));
        });
        QVERIFY(error && error->code() == ErrorCode::limitExceeded);
    }

    void cifarRecordsAreSplit()
    {
        std::string file;
        for (char label = 0; label < 3; ++label)
            file += label + std::string(3072, static_cast<char>(label * 10));
        const CifarArrays arrays = parseCifar(test::toBytes(file));
        QCOMPARE(arrays.images.shape(), (Shape{ 3, 3, 32, 32 }));
        QCOMPARE(arrays.labels.toIntegers(), (std::vector<int64_t>{ 0, 1, 2 }));
        QCOMPARE(int(arrays.images.values<uint8_t>()[3072]), 10);
        file.pop_back();
        const auto error = test::errorOf([&] { parseCifar(test::toBytes(file)); });
        QVERIFY(error && std::string(error->what()).find("3073") != std::string::npos);
    }

    void archivesOfNumPyAreDataSets()
    {
        Monitor monitor;
        const auto folder = test::dataFolder() / "npy";
        const auto stored = openDataset(describeDataset((folder / "stored.npz").string()), monitor);
        QCOMPARE(stored->test("a test", monitor)->size(), int64_t{ 3 });
        QCOMPARE(stored->trainAndValidation(monitor)->size(), int64_t{ 6 });
        const auto packed = openDataset(describeDataset((folder / "packed.npz").string()), monitor);
        const auto samples = packed->trainAndValidation(monitor);
        QCOMPARE(samples->label(4), int64_t{ 1 });
        QCOMPARE(samples->image(1).shape(), (Shape{ 8, 8, 1 }));
        QCOMPARE(int(samples->image(1).values<uint8_t>()[0]), 64);
    }

    void damagedArchivesAreRefused()
    {
        const std::string file = test::readText(test::dataFolder() / "npy/packed.npz");
        const test::TemporaryFolder folder;
        Monitor monitor;
        int refused = 0;
        int total = 0;
        for (size_t byte = 0; byte < file.size(); byte += 2, ++total) {
            std::string flipped = file;
            flipped[byte] = static_cast<char>(flipped[byte] ^ 0x10);
            const auto path = folder.write("set.npz", flipped);
            refused += test::errorOf([&] {
                openDataset({ .format = "npy", .path = path }, monitor)
                    ->trainAndValidation(monitor);
            })
                ? 1
                : 0;
        }
        // What remains are dates, versions and the names in the local headers, which nobody reads.
        QVERIFY2(refused > total / 2, qPrintable(QString::number(refused)));
    }
};

QTEST_GUILESS_MAIN(TestDataArrays)
#include "tst_data_arrays.moc"
