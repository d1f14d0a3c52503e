#include "core/evaluation/tensor_slice.h"

#include <QTest>

#include <numeric>

using core::Tensor;

namespace {

Tensor counting(core::Shape shape)
{
    std::vector<float> values(static_cast<size_t>(core::elementCount(shape)));
    std::iota(values.begin(), values.end(), 0.0F);
    return Tensor::of<float>(std::move(shape), std::span<const float>(values));
}

} // namespace

class TestTensorSlice : public QObject
{
    Q_OBJECT
private slots:
    void convolutionShowsChannelsAtTheKernelCentre()
    {
        const Tensor weight = counting({ 2, 3, 3, 3 });
        const core::TensorSlice slice = core::tensorSlice(weight, core::defaultSlice(weight));
        QCOMPARE(slice.rows, 2);
        QCOMPARE(slice.columns, 3);
        QCOMPARE(slice.values, (std::vector<float>{ 4, 13, 22, 31, 40, 49 }));
    }

    void depthwiseShowsTheWindow()
    {
        const Tensor weight = counting({ 8, 1, 3, 3 });
        QCOMPARE(core::tensorSlice(weight, core::defaultSlice(weight)).values.back(), 8.0F);
    }

    void vectorIsOneRowAndScalarOneCell()
    {
        QCOMPARE(core::tensorSlice(counting({ 5 }), core::defaultSlice(counting({ 5 }))).columns,
                 5);
        QCOMPARE(core::tensorSlice(counting({}), core::defaultSlice(counting({}))).values.size(),
                 size_t(1));
    }

    void largeAxesAreThinnedAndSaySo()
    {
        const Tensor weight = counting({ 10, 3 });
        const core::TensorSlice slice = core::tensorSlice(weight, core::defaultSlice(weight), 4);
        QCOMPARE(slice.rowStride, 3);
        QCOMPARE(slice.rows, 4);
        QCOMPARE(slice.values[3], 9.0F);
    }

    void positionOutsideIsABug()
    {
        QVERIFY_EXCEPTION_THROWN(core::tensorSlice(counting({ 2, 2, 2 }), { 0, 1, { 0, 0, 2 } }),
                                 core::InternalError);
    }
};

QTEST_GUILESS_MAIN(TestTensorSlice)
#include "tst_tensor_slice.moc"
