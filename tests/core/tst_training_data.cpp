#include "core/data/array_dataset.h"
#include "core/training/beta_distribution.h"
#include "core/training/fitted_dataset.h"
#include "core/training/training_batch_loader.h"
#include "core/training/training_settings.h"
#include "tests/support/data_files.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace core;

namespace {

constexpr int64_t kSide = 6;

/// Pictures [6, 6, channels] whose pixels are all different from zero.
std::shared_ptr<const Dataset> pictures(int64_t count, int64_t channels = 1)
{
    Tensor samples(ElementType::uint8, { count, kSide, kSide, channels });
    const std::span<uint8_t> pixels = samples.mutableValues<uint8_t>();
    for (size_t index = 0; index < pixels.size(); ++index)
        pixels[index] = static_cast<uint8_t>(1 + index % 255);
    Tensor labels(ElementType::int64, { count });
    for (int64_t index = 0; index < count; ++index)
        labels.mutableValues<int64_t>()[static_cast<size_t>(index)] = index % 3;
    return makeArrayDataset({ .samples = samples, .labels = labels });
}

Preprocessing grey()
{
    return { .width = kSide, .height = kSide, .channels = 1, .scale = 1 };
}

std::vector<TrainingBatch> allBatches(const TrainingBatchOptions& options,
                                      const std::shared_ptr<const Dataset>& dataset = pictures(10),
                                      const Preprocessing& preprocessing = grey())
{
    TrainingBatchLoader loader(dataset, Preprocessor(preprocessing), NetworkInput{}, options);
    std::vector<TrainingBatch> batches;
    while (std::optional<TrainingBatch> batch = loader.next())
        batches.push_back(*std::move(batch));
    return batches;
}

TrainingBatchOptions varied()
{
    return { .batchSize = 4,
             .epochs = 3,
             .seed = 9,
             .classes = 3,
             .augmentation = { .views = { .mirrors = true, .shift = 2 } } };
}

} // namespace

class TestTrainingData : public QObject
{
    Q_OBJECT
private slots:
    void viewsAreNumberedAndDifferent()
    {
        const ViewSet views{ .mirrors = true, .shift = 2 };
        QCOMPARE(views.count(), int64_t{ 50 });
        QVERIFY(views.view(0) == View());
        const Tensor picture = pictures(1)->image(0);
        std::set<std::vector<int64_t>> shown;
        for (int64_t number = 0; number < views.count(); ++number)
            shown.insert(shownPicture(picture, views.view(number)).toIntegers());
        QCOMPARE(shown.size(), size_t{ 50 });
        QVERIFY(shown.contains(picture.toIntegers()));
    }

    void aViewMovesAndMirrors()
    {
        const Tensor picture = Tensor::of<uint8_t>({ 2, 3, 1 }, { 1, 2, 3, 4, 5, 6 });
        const auto shown = [&](const View& view) {
            return shownPicture(picture, view).toIntegers();
        };
        QCOMPARE(shown({ .right = 1 }), (std::vector<int64_t>{ 0, 1, 2, 0, 4, 5 }));
        QCOMPARE(shown({ .down = -1 }), (std::vector<int64_t>{ 4, 5, 6, 0, 0, 0 }));
        QCOMPARE(shown({ .isMirrored = true }), (std::vector<int64_t>{ 3, 2, 1, 6, 5, 4 }));
        QCOMPARE(shown({ .isMirrored = true, .right = -1, .down = 1 }),
                 (std::vector<int64_t>{ 0, 0, 0, 2, 1, 0 }));
        QCOMPARE(shown({ .right = 7 }), std::vector<int64_t>(6));
    }

    void coloursMoveTogether()
    {
        const Tensor picture = Tensor::of<uint8_t>({ 1, 2, 3 }, { 1, 2, 3, 4, 5, 6 });
        QCOMPARE(shownPicture(picture, { .isMirrored = true }).toIntegers(),
                 (std::vector<int64_t>{ 4, 5, 6, 1, 2, 3 }));
        QCOMPARE(shownPicture(picture, { .right = 1 }).toIntegers(),
                 (std::vector<int64_t>{ 0, 0, 0, 1, 2, 3 }));
    }

    void viewsAreDrawnEvenly()
    {
        const ViewSet views{ .mirrors = true, .shift = 1 };
        std::vector<int> counts(static_cast<size_t>(views.count()));
        for (int64_t sample = 0; sample < 18'000; ++sample)
            ++counts[static_cast<size_t>(views.drawn(1, 0, sample))];
        for (const int count : counts)
            QVERIFY2(std::abs(count - 1000) < 160, qPrintable(QString::number(count)));
    }

    void everyEpochHasAnotherOrderOfAllSamples()
    {
        const std::vector<int64_t> first = sampleOrder(100, 1, 0);
        const std::vector<int64_t> second = sampleOrder(100, 1, 1);
        QVERIFY(first != second);
        QCOMPARE(first, sampleOrder(100, 1, 0));
        QCOMPARE(std::set(first.begin(), first.end()).size(), size_t{ 100 });
    }

    void batchesNameTheirSamplesAndViews()
    {
        const auto dataset = pictures(10);
        const std::vector<TrainingBatch> batches = allBatches(varied(), dataset);
        QCOMPARE(batches.size(), size_t{ 6 });
        QCOMPARE(batches.back().epoch, int64_t{ 2 });
        QCOMPARE(batches.back().step, uint64_t{ 5 });
        const TrainingBatch& batch = batches[3];
        QCOMPARE(batch.input.shape(), (Shape{ 4, 1, kSide, kSide }));
        for (size_t position = 0; position < 4; ++position) {
            const int64_t index = batch.indices[position];
            QCOMPARE(batch.labels[position], dataset->label(index));
            const View view = varied().augmentation.views.view(batch.views[position]);
            const std::vector<int64_t> expected =
                shownPicture(dataset->image(index), view).toIntegers();
            const std::vector<double> found = batch.input.toDoubles();
            for (size_t pixel = 0; pixel < expected.size(); ++pixel)
                QCOMPARE(found[position * expected.size() + pixel],
                         static_cast<double>(expected[pixel]));
        }
    }

    void aRunMayStartAtAnyBatch_data()
    {
        QTest::addColumn<double>("mixup");
        QTest::addColumn<double>("cutmix");
        QTest::addColumn<int>("cutout");
        QTest::newRow("views") << 0.0 << 0.0 << 0;
        QTest::newRow("cutout") << 0.0 << 0.0 << 3;
        QTest::newRow("mixup") << 0.4 << 0.0 << 0;
        QTest::newRow("cutmix") << 0.0 << 1.0 << 0;
        QTest::newRow("all") << 0.4 << 1.0 << 3;
    }

    void aRunMayStartAtAnyBatch()
    {
        QFETCH(double, mixup);
        QFETCH(double, cutmix);
        QFETCH(int, cutout);
        TrainingBatchOptions options = varied();
        options.augmentation.mixing = { .mixup = mixup, .cutmix = cutmix };
        options.augmentation.cutout = cutout;
        const std::vector<TrainingBatch> whole = allBatches(options);
        options.firstStep = 3;
        const std::vector<TrainingBatch> rest = allBatches(options);
        QCOMPARE(rest.size(), size_t{ 3 });
        for (size_t index = 0; index < rest.size(); ++index) {
            QVERIFY(rest[index].input == whole[index + 3].input);
            QVERIFY(rest[index].targets == whole[index + 3].targets);
            QCOMPARE(rest[index].indices, whole[index + 3].indices);
            QCOMPARE(rest[index].progress, whole[index + 3].progress);
        }
    }

    void anotherSeedGivesOtherBatches()
    {
        TrainingBatchOptions options = varied();
        const std::vector<TrainingBatch> first = allBatches(options);
        options.seed = 10;
        QVERIFY(!(allBatches(options)[0].input == first[0].input));
    }

    void viewsThatCannotBeNumberedHaveNoNumber()
    {
        TrainingBatchOptions options = varied();
        options.augmentation.cutout = 2;
        QCOMPARE(allBatches(options)[0].views, std::vector<int64_t>(4, -1));
    }

    void cutoutBlanksASquare()
    {
        TrainingBatchOptions options{ .batchSize = 10, .augmentation = { .cutout = 2 } };
        const TrainingBatch batch = allBatches(options)[0];
        const auto blank = std::ranges::count(batch.input.values<float>(), 0.0F);
        QVERIFY2(blank > 10 && blank <= 40, qPrintable(QString::number(blank)));
    }

    void mixedTargetsFollowTheShare()
    {
        TrainingBatchOptions options{
            .batchSize = 10, .seed = 2, .classes = 3, .augmentation = { .mixing = { .mixup = 1 } }
        };
        const TrainingBatch batch = allBatches(options)[0];
        const auto plain = pictures(10);
        for (size_t sample = 0; sample < 10; ++sample) {
            const size_t partner = 9 - sample;
            const int64_t own = batch.labels[sample];
            const int64_t other = batch.labels[partner];
            if (own == other)
                continue;
            const std::span<const float> row = batch.targets.values<float>().subspan(sample * 3, 3);
            const double share = row[static_cast<size_t>(own)];
            QVERIFY(std::abs(row[static_cast<size_t>(other)] - (1 - share)) < 1e-6);
            const double expected = share * plain->image(batch.indices[sample]).toDoubles()[7]
                + (1 - share) * plain->image(batch.indices[partner]).toDoubles()[7];
            QVERIFY(std::abs(batch.input.toDoubles()[sample * 36 + 7] - expected) < 1e-3);
        }
    }

    void cutmixReplacesTheShareOfTheArea_data()
    {
        QTest::addColumn<bool>("isChannelsLast");
        QTest::newRow("channels first") << false;
        QTest::newRow("channels last") << true;
    }

    void cutmixReplacesTheShareOfTheArea()
    {
        QFETCH(bool, isChannelsLast);
        TrainingBatchOptions options{
            .batchSize = 10, .seed = 5, .classes = 3, .augmentation = { .mixing = { .cutmix = 1 } }
        };
        const auto dataset = pictures(10, 3);
        const Preprocessing preprocessing{
            .width = kSide, .height = kSide, .isChannelsLast = isChannelsLast, .scale = 1
        };
        const TrainingBatch mixed = allBatches(options, dataset, preprocessing)[0];
        options.augmentation = {};
        const TrainingBatch plain = allBatches(options, dataset, preprocessing)[0];
        QCOMPARE(mixed.indices, plain.indices);
        const size_t size = 3 * kSide * kSide;
        int changedSamples = 0;
        for (size_t sample = 0; sample < 10; ++sample) {
            size_t changed = 0;
            for (size_t index = 0; index < size; ++index) {
                const float value = mixed.input.values<float>()[sample * size + index];
                const float own = plain.input.values<float>()[sample * size + index];
                const float other = plain.input.values<float>()[(9 - sample) * size + index];
                QVERIFY(value == own || value == other);
                changed += value != own ? 1 : 0;
            }
            const int64_t label = mixed.labels[sample];
            if (label == mixed.labels[9 - sample])
                continue;
            const double share =
                mixed.targets.values<float>()[sample * 3 + static_cast<size_t>(label)];
            QVERIFY2(std::abs(static_cast<double>(changed) / size - (1 - share)) < 1e-6,
                     qPrintable(QString::number(share)));
            changedSamples += changed > 0 ? 1 : 0;
        }
        QVERIFY(changedSamples > 0);
    }

    void betaHasItsMeanAndVariance_data()
    {
        QTest::addColumn<double>("shape");
        QTest::newRow("0.2") << 0.2;
        QTest::newRow("1") << 1.0;
        QTest::newRow("3") << 3.0;
    }

    void betaHasItsMeanAndVariance()
    {
        QFETCH(double, shape);
        Random random({ .seed = 4 });
        constexpr int kDraws = 20'000;
        double sum = 0;
        double squares = 0;
        for (int draw = 0; draw < kDraws; ++draw) {
            const double value = betaDistributed(random, shape);
            QVERIFY(value >= 0 && value <= 1);
            sum += value;
            squares += value * value;
        }
        const double mean = sum / kDraws;
        QVERIFY2(std::abs(mean - 0.5) < 0.015, qPrintable(QString::number(mean)));
        const double variance = squares / kDraws - mean * mean;
        QVERIFY2(std::abs(variance - 1 / (4 * (2 * shape + 1))) < 0.006,
                 qPrintable(QString::number(variance)));
    }

    void keptSamplesAreTheFittedOnes_data()
    {
        QTest::addColumn<int>("limit");
        QTest::newRow("all") << 1'000'000;
        QTest::newRow("some") << 3 * 9 * 3;
        QTest::newRow("none") << 0;
    }

    void keptSamplesAreTheFittedOnes()
    {
        QFETCH(int, limit);
        Monitor monitor;
        const Preprocessing small{ .width = 3, .height = 3, .channels = 3 };
        const auto dataset = pictures(10);
        const auto fitted = keepFitted(dataset, small, limit, monitor);
        const Preprocessor preprocessor(small);
        for (int64_t index = 0; index < 10; ++index) {
            QCOMPARE(fitted->image(index).shape(), (Shape{ 3, 3, 3 }));
            std::vector<float> expected(27);
            std::vector<float> found(27);
            preprocessor.write(dataset->image(index), expected);
            preprocessor.write(fitted->image(index), found);
            QCOMPARE(found, expected);
            QCOMPARE(fitted->contentHash(index), dataset->contentHash(index));
        }
    }

    void refusesBatchesThatAreNeverFull()
    {
        const auto error = test::errorOf([] { allBatches({ .batchSize = 11 }); });
        QVERIFY(error && error->code() == ErrorCode::invalidData);
        QVERIFY(QString(error->what()).contains("at most 10"));
    }

    void refusesToMoveWhatIsNoPicture()
    {
        const auto numbers =
            makeArrayDataset({ .samples = Tensor(ElementType::float32, { 4, 5 }),
                               .labels = Tensor::of<int64_t>({ 4 }, { 0, 1, 0, 1 }) });
        TrainingBatchOptions options = varied();
        options.augmentation = {};
        QCOMPARE(allBatches(options, numbers).size(), size_t{ 3 });
        options.augmentation.views.mirrors = true;
        const auto error = test::errorOf([&] { allBatches(options, numbers); });
        QVERIFY(error && QString(error->what()).contains("must be off"));
    }

    void settingsComeFromTheirParameters()
    {
        ParameterValues values(trainingParameters());
        values.setText("shift", "2");
        values.setText("mirror", "yes");
        values.setText("optimizer", "adamw");
        values.setText("precision", "float32");
        const TrainingSettings settings = trainingSettings(values);
        QCOMPARE(settings.augmentation.views.count(), int64_t{ 50 });
        QCOMPARE(settings.optimizer, std::string("adamw"));
        QVERIFY(settings.precision == TrainingPrecision::float32);
        QVERIFY(settings.epochs > 0 && settings.batchSize > 0);
    }
};

QTEST_GUILESS_MAIN(TestTrainingData)
#include "tst_training_data.moc"
