#include "app/desktop/action_registry.h"
#include "app/desktop/workspace_pages.h"
#include "tests/app/window_test.h"
#include "widgets/forms/message_bar.h"
#include "widgets/graphview/graph_canvas.h"
#include "widgets/models/job_table_model.h"
#include "widgets/models/model_tree_model.h"
#include "widgets/models/problems_model.h"

#include <QAbstractItemModelTester>
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
#include <QStatusBar>
#include <QTreeView>
#include <QWheelEvent>

#include <set>

using test::kWindowTimeoutMs;

namespace {

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

class TestWindow : public test::WindowTest
{
    Q_OBJECT

    /// The window when nothing in it changes any more.
    QImage settledPicture() const
    {
        constexpr int kSettledMs = 300;
        QImage picture;
        for (int turn = 0; turn < kWindowTimeoutMs / kSettledMs; ++turn) {
            const QImage next = m_window->grab().toImage();
            if (next == picture)
                return next;
            picture = next;
            QTest::qWait(kSettledMs);
        }
        qFatal("the window never came to rest");
        return {};
    }

private slots:
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
        QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace().hasModel(), kWindowTimeoutMs);
        QCOMPARE(child<QLabel>("modelName")->text(), QStringLiteral("fashion_cnn"));
        QVERIFY(child<QWidget>("headerBar")->isVisible());
        QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("fashion_cnn")));
        QCOMPARE(m_settings->recentFiles().size(), 1);
    }

    void selectingInTheTreeShowsTheNode()
    {
        openSample("fashion_cnn");
        auto* tree = child<QTreeView>("modelTreeView");
        const core::NodeId node = *m_window->workspace().graph().findNode("/conv2/Conv");
        m_window->workspace().selectNode(node);
        QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("conv2"));
        QCOMPARE(child<QLabel>("nodeHeading")->text(), QStringLiteral("Conv"));
        QVERIFY(action("view.fitSelection")->isEnabled());
    }

    void goingBackSelectsTheNodeBefore()
    {
        openSample("fashion_cnn");
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
        openSample("fashion_resnet20");
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
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), kWindowTimeoutMs);
        QCOMPARE(bar->message().kind, widgets::MessageKind::error);
        QVERIFY(bar->message().what.contains(QStringLiteral("damaged.onnx")));
        QVERIFY(!bar->message().why.isEmpty());
        QVERIFY(child<QWidget>("startPage")->isVisible());
    }

    void failingToOpenKeepsTheModelThatIsOpen()
    {
        openSample("fashion_cnn");
        m_window->openFile(m_folder->filePath(QStringLiteral("missing.onnx")));
        QTRY_VERIFY_WITH_TIMEOUT(child<QWidget>("messageBar")->isVisible(), kWindowTimeoutMs);
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
        QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace().hasModel(), kWindowTimeoutMs);
    }

    void paletteJumpsToANode()
    {
        openSample("fashion_cnn");
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

    /// A switch skips the sizes; with them computed anew nothing may move.
    void switchedThemeLooksAsOneComputedAnew()
    {
        openSample("fashion_cnn");
        // It shows the memory that is used, which changes by itself.
        m_window->statusBar()->hide();
        app::Preferences preferences = m_window->preferences();
        preferences.followsSystemTheme = false;
        for (const char* workspace : { "view.explore", "view.quantize", "view.distill" }) {
            showWorkspace(workspace);
            settledPicture();
            qApp->setStyleSheet(qApp->styleSheet() + QLatin1Char('\n'));
            for (const auto id : { widgets::ThemeId::highContrast, widgets::ThemeId::light }) {
                preferences.theme = id;
                m_window->setPreferences(preferences);
                const QImage switched = settledPicture();
                qApp->setStyleSheet(qApp->styleSheet() + QLatin1Char('\n'));
                QCOMPARE(switched, settledPicture());
            }
        }
    }

    /// In a file of another name, for one process reads a file only once.
    void preferencesSurviveARestart()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.ini"));
        const app::Preferences chosen{ .theme = widgets::ThemeId::dark,
                                       .followsSystemTheme = false,
                                       .threads = 2,
                                       .memoryMebibytes = 256,
                                       .python = QStringLiteral("/opt/python"),
                                       .reducedMotion = true,
                                       .wheelZooms = true,
                                       .restoresSession = false,
                                       .language = QStringLiteral("de"),
                                       .shortcuts = { { QStringLiteral("view.fitAll"),
                                                        QStringLiteral("Ctrl+9") } } };
        app::Settings(file).setPreferences(chosen);
        const QString copy = folder.filePath(QStringLiteral("b.ini"));
        QVERIFY(QFile::copy(file, copy));
        QVERIFY(app::Settings(copy).preferences() == chosen);
    }

    void sessionIsRestored()
    {
        openSample("fashion_cnn");
        m_window->close();
        m_window = std::make_unique<app::MainWindow>(*m_settings);
        m_window->restoreSession();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace().hasModel(), kWindowTimeoutMs);
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

    void everyControlOfAWorkspaceHasANameAndARole_data()
    {
        QTest::addColumn<QByteArray>("action");
        for (const app::PageEntry& entry : app::workspacePages())
            QTest::newRow(entry.action) << QByteArray(entry.action);
    }
    void everyControlOfAWorkspaceHasANameAndARole()
    {
        QFETCH(QByteArray, action);
        openSample("fashion_cnn");
        showWorkspace(action.constData());
        // A page may need a while until it knows what it shows.
        int seen = 0;
        QTRY_VERIFY_WITH_TIMEOUT((unnamedControls(*m_window, seen = 0), seen > 20),
                                 kWindowTimeoutMs);
        const QString unnamed = unnamedControls(*m_window, seen);
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed));
    }

    void aPageIsMadeAtItsFirstVisit()
    {
        openSample("fashion_cnn");
        const auto* stack = child<app::WorkspaceStack>("workspaceStack");
        QCOMPARE(stack->count(), 1);
        showWorkspace("view.prune");
        QCOMPARE(stack->count(), 2);
        QWidget* page = stack->currentWidget();
        showWorkspace("view.explore");
        showWorkspace("view.prune");
        QCOMPARE(stack->count(), 2);
        QCOMPARE(stack->currentWidget(), page);
    }

    void whatAPageDoesCannotBeDoneBeforeIt()
    {
        openSample("fashion_cnn");
        for (const app::ActionRow& row : app::actionRows()) {
            if (*row.obstacle == '\0')
                continue;
            QVERIFY2(!action(row.id)->isEnabled(), row.id);
            QVERIFY2(action(row.id)->toolTip().contains(QLatin1String(row.obstacle)), row.id);
        }
    }

    void preferencesReachAPageThatIsMadeLater()
    {
        openSample("fashion_cnn");
        app::Preferences preferences = m_window->preferences();
        preferences.wheelZooms = !preferences.wheelZooms;
        m_window->setPreferences(preferences);
        showWorkspace("view.prune");
        auto* canvas = child<widgets::GraphCanvas>("pruneCanvas");
        QTRY_VERIFY_WITH_TIMEOUT(canvas->visibleItemCount() > 0, kWindowTimeoutMs);
        const double zoom = canvas->zoom();
        const QPointF centre = QRectF(canvas->rect()).center();
        QWheelEvent turn(centre, canvas->mapToGlobal(centre), {}, { 0, 120 }, Qt::NoButton, {},
                         Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas, &turn);
        QCOMPARE(canvas->zoom() > zoom, preferences.wheelZooms);
    }

    void anotherLanguageKeepsTheWorkspace()
    {
        openSample("fashion_cnn");
        showWorkspace("view.distill");
        app::Preferences preferences = m_window->preferences();
        preferences.language = QStringLiteral("de");
        m_window->setPreferences(preferences);
        QTRY_VERIFY(child<QWidget>("distillPage")->isVisible());
        QVERIFY(action("view.distill")->isChecked());
        QCOMPARE(m_window->locale().language(), QLocale::German);
        preferences.language = QStringLiteral("en");
        m_window->setPreferences(preferences);
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
        openSample("fashion_resnet20");
        tree.setModel(m_window->workspace().opened());
        problems.setModel(m_window->workspace().opened());
        QVERIFY(tree.rowCount(tree.index(0, 0)) > 5);
    }

    void evaluationFillsTheAccuracyTile()
    {
        openSample("fashion_cnn");
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
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
