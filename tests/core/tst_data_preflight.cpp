#include "core/data/dataset_description.h"
#include "core/data/npy.h"
#include "core/data/preflight.h"
#include "tests/support/data_files.h"
#include "tests/support/graph_text.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <cmath>

using namespace core;

namespace {

using Folder = test::TemporaryFolder;

/// A faulty data set: files in a folder, and what has to be found in them.
struct Case
{
    const char* name;
    DataFault expected;
    void (*make)(const Folder& folder);
};

std::string picture(const char* name)
{
    return test::readText(test::dataFolder() / "images" / name);
}

void writeIdx(const Folder& folder, const std::string& stem, const std::string& pixels,
              const std::string& labels)
{
    folder.write(stem + "-images-idx3-ubyte",
                 test::idxFile({ static_cast<int64_t>(pixels.size()) / 16, 4, 4 }, pixels));
    folder.write(stem + "-labels-idx1-ubyte",
                 test::idxFile({ static_cast<int64_t>(labels.size()) }, labels));
}

/// A clean set: 60 training and 30 test pictures of three classes.
void writeClean(const Folder& folder)
{
    writeIdx(folder, "train", test::tinyPictures(60), test::cyclingLabels(60, 3));
    writeIdx(folder, "t10k", test::tinyPictures(30, 1000), test::cyclingLabels(30, 3));
}

/// The clean set with one of its files changed.
void replace(const Folder& folder, const std::string& file, const std::string& content)
{
    writeClean(folder);
    folder.write(file, content);
}

void writeClasses(const Folder& folder)
{
    for (const char* name : { "colour.png", "alpha.png", "deep.png" }) {
        folder.write(std::string("cat/") + name, picture(name));
        folder.write(std::string("dog/") + name, picture(name) + name);
    }
}

const Case kCases[] = {
    { "IDX of training images cut off", DataFault::unreadable,
      [](const Folder& folder) {
          replace(folder, "train-images-idx3-ubyte", test::idxFile({ 60, 4, 4 }, "short"));
      } },
    { "IDX of another magic", DataFault::unreadable,
      [](const Folder& folder) {
          replace(folder, "t10k-images-idx3-ubyte", "PK\x03\x04 no IDX");
      } },
    { "fewer labels than images", DataFault::unreadable,
      [](const Folder& folder) {
          replace(folder, "t10k-labels-idx1-ubyte", test::idxFile({ 5 }, "\1\2\1\2\1"));
      } },
    { "damaged gzip", DataFault::unreadable,
      [](const Folder& folder) {
          replace(folder, "t10k-images-idx3-ubyte", "\x1F\x8B\x08 broken");
      } },
    { "pickled objects", DataFault::unreadable,
      [](const Folder& folder) {
          folder.write("x_train.npy", test::readText(test::dataFolder() / "npy/objects.npy"));
      } },
    { "NPY that promises more than it has", DataFault::unreadable,
      [](const Folder& folder) {
          folder.write("x_train.npy",
                       test::npyFile("{'descr': '<f4', 'fortran_order': False, 'shape': "
                                     "(1000000, 1000000), }",
                                     "few"));
      } },
    { "ragged CSV", DataFault::unreadable,
      [](const Folder& folder) { folder.write("list.csv", "path,label\na.png\n"); } },
    { "CSV that leads out of its folder", DataFault::unreadable,
      [](const Folder& folder) { folder.write("list.csv", "path,label\n/etc/passwd,1\n"); } },
    { "CSV of missing files", DataFault::unreadable,
      [](const Folder& folder) { folder.write("list.csv", "path,label\nnone.png,1\n"); } },
    { "CIFAR of a broken record", DataFault::unreadable,
      [](const Folder& folder) { folder.write("data_batch_1.bin", std::string(3072, 'x')); } },
    { "truncated JPEG", DataFault::damagedSample,
      [](const Folder& folder) {
          writeClasses(folder);
          folder.write("dog/cut.jpg", picture("colour.jpg").substr(0, 700));
      } },
    { "image bomb", DataFault::damagedSample,
      [](const Folder& folder) {
          writeClasses(folder);
          std::string bomb = picture("colour.png");
          bomb[17] = '\x7F';
          bomb[21] = '\x7F';
          folder.write("dog/bomb.png", bomb);
      } },
    { "text under the name of an image", DataFault::damagedSample,
      [](const Folder& folder) {
          writeClasses(folder);
          folder.write("cat/readme.png", "not an image at all");
      } },
    { "label beyond the classes", DataFault::labelOutOfRange,
      [](const Folder& folder) {
          writeClean(folder);
          writeIdx(folder, "t10k", test::tinyPictures(30, 1000),
                   test::cyclingLabels(29, 3) + '\x09');
          folder.write("classes.txt", "a\nb\nc\n");
      } },
    { "more classes than the model has outputs", DataFault::classMismatch,
      [](const Folder& folder) {
          writeIdx(folder, "train", test::tinyPictures(60), test::cyclingLabels(60, 5));
      } },
    { "one class alone", DataFault::oneClass,
      [](const Folder& folder) {
          writeClean(folder);
          writeIdx(folder, "train", test::tinyPictures(60), std::string(60, '\1'));
      } },
    { "a class without samples", DataFault::emptyClass,
      [](const Folder& folder) {
          writeClean(folder);
          writeIdx(folder, "t10k", test::tinyPictures(30, 1000), test::cyclingLabels(30, 2));
          folder.write("classes.txt", "a\nb\nc\n");
      } },
    { "no sample at all", DataFault::emptySet,
      [](const Folder& folder) { writeIdx(folder, "train", "", ""); } },
    { "the same images for training and testing", DataFault::overlap,
      [](const Folder& folder) {
          writeIdx(folder, "train", test::tinyPictures(60), test::cyclingLabels(60, 3));
          writeIdx(folder, "t10k", test::tinyPictures(30), test::cyclingLabels(30, 3));
      } },
    { "fewer samples than a batch", DataFault::fewerThanBatch,
      [](const Folder& folder) {
          writeClean(folder);
          writeIdx(folder, "t10k", test::tinyPictures(6, 1000), test::cyclingLabels(6, 3));
      } },
    { "NaN among the numbers", DataFault::nonFinite,
      [](const Folder& folder) {
          Tensor numbers(ElementType::float32, { 60, 1, 4, 4 });
          for (size_t index = 0; index < 960; ++index)
              numbers.mutableValues<float>()[index] = static_cast<float>(index);
          numbers.mutableValues<float>()[500] = std::nanf("");
          folder.write("x_train.npy", npyFile(numbers));
      } },
    { "equal images with different labels", DataFault::conflictingLabels,
      [](const Folder& folder) {
          writeClean(folder);
          writeIdx(folder, "t10k", test::tinyPictures(30, 1000) + test::tinyPictures(30, 1000),
                   test::cyclingLabels(30, 3) + test::cyclingLabels(31, 3).substr(1));
      } },
    { "one class nearly everywhere", DataFault::imbalance,
      [](const Folder& folder) {
          writeClean(folder);
          writeIdx(folder, "t10k", test::tinyPictures(80, 1000),
                   std::string(77, '\0') + std::string("\0\1\2", 3));
      } },
    { "samples without labels", DataFault::unlabelled,
      [](const Folder& folder) {
          folder.write("train-images-idx3-ubyte",
                       test::idxFile({ 60, 4, 4 }, test::tinyPictures(60)));
      } },
    { "pictures of another size than the network reads", DataFault::shapeMismatch,
      [](const Folder& folder) {
          folder.write("train-images-idx3-ubyte",
                       test::idxFile({ 60, 2, 8 }, test::tinyPictures(60)));
          folder.write("train-labels-idx1-ubyte",
                       test::idxFile({ 60 }, test::cyclingLabels(60, 3)));
      } },
    { "links that loop", DataFault::leftOut,
      [](const Folder& folder) {
          writeClasses(folder);
          std::filesystem::create_directory_symlink(folder.path(), folder.path() / "dog/again");
      } },
};

/// Grey pictures of 4 x 4 in, three classes out.
std::shared_ptr<const Model> network()
{
    Model model = test::modelFromText(
        R"(<ir_version: 8, opset_import: ["" : 17]>
           g (float[N, 1, 4, 4] x) => (float[N, 3] y) { y = Identity(x) })");
    storePreprocessing(model, { .channels = 1 });
    return std::make_shared<const Model>(std::move(model));
}

PreflightReport examine(const Folder& folder, const std::shared_ptr<const Model>& model)
{
    Monitor monitor;
    try {
        const bool hasCsv = std::filesystem::exists(folder.path() / "list.csv");
        const auto path = hasCsv ? folder.path() / "list.csv" : folder.path();
        const auto dataset = openDataset(describeDataset(path.string()), monitor);
        return preflight(*dataset, { .model = model, .batchSize = 7 }, monitor);
    } catch (const Error& error) {
        return { .findings = { { DataFault::unreadable, Severity::error, 1, error.what() } } };
    }
}

QString findingsText(const PreflightReport& report)
{
    QString text;
    for (const DataFinding& finding : report.findings)
        text += QString::fromStdString(std::string(dataFaultName(finding.fault)) + ": "
                                       + finding.message + "; ");
    return text;
}

} // namespace

class TestDataPreflight : public QObject
{
    Q_OBJECT
private slots:
    void plantedFaultIsFound_data()
    {
        QTest::addColumn<int>("number");
        for (size_t number = 0; number < std::size(kCases); ++number)
            QTest::newRow(kCases[number].name) << static_cast<int>(number);
    }

    void plantedFaultIsFound()
    {
        QFETCH(int, number);
        const Case& example = kCases[number];
        const Folder folder;
        example.make(folder);
        const bool isOfPictures =
            example.expected == DataFault::damagedSample || example.expected == DataFault::leftOut;
        const PreflightReport report = examine(folder, isOfPictures ? nullptr : network());
        QVERIFY2(report.has(example.expected), qPrintable(findingsText(report)));
    }

    void cleanSetsRaiseNoAlarm()
    {
        const Folder arrays;
        writeClean(arrays);
        const PreflightReport report = examine(arrays, network());
        QVERIFY2(report.findings.empty(), qPrintable(findingsText(report)));
        QCOMPARE(report.counts.size(), size_t{ 3 });
        QCOMPARE(report.counts.back().perClass, (std::vector<int64_t>{ 10, 10, 10 }));

        Monitor monitor;
        const auto sample = openDataset(describeDataset("sample"), monitor);
        const PreflightReport sampleReport = preflight(*sample, { .batchSize = 256 }, monitor);
        QVERIFY2(sampleReport.findings.empty(), qPrintable(findingsText(sampleReport)));
    }

    void cleanFolderRaisesNoAlarm()
    {
        const Folder folder;
        for (const char* name : { "colour.png", "alpha.png", "deep.png" })
            folder.write(std::string("cat/") + name, picture(name));
        for (const char* name : { "colour.bmp", "colour.jpg", "progressive.jpg" })
            folder.write(std::string("dog/") + name, picture(name));
        Monitor monitor;
        const auto dataset = openDataset(
            { .format = "folder", .path = folder.path(), .split = { .validationShare = 0 } },
            monitor);
        const PreflightReport report = preflight(*dataset, {}, monitor);
        QVERIFY2(report.findings.empty(), qPrintable(findingsText(report)));
    }

    void findingsCountTheirOccurrences()
    {
        const Folder folder;
        writeIdx(folder, "train", test::tinyPictures(60), test::cyclingLabels(60, 3));
        writeIdx(folder, "t10k", test::tinyPictures(30), test::cyclingLabels(30, 3));
        const PreflightReport report = examine(folder, network());
        QCOMPARE(report.findings.size(), size_t{ 1 });
        QCOMPARE(report.findings.front().count, int64_t{ 30 });
        QVERIFY(report.isFatal());
    }

    void cancellingStopsTheExamination()
    {
        const Folder folder;
        writeClean(folder);
        Monitor free;
        const auto dataset = openDataset(describeDataset(folder.path().string()), free);
        std::stop_source source;
        source.request_stop();
        Monitor monitor(source.get_token());
        QVERIFY_EXCEPTION_THROWN(preflight(*dataset, {}, monitor), Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestDataPreflight)
#include "tst_data_preflight.moc"
