#include "widgets/style/icon.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>

class TestStyle : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void textIsReadableInEveryTheme_data()
    {
        QTest::addColumn<int>("id");
        QTest::newRow("light") << static_cast<int>(widgets::ThemeId::light);
        QTest::newRow("dark") << static_cast<int>(widgets::ThemeId::dark);
        QTest::newRow("high contrast") << static_cast<int>(widgets::ThemeId::highContrast);
    }

    void textIsReadableInEveryTheme()
    {
        QFETCH(int, id);
        const widgets::Theme& theme = widgets::themeOf(static_cast<widgets::ThemeId>(id));
        for (const QColor& ground : { theme.window, theme.surface }) {
            for (const QColor& text :
                 { theme.text, theme.muted, theme.good, theme.caution, theme.bad }) {
                QVERIFY2(widgets::contrastRatio(text, ground) >= 4.5,
                         qPrintable(text.name() + QStringLiteral(" on ") + ground.name()));
            }
        }
        QVERIFY(widgets::contrastRatio(theme.onAccent, theme.accent) >= 4.5);
        QVERIFY(widgets::contrastRatio(theme.text, theme.accentWash) >= 4.5);
        QVERIFY(widgets::contrastRatio(theme.accent, theme.window) >= 3.0);
    }

    void contrastOfBlackOnWhiteIs21()
    {
        QCOMPARE(qRound(widgets::contrastRatio(Qt::black, Qt::white)), 21);
    }

    void applyingAThemeChangesThePalette()
    {
        widgets::applyTheme(*qApp, widgets::ThemeId::dark);
        QCOMPARE(widgets::theme().id, widgets::ThemeId::dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), widgets::theme().window);
        QVERIFY2(!qApp->styleSheet().contains(QLatin1Char('@')), "a colour name was not replaced");
        QVERIFY(!qApp->styleSheet().isEmpty());
        widgets::applyTheme(*qApp, widgets::ThemeId::light);
    }

    void themeNamesRoundTrip()
    {
        for (const auto id :
             { widgets::ThemeId::light, widgets::ThemeId::dark, widgets::ThemeId::highContrast })
            QCOMPARE(widgets::themeFromName(widgets::themeName(id)), id);
        QCOMPARE(widgets::themeFromName(QStringLiteral("mauve")), widgets::ThemeId::light);
    }

    void menuLettersAreTakenOff()
    {
        QCOMPARE(widgets::withoutMnemonic(QStringLiteral("&File")), QStringLiteral("File"));
        QCOMPARE(widgets::withoutMnemonic(QStringLiteral("Save &As")), QStringLiteral("Save As"));
        QCOMPARE(widgets::withoutMnemonic(QStringLiteral("比較(&C)")), QStringLiteral("比較"));
        QCOMPARE(widgets::withoutMnemonic(QStringLiteral("f(x)")), QStringLiteral("f(x)"));
    }

    void everyIconHasAnInkedPicture()
    {
        const QStringList files = QDir(QStringLiteral(":/icons")).entryList();
        QVERIFY(files.size() > 20);
        for (const QString& file : files) {
            const QImage image = widgets::iconPixmap(file.chopped(4), 20, 2.0, Qt::red).toImage();
            QCOMPARE(image.size(), QSize(40, 40));
            bool inked = false;
            for (int y = 0; y < image.height() && !inked; ++y)
                for (int x = 0; x < image.width() && !inked; ++x)
                    inked = qAlpha(image.pixel(x, y)) > 200;
            QVERIFY2(inked, qPrintable(file));
        }
    }

    void numbersReadWell_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("expected");
        using namespace widgets;
        const auto row = [](const char* name, const QString& shown, const char* expected) {
            QTest::newRow(name) << shown
                                << QString::fromUtf8(expected).replace(QLatin1Char('_'),
                                                                       QChar(0x202F));
        };
        row("bytes", bytesText(512), "512_B");
        row("mebibytes", bytesText(1'143'000), "1.09_MiB");
        row("bytes just below a step", bytesText(1'048'575), "1.00_MiB");
        row("small count", compactCountText(650), "650");
        row("thousands", compactCountText(272'474), "272_k");
        row("millions", compactCountText(31'200'000), "31.2_M");
        row("count just below a step", compactCountText(999'900), "1.00_M");
        row("milliseconds", millisecondsText(0.62), "0.62_ms");
        row("seconds", millisecondsText(1240), "1.24_s");
        row("microseconds", millisecondsText(0.0123), "12.3_µs");
        row("percent", percentText(0.9347, 2), "93.47_%");
        row("minutes", durationText(80), "1:20");
        row("hours", durationText(7385), "2:03:05");
        row("smaller", deltaText(100, 38), "▼ 62_%");
        row("a little larger", deltaText(100, 105), "▲ 5.0_%");
        row("unchanged", deltaText(100, 100), "= 0_%");
        row("shape", dimensionsText(core::Shape{ 1, 3, 224, 224 }), "1×3×224×224");
        row("symbolic shape",
            dimensionsText(core::SymbolicShape{ core::Dimension("N"), 10, core::Dimension() }),
            "N×10×?");
        row("scalar", dimensionsText(core::Shape{}), "scalar");
    }

    void numbersReadWell()
    {
        QFETCH(QString, shown);
        QFETCH(QString, expected);
        QCOMPARE(shown, expected);
    }
};

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
