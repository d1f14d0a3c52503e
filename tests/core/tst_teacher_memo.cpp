#include "core/base/small_float.h"
#include "core/data/batch.h"
#include "core/data/dataset_description.h"
#include "core/data/preprocessing.h"
#include "core/distillation/teacher.h"
#include "core/onnx/read_model.h"
#include "tests/support/command.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <fstream>
#include <set>

using namespace core;

namespace {

constexpr int64_t kMostBytes = 1 << 20;

MemoKey smallKey()
{
    return { .teacher = 1,
             .preprocessing = 2,
             .samples = 3,
             .sampleCount = 4,
             .viewCount = 2,
             .classes = 3 };
}

/// Overwrites one byte of a file.
void damage(const std::filesystem::path& file, int64_t position)
{
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekg(position);
    const auto byte = static_cast<char>(stream.get() ^ 0x55);
    stream.seekp(position);
    stream.put(byte);
}

std::vector<float> rounded(std::span<const float> values)
{
    std::vector<float> result;
    for (const float value : values)
        result.push_back(fromFloat16Bits(toFloat16Bits(value)));
    return result;
}

std::shared_ptr<const Model> residualSample()
{
    Monitor monitor;
    return std::make_shared<const Model>(
        readModel(test::samplePath("fashion_resnet20.onnx"), monitor));
}

/// Samples with the given numbers in given views; a view moves the picture right by its number.
TrainingBatch batchOf(const Dataset& samples, const Model& model,
                      const std::vector<int64_t>& indices, const std::vector<int64_t>& views)
{
    const Batch batch =
        makeBatch(samples, Preprocessor(preprocessingOf(model)), indices, networkInput(model));
    TrainingBatch result{
        .input = batch.input, .indices = indices, .views = views, .labels = batch.labels
    };
    const std::span<float> pixels = result.input.mutableValues<float>();
    const size_t size = pixels.size() / indices.size();
    for (size_t row = 0; row < indices.size(); ++row)
        for (int64_t step = 0; step < views[row]; ++step)
            std::rotate(pixels.begin() + static_cast<std::ptrdiff_t>(row * size),
                        pixels.begin() + static_cast<std::ptrdiff_t>((row + 1) * size) - 1,
                        pixels.begin() + static_cast<std::ptrdiff_t>((row + 1) * size));
    return result;
}

} // namespace

/// What a teacher said is kept and found again exactly, or not at all.
class TestTeacherMemo : public QObject
{
    Q_OBJECT
private slots:
    void remembersRoundedLogitsAcrossProcesses()
    {
        const test::TemporaryFolder folder;
        const std::vector<float> said{ 1.0001F, -20.3F, 1e-3F };
        std::vector<float> found(3);
        {
            TeacherMemo memo(folder.path(), smallKey(), kMostBytes);
            QVERIFY(!memo.read(2, 1, found));
            QVERIFY(memo.write(2, 1, said));
            QCOMPARE(memo.count(), int64_t{ 1 });
        }
        TeacherMemo memo(folder.path(), smallKey(), kMostBytes);
        QCOMPARE(memo.count(), int64_t{ 1 });
        QVERIFY(memo.read(2, 1, found));
        QVERIFY(found == rounded(said));
        QVERIFY(!memo.read(2, 0, found));
        QVERIFY(!memo.read(1, 1, found));
    }

    void everyPartOfTheKeyHasItsOwnFile()
    {
        std::vector<MemoKey> keys(6, smallKey());
        keys[0].teacher += 1;
        keys[1].preprocessing += 1;
        keys[2].samples += 1;
        keys[3].sampleCount += 1;
        keys[4].viewCount += 1;
        keys[5].classes += 1;
        std::set<std::filesystem::path> names{ TeacherMemo::fileName(smallKey()) };
        for (const MemoKey& key : keys)
            names.insert(TeacherMemo::fileName(key));
        QCOMPARE(names.size(), size_t(7));
    }

    void damageAnywhereIsRefused()
    {
        const test::TemporaryFolder folder;
        const auto file = folder.path() / TeacherMemo::fileName(smallKey());
        {
            TeacherMemo memo(folder.path(), smallKey(), kMostBytes);
            memo.write(0, 0, std::vector<float>{ 1, 2, 3 });
        }
        // The head, then the first record but for its last two bytes, which fill it up.
        for (int64_t position = 0; position < 64 + 4 + 6; ++position) {
            damage(file, position);
            try {
                const TeacherMemo memo(folder.path(), smallKey(), kMostBytes);
                QFAIL(qPrintable(QStringLiteral("byte %1").arg(position)));
            } catch (const Error& error) {
                QCOMPARE(error.code(), ErrorCode::invalidFile);
            }
            damage(file, position);
        }
        std::filesystem::resize_file(file, std::filesystem::file_size(file) - 1);
        QVERIFY_EXCEPTION_THROWN(TeacherMemo(folder.path(), smallKey(), kMostBytes), Error);
    }

    void unfinishedRecordCountsAsMissing()
    {
        const test::TemporaryFolder folder;
        const auto file = folder.path() / TeacherMemo::fileName(smallKey());
        {
            const TeacherMemo memo(folder.path(), smallKey(), kMostBytes);
        }
        damage(file, 64 + 4); // logits, but no checksum yet
        TeacherMemo memo(folder.path(), smallKey(), kMostBytes);
        std::vector<float> found(3);
        QVERIFY(!memo.read(0, 0, found));
        QVERIFY(memo.write(0, 0, std::vector<float>{ 1, 2, 3 }));
        QVERIFY(memo.read(0, 0, found));
    }

    void logitsBeyondFloat16AreNotRemembered()
    {
        const test::TemporaryFolder folder;
        TeacherMemo memo(folder.path(), smallKey(), kMostBytes);
        std::vector<float> found(3);
        QVERIFY(!memo.write(0, 0, std::vector<float>{ 1, 70000, 3 }));
        QVERIFY(!memo.read(0, 0, found));
    }

    void secondUserAndTooLargeMemosAreRefused()
    {
        const test::TemporaryFolder folder;
        const TeacherMemo memo(folder.path(), smallKey(), kMostBytes);
        QVERIFY_EXCEPTION_THROWN(TeacherMemo(folder.path(), smallKey(), kMostBytes), Error);
        MemoKey large = smallKey();
        large.viewCount = 1'000'000;
        QVERIFY_EXCEPTION_THROWN(TeacherMemo(folder.path(), large, kMostBytes), Error);
        large.sampleCount = std::numeric_limits<int64_t>::max() / 2;
        QVERIFY_EXCEPTION_THROWN(TeacherMemo(folder.path(), large, kMostBytes), Error);
    }

    void teacherWithMemoSaysWhatItWouldSayLive()
    {
        const test::TemporaryFolder folder;
        Monitor monitor;
        const auto model = residualSample();
        const auto samples =
            openDataset(describeDataset("sample"), monitor)->test("a test", monitor);
        Teacher live(model, {}, {});
        Teacher remembering(model, {}, {});
        MemoKey key = smallKey();
        key.sampleCount = samples->size();
        key.viewCount = 3;
        key.classes = 10;
        remembering.setMemo(std::make_unique<TeacherMemo>(folder.path(), key, kMostBytes));
        // Other samples beside each other in every epoch, in other views, some met before.
        const std::vector<std::vector<int64_t>> epochs{ { 0, 1, 2, 3, 4, 5, 6, 7 },
                                                        { 7, 3, 0, 9, 10, 1, 8, 2 },
                                                        { 9, 10, 8, 0, 3, 2, 7, 1 } };
        const std::vector<std::vector<int64_t>> views{ { 0, 1, 2, 0, 1, 2, 0, 1 },
                                                       { 1, 0, 0, 2, 1, 1, 2, 2 },
                                                       { 2, 1, 2, 0, 0, 2, 1, 1 } };
        for (size_t epoch = 0; epoch < epochs.size(); ++epoch) {
            const TrainingBatch batch = batchOf(*samples, *model, epochs[epoch], views[epoch]);
            const Tensor theirs = live.answer(batch).logits;
            const Tensor ours = remembering.answer(batch).logits;
            const auto expected = rounded(theirs.values<float>());
            const auto found = ours.values<float>();
            QVERIFY(std::equal(found.begin(), found.end(), expected.begin()));
        }
        QCOMPARE(live.counters().computed, int64_t{ 24 });
        QCOMPARE(remembering.counters().asked, int64_t{ 24 });
        // Of the second batch five are known, of the third all.
        QCOMPARE(remembering.counters().computed, int64_t{ 8 + 3 });
        QCOMPARE(remembering.counters().saved(), 24 - remembering.counters().computed);
    }

    void mixedSamplesAndUnnumberedViewsAreComputed()
    {
        const test::TemporaryFolder folder;
        Monitor monitor;
        const auto model = residualSample();
        const auto samples =
            openDataset(describeDataset("sample"), monitor)->test("a test", monitor);
        Teacher teacher(model, {}, {});
        MemoKey key = smallKey();
        key.classes = 10;
        teacher.setMemo(std::make_unique<TeacherMemo>(folder.path(), key, kMostBytes));
        TrainingBatch batch = batchOf(*samples, *model, { 0, 1 }, { 0, 0 });
        teacher.answer(batch);
        batch.targets = Tensor(ElementType::float32, { 2, 10 });
        teacher.answer(batch);
        batch.targets = Tensor();
        batch.views = { 0, -1 };
        teacher.answer(batch);
        QCOMPARE(teacher.counters().computed, int64_t{ 6 });
    }

    void severalTeachersAreAveraged()
    {
        const Tensor sure = Tensor::of<float>({ 1, 2 }, { 8.0F, 0.0F });
        const Tensor unsure = Tensor::of<float>({ 1, 2 }, { 0.0F, 0.0F });
        const std::vector<Tensor> both{ sure, unsure };
        const Tensor logits = combinedLogits(both, TeacherCombination::logits, 4);
        QCOMPARE(logits.values<float>()[0], 4.0F);
        // (softmax(2, 0) + softmax(0, 0)) / 2 at temperature 4.
        const Tensor soft = combinedLogits(both, TeacherCombination::probabilities, 4);
        const double expected = (1 / (1 + std::exp(-2.0)) + 0.5) / 2;
        const double found =
            1 / (1 + std::exp((soft.values<float>()[1] - soft.values<float>()[0]) / 4.0));
        QVERIFY(std::abs(found - expected) < 1e-6);
    }
};

QTEST_GUILESS_MAIN(TestTeacherMemo)
#include "tst_teacher_memo.moc"
