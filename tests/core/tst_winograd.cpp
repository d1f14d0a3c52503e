#include "core/base/parallel.h"
#include "core/base/processor_versions.h"
#include "core/base/random.h"
#include "core/base/small_float.h"
#include "core/operators/layout.h"
#include "core/operators/winograd.h"

#include <QTest>

#include <cmath>

Q_DECLARE_METATYPE(core::winograd::Tiles)
Q_DECLARE_METATYPE(core::winograd::Channels)

using namespace core;
using winograd::Channels;
using winograd::Tiles;

namespace {

constexpr int64_t kTaps = 9;

/// Images in channel blocks of one element type, read by coordinates.
class Images
{
public:
    Images(int64_t batch, int64_t channels, int64_t height, int64_t width, const Channels& stored)
        : m_channels(channels)
        , m_height(height)
        , m_width(width)
        , m_block(stored.block)
        , m_isHalf(stored.isHalf)
        , m_bytes(static_cast<size_t>(batch * blocks() * height * width * m_block)
                  * (m_isHalf ? sizeof(BFloat16) : sizeof(float)))
    {
    }

    void fill(int64_t batch, uint64_t seed)
    {
        Random random({ .seed = seed });
        for (int64_t image = 0; image < batch; ++image)
            for (int64_t channel = 0; channel < m_channels; ++channel)
                for (int64_t at = 0; at < m_height * m_width; ++at)
                    set(index(image, channel, at), static_cast<float>(random.normal()));
    }

    /// Zero outside the image.
    double at(int64_t image, int64_t channel, int64_t row, int64_t column) const
    {
        if (row < 0 || column < 0 || row >= m_height || column >= m_width)
            return 0;
        const size_t place = index(image, channel, row * m_width + column);
        return m_isHalf ? static_cast<double>(reinterpret_cast<const BFloat16*>(data())[place])
                        : static_cast<double>(reinterpret_cast<const float*>(data())[place]);
    }

    const std::byte* data() const { return m_bytes.data(); }
    std::byte* data() { return m_bytes.data(); }

private:
    int64_t blocks() const { return (m_channels + m_block - 1) / m_block; }

    size_t index(int64_t image, int64_t channel, int64_t position) const
    {
        const int64_t plane = image * blocks() + channel / m_block;
        return static_cast<size_t>((plane * m_height * m_width + position) * m_block
                                   + channel % m_block);
    }

    void set(size_t place, float value)
    {
        if (m_isHalf)
            reinterpret_cast<BFloat16*>(data())[place] = BFloat16(value);
        else
            reinterpret_cast<float*>(data())[place] = value;
    }

    int64_t m_channels = 0;
    int64_t m_height = 0;
    int64_t m_width = 0;
    int64_t m_block = 1;
    bool m_isHalf = false;
    std::vector<std::byte> m_bytes;
};

std::vector<float> randomFloats(int64_t count, uint64_t seed)
{
    Random random({ .seed = seed });
    std::vector<float> values(static_cast<size_t>(count));
    for (float& value : values)
        value = static_cast<float>(random.normal());
    return values;
}

/// Length of a difference relative to the length of what was expected.
class RelativeError
{
public:
    void add(double found, double expected)
    {
        m_difference += (found - expected) * (found - expected);
        m_length += expected * expected;
    }
    double value() const { return std::sqrt(m_difference / m_length); }

private:
    double m_difference = 0;
    double m_length = 0;
};

} // namespace

/// The Winograd loops against sums of single products.
class TestWinograd : public QObject
{
    Q_OBJECT
private slots:
    void init() { setThreadCount(2); }
    void cleanup() { setThreadCount(0); }

    void convolvesAsDefined_data() { cases(); }

    void convolvesAsDefined()
    {
        QFETCH(Tiles, tiles);
        QFETCH(Channels, channels);
        QFETCH(int, parts);
        for (const bool isTurned : { false, true }) {
            const winograd::WeightOrder order = isTurned
                ? winograd::WeightOrder{ .outputStride = kTaps,
                                         .inputStride = channels.outputs * kTaps,
                                         .isTurned = true }
                : winograd::WeightOrder{ .outputStride = channels.inputs * kTaps,
                                         .inputStride = kTaps };
            check(winograd::Convolution(tiles, channels, order, parts), tiles, channels, order);
            if (channels.hasHalfProducts)
                check(winograd::RowConvolution(tiles, channels, order, parts), tiles, channels,
                      order);
        }
    }

    void sumsGradientsAsDefined_data() { cases(); }

    void sumsGradientsAsDefined()
    {
        QFETCH(Tiles, tiles);
        QFETCH(Channels, channels);
        QFETCH(int, parts);
        const winograd::WeightGradient gradient(tiles, channels, parts);
        Images input(tiles.batch, channels.inputs, tiles.inputHeight, tiles.inputWidth, channels);
        input.fill(tiles.batch, 1);
        Images output(tiles.batch, channels.outputs, tiles.outputHeight, tiles.outputWidth,
                      channels);
        output.fill(tiles.batch, 2);
        std::vector<std::byte> scratch(gradient.scratchBytes());
        // What is there is added to.
        std::vector<float> weights(static_cast<size_t>(channels.inputs * channels.outputs * kTaps),
                                   5.0F);
        std::vector<float> bias(static_cast<size_t>(channels.outputs), 7.0F);
        gradient.run(input.data(), output.data(), weights.data(), bias.data(), scratch.data());
        RelativeError ofWeights;
        RelativeError ofBias;
        const auto forEachOutput = [&](int64_t to, auto&& body) {
            double sum = 0;
            for (int64_t image = 0; image < tiles.batch; ++image)
                for (int64_t row = 0; row < tiles.outputHeight; ++row)
                    for (int64_t column = 0; column < tiles.outputWidth; ++column)
                        sum += output.at(image, to, row, column) * body(image, row, column);
            return sum;
        };
        for (int64_t to = 0; to < channels.outputs; ++to) {
            ofBias.add(static_cast<double>(bias[static_cast<size_t>(to)]) - 7,
                       forEachOutput(to, [](int64_t, int64_t, int64_t) { return 1.0; }));
            for (int64_t from = 0; from < channels.inputs; ++from)
                for (int64_t tap = 0; tap < kTaps; ++tap)
                    ofWeights.add(
                        static_cast<double>(weights[static_cast<size_t>(
                            (to * channels.inputs + from) * kTaps + tap)])
                            - 5,
                        forEachOutput(to, [&](int64_t image, int64_t row, int64_t column) {
                            return input.at(image, from, row + tap / 3 - tiles.padTop,
                                            column + tap % 3 - tiles.padLeft);
                        }));
        }
        QVERIFY2(ofWeights.value() < boundOfWeights(channels),
                 qPrintable(QString::number(ofWeights.value())));
        QVERIFY2(ofBias.value() < 5e-6, qPrintable(QString::number(ofBias.value())));
    }

    void turnedTilesReverseTheConvolution()
    {
        const WindowAxis rows{ .input = 9, .kernel = 3, .padBegin = 2, .padEnd = 0, .output = 9 };
        const WindowAxis columns{ .input = 7, .kernel = 3, .output = 5 };
        const Tiles tiles = winograd::backwardTiles(
            { .batch = 2, .inputChannels = 16, .outputChannels = 16, .axes = { rows, columns } });
        QCOMPARE(tiles.inputWidth, 5);
        QCOMPARE(tiles.outputWidth, 7);
        QCOMPARE(tiles.padTop, 0);
        QCOMPARE(tiles.padLeft, 2);
    }

private:
    static void cases()
    {
        QTest::addColumn<Tiles>("tiles");
        QTest::addColumn<Channels>("channels");
        QTest::addColumn<int>("parts");
        const Tiles padded{ 3, 10, 13, 10, 13, 1, 1 };
        const Tiles bare{ 2, 9, 7, 7, 5, 0, 0 };
        const Tiles wide{ 2, 5, 6, 7, 8, 2, 2 };
        const Tiles lopsided{ 5, 8, 8, 8, 8, 2, 0 };
        QTest::newRow("padded") << padded << Channels{ 16, 16, 16, false } << 2;
        QTest::newRow("one part") << padded << Channels{ 16, 32, 16, false } << 1;
        QTest::newRow("without padding") << bare << Channels{ 32, 16, 16, false } << 3;
        QTest::newRow("output beyond the input") << wide << Channels{ 16, 16, 16, false } << 2;
        QTest::newRow("padding on one side") << lopsided << Channels{ 16, 16, 16, false } << 2;
        QTest::newRow("partly filled blocks") << padded << Channels{ 5, 19, 16, false } << 2;
        QTest::newRow("narrow blocks") << padded << Channels{ 16, 24, 8, false } << 2;
        QTest::newRow("bfloat16") << padded << Channels{ 16, 32, 16, true } << 2;
        const auto small = [](Tiles tiles) {
            tiles.size = 2;
            return tiles;
        };
        QTest::newRow("small tiles") << small(padded) << Channels{ 16, 32, 16, false } << 2;
        QTest::newRow("small tiles, lopsided")
            << small(lopsided) << Channels{ 9, 16, 16, false } << 2;
        QTest::newRow("small tiles, narrow blocks")
            << small(bare) << Channels{ 8, 12, 8, true } << 3;
        if (hasFastBFloat16() && ESPALIER_HAS_PROCESSOR_VERSIONS) {
            QTest::newRow("products in bfloat16")
                << padded << Channels{ 16, 32, 16, true, true } << 2;
            QTest::newRow("products in bfloat16, partly filled blocks")
                << bare << Channels{ 35, 19, 16, true, true } << 3;
            QTest::newRow("products in bfloat16, lopsided")
                << lopsided << Channels{ 16, 16, 16, true, true } << 1;
            QTest::newRow("products in bfloat16, output beyond the input")
                << wide << Channels{ 16, 48, 16, true, true } << 2;
        }
        QTest::newRow("bfloat16, narrow blocks") << bare << Channels{ 8, 12, 8, true } << 1;
        QTest::newRow("more parts than strips") << bare << Channels{ 16, 16, 16, false } << 9;
    }

    static void check(const ConvolutionLoops& convolution, const Tiles& tiles,
                      const Channels& channels, const winograd::WeightOrder& order)
    {
        const auto weights = randomFloats(channels.inputs * channels.outputs * kTaps, 2);
        const auto bias = randomFloats(channels.outputs, 3);
        Images input(tiles.batch, channels.inputs, tiles.inputHeight, tiles.inputWidth, channels);
        input.fill(tiles.batch, 1);
        Images output(tiles.batch, channels.outputs, tiles.outputHeight, tiles.outputWidth,
                      channels);
        std::vector<std::byte> scratch(convolution.scratchBytes());
        convolution.run(input.data(), weights.data(), bias.data(), output.data(), scratch.data());
        const auto expected = [&](int64_t image, int64_t to, int64_t row, int64_t column) {
            double sum = static_cast<double>(bias[static_cast<size_t>(to)]);
            for (int64_t from = 0; from < channels.inputs; ++from)
                for (int64_t tap = 0; tap < kTaps; ++tap)
                    sum += static_cast<double>(weights[static_cast<size_t>(
                               to * order.outputStride + from * order.inputStride
                               + (order.isTurned ? kTaps - 1 - tap : tap))])
                        * input.at(image, from, row + tap / 3 - tiles.padTop,
                                   column + tap % 3 - tiles.padLeft);
            return sum;
        };
        RelativeError error;
        for (int64_t image = 0; image < tiles.batch; ++image)
            for (int64_t to = 0; to < channels.outputs; ++to)
                for (int64_t at = 0; at < tiles.outputHeight * tiles.outputWidth; ++at)
                    error.add(output.at(image, to, at / tiles.outputWidth, at % tiles.outputWidth),
                              expected(image, to, at / tiles.outputWidth, at % tiles.outputWidth));
        QVERIFY2(error.value() < bound(channels), qPrintable(QString::number(error.value())));
    }

    /// bfloat16 keeps 8 bits of the output, and of the factors if they are rounded too.
    static double bound(const Channels& channels)
    {
        return channels.hasHalfProducts ? 2e-2 : channels.isHalf ? 4e-3 : 5e-6;
    }
    static double boundOfWeights(const Channels& channels)
    {
        return channels.hasHalfProducts ? 2e-2 : 5e-6;
    }
};

QTEST_GUILESS_MAIN(TestWinograd)
#include "tst_winograd.moc"
