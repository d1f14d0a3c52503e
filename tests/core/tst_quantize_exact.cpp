/// Equality of the quantized operators with a scalar reference on data rich in ties, extremes and
/// values that are not numbers.

#include "core/operators/operator_catalog.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace core;

namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();

struct Bounds
{
    int lowest = 0;
    int highest = 255;
};

/// Written another way than the product: rounds in double by comparing with the half, adds the zero
/// point, saturates last.
int referenceQuantized(float scaled, int zeroPoint, Bounds bounds)
{
    if (std::isnan(scaled))
        return bounds.lowest;
    const double value = scaled;
    const double below = std::floor(value);
    const double rest = value - below;
    double rounded = rest < 0.5 ? below : below + 1;
    if (rest == 0.5 && std::fmod(below, 2.0) == 0.0)
        rounded = below;
    const double shifted = rounded + zeroPoint;
    return static_cast<int>(std::fmin(std::fmax(shifted, bounds.lowest), bounds.highest));
}

Tensor run(const char* type, const std::vector<Tensor>& inputs)
{
    Node node;
    node.type = type;
    std::vector<const Tensor*> pointers;
    for (const Tensor& input : inputs) {
        node.inputs.push_back(ValueId{ static_cast<int32_t>(pointers.size()) });
        pointers.push_back(&input);
    }
    node.outputs = { ValueId{ 100 } };
    ForwardContext context(pointers, 1);
    makeOperator(node, 17)->forward(context);
    return context.outputs().front();
}

template <typename T>
Tensor every()
{
    std::vector<T> values(256);
    std::iota(values.begin(), values.end(), std::numeric_limits<T>::min());
    return Tensor::of<T>({ 256 }, std::span<const T>(values));
}

/// Halves and their neighbours in the units of `scale`, far values, and what is not a number.
std::vector<float> tieRich(float scale)
{
    std::vector<float> values = { kNaN, kInfinity, -kInfinity, 1e30F, -1e30F, 1e-42F, -0.0F };
    for (int half = -1100; half <= 1100; ++half) {
        const float tie = static_cast<float>(half) * 0.5F * scale;
        values.insert(values.end(),
                      { tie, std::nextafter(tie, kInfinity), std::nextafter(tie, -kInfinity) });
    }
    return values;
}

/// Elements that differ; all types are compared as integers.
int64_t mismatches(const Tensor& found, const std::vector<int>& expected)
{
    const std::vector<int64_t> values = found.toIntegers();
    if (values.size() != expected.size())
        return -1;
    int64_t count = 0;
    for (size_t i = 0; i < values.size(); ++i)
        count += values[i] != expected[i] ? 1 : 0;
    return count;
}

template <typename T>
int64_t quantizeMismatches(float scale)
{
    const Bounds bounds{ std::numeric_limits<T>::min(), std::numeric_limits<T>::max() };
    const std::vector<float> values = tieRich(scale);
    const Tensor input =
        Tensor::of<float>({ static_cast<int64_t>(values.size()) }, std::span<const float>(values));
    int64_t count = 0;
    for (int zeroPoint = bounds.lowest; zeroPoint <= bounds.highest; ++zeroPoint) {
        std::vector<int> expected;
        for (const float value : values)
            expected.push_back(referenceQuantized(value / scale, zeroPoint, bounds));
        count += mismatches(
            run("QuantizeLinear",
                { input, Tensor::scalar(scale), Tensor::scalar(static_cast<T>(zeroPoint)) }),
            expected);
    }
    return count;
}

/// Scales of two factors and the result.
struct Scales
{
    float x = 1;
    float w = 1;
    float y = 1;

    float combined() const { return x * w / y; }
};

/// QLinearMatMul of every value with every weight.
template <typename T>
int64_t productMismatches(const Scales& scales, int zeroPointX, int zeroPointW, int zeroPointY)
{
    const Tensor x = every<uint8_t>().reshaped({ 256, 1 });
    const Tensor w = every<T>().reshaped({ 1, 256 });
    std::vector<int> expected;
    for (const int64_t left : x.toIntegers()) {
        for (const int64_t right : w.toIntegers()) {
            const auto sum = static_cast<int32_t>((left - zeroPointX) * (right - zeroPointW));
            expected.push_back(referenceQuantized(static_cast<float>(sum) * scales.combined(),
                                                  zeroPointY, { 0, 255 }));
        }
    }
    return mismatches(
        run("QLinearMatMul",
            { x, Tensor::scalar(scales.x), Tensor::scalar(static_cast<uint8_t>(zeroPointX)), w,
              Tensor::scalar(scales.w), Tensor::scalar(static_cast<T>(zeroPointW)),
              Tensor::scalar(scales.y), Tensor::scalar(static_cast<uint8_t>(zeroPointY)) }),
        expected);
}

} // namespace

class TestQuantizeExact : public QObject
{
    Q_OBJECT
private slots:
    void quantizeLinear_data()
    {
        QTest::addColumn<float>("scale");
        QTest::newRow("one") << 1.0F;
        QTest::newRow("power of two") << 0.0625F;
        QTest::newRow("one third") << 1.0F / 3.0F;
        QTest::newRow("denormal") << 1e-40F;
    }

    void quantizeLinear()
    {
        QFETCH(float, scale);
        QCOMPARE(quantizeMismatches<uint8_t>(scale), 0);
        QCOMPARE(quantizeMismatches<int8_t>(scale), 0);
    }

    void everyProduct_data()
    {
        QTest::addColumn<float>("x");
        QTest::addColumn<float>("w");
        QTest::addColumn<float>("y");
        QTest::newRow("ties everywhere") << 0.25F << 0.5F << 16.0F;
        QTest::newRow("a product that rounds") << 0.1F << 0.3F << 0.7F;
        QTest::newRow("a denormal product") << 1e-25F << 1e-20F << 1e-43F;
        QTest::newRow("saturates") << 4.0F << 2.0F << 0.5F;
    }

    void everyProduct()
    {
        QFETCH(float, x);
        QFETCH(float, w);
        QFETCH(float, y);
        for (const int zeroPointY : { 0, 1, 127, 128, 255 }) {
            QCOMPARE(productMismatches<uint8_t>({ x, w, y }, 128, 3, zeroPointY), 0);
            QCOMPARE(productMismatches<int8_t>({ x, w, y }, 7, -5, zeroPointY), 0);
        }
    }

    /// The sum is rounded to float before it is scaled, which shows beyond 2^24.
    void largeSums_data()
    {
        QTest::addColumn<int>("bias");
        QTest::newRow("beyond 2^24") << (1 << 24) + 1;
        QTest::newRow("below -2^24") << -(1 << 24) - 3;
        QTest::newRow("near 2^31") << std::numeric_limits<int32_t>::max() - 40000;
        QTest::newRow("near -2^31") << std::numeric_limits<int32_t>::min() + 40000;
    }

    void largeSums()
    {
        QFETCH(int, bias);
        const Tensor x = every<uint8_t>().reshaped({ 1, 1, 1, 256 });
        const float scale = 100.0F / static_cast<float>(std::abs(static_cast<double>(bias)));
        std::vector<int> expected;
        for (const int64_t value : x.toIntegers()) {
            const auto sum = static_cast<int32_t>((value - 2) * 127 + bias);
            expected.push_back(referenceQuantized(static_cast<float>(sum) * (scale * 0.5F / 0.25F),
                                                  -3, { -128, 127 }));
        }
        const Tensor found =
            run("QLinearConv",
                { x, Tensor::scalar(scale), Tensor::scalar<uint8_t>(2),
                  Tensor::of<int8_t>({ 1, 1, 1, 1 }, { 127 }), Tensor::scalar(0.5F),
                  Tensor::scalar<int8_t>(0), Tensor::scalar(0.25F), Tensor::scalar<int8_t>(-3),
                  Tensor::of<int32_t>({ 1 }, { bias }) });
        QCOMPARE(mismatches(found, expected), 0);
    }

    void paddingIsTheZeroPoint()
    {
        Node node;
        node.type = "ConvInteger";
        node.inputs = { ValueId{ 0 }, ValueId{ 1 }, ValueId{ 2 } };
        node.outputs = { ValueId{ 3 } };
        node.setAttribute({ .name = "pads", .value = std::vector<int64_t>{ 1, 1, 1, 1 } });
        const Tensor x = Tensor::of<uint8_t>({ 1, 1, 1, 1 }, { 9 });
        const Tensor w = Tensor::of<uint8_t>({ 1, 1, 3, 3 }, { 1, 2, 3, 4, 5, 6, 7, 8, 9 });
        const Tensor zeroPoint = Tensor::scalar<uint8_t>(9);
        const std::array<const Tensor*, 3> inputs = { &x, &w, &zeroPoint };
        ForwardContext context(inputs, 1);
        makeOperator(node, 17)->forward(context);
        QCOMPARE(mismatches(context.outputs().front(), { 0 }), 0);
    }
};

QTEST_GUILESS_MAIN(TestQuantizeExact)
#include "tst_quantize_exact.moc"
