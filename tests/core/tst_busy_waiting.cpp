#include "core/base/busy_waiting.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

constexpr const char* kSpinCount = "GOMP_SPINCOUNT";
constexpr const char* kProbe = "--say-spin-count";

/// What a program that limits its waits finds in its environment, and its arguments behind it.
int probe(int argc, char** argv)
{
    core::limitBusyWaiting(argv);
    const char* count = std::getenv(kSpinCount);
    std::printf("%s", count != nullptr ? count : "none");
    for (int index = 2; index < argc; ++index)
        std::printf(" %s", argv[index]);
    return 0;
}

QString answer(const QProcessEnvironment& environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(),
                  { QLatin1String(kProbe), QStringLiteral("one"), QStringLiteral("two words") });
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class TestBusyWaiting : public QObject
{
    Q_OBJECT
private slots:
    void aProgramStartsOnceMoreWithItsArguments()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QLatin1String(kSpinCount));
        environment.remove(QStringLiteral("OMP_WAIT_POLICY"));
        const QString said = answer(environment);
        QVERIFY(said.endsWith(QStringLiteral(" one two words")));
        QVERIFY(said.section(QLatin1Char(' '), 0, 0).toInt() > 0);
    }

    void whatTheUserSaysCounts()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QLatin1String(kSpinCount), QStringLiteral("7"));
        QCOMPARE(answer(environment), QStringLiteral("7 one two words"));
        environment.remove(QLatin1String(kSpinCount));
        environment.insert(QStringLiteral("OMP_WAIT_POLICY"), QStringLiteral("passive"));
        QCOMPARE(answer(environment), QStringLiteral("none one two words"));
    }
};

int main(int argc, char** argv)
{
    if (argc > 1 && std::string_view(argv[1]) == kProbe)
        return probe(argc, argv);
    QCoreApplication application(argc, argv);
    TestBusyWaiting test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_busy_waiting.moc"
