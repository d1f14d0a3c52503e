#include "core/data/array_dataset.h"
#include "core/data/split_dataset.h"
#include "tests/support/data_files.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace core;

namespace {

/// Pictures whose first pixels spell these numbers; equal numbers give equal pictures.
std::shared_ptr<const Dataset> picturesOf(const std::vector<int>& numbers)
{
    std::string pixels;
    for (const int number : numbers)
        pixels += test::tinyPictures(1, number);
    const auto count = static_cast<int64_t>(numbers.size());
    const auto* const bytes = reinterpret_cast<const uint8_t*>(pixels.data());
    return makeArrayDataset(
        { .samples = Tensor::of<uint8_t>({ count, 4, 4 }, std::span(bytes, pixels.size())) });
}

std::set<uint64_t> contents(const Dataset& dataset)
{
    std::set<uint64_t> hashes;
    for (int64_t index = 0; index < dataset.size(); ++index)
        hashes.insert(dataset.contentHash(index));
    return hashes;
}

SplitDataset splitOf(const std::vector<int>& numbers, const SplitOptions& options)
{
    const auto pool = picturesOf(numbers);
    return SplitDataset(
        { .train = [pool](Monitor&) { return pool; }, .test = [pool](Monitor&) { return pool; } },
        options);
}

std::vector<int> counted(int count)
{
    std::vector<int> numbers;
    for (int number = 0; number < count; ++number)
        numbers.push_back(number);
    return numbers;
}

} // namespace

class TestDataSplits : public QObject
{
    Q_OBJECT
private slots:
    void duplicatesAreOnOneSide()
    {
        std::vector<int> numbers = counted(200);
        numbers.insert(numbers.end(), numbers.begin(), numbers.end());
        SplitDataset splits = splitOf(numbers, { .validationShare = 0.3 });
        Monitor monitor;
        const auto train = contents(*splits.train(monitor));
        const auto validation = contents(*splits.validation(monitor));
        QCOMPARE(train.size() + validation.size(), size_t{ 200 });
        QVERIFY(validation.size() > 40 && validation.size() < 80);
        QCOMPARE(splits.train(monitor)->size(), static_cast<int64_t>(train.size() * 2));
    }

    void validationFilesOfTheirOwnStayWhole()
    {
        const auto train = picturesOf(counted(20));
        const auto validation = picturesOf({ 101, 102, 103 });
        SplitDataset splits({ .train = [=](Monitor&) { return train; },
                              .validation = [=](Monitor&) { return validation; } },
                            { .validationShare = 0.5 });
        Monitor monitor;
        QCOMPARE(splits.train(monitor)->size(), int64_t{ 20 });
        QCOMPARE(splits.validation(monitor)->size(), int64_t{ 3 });
    }

    void theOrderOfTheFilesDoesNotMatter()
    {
        std::vector<int> numbers = counted(100);
        SplitDataset forward = splitOf(numbers, {});
        std::ranges::reverse(numbers);
        SplitDataset backward = splitOf(numbers, {});
        Monitor monitor;
        QCOMPARE(contents(*forward.validation(monitor)), contents(*backward.validation(monitor)));
    }

    void anotherSeedSplitsOtherwise()
    {
        SplitDataset first = splitOf(counted(100), { .seed = 1 });
        SplitDataset second = splitOf(counted(100), { .seed = 2 });
        Monitor monitor;
        QVERIFY(contents(*first.validation(monitor)) != contents(*second.validation(monitor)));
    }

    void everyUseOfTheTestSamplesIsCounted()
    {
        SplitDataset splits = splitOf(counted(10), {});
        QStringList logged;
        Monitor monitor({}, { .log = [&](LogLevel, const std::string& text) {
                            logged.append(QString::fromStdString(text));
                        } });
        splits.train(monitor);
        QVERIFY(splits.testAccesses().empty());
        splits.test("a search", monitor);
        splits.test("the final evaluation", monitor);
        QCOMPARE(splits.testAccesses().size(), size_t{ 2 });
        QVERIFY(logged.last().contains("final evaluation (access 2"));
    }

    void missingRolesAreRefusedByName()
    {
        SplitDataset splits({}, {});
        Monitor monitor;
        const auto error = test::errorOf([&] { splits.test("a test", monitor); });
        QVERIFY(error && std::string(error->what()).find("no test samples") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestDataSplits)
#include "tst_data_splits.moc"
