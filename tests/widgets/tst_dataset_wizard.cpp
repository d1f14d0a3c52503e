#include "core/data/preprocessing.h"
#include "widgets/dataset/check_run.h"
#include "widgets/dataset/dataset_wizard.h"
#include "widgets/dataset/picture_pairs.h"
#include "widgets/jobs/job_runner.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace widgets;

namespace {

constexpr int kTimeoutMs = 60'000;
const QString kSamples = QStringLiteral(ESPALIER_SOURCE_DIR "/resources/samples");

std::shared_ptr<const OpenedModel> sampleModel()
{
    core::Monitor monitor;
    return std::make_shared<const OpenedModel>(
        openModel(kSamples + QStringLiteral("/fashion_cnn.onnx"), monitor));
}

} // namespace

class TestDatasetWizard : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_model = sampleModel(); }

    void init() { start({}); }

    void cleanup() { m_wizard.reset(); }

    void thePreviewShowsTwelveSamplesAndTheClasses()
    {
        QTRY_VERIFY_WITH_TIMEOUT(button("wizardNext")->isEnabled(), kTimeoutMs);
        QCOMPARE(child<QAbstractItemView>("sourcePreview")->model()->rowCount(), 12);
        const QString found = child<QLabel>("sourceFound")->text();
        QVERIFY2(found.contains(QStringLiteral("28×28 pixels, grey")), qPrintable(found));
        QVERIFY2(found.contains(QStringLiteral("10 classes")), qPrintable(found));
        QVERIFY(!child<QLineEdit>("sourcePath")->isVisible());
    }

    void aPathIsRecognizedOrExplained()
    {
        choose("sourceFormat", "automatic");
        QVERIFY(!button("wizardNext")->isEnabled());
        auto* path = child<QLineEdit>("sourcePath");
        QVERIFY(path->isVisible());
        path->setFocus();
        QTest::keyClicks(path, QStringLiteral("/nowhere/at/all"));
        QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("sourcePageProblem")->isVisible(), kTimeoutMs);
        QVERIFY(!button("wizardNext")->isEnabled());
        path->selectAll();
        QTest::keyClicks(path, kSamples + QStringLiteral("/fashion-mnist"));
        QTRY_VERIFY_WITH_TIMEOUT(button("wizardNext")->isEnabled(), kTimeoutMs);
        QCOMPARE(m_wizard->draft().description().format, std::string("idx"));
    }

    void rolesAreCountedAndClassesCompared()
    {
        goTo("rolesPage");
        const auto* table = child<QAbstractItemView>("roleCounts")->model();
        QVERIFY(child<QLabel>("classMatch")->text().startsWith(QStringLiteral("The classes")));
        QCOMPARE(table->rowCount(), 11);
        QCOMPARE(table->headerData(3, Qt::Horizontal).toString(), QStringLiteral("Test"));
        QCOMPARE(table->index(0, 3).data().toString().remove(QLatin1Char(',')),
                 QStringLiteral("1000"));
    }

    void aChangedSplitIsKept()
    {
        goTo("rolesPage");
        type("splitSeed", "7");
        type("splitValidationShare", "0.25");
        QCOMPARE(m_wizard->draft().description().split.seed, uint64_t{ 7 });
        QCOMPARE(m_wizard->draft().description().split.validationShare, 0.25);
    }

    void whatTheNetworkSeesFollowsThePreprocessing()
    {
        goTo("preprocessingPage");
        auto* pair = child<PicturePairs>("previewedPair");
        QCOMPARE(pair->samples().seen.size(), size_t{ 1 });
        QVERIFY(pair->samples().values.maximum < 5);
        type("preprocessingScale", "1");
        QTRY_VERIFY_WITH_TIMEOUT(pair->samples().values.maximum > 100, kTimeoutMs);
        QTest::mouseClick(button("asTheModelSays"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(pair->samples().values.maximum < 5, kTimeoutMs);
        QVERIFY(!m_wizard->draft().description().preprocessing);
    }

    void aSizeThatTheModelDoesNotReadIsExplained()
    {
        goTo("preprocessingPage");
        type("preprocessingWidth", "32");
        type("preprocessingHeight", "32");
        QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("preprocessingPageProblem")->isVisible(),
                                 kTimeoutMs);
        QVERIFY(child<QLabel>("preprocessingPageProblem")
                    ->text()
                    .contains(QStringLiteral("the network reads")));
        QVERIFY(!button("wizardNext")->isEnabled());
    }

    void pairsAndStatisticsAreShownOfTwelve()
    {
        goTo("networkViewPage");
        const SeenSamples& seen = child<PicturePairs>("seenPairs")->samples();
        QCOMPARE(seen.originals.size(), size_t{ 12 });
        // Nothing but a division and its inverse lies between them.
        QCOMPARE(seen.seen.front(), seen.originals.front());
        QVERIFY(child<QLabel>("seenValues")->text().contains(QStringLiteral("Channel 0")));
    }

    void theCheckRunMeasuresAndExamines()
    {
        goTo("checkPage");
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("runCheckAgain")->isEnabled(), kTimeoutMs);
        const QString accuracy = child<QLabel>("checkAccuracy")->text();
        QVERIFY2(accuracy.contains(QStringLiteral("of 512 test samples")), qPrintable(accuracy));
        QVERIFY2(!accuracy.contains(QStringLiteral("chance")), qPrintable(accuracy));
        QVERIFY(child<QAbstractItemView>("checkFindings")->model()->rowCount() > 0);
        QVERIFY(button("wizardFinish")->isEnabled());
        QSignalSpy accepted(m_wizard.get(), &QDialog::accepted);
        QTest::mouseClick(button("wizardFinish"), Qt::LeftButton);
        QCOMPARE(accepted.size(), 1);
    }

    void theCheckRunCanBeStopped()
    {
        goTo("checkPage", false);
        QTest::mouseClick(child<QPushButton>("stopCheck"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("runCheckAgain")->isEnabled(), kTimeoutMs);
        QVERIFY(child<QLabel>("checkPhase")->text().startsWith(QStringLiteral("Stopped")));
        QTest::mouseClick(child<QPushButton>("runCheckAgain"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!child<QLabel>("checkAccuracy")->text().isEmpty(), kTimeoutMs);
    }

    void guessingIsRecognized()
    {
        CheckedAccuracy accuracy{ .top1 = core::wilsonEstimate(52, 512), .classes = 10 };
        QVERIFY(accuracy.looksLikeChance());
        accuracy.swapped = core::wilsonEstimate(450, 512);
        QVERIFY(accuracy.looksSwapped());
        QVERIFY(accuracySentence(accuracy).contains(QStringLiteral("swapped")));
        accuracy = { .top1 = core::wilsonEstimate(470, 512), .classes = 10 };
        QVERIFY(!accuracy.looksLikeChance());
    }

    void withoutAModelTheSamplesAreStillExamined()
    {
        m_wizard = std::make_unique<DatasetWizard>(nullptr, QString(), m_jobs);
        m_wizard->show();
        goTo("checkPage");
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("runCheckAgain")->isEnabled(), kTimeoutMs);
        QVERIFY(!child<QCheckBox>("storeInModel")->isVisible());
        QVERIFY(child<QAbstractItemView>("checkFindings")->model()->rowCount() > 0);
    }

    void keptDescriptionsOpenAgain()
    {
        QTemporaryDir folder;
        core::DatasetDescription plain{ .format = "idx", .path = "/data/digits" };
        QCOMPARE(keepDataset(plain, folder.path()), QStringLiteral("idx:/data/digits"));
        plain.preprocessing = core::Preprocessing{ .channels = 1, .mean = { 0.5 } };
        plain.split.seed = 9;
        const QString file = keepDataset(plain, folder.path());
        const core::DatasetDescription again = core::describeDataset(file.toStdString());
        QCOMPARE(again.preprocessing->mean, plain.preprocessing->mean);
        QCOMPARE(again.split.seed, uint64_t{ 9 });
        QCOMPARE(datasetTitle(file), QStringLiteral("digits"));
        start(file);
        QCOMPARE(m_wizard->draft().preprocessing().mean, plain.preprocessing->mean);
    }

    void everyControlOfEveryPageIsNamed()
    {
        for (const char* page :
             { "sourcePage", "rolesPage", "preprocessingPage", "networkViewPage", "checkPage" }) {
            goTo(page);
            for (QWidget* widget : m_wizard->currentPage()->findChildren<QWidget*>()) {
                const bool isPart = widget->objectName().startsWith(QLatin1String("qt_"));
                if (isPart || !widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                    continue;
                const auto* interface = QAccessible::queryAccessibleInterface(widget);
                const QString where = QLatin1String(page) % QLatin1Char(' ') % widget->objectName();
                QVERIFY2(!widget->objectName().isEmpty(),
                         qPrintable(where + QLatin1String(widget->metaObject()->className())));
                QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qPrintable(where));
            }
        }
    }

private:
    void start(const QString& dataset)
    {
        m_wizard = std::make_unique<DatasetWizard>(m_model, dataset, m_jobs);
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_wizard.get()));
    }

    template <typename T>
    T* child(const char* name) const
    {
        T* found = m_wizard->findChild<T*>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }

    QAbstractButton* button(const char* name) const { return child<QAbstractButton>(name); }

    /// Presses Next until a page is current, and waits for what it computes.
    void goTo(const char* page, bool waits = true) const
    {
        while (m_wizard->currentPage()->objectName() != QLatin1String(page)) {
            QVERIFY2(
                QTest::qWaitFor([this] { return button("wizardNext")->isEnabled(); }, kTimeoutMs),
                qPrintable(m_wizard->currentPage()->objectName()));
            QTest::mouseClick(button("wizardNext"), Qt::LeftButton);
        }
        if (waits)
            QVERIFY(QTest::qWaitFor([this] { return m_wizard->currentPage()->isComplete(); },
                                    kTimeoutMs));
    }

    void choose(const char* name, const char* key) const
    {
        auto* box = child<QComboBox>(name);
        box->setCurrentIndex(box->findData(QString::fromLatin1(key)));
    }

    void type(const char* name, const char* text) const
    {
        auto* control = child<QWidget>(name);
        control->setFocus();
        QTest::keyClick(control, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(control, QString::fromLatin1(text));
    }

    JobRunner m_jobs;
    std::shared_ptr<const OpenedModel> m_model;
    std::unique_ptr<DatasetWizard> m_wizard;
};

QTEST_MAIN(TestDatasetWizard)
#include "tst_dataset_wizard.moc"
