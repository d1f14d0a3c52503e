#include "core/base/random.h"
#include "core/data/dataset_description.h"
#include "core/data/decode_image.h"
#include "tests/support/data_files.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <cmath>

using namespace core;

namespace {

std::string fileText(const QString& name)
{
    return test::readText(test::dataFolder() / "images" / name.toStdString());
}

bool isRefused(const std::string& file)
{
    return test::errorOf([&] { decodeImage(test::toBytes(file)); }).has_value();
}

} // namespace

class TestDataImages : public QObject
{
    Q_OBJECT
private slots:
    void picturesAreDecoded_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("tolerance");
        QTest::newRow("PNG in colour") << "colour.png" << 3 << 0;
        QTest::newRow("PNG in grey") << "grey.png" << 1 << 0;
        QTest::newRow("PNG of 16 bits") << "deep.png" << 3 << 0;
        QTest::newRow("PNG with transparency") << "alpha.png" << 3 << 0;
        QTest::newRow("BMP in colour") << "colour.bmp" << 3 << 0;
        QTest::newRow("BMP with a palette") << "grey.bmp" << 3 << 0;
        QTest::newRow("JPEG in colour") << "colour.jpg" << 3 << 8;
        QTest::newRow("JPEG in grey") << "grey.jpg" << 1 << 4;
        QTest::newRow("progressive JPEG") << "progressive.jpg" << 3 << 8;
    }

    /// Red is 8 times the column in all test pictures.
    void picturesAreDecoded()
    {
        QFETCH(QString, name);
        QFETCH(int, channels);
        QFETCH(int, tolerance);
        const Tensor picture = decodeImage(test::toBytes(fileText(name)));
        QCOMPARE(picture.shape(), (Shape{ 24, 32, channels }));
        for (int column = 0; column < 32; ++column) {
            const int red =
                picture.values<uint8_t>()[static_cast<size_t>((5 * 32 + column) * channels)];
            QVERIFY(std::abs(red - column * 8) <= tolerance);
        }
    }

    void otherFormatsAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("GIF") << "picture.gif";
        QTest::newRow("TIFF") << "picture.tiff";
    }

    void otherFormatsAreRefused()
    {
        QFETCH(QString, name);
        const auto error = test::errorOf([&] { decodeImage(test::toBytes(fileText(name))); });
        QVERIFY(error && error->code() == ErrorCode::unsupported);
        QCOMPARE(std::string(error->what()), std::string("not a PNG, JPEG or BMP image"));
    }

    void everyTruncationIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : { "colour.png", "colour.jpg", "progressive.jpg", "colour.bmp" })
            QTest::newRow(name) << name;
    }

    void everyTruncationIsRefused()
    {
        QFETCH(QString, name);
        const std::string file = fileText(name);
        for (size_t percent = 1; percent < 100; ++percent)
            QVERIFY2(isRefused(file.substr(0, file.size() * percent / 100)),
                     qPrintable(QString::number(percent)));
    }

    void flippedBitsAreNoticed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("leastShare");
        // Every chunk of PNG has a checksum. JPEG has none: damage shows in its tables and where it
        // breaks the code, which in these small files is most of them; of three flips in the coded
        // data of a large photograph about half go unseen.
        QTest::newRow("PNG") << "colour.png" << 100;
        QTest::newRow("JPEG") << "colour.jpg" << 90;
        QTest::newRow("progressive JPEG") << "progressive.jpg" << 90;
    }

    void flippedBitsAreNoticed()
    {
        QFETCH(QString, name);
        QFETCH(int, leastShare);
        const std::string file = fileText(name);
        Random random({ .seed = 1 });
        int refused = 0;
        for (int round = 0; round < 1000; ++round) {
            std::string damaged = file;
            for (int flip = 0; flip < 3; ++flip) {
                const auto bit =
                    static_cast<size_t>(random.below(static_cast<int64_t>(file.size()) * 8));
                damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ 1 << bit % 8);
            }
            refused += isRefused(damaged) ? 1 : 0;
        }
        qInfo("%d of 1000 damaged files refused", refused);
        QVERIFY(refused >= leastShare * 10);
    }

    void damagedJpegTablesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("marker"); ///< of the first segment to damage
        QTest::addColumn<int>("offset"); ///< behind the marker
        QTest::addColumn<int>("byte");
        QTest::addColumn<QString>("reason");
        const QByteArray codes("\xFF\xC4");
        const QByteArray steps("\xFF\xDB");
        constexpr int kFirstSymbol = 19; // behind size, number and the counts of 16 code lengths
        QTest::newRow("symbol twice")
            << codes << kFirstSymbol << 1 << "a code table with the same symbol twice";
        QTest::newRow("symbol too large")
            << codes << kFirstSymbol << 12 << "a code table with symbols of deeper pictures";
        QTest::newRow("kind of table") << codes << 2 << 0x20 << "a table with an impossible number";
        QTest::newRow("number of table") << steps << 2 << 4 << "a table with an impossible number";
        QTest::newRow("step of zero") << steps << 3 << 0 << "a step of quantization that is zero";
    }

    void damagedJpegTablesAreNamed()
    {
        QFETCH(QByteArray, marker);
        QFETCH(int, offset);
        QFETCH(int, byte);
        QFETCH(QString, reason);
        std::string file = fileText("colour.jpg");
        const size_t start = file.find(marker.toStdString()) + 2;
        file[start + static_cast<size_t>(offset)] = static_cast<char>(byte);
        const auto error = test::errorOf([&] { decodeImage(test::toBytes(file)); });
        QVERIFY(error);
        QCOMPARE(QString(error->what()), "damaged JPEG file: " + reason);
    }

    void symbolsOfProgressivePicturesAreRefusedElsewhere()
    {
        std::string file = fileText("colour.jpg");
        // The table for bands holds 0x11; 0x10 stands for a run of empty blocks.
        const size_t table = file.find(std::string("\xFF\xC4\0\xB5\x10", 5));
        QVERIFY(table != std::string::npos);
        file[file.find('\x11', table + 21)] = '\x10';
        const auto error = test::errorOf([&] { decodeImage(test::toBytes(file)); });
        QVERIFY(error);
        QCOMPARE(
            std::string(error->what()),
            std::string("damaged JPEG file: a code table with symbols of progressive pictures"));
    }

    void bombsAreRefusedByTheirHeader()
    {
        std::string bomb = fileText("colour.png");
        bomb.replace(16, 8, std::string("\x00\x01\x00\x00\x00\x01\x00\x00", 8)); // the size in IHDR
        const auto error = test::errorOf([&] { decodeImage(test::toBytes(bomb)); });
        QVERIFY(error && error->code() == ErrorCode::limitExceeded);
        QVERIFY(std::string(error->what()).find("65536 x 65536") != std::string::npos);
    }

    void foldersOfClassesAreDataSets()
    {
        const test::TemporaryFolder folder;
        folder.write("dog/1.png", fileText("colour.png"));
        folder.write("dog/deep/2.JPG", fileText("colour.jpg"));
        folder.write("cat/1.bmp", fileText("colour.bmp"));
        folder.write("cat/notes.txt", "not an image");
        std::filesystem::create_directory_symlink(folder.path(), folder.path() / "cat/loop");
        Monitor monitor;
        const auto splits = openDataset(describeDataset(folder.path().string()), monitor);
        const auto samples = splits->trainAndValidation(monitor);
        QCOMPARE(samples->size(), int64_t{ 3 });
        QCOMPARE(samples->classNames(), (std::vector<std::string>{ "cat", "dog" }));
        QCOMPARE(samples->label(2), int64_t{ 1 });
        QCOMPARE(samples->openingIssues().size(), size_t{ 2 });
    }

    void roleFoldersGiveRoles()
    {
        const test::TemporaryFolder folder;
        folder.write("train/dog/1.png", fileText("colour.png"));
        folder.write("val/dog/1.png", fileText("grey.png"));
        folder.write("test/cat/1.png", fileText("deep.png"));
        Monitor monitor;
        const auto splits = openDataset(describeDataset(folder.path().string()), monitor);
        QCOMPARE(splits->validation(monitor)->size(), int64_t{ 1 });
        QCOMPARE(splits->train(monitor)->label(0), int64_t{ 1 });
        QCOMPARE(splits->test("a test", monitor)->label(0), int64_t{ 0 });
    }

    void aFileThatChangesIsNoticed()
    {
        const test::TemporaryFolder folder;
        const auto file = folder.write("dog/1.png", fileText("colour.png"));
        folder.write("cat/1.png", fileText("grey.png"));
        Monitor monitor;
        const auto samples = openDataset(describeDataset(folder.path().string()), monitor)
                                 ->trainAndValidation(monitor);
        QCOMPARE(samples->image(1).shape(), (Shape{ 24, 32, 3 }));
        folder.write("dog/1.png", fileText("deep.png"));
        const auto changed = test::errorOf([&] { samples->image(1); });
        QVERIFY(changed && std::string(changed->what()).find("changed since") != std::string::npos);
        std::filesystem::remove(file);
        const auto removed = test::errorOf([&] { samples->image(1); });
        QVERIFY(removed && removed->code() == ErrorCode::fileAccess);
    }
};

QTEST_GUILESS_MAIN(TestDataImages)
#include "tst_data_images.moc"
