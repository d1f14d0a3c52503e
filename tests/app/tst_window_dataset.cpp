#include "app/desktop/action_registry.h"
#include "app/desktop/main_window.h"
#include "core/data/preprocessing.h"
#include "widgets/dataset/dataset_wizard.h"
#include "widgets/panels/prediction_view.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace {

constexpr int kTimeoutMs = 60'000;

} // namespace

/// The data set wizard, the gallery and the activations inside the window.
class TestWindowDataset : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("net.onnx"));
        QVERIFY(QFile::copy(
            QStringLiteral(ESPALIER_SOURCE_DIR "/resources/samples/fashion_cnn.onnx"), m_file));
        m_settings = std::make_unique<app::Settings>(m_folder->filePath(QStringLiteral("a.ini")));
        m_window = std::make_unique<app::MainWindow>(*m_settings);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        open();
    }

    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
    }

    void openingAModelRunsItOnASample()
    {
        auto* view = child<widgets::PredictionView>("samplesPanel");
        QTRY_VERIFY_WITH_TIMEOUT(!view->prediction().top.empty(), kTimeoutMs);
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
        m_window = std::make_unique<app::MainWindow>(*m_settings);
        m_window->show();
        open();
        QCOMPARE(m_window->workspace().dataset(), dataset);
    }

    void theChoiceCanBeWrittenIntoTheModel()
    {
        finishWizardWithScale("0.25", true);
        core::Monitor monitor;
        const auto scaleInFile = [&] {
            return core::storedPreprocessing(*widgets::openModel(m_file, monitor).model)->scale;
        };
        QTRY_COMPARE_WITH_TIMEOUT(scaleInFile(), 0.25, kTimeoutMs);
        QTRY_VERIFY_WITH_TIMEOUT(
            core::storedPreprocessing(m_window->workspace().model())->scale == 0.25, kTimeoutMs);
    }

    void cancellingTheWizardChangesNothing()
    {
        widgets::DatasetWizard* wizard = openWizard();
        QTest::mouseClick(wizard->button(QWizard::CancelButton), Qt::LeftButton);
        QVERIFY(m_window->workspace().dataset().isEmpty());
    }

private:
    template <typename T>
    T* child(const char* name) const
    {
        for (QWidget* parent : m_window->findChildren<QWidget*>(QLatin1String(name))) {
            if (T* found = qobject_cast<T*>(parent))
                return found;
            if (T* found = parent->findChild<T*>())
                return found;
        }
        qFatal("no %s", name);
        return nullptr;
    }

    QAbstractButton* button(const char* name) const { return child<QAbstractButton>(name); }

    void open()
    {
        m_window->openFile(m_file);
        QVERIFY(QTest::qWaitFor([this] { return m_window->workspace().hasModel(); }, kTimeoutMs));
    }

    widgets::DatasetWizard* openWizard()
    {
        m_window->actions().action(QStringLiteral("file.addDataset"))->trigger();
        return child<widgets::DatasetWizard>("datasetWizard");
    }

    void goNext(widgets::DatasetWizard& wizard)
    {
        QVERIFY(QTest::qWaitFor([&] { return wizard.currentPage()->isComplete(); }, kTimeoutMs));
        QTest::mouseClick(wizard.button(QWizard::NextButton), Qt::LeftButton);
    }

    void finishWizardWithScale(const char* scale, bool stores)
    {
        widgets::DatasetWizard& wizard = *openWizard();
        goNext(wizard);
        goNext(wizard);
        QVERIFY(QTest::qWaitFor([&] { return wizard.currentPage()->isComplete(); }, kTimeoutMs));
        auto* field = wizard.findChild<QWidget*>(QStringLiteral("preprocessingScale"));
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, QString::fromLatin1(scale));
        goNext(wizard);
        goNext(wizard);
        wizard.findChild<QCheckBox*>(QStringLiteral("storeInModel"))->setChecked(stores);
        QTest::mouseClick(wizard.button(QWizard::FinishButton), Qt::LeftButton);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<app::Settings> m_settings;
    std::unique_ptr<app::MainWindow> m_window;
};

QTEST_MAIN(TestWindowDataset)
#include "tst_window_dataset.moc"
