#include "widgets/plots/heat_map.h"
#include "widgets/plots/legend_place.h"
#include "widgets/plots/live_curves.h"
#include "widgets/plots/plot_view.h"
#include "widgets/plots/smoothing.h"
#include "widgets/style/theme.h"

#include <QCheckBox>
#include <QImageReader>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace widgets;

class TestPlots : public QObject
{
    Q_OBJECT
private slots:
    void tableListsEveryNumberOnce()
    {
        PlotView plot;
        plot.setAxes({ QStringLiteral("images") }, { QStringLiteral("accuracy") });
        plot.appendPoint(QStringLiteral("top1"), 256, 0.5);
        plot.appendPoint(QStringLiteral("top1"), 512, 0.25);
        QCOMPARE(plot.tableText(), QStringLiteral("images\ttop1\n256\t0.5\n512\t0.25\n"));
    }

    void screenReaderHearsNameAndRange()
    {
        PlotView plot;
        plot.setTitle(QStringLiteral("Weights"));
        plot.setEmptyText(QStringLiteral("No weights"));
        QCOMPARE(plot.accessibleName(), QStringLiteral("Weights"));
        plot.setSeries({ .id = QStringLiteral("a"),
                         .name = QStringLiteral("kernel"),
                         .x = { 0, 1 },
                         .y = { 2, 8 } });
        QTRY_VERIFY(plot.accessibleDescription().contains(QStringLiteral("from 2 to 8")));
    }

    void tableFileQuotesNames()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("plot.csv"));
        PlotView plot;
        plot.setSeries({ .id = QStringLiteral("a"),
                         .name = QStringLiteral("loss, \"soft\""),
                         .x = { 1 },
                         .y = { 0.1 } });
        QVERIFY(plot.exportTo(file));
        QFile table(file);
        QVERIFY(table.open(QIODevice::ReadOnly));
        QCOMPARE(table.readAll(),
                 QByteArray("series,x,y\n\"loss, \"\"soft\"\"\",1,0.10000000000000001\n"));
        QVERIFY(!plot.exportTo(folder.filePath(QStringLiteral("missing/plot.csv"))));
    }

    void smoothingBeginsAtTheFirstNumber()
    {
        QCOMPARE(smoothed({ 2, 4 }, 0), (QVector<double>{ 2, 4 }));
        // (0.5 * 2 + 4) / (0.5 + 1)
        QCOMPARE(smoothed({ 2, 4 }, 0.5), (QVector<double>{ 2, 10.0 / 3 }));
        QVERIFY(smoothed({}, 0.9).isEmpty());
    }

    void liveCurvesShowWhatArrives()
    {
        LiveCurves curves;
        curves.setXTitle(QStringLiteral("step"));
        curves.addPlot({ .id = QStringLiteral("loss"),
                         .title = QStringLiteral("Loss"),
                         .isSmoothed = true,
                         .canBeLogarithmic = true });
        curves.addPlot({ .id = QStringLiteral("accuracy"), .title = QStringLiteral("Accuracy") });
        curves.addSeries(QStringLiteral("loss"), { .id = QStringLiteral("total") });
        curves.addSeries(QStringLiteral("accuracy"), { .id = QStringLiteral("teacher") });
        curves.append(QStringLiteral("total"), 1, 2);
        curves.append(QStringLiteral("total"), 2, 4);
        curves.append(QStringLiteral("unknown"), 1, 1);
        curves.setLevel(QStringLiteral("teacher"), 0.9);
        const PlotView* loss = curves.plot(QStringLiteral("loss"));
        const PlotView* accuracy = curves.plot(QStringLiteral("accuracy"));
        QTRY_COMPARE(loss->series().size(), size_t{ 2 });
        QTRY_COMPARE(accuracy->series().back().y, (QVector<double>{ 0.9, 0.9 }));
        QVERIFY(accuracy->series().back().isDashed);
        curves.findChild<QSlider*>(QStringLiteral("curveSmoothing"))->setValue(50);
        QCOMPARE(loss->series().back().y, (QVector<double>{ 2, 10.0 / 3 }));
        QCOMPARE(loss->series().front().y, (QVector<double>{ 2, 4 }));
        curves.clear();
        QVERIFY(loss->series().empty());
    }

    void crosshairsAreShared()
    {
        LiveCurves curves;
        for (const QString& id : { QStringLiteral("first"), QStringLiteral("second") }) {
            curves.addPlot({ .id = id });
            curves.addSeries(id, { .id = id });
            curves.append(id, 0, 1);
            curves.append(id, 10, 2);
        }
        curves.resize(400, 500);
        curves.show();
        QVERIFY(QTest::qWaitForWindowExposed(&curves));
        PlotView& first = *curves.plot(QStringLiteral("first"));
        PlotView& second = *curves.plot(QStringLiteral("second"));
        QTRY_VERIFY(!second.series().empty());
        const QImage before = second.grab().toImage();
        emit first.hovered(5);
        QTRY_VERIFY(second.grab().toImage() != before);
    }

    void exportsOpenAgain_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("png") << "png";
        QTest::newRow("svg") << "svg";
        QTest::newRow("pdf") << "pdf";
    }

    void exportsOpenAgain()
    {
        QFETCH(QString, suffix);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("plot.") % suffix);
        PlotView plot;
        plot.resize(300, 200);
        plot.appendPoint(QStringLiteral("a"), 1, 2);
        QVERIFY(plot.exportTo(file));
        if (suffix == QLatin1String("pdf")) {
            QFile pdf(file);
            QVERIFY(pdf.open(QIODevice::ReadOnly));
            QVERIFY(pdf.read(5) == "%PDF-");
            return;
        }
        const QImage image = QImageReader(file).read();
        QVERIFY(!image.isNull());
        // SVG sizes are stored in rounded millimetres.
        QVERIFY(std::abs(image.width() * 2 - image.height() * 3) <= 3);
    }

    void unwritableExportSaysSo()
    {
        PlotView plot;
        plot.resize(300, 200);
        QVERIFY(!plot.exportTo(QStringLiteral("/nowhere/plot.png")));
    }

    void legendsKeepOffTheCurves()
    {
        PlotSeries rising;
        rising.x = { 0, 1, 2, 3 };
        rising.y = { 0, 1, 2, 3 };
        PlotSeries falling = rising;
        falling.y = { 3, 2, 1, 0 };
        const AxisSpan span{ 0, 3 };
        QCOMPARE(legendPlace({ rising }, span, span), Qt::AlignRight | Qt::AlignBottom);
        QCOMPARE(legendPlace({ falling }, span, span), Qt::AlignRight | Qt::AlignTop);
        QCOMPARE(legendPlace({}, span, span), Qt::AlignRight | Qt::AlignTop);
        falling.y = { 100, 50, 20, 10 };
        QCOMPARE(legendPlace({ falling }, span, { 0.1, 100, true }),
                 Qt::AlignRight | Qt::AlignBottom);
    }

    void heatMapColoursExtremesAndNaN()
    {
        HeatMap map;
        map.resize(300, 200);
        map.setData(
            { 1, 3, { 0, std::nanf(""), 4 }, QStringLiteral("row"), QStringLiteral("column") });
        QCOMPARE(QColor(map.image().pixel(0, 0)), QColor(heatColor(0).rgb()));
        QCOMPARE(QColor(map.image().pixel(1, 0)), QColor(theme().bad.rgb()));
        QCOMPARE(QColor(map.image().pixel(2, 0)), QColor(heatColor(1).rgb()));
        QCOMPARE(map.cellText({ 1, 1 }), QStringLiteral("row 0, column 0: 0"));
        QVERIFY(map.cellText({ 299, 199 }).isEmpty());
    }
};

QTEST_MAIN(TestPlots)
#include "tst_plots.moc"
