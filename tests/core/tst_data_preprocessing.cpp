#include "core/data/array_dataset.h"
#include "core/data/batch_loader.h"
#include "core/data/preprocessor.h"
#include "tests/support/data_files.h"
#include "tests/support/graph_text.h"

#include <QTest>

#include <cmath>

using namespace core;

namespace {

/// A picture whose red is 10 * row + column, green 100 more, blue 200.
Tensor gradient(int64_t height, int64_t width)
{
    Tensor picture(ElementType::uint8, { height, width, 3 });
    const std::span<uint8_t> pixels = picture.mutableValues<uint8_t>();
    for (int64_t row = 0; row < height; ++row)
        for (int64_t column = 0; column < width; ++column) {
            const auto place = static_cast<size_t>((row * width + column) * 3);
            pixels[place] = static_cast<uint8_t>(row * 10 + column);
            pixels[place + 1] = static_cast<uint8_t>(row * 10 + column + 100);
            pixels[place + 2] = 200;
        }
    return picture;
}

std::vector<float> written(const Tensor& picture, const Preprocessing& preprocessing)
{
    const Preprocessor preprocessor(preprocessing);
    std::vector<float> input(static_cast<size_t>(elementCount(preprocessor.inputShape(picture))));
    preprocessor.write(picture, input);
    return input;
}

std::string messageOf(const std::function<void()>& call)
{
    const auto error = test::errorOf(call);
    return error ? error->what() : "";
}

} // namespace

class TestDataPreprocessing : public QObject
{
    Q_OBJECT
private slots:
    void scaleMeanAndDeviationApplyByChannel()
    {
        const std::vector<float> input =
            written(gradient(2, 2), { .scale = 1, .mean = { 1, 2, 3 }, .deviation = { 1, 2, 4 } });
        const std::vector<float> expected{ -1,         0,          9,          10,
                                           98 / 2.0F,  99 / 2.0F,  108 / 2.0F, 109 / 2.0F,
                                           197 / 4.0F, 197 / 4.0F, 197 / 4.0F, 197 / 4.0F };
        QCOMPARE(input, expected);
    }

    void channelOrderAndLayout()
    {
        const std::vector<float> input =
            written(gradient(1, 2), { .isBgr = true, .isChannelsLast = true, .scale = 1 });
        QCOMPARE(input, (std::vector<float>{ 200, 100, 0, 200, 101, 1 }));
    }

    void greyIsWeightedAsTheEyeSees()
    {
        const std::vector<float> input = written(gradient(1, 1), { .channels = 1, .scale = 1 });
        QCOMPARE(input.size(), size_t{ 1 });
        QVERIFY(std::abs(input[0] - (0.587F * 100 + 0.114F * 200)) < 1);
    }

    void fits_data()
    {
        QTest::addColumn<int>("fit");
        QTest::addColumn<float>("first");
        QTest::addColumn<float>("last");
        QTest::newRow("crop takes the middle") << int(Fit::crop) << 1.0F << 12.0F;
        QTest::newRow("pad surrounds with zeros") << int(Fit::pad) << 0.0F << 0.0F;
    }

    /// A picture of 2 x 4 pixels brought to a square.
    void fits()
    {
        QFETCH(int, fit);
        QFETCH(float, first);
        QFETCH(float, last);
        const int64_t side = fit == int(Fit::crop) ? 2 : 4;
        const std::vector<float> input = written(gradient(2, 4),
                                                 { .width = side,
                                                   .height = side,
                                                   .fit = static_cast<Fit>(fit),
                                                   .interpolation = Interpolation::nearest,
                                                   .scale = 1 });
        QCOMPARE(input.front(), first);
        QCOMPARE(input[static_cast<size_t>(side * side) - 1], last);
    }

    void visibleUndoesTheNumbers()
    {
        const Preprocessing preprocessing{ .isBgr = true,
                                           .mean = { 0.5, 0.4, 0.3 },
                                           .deviation = { 0.2 } };
        const Tensor picture = gradient(3, 5);
        const std::vector<float> input = written(picture, preprocessing);
        const Tensor tensor = Tensor::of<float>({ 1, 3, 3, 5 }, std::span(input));
        QVERIFY(Preprocessor(preprocessing).visible(tensor) == picture);
    }

    void settingsReadBackFromMetadata()
    {
        const Preprocessing preprocessing{ .width = 224,
                                           .height = 224,
                                           .fit = Fit::crop,
                                           .shorterSide = 256,
                                           .interpolation = Interpolation::bilinear,
                                           .isBgr = true,
                                           .mean = { 0.485, 0.456, 0.406 },
                                           .deviation = { 0.229, 0.224, 0.225 } };
        Model model;
        QVERIFY(!storedPreprocessing(model));
        storePreprocessing(model, preprocessing);
        storeLabels(model, { "cat", "d\"og" });
        QVERIFY(storedPreprocessing(model) == preprocessing);
        QCOMPARE(storedLabels(model), (std::vector<std::string>{ "cat", "d\"og" }));
    }

    void badMetadataIsRefusedByKey_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("no JSON") << "width = 3";
        QTest::newRow("unknown setting") << R"({"wide": 3})";
        QTest::newRow("another type") << R"({"width": "3"})";
        QTest::newRow("zero deviation") << R"({"deviation": [0]})";
        QTest::newRow("two means for three channels") << R"({"mean": [0.1, 0.2]})";
        QTest::newRow("width without height") << R"({"width": 28})";
        QTest::newRow("beyond the range") << R"({"width": 99999999, "height": 1})";
    }

    void badMetadataIsRefusedByKey()
    {
        QFETCH(QString, text);
        Model model;
        model.setMetadata("espalier.preprocessing", text.toStdString());
        const std::string message = messageOf([&] { storedPreprocessing(model); });
        QVERIFY(message.find("espalier.preprocessing") != std::string::npos);
    }

    void theShapeOfTheInputGivesAGuess_data()
    {
        QTest::addColumn<QString>("shape");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("channels");
        QTest::addColumn<bool>("isChannelsLast");
        QTest::newRow("channels first") << "N, 3, 20, 30" << 30 << 3 << false;
        QTest::newRow("channels last") << "N, 20, 30, 1" << 30 << 1 << true;
        QTest::newRow("open size") << "N, 3, H, W" << 0 << 3 << false;
    }

    void theShapeOfTheInputGivesAGuess()
    {
        QFETCH(QString, shape);
        QFETCH(int, width);
        QFETCH(int, channels);
        QFETCH(bool, isChannelsLast);
        const Model model = test::modelFromText(
            QStringLiteral("<ir_version: 8, opset_import: [\"\" : 17]> g (float[%1] x) => "
                           "(float[%1] y) { y = Identity(x) }")
                .arg(shape)
                .toStdString());
        const Preprocessing guess = preprocessingOf(model);
        QCOMPARE(guess.width, static_cast<int64_t>(width));
        QCOMPARE(guess.channels, static_cast<int64_t>(channels));
        QCOMPARE(guess.isChannelsLast, isChannelsLast);
    }

    void batchesCoverAllSamplesInOrder()
    {
        const std::string pixels = test::tinyPictures(10);
        const auto* const bytes = reinterpret_cast<const uint8_t*>(pixels.data());
        const auto dataset = makeArrayDataset(
            { .samples = Tensor::of<uint8_t>({ 10, 4, 4 }, std::span(bytes, pixels.size())) });
        BatchLoader loader(dataset, Preprocessor({ .channels = 1, .scale = 1 }),
                           { .shape = SymbolicShape{ Dimension("N"), 16 } }, 4);
        std::vector<int64_t> indices;
        while (const auto batch = loader.next()) {
            QCOMPARE(batch->input.rank(), int64_t{ 2 });
            QCOMPARE(batch->input.values<float>()[0], static_cast<float>(batch->indices.front()));
            indices.insert(indices.end(), batch->indices.begin(), batch->indices.end());
        }
        QCOMPARE(indices, (std::vector<int64_t>{ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 }));
    }

    void aFixedBatchIsFilledUp()
    {
        const Tensor numbers = Tensor::of<float>({ 3, 2 }, { 1, 2, 3, 4, 5, 6 });
        const auto dataset = makeArrayDataset({ .samples = numbers });
        const Batch batch =
            makeBatch(*dataset, Preprocessor({}), { 1, 2 }, { .shape = SymbolicShape{ 4, 2 } });
        QCOMPARE(batch.input.toDoubles(), (std::vector<double>{ 3, 4, 5, 6, 5, 6, 5, 6 }));
        QCOMPARE(batch.indices.size(), size_t{ 2 });
    }

    void samplesThatDoNotFitAreRefused()
    {
        const auto dataset =
            makeArrayDataset({ .samples = Tensor(ElementType::float32, { 3, 2 }) });
        const std::string message = messageOf([&] {
            BatchLoader loader(dataset, Preprocessor({}),
                               { .shape = SymbolicShape{ Dimension("N"), 5 } }, 2);
            loader.next();
        });
        QVERIFY2(message.find("reads [N, 5], the samples give [2, 2]") != std::string::npos,
                 message.c_str());
    }
};

QTEST_GUILESS_MAIN(TestDataPreprocessing)
#include "tst_data_preprocessing.moc"
