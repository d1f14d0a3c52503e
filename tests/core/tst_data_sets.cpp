#include "core/data/dataset_description.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <set>

using namespace core;

class TestDataSets : public QObject
{
    Q_OBJECT
private slots:
    void sampleHasAHundredImagesOfEachClass()
    {
        Monitor monitor;
        const auto splits = openDataset(describeDataset("sample"), monitor);
        QVERIFY(!splits->has(Role::train));
        const auto test = splits->test("a test", monitor);
        QCOMPARE(test->size(), int64_t{ 1000 });
        std::vector<int> counts(10);
        for (int64_t index = 0; index < test->size(); ++index)
            ++counts.at(static_cast<size_t>(test->label(index)));
        QCOMPARE(counts, std::vector<int>(10, 100));
        QCOMPARE(test->classNames().at(9), std::string("Ankle boot"));
        QCOMPARE(test->image(0).shape(), (Shape{ 28, 28, 1 }));
    }

    void fashionMnistOfDebianIsFound()
    {
        if (!std::filesystem::exists("/usr/share/datasets/fashion-mnist"))
            QSKIP("dataset-fashion-mnist is not installed");
        Monitor monitor;
        const auto splits = openDataset(describeDataset("fashion-mnist"), monitor);
        QCOMPARE(splits->test("a test", monitor)->size(), int64_t{ 10'000 });
        QCOMPARE(splits->testAccesses().size(), size_t{ 1 });
        const int64_t train = splits->train(monitor)->size();
        const int64_t validation = splits->validation(monitor)->size();
        QCOMPARE(train + validation, int64_t{ 60'000 });
        QVERIFY(validation > 5'500 && validation < 6'500);
    }

    void formatsAreRecognizedByTheirFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("format");
        QTest::newRow("IDX folder") << "train-images-idx3-ubyte"
                                    << ""
                                    << "idx";
        QTest::newRow("IDX file") << "t10k-images-idx3-ubyte.gz"
                                  << "t10k-images-idx3-ubyte.gz"
                                  << "idx";
        QTest::newRow("CIFAR folder") << "data_batch_1.bin"
                                      << ""
                                      << "cifar10";
        QTest::newRow("archive of arrays") << "set.npz"
                                           << "set.npz"
                                           << "npy";
        QTest::newRow("folder of arrays") << "x_train.npy"
                                          << ""
                                          << "npy";
        QTest::newRow("list of images") << "list.csv"
                                        << "list.csv"
                                        << "csv";
        QTest::newRow("folder of classes") << "cat/1.png"
                                           << ""
                                           << "folder";
    }

    void formatsAreRecognizedByTheirFiles()
    {
        QFETCH(QString, file);
        QFETCH(QString, path);
        QFETCH(QString, format);
        const test::TemporaryFolder folder;
        folder.write(file.toStdString(), "");
        const DatasetDescription description =
            describeDataset((folder.path() / path.toStdString()).string());
        QCOMPARE(description.format, format.toStdString());
    }

    void unrecognizedPathListsTheFormats()
    {
        const test::TemporaryFolder folder;
        try {
            describeDataset(folder.path().string());
            QFAIL("an empty folder was recognized");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::invalidData);
            QVERIFY(std::string(error.what()).find("folder (one folder for each class")
                    != std::string::npos);
        }
    }

    void descriptionReadsBackFromJson()
    {
        DatasetDescription description{ .format = "csv",
                                        .path = "/data/list.csv",
                                        .split = { .seed = 7, .validationShare = 0.2 } };
        description.preprocessing = Preprocessing{ .width = 32, .height = 24, .fit = Fit::crop };
        const DatasetDescription back = descriptionFromJson(descriptionToJson(description));
        QCOMPARE(back.format, description.format);
        QCOMPARE(back.path, description.path);
        QCOMPARE(back.split.seed, uint64_t{ 7 });
        QCOMPARE(back.split.validationShare, 0.2);
        QVERIFY(back.preprocessing == description.preprocessing);
        QVERIFY_EXCEPTION_THROWN(descriptionFromJson(R"({"format": "csv", "pth": ""})"), Error);
        QVERIFY_EXCEPTION_THROWN(descriptionFromJson("[]"), Error);
    }
};

QTEST_GUILESS_MAIN(TestDataSets)
#include "tst_data_sets.moc"
