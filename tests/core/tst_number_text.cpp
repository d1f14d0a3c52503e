#include "core/base/number_text.h"

#include <QTest>

#include <clocale>
#include <cmath>

using namespace core;

class TestNumberText : public QObject
{
    Q_OBJECT
private slots:
    void realsReadOnlyWholeNumbers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isNumber");
        QTest::newRow("integer") << QByteArray("12") << true;
        QTest::newRow("negative exponent") << QByteArray("-1.5e-3") << true;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("leading space") << QByteArray(" 1") << false;
        QTest::newRow("trailing letter") << QByteArray("1x") << false;
        QTest::newRow("comma decimal") << QByteArray("0,5") << false;
        QTest::newRow("beyond double") << QByteArray("1e999") << false;
    }

    void realsReadOnlyWholeNumbers()
    {
        QFETCH(QByteArray, text);
        QTEST(parseReal({ text.data(), static_cast<size_t>(text.size()) }).has_value(), "isNumber");
    }

    void integersRefuseOverflowAndFractions()
    {
        QCOMPARE(parseInteger("-9223372036854775808"), std::optional<int64_t>(INT64_MIN));
        QVERIFY(!parseInteger("9223372036854775808"));
        QVERIFY(!parseInteger("1.0"));
    }

    void textReadsBackExactly()
    {
        for (const double number : { 0.1, 1.0 / 3, 1e300, -0.0, 123456789.125, 5e-324 }) {
            const std::optional<double> back = parseReal(numberText(number));
            QVERIFY(back && *back == number && std::signbit(*back) == std::signbit(number));
        }
        QCOMPARE(numberText(0.1F), std::string("0.1"));
        QCOMPARE(fixedText(12.5, 2), std::string("12.50"));
        QCOMPARE(numberText(int64_t{ -42 }), std::string("-42"));
    }

    void theLocaleDoesNotMatter()
    {
        if (!std::setlocale(LC_ALL, "de_DE.UTF-8"))
            QSKIP("no German locale on this machine");
        QCOMPARE(numberText(0.5), std::string("0.5"));
        QCOMPARE(parseReal("0.5"), std::optional<double>(0.5));
        std::setlocale(LC_ALL, "C");
    }
};

QTEST_GUILESS_MAIN(TestNumberText)
#include "tst_number_text.moc"
