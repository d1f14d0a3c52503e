#include "app/desktop/action_registry.h"
#include "app/desktop/main_window.h"
#include "widgets/forms/message_bar.h"
#include "widgets/models/job_table_model.h"
#include "widgets/models/model_tree_model.h"
#include "widgets/models/problems_model.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <set>

namespace {

constexpr int kOpenTimeoutMs = 20'000;

QString sampleFile(const char* name)
{
    return QStringLiteral(ESPALIER_SOURCE_DIR "/resources/samples/%1.onnx")
        .arg(QLatin1String(name));
}

/// All actions that a menu bar shows, submenus included.
void collect(const QList<QAction*>& actions, std::set<QString>& names)
{
    for (const QAction* action : actions) {
        names.insert(action->objectName());
        if (const QMenu* menu = action->menu())
            collect(menu->actions(), names);
    }
}

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<app::Settings>(m_folder->filePath(QStringLiteral("a.ini")));
        m_window = std::make_unique<app::MainWindow>(*m_settings);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
    }

    void startsOnTheStartPage()
    {
        QVERIFY(child<QWidget>("startPage")->isVisible());
        QVERIFY(!child<QWidget>("headerBar")->isVisible());
        QVERIFY(!action("model.evaluate")->isEnabled());
        QVERIFY(action("file.open")->isEnabled());
    }

    void sampleCardOpensItsModel()
    {
        QTest::mouseClick(child<QWidget>("fashion_cnnCard"), Qt::LeftButton);
        QVERIFY(waitForModel());
        QCOMPARE(child<QLabel>("modelName")->text(), QStringLiteral("fashion_cnn"));
        QVERIFY(child<QWidget>("headerBar")->isVisible());
        QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("fashion_cnn")));
        QCOMPARE(m_settings->recentFiles().size(), 1);
    }

    void selectingInTheTreeShowsTheNode()
    {
        open("fashion_cnn");
        auto* tree = child<QTreeView>("modelTreeView");
        const core::NodeId node = *m_window->workspace().graph().findNode("/conv2/Conv");
        m_window->workspace().selectNode(node);
        QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("conv2"));
        QCOMPARE(child<QLabel>("nodeHeading")->text(), QStringLiteral("Conv"));
        QVERIFY(action("view.fitSelection")->isEnabled());
    }

    void goingBackSelectsTheNodeBefore()
    {
        open("fashion_cnn");
        const auto& order = m_window->workspace().graph().order();
        m_window->workspace().selectNode(order[0]);
        m_window->workspace().selectNode(order[1]);
        action("edit.back")->trigger();
        QCOMPARE(m_window->workspace().currentNode(), order[0]);
        action("edit.forward")->trigger();
        QCOMPARE(m_window->workspace().currentNode(), order[1]);
    }

    void treeFilterKeepsMatchingRowsAndTheirBlocks()
    {
        open("fashion_resnet20");
        auto* tree = child<QTreeView>("modelTreeView");
        QTest::keyClicks(child<QLineEdit>("modelTreeFilter"), QStringLiteral("layers.3"));
        const QModelIndex root = tree->model()->index(0, 0);
        QCOMPARE(tree->model()->rowCount(root), 1);
    }

    void damagedFileIsExplainedInABar()
    {
        const QString path = m_folder->filePath(QStringLiteral("damaged.onnx"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is not a model");
        file.close();
        m_window->openFile(path);
        auto* bar = child<widgets::MessageBar>("messageBar");
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), kOpenTimeoutMs);
        QCOMPARE(bar->message().kind, widgets::MessageKind::error);
        QVERIFY(bar->message().what.contains(QStringLiteral("damaged.onnx")));
        QVERIFY(!bar->message().why.isEmpty());
        QVERIFY(child<QWidget>("startPage")->isVisible());
    }

    void failingToOpenKeepsTheModelThatIsOpen()
    {
        open("fashion_cnn");
        m_window->openFile(m_folder->filePath(QStringLiteral("missing.onnx")));
        QTRY_VERIFY_WITH_TIMEOUT(child<QWidget>("messageBar")->isVisible(), kOpenTimeoutMs);
        QVERIFY(m_window->workspace().hasModel());
        QVERIFY(child<QWidget>("headerBar")->isVisible());
    }

    void droppedFileOpens()
    {
        QMimeData data;
        data.setUrls({ QUrl::fromLocalFile(sampleFile("fashion_cnn")) });
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QVERIFY(waitForModel());
    }

    void paletteJumpsToANode()
    {
        open("fashion_cnn");
        action("edit.palette")->trigger();
        auto* query = child<QLineEdit>("paletteQuery");
        QTest::keyClicks(query, QStringLiteral("fc2"));
        QTest::keyClick(query, Qt::Key_Return);
        const core::Node& node =
            m_window->workspace().graph().node(m_window->workspace().currentNode());
        QCOMPARE(node.name, std::string("/fc2/Gemm"));
    }

    void paletteListsEveryAction()
    {
        action("edit.palette")->trigger();
        auto* list = child<QListWidget>("paletteList");
        QTest::keyClicks(child<QLineEdit>("paletteQuery"), QStringLiteral(">"));
        QCOMPARE(list->count(), static_cast<int>(app::actionRows().size()));
    }

    void themeCanBeSwitched()
    {
        app::Preferences preferences = m_window->preferences();
        preferences.followsSystemTheme = false;
        for (const auto id :
             { widgets::ThemeId::dark, widgets::ThemeId::highContrast, widgets::ThemeId::light }) {
            preferences.theme = id;
            m_window->setPreferences(preferences);
            QCOMPARE(widgets::theme().id, id);
        }
        QCOMPARE(m_settings->preferences().theme, widgets::ThemeId::light);
    }

    void sessionIsRestored()
    {
        open("fashion_cnn");
        m_window->close();
        m_window = std::make_unique<app::MainWindow>(*m_settings);
        m_window->restoreSession();
        QVERIFY(waitForModel());
        QCOMPARE(m_window->workspace().opened()->name, QStringLiteral("fashion_cnn"));
    }

    void everyActionStandsInAMenu()
    {
        std::set<QString> names;
        collect(m_window->menuBar()->actions(), names);
        for (const app::ActionRow& row : app::actionRows())
            QVERIFY2(names.contains(QLatin1String(row.id)), row.id);
    }

    void shortcutsAreUnambiguous()
    {
        std::map<QString, QString> owner;
        for (const QAction* one : m_window->actions().actions()) {
            const QString keys = one->shortcut().toString();
            if (keys.isEmpty())
                continue;
            QVERIFY2(!owner.contains(keys),
                     qPrintable(keys + QStringLiteral(": ") + owner[keys] + QStringLiteral(" and ")
                                + one->objectName()));
            owner[keys] = one->objectName();
        }
    }

    void everyFocusableHasANameAndARole()
    {
        open("fashion_cnn");
        for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
            const bool isOurs = !widget->objectName().startsWith(QLatin1String("qt_"));
            if (!isOurs || !widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            // Qt keeps a tab bar without tabs for docks that are not tabbed now.
            if (const auto* tabs = qobject_cast<const QTabBar*>(widget); tabs && tabs->count() == 0)
                continue;
            QAccessibleInterface* interface =
                QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            QVERIFY(interface);
            const QString where = QLatin1String(widget->metaObject()->className())
                + QLatin1Char(' ') + widget->objectName();
            QVERIFY2(!widget->objectName().isEmpty(), qPrintable(where));
            QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qPrintable(where));
            QVERIFY2(interface->role() != QAccessible::NoRole, qPrintable(where));
        }
    }

    void itemModelsKeepTheirPromises()
    {
        widgets::ModelTreeModel tree;
        widgets::ProblemsModel problems;
        widgets::JobTableModel jobs(m_window->jobs());
        constexpr auto kMode = QAbstractItemModelTester::FailureReportingMode::Fatal;
        QAbstractItemModelTester treeTester(&tree, kMode);
        QAbstractItemModelTester problemsTester(&problems, kMode);
        QAbstractItemModelTester jobsTester(&jobs, kMode);
        open("fashion_resnet20");
        tree.setModel(m_window->workspace().opened());
        problems.setModel(m_window->workspace().opened());
        QVERIFY(tree.rowCount(tree.index(0, 0)) > 5);
    }

    void evaluationFillsTheAccuracyTile()
    {
        open("fashion_cnn");
        m_window->workspace().setDataset(QStringLiteral("fashion-mnist"));
        action("model.evaluateProxy")->trigger();
        widgets::Workspace& workspace = m_window->workspace();
        widgets::Job* job = m_window->jobs().active(QStringLiteral("evaluate"));
        QVERIFY(job);
        QSignalSpy finished(job, &widgets::Job::finished);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        if (job->state() == widgets::JobState::failed)
            QSKIP(qPrintable(job->failure().message));
        const auto& accuracy = workspace.metric(widgets::MetricId::accuracy);
        QVERIFY(accuracy.has_value());
        QCOMPARE(accuracy->n, 1000);
        QVERIFY(accuracy->value > 0.9);
    }

private:
    template <typename T>
    T* child(const char* name)
    {
        T* found = m_window->findChild<T*>(QLatin1String(name));
        if (!found)
            qFatal("no %s in the window", name);
        return found;
    }
    QAction* action(const char* id) { return m_window->actions().action(QLatin1String(id)); }
    bool waitForModel()
    {
        return QTest::qWaitFor([this] { return m_window->workspace().hasModel(); }, kOpenTimeoutMs);
    }
    void open(const char* sample)
    {
        m_window->openFile(sampleFile(sample));
        QVERIFY(waitForModel());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Settings> m_settings;
    std::unique_ptr<app::MainWindow> m_window;
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
