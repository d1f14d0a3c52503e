#include "widgets/plots/heat_map.h"
#include "widgets/plots/plot_view.h"
#include "widgets/style/theme.h"

#include <QImageReader>
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
