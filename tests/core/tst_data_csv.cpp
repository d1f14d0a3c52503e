#include "core/data/csv_reader.h"
#include "core/data/dataset_description.h"
#include "tests/support/data_files.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <algorithm>

using namespace core;

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// Delivers the text `piece` bytes at a time, so that every boundary is met.
ByteSource sourceOf(const std::string& text, size_t piece)
{
    return [text, piece, position = size_t{ 0 }](std::span<char> buffer) mutable {
        const size_t count = std::min({ piece, buffer.size(), text.size() - position });
        std::copy_n(text.begin() + static_cast<std::ptrdiff_t>(position), count, buffer.begin());
        position += count;
        return count;
    };
}

Rows read(const std::string& text, size_t piece = 4096)
{
    CsvReader reader(sourceOf(text, piece), { .csvFieldBytes = 100 });
    Rows rows;
    for (std::vector<std::string> row; reader.next(row);)
        rows.push_back(row);
    return rows;
}

std::string messageOf(const std::function<void()>& call)
{
    const auto error = test::errorOf(call);
    return error ? error->what() : "";
}

} // namespace

class TestDataCsv : public QObject
{
    Q_OBJECT
private slots:
    void rowsAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QByteArray>("last");
        QTest::newRow("plain") << QByteArray("a,b\nc,d\n") << 2 << QByteArray("d");
        QTest::newRow("without final line break") << QByteArray("a,b\nc,d") << 2 << QByteArray("d");
        QTest::newRow("line breaks of Windows")
            << QByteArray("a,b\r\nc,d\r\n") << 2 << QByteArray("d");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "a")
                                         << 1 << QByteArray("a");
        QTest::newRow("quoted comma and line break")
            << QByteArray("a,\"b,\nc\"\n") << 1 << QByteArray("b,\nc");
        QTest::newRow("doubled quote") << QByteArray("a,\"b\"\"c\"\n") << 1 << QByteArray("b\"c");
        QTest::newRow("empty last field") << QByteArray("a,\n") << 1 << QByteArray("");
        QTest::newRow("empty lines") << QByteArray("\n\na,b\n\n") << 1 << QByteArray("b");
        QTest::newRow("nothing") << QByteArray("") << 0 << QByteArray("");
    }

    void rowsAreRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, rows);
        QFETCH(QByteArray, last);
        for (const size_t piece : { 1U, 3U, 4096U }) {
            // A byte order mark is looked for in what the source delivers first.
            if (piece < 3 && text.startsWith("\xEF"))
                continue;
            const Rows found = read(text.toStdString(), piece);
            QCOMPARE(static_cast<int>(found.size()), rows);
            if (rows > 0)
                QCOMPARE(found.back().back(), last.toStdString());
        }
    }

    void refusalsNameLineAndField_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("ragged row")
            << QByteArray("a,b\nc\n") << QByteArray("line 2, field 1: the row has 1 fields");
        QTest::newRow("open quote") << QByteArray("a,\"b\n") << QByteArray("ends inside quotes");
        QTest::newRow("text after a quote")
            << QByteArray("\"a\"b\n") << QByteArray("follows a closing quote");
        QTest::newRow("quote inside a field")
            << QByteArray("a,b\"\n") << QByteArray("line 1, field 2: a quote");
        QTest::newRow("zero byte") << QByteArray("a\0b\n", 4) << QByteArray("not text");
        QTest::newRow("long field") << QByteArray(200, 'x') << QByteArray("longer than 100 bytes");
        QTest::newRow("many fields")
            << QByteArray(5000, ',') << QByteArray("more than 1024 fields");
    }

    void refusalsNameLineAndField()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        const std::string found = messageOf([&] { read(text.toStdString()); });
        QVERIFY2(found.find(message.toStdString()) != std::string::npos, found.c_str());
    }

    void anIndexOfImagesIsADataSet()
    {
        const test::TemporaryFolder folder;
        folder.write("a/one.png", test::readText(test::dataFolder() / "images/colour.png"));
        folder.write("a/two.png", test::readText(test::dataFolder() / "images/grey.png"));
        const auto index =
            folder.write("list.csv", "path,label,split\na/one.png,dog,train\na/two.png,cat,test\n");
        Monitor monitor;
        const auto splits = openDataset(describeDataset(index.string()), monitor);
        const auto test = splits->test("a test", monitor);
        QCOMPARE(test->size(), int64_t{ 1 });
        QCOMPARE(test->classNames(), (std::vector<std::string>{ "cat", "dog" }));
        QCOMPARE(test->label(0), int64_t{ 0 });
        QCOMPARE(splits->trainAndValidation(monitor)->image(0).shape(), (Shape{ 24, 32, 3 }));
    }

    void pathsMustStayInTheFolder_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("absolute") << QByteArray("/etc/passwd") << QByteArray("not a relative path");
        QTest::newRow("above") << QByteArray("../secret.png") << QByteArray("leads out");
        QTest::newRow("above in the middle")
            << QByteArray("a/../../secret.png") << QByteArray("leads out");
        QTest::newRow("link out") << QByteArray("link.png") << QByteArray("through a link");
        QTest::newRow("folder link out")
            << QByteArray("out/secret.png") << QByteArray("through a link");
        QTest::newRow("missing") << QByteArray("none.png") << QByteArray("missing");
        QTest::newRow("folder") << QByteArray("a") << QByteArray("not a regular file");
        QTest::newRow("empty") << QByteArray("\"\"") << QByteArray("not a relative path");
        QTest::newRow("line break") << QByteArray("\"a\nb\"") << QByteArray("not a relative path");
    }

    void pathsMustStayInTheFolder()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, message);
        const test::TemporaryFolder outside;
        const auto secret = outside.write("secret.png", "x");
        const test::TemporaryFolder folder;
        std::filesystem::create_directory(folder.path() / "a");
        std::filesystem::create_symlink(secret, folder.path() / "link.png");
        std::filesystem::create_directory_symlink(outside.path(), folder.path() / "out");
        const auto index = folder.write("list.csv", "path,label\n" + path.toStdString() + ",1\n");
        Monitor monitor;
        const std::string found =
            messageOf([&] { openDataset(describeDataset(index.string()), monitor); });
        QVERIFY2(found.find(message.toStdString()) != std::string::npos, found.c_str());
        QVERIFY(found.find("line 2") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestDataCsv)
#include "tst_data_csv.moc"
