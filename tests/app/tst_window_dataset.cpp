#include "core/data/preprocessing.h"
#include "tests/app/window_test.h"
#include "widgets/dataset/dataset_wizard.h"
#include "widgets/panels/prediction_view.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QToolButton>

using test::kWindowTimeoutMs;

/// The data set wizard, the gallery and the activations inside the window.
class TestWindowDataset : public test::WindowTest
{
    Q_OBJECT
private slots:
    void init()
    {
        makeFolder();
        m_file = path("net.onnx");
        QVERIFY(QFile::copy(sampleFile("fashion_cnn"), m_file));
        makeWindow();
        openFile(m_file);
    }

    void openingAModelRunsItOnASample()
    {
        auto* view = child<widgets::PredictionView>("samplesPanel");
        QTRY_VERIFY_WITH_TIMEOUT(!view->prediction().top.empty(), kWindowTimeoutMs);
        QVERIFY(view->isVisible());
    }

    void theChoiceOfTheWizardIsKeptForTheModel()
    {
        finishWizardWithScale("0.25", false);
        const QString dataset = m_window->workspace().dataset();
        QVERIFY2(dataset.endsWith(QStringLiteral(".json")), qPrintable(dataset));
        QCOMPARE(m_settings->datasetOf(m_file), dataset);
        QVERIFY(button("statusDataset")->text().contains(QStringLiteral("sample")));
        // Another window finds it again for this model.
        makeWindow();
        openFile(m_file);
        QCOMPARE(m_window->workspace().dataset(), dataset);
    }

    void theChoiceCanBeWrittenIntoTheModel()
    {
        finishWizardWithScale("0.25", true);
        core::Monitor monitor;
        const auto scaleInFile = [&] {
            return core::storedPreprocessing(*widgets::openModel(m_file, monitor).model)->scale;
        };
        QTRY_COMPARE_WITH_TIMEOUT(scaleInFile(), 0.25, kWindowTimeoutMs);
        QTRY_VERIFY_WITH_TIMEOUT(core::storedPreprocessing(m_window->workspace().model())->scale
                                     == 0.25,
                                 kWindowTimeoutMs);
    }

    void cancellingTheWizardChangesNothing()
    {
        widgets::DatasetWizard* wizard = openWizard();
        QTest::mouseClick(wizard->button(QWizard::CancelButton), Qt::LeftButton);
        QVERIFY(m_window->workspace().dataset().isEmpty());
    }

private:
    QAbstractButton* button(const char* name) const { return child<QAbstractButton>(name); }

    widgets::DatasetWizard* openWizard()
    {
        action("file.addDataset")->trigger();
        return child<widgets::DatasetWizard>("datasetWizard");
    }

    void goNext(widgets::DatasetWizard& wizard)
    {
        QVERIFY(
            QTest::qWaitFor([&] { return wizard.currentPage()->isComplete(); }, kWindowTimeoutMs));
        QTest::mouseClick(wizard.button(QWizard::NextButton), Qt::LeftButton);
    }

    void finishWizardWithScale(const char* scale, bool stores)
    {
        widgets::DatasetWizard& wizard = *openWizard();
        goNext(wizard);
        goNext(wizard);
        QVERIFY(
            QTest::qWaitFor([&] { return wizard.currentPage()->isComplete(); }, kWindowTimeoutMs));
        auto* field = wizard.findChild<QWidget*>(QStringLiteral("preprocessingScale"));
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, QString::fromLatin1(scale));
        goNext(wizard);
        goNext(wizard);
        wizard.findChild<QCheckBox*>(QStringLiteral("storeInModel"))->setChecked(stores);
        QTest::mouseClick(wizard.button(QWizard::FinishButton), Qt::LeftButton);
    }

    QString m_file;
};

QTEST_MAIN(TestWindowDataset)
#include "tst_window_dataset.moc"
