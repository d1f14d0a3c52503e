#include "app/desktop/export_plan.h"
#include "core/onnx/read_model.h"
#include "tests/app/window_test.h"
#include "tests/support/command.h"
#include "widgets/models/table_csv.h"

#include <QAction>
#include <QClipboard>
#include <QCryptographicHash>
#include <QDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTreeWidget>

using test::kWindowTimeoutMs;

namespace {

QByteArray contentOf(const QString& file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

} // namespace

/// What leaves the window: exported models, reports, tables.
class TestWindowDeliver : public test::WindowTest
{
    Q_OBJECT
private slots:
    void init()
    {
        makeFolder();
        makeWindow();
        QVERIFY(QFile::copy(sampleFile("fashion_cnn"), path("net.onnx")));
        openFile(path("net.onnx"));
    }

    void aModelIsExportedWithItsChecks()
    {
        action("file.export")->trigger();
        QVERIFY(child<QListWidget>("exportCards")
                    ->item(0)
                    ->data(Qt::AccessibleDescriptionRole)
                    .toString()
                    .contains(QStringLiteral("Recommended")));
        child<QListWidget>("exportCards")->setCurrentRow(row("float16"));
        QCOMPARE(child<QLineEdit>("exportOutput")->text(), path("net_float16.onnx"));
        child<QPushButton>("exportStart")->click();
        auto* checks = child<QTreeWidget>("exportChecks");
        QTRY_VERIFY_WITH_TIMEOUT(checks->topLevelItemCount() >= 6
                                     && !checks->topLevelItem(0)->text(2).isEmpty(),
                                 kWindowTimeoutMs);
        const QByteArray hash = QCryptographicHash::hash(contentOf(path("net_float16.onnx")),
                                                         QCryptographicHash::Sha256)
                                    .toHex();
        QVERIFY(child<QLabel>("exportNote")->text().contains(QLatin1String(hash)));
    }

    /// The command that is copied writes the same bytes.
    void theCopiedCommandWritesTheSameFile()
    {
        action("file.export")->trigger();
        child<QLineEdit>("exportOutput")->setText(path("window.onnx"));
        child<QPushButton>("exportStart")->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(path("window.onnx")), kWindowTimeoutMs);
        child<QLineEdit>("exportOutput")->setText(path("command.onnx"));
        child<QPushButton>("exportCopy")->click();
        QStringList words = QProcess::splitCommand(QGuiApplication::clipboard()->text());
        QCOMPARE(words.takeFirst(), QStringLiteral("espalier-cli"));
        test::Words arguments;
        for (QString& word : words)
            arguments.push_back(word.remove(QLatin1Char('\'')).toStdString());
        QCOMPARE(test::runCommand(arguments).exitCode, 0);
        QCOMPARE(contentOf(path("command.onnx")), contentOf(path("window.onnx")));
    }

    void theOpenModelIsNotOverwritten()
    {
        action("file.export")->trigger();
        child<QLineEdit>("exportOutput")->setText(path("net.onnx"));
        QVERIFY(!child<QPushButton>("exportStart")->isEnabled());
        QVERIFY(child<QLabel>("exportNote")->text().contains(QStringLiteral("overwritten")));
        int seen = 0;
        QCOMPARE(unnamedControls(*child<QDialog>("exportDialog"), seen), QString());
        QVERIFY(seen > 5);
    }

    void aReportIsWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("HTML") << "report.html" << QByteArray("<!DOCTYPE html>");
        QTest::newRow("PDF") << "report.pdf" << QByteArray("%PDF-");
    }

    void aReportIsWritten()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, start);
        m_window->workspace().setDataset(QStringLiteral("sample"));
        action("file.report")->trigger();
        const QString file = m_folder->filePath(name);
        child<QLineEdit>("reportOutput")->setText(file);
        child<QPushButton>("reportStart")->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            child<QLabel>("reportNote")->text().contains(QStringLiteral("Written")),
            kWindowTimeoutMs);
        QVERIFY(contentOf(file).startsWith(start));
        QVERIFY(contentOf(file).size() > 10'000);
        int seen = 0;
        QCOMPARE(unnamedControls(*child<QDialog>("reportDialog"), seen), QString());
    }

    /// Quotes are doubled, numbers stay numbers, and nothing is run as a formula.
    void tablesBecomeCommaSeparatedValues()
    {
        QStandardItemModel table(1, 4);
        table.setHorizontalHeaderLabels({ QStringLiteral("Name"), QStringLiteral("Change"),
                                          QStringLiteral("Cell"), QStringLiteral("Text") });
        table.setItem(0, 0, new QStandardItem(QStringLiteral("a \"b\", c")));
        table.setItem(0, 1, new QStandardItem(QStringLiteral("-3.5 %")));
        table.setItem(0, 2, new QStandardItem(QStringLiteral("=1+1")));
        table.setItem(0, 3, new QStandardItem(QStringLiteral("größer")));
        QCOMPARE(QString::fromUtf8(widgets::tableCsv(table)),
                 QStringLiteral("\"Name\",\"Change\",\"Cell\",\"Text\"\r\n"
                                "\"a \"\"b\"\", c\",\"-3.5 %\",\"'=1+1\",\"größer\"\r\n"));
    }

private:
    int row(const char* format) const
    {
        const auto* cards = child<QListWidget>("exportCards");
        for (int i = 0; i < cards->count(); ++i)
            if (cards->item(i)->data(Qt::UserRole) == QLatin1String(format))
                return i;
        return -1;
    }
};

QTEST_MAIN(TestWindowDeliver)
#include "tst_window_deliver.moc"
