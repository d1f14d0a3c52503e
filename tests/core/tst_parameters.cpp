#include "core/base/error.h"
#include "core/base/parameters.h"

#include <QTest>

using namespace core;

namespace {

Parameters example()
{
    return {
        { .key = "batchSize",
          .title = "Batch size",
          .type = ParameterType::integer,
          .fallback = int64_t{ 256 },
          .minimum = 1,
          .maximum = 4096 },
        { .key = "share",
          .type = ParameterType::real,
          .fallback = 0.1,
          .minimum = 0,
          .maximum = 1 },
        { .key = "mean", .type = ParameterType::reals, .fallback = std::vector<double>{ 0.5 } },
        { .key = "shuffle", .type = ParameterType::boolean, .fallback = false },
        { .key = "fit",
          .type = ParameterType::choice,
          .fallback = std::string("stretch"),
          .choices = { { .key = "stretch" }, { .key = "crop" } } },
    };
}

QString messageOf(const std::function<void()>& action)
{
    try {
        action();
    } catch (const Error& error) {
        return error.code() == ErrorCode::invalidArgument ? QString(error.what()) : QString();
    }
    return {};
}

} // namespace

class TestParameters : public QObject
{
    Q_OBJECT
private slots:
    void defaultsHoldUntilSet()
    {
        ParameterValues values(example());
        QCOMPARE(values.integer("batchSize"), 256);
        QVERIFY(values.isDefault("share"));
        values.setText("share", "0.25");
        QCOMPARE(values.real("share"), 0.25);
        QVERIFY(!values.isDefault("share"));
        values.setText("mean", "0.485, 0.456,0.406");
        QCOMPARE(values.reals("mean"), (std::vector<double>{ 0.485, 0.456, 0.406 }));
        values.setText("fit", "crop");
        QCOMPARE(values.text("fit"), std::string("crop"));
        values.setText("shuffle", "yes");
        QVERIFY(values.boolean("shuffle"));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        QTest::newRow("too small") << "batchSize"
                                   << "0"
                                   << "integer from 1 to 4096";
        QTest::newRow("not a number") << "batchSize"
                                      << "ten"
                                      << "--batch-size is \"ten\"";
        QTest::newRow("not finite") << "share"
                                    << "nan"
                                    << "number from 0 to 1";
        QTest::newRow("unknown choice") << "fit"
                                        << "squeeze"
                                        << "stretch, crop";
        QTest::newRow("one bad element") << "mean"
                                         << "0.5,,0.5"
                                         << "separated by commas";
        QTest::newRow("unknown key") << "speed"
                                     << "1"
                                     << "known are: batchSize, share";
    }

    void refusals()
    {
        QFETCH(QString, key);
        QFETCH(QString, text);
        QFETCH(QString, message);
        ParameterValues values(example());
        const QString found =
            messageOf([&] { values.setText(key.toStdString(), text.toStdString()); });
        QVERIFY2(found.contains(message), qPrintable(found));
    }

    void anotherTypeIsRefused()
    {
        ParameterValues values(example());
        QVERIFY(!messageOf([&] { values.set("share", std::string("much")); }).isEmpty());
    }

    void textReadsBack()
    {
        ParameterValues values(example());
        values.set("mean", std::vector<double>{ 0.1, 1.0 / 3 });
        for (const Parameter& parameter : values.description())
            QVERIFY(parameterValue(parameter, parameterText(values.value(parameter.key)))
                    == values.value(parameter.key));
    }
};

QTEST_GUILESS_MAIN(TestParameters)
#include "tst_parameters.moc"
