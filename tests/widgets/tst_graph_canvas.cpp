#include "core/base/error.h"
#include "core/execution/model_cost.h"
#include "core/graph/synthetic_model.h"
#include "core/onnx/read_model.h"
#include "core/operators/infer_shapes.h"
#include "widgets/graphview/graph_canvas.h"
#include "widgets/graphview/legend_view.h"
#include "widgets/graphview/node_sentence.h"

#include <QAccessible>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>
#include <QWidget>
#include <QtConcurrent>

using namespace widgets;

class TestGraphCanvas : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const core::Model> m_model;
    std::shared_ptr<const core::InferredShapes> m_shapes;
    std::shared_ptr<const core::ModelCost> m_cost;
    std::unique_ptr<GraphCanvas> m_canvas;

    /// Waits for the layout that `change` starts.
    template <typename Change>
    bool laidOutAfter(Change&& change)
    {
        QSignalSpy finished(m_canvas.get(), &GraphCanvas::layoutFinished);
        change();
        return finished.wait(5000);
    }

    int itemNamed(const QString& part) const
    {
        for (int item = 0; item < m_canvas->visibleItemCount(); ++item) {
            if (m_canvas->itemName(item).contains(part))
                return item;
        }
        return -1;
    }

    core::NodeId node(const char* name) const { return *m_model->graph.findNode(name); }

    void turnWheel(QPoint place, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent wheel(place, m_canvas->mapToGlobal(place), {}, QPoint(0, 240), Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_canvas.get(), &wheel);
    }

    QPoint middleOf(int item) const { return m_canvas->itemRect(item).center(); }

private slots:
    void initTestCase()
    {
        core::Monitor monitor;
        m_model = std::make_shared<core::Model>(core::readModel(
            ESPALIER_SOURCE_DIR "/resources/samples/fashion_resnet20.onnx", monitor));
        m_shapes = std::make_shared<core::InferredShapes>(
            core::inferShapes(*m_model, core::concreteInputShapes(*m_model)));
        m_cost = std::make_shared<core::ModelCost>(core::modelCost(*m_model, *m_shapes));
    }

    void init()
    {
        m_canvas = std::make_unique<GraphCanvas>();
        m_canvas->setReducedMotion(true);
        m_canvas->resize(900, 1000);
        m_canvas->show();
        QVERIFY(laidOutAfter([&] { m_canvas->setModel(m_model, m_shapes, m_cost); }));
    }

    void theSampleOpensWithItsBlocksClosed()
    {
        QCOMPARE(m_canvas->visibleItemCount(), 17);
        QVERIFY(itemNamed(QStringLiteral("Block Residual, layers.4")) >= 0);
    }

    void aDoubleClickOpensABlockAndAKeyClosesIt()
    {
        const int block = itemNamed(QStringLiteral("layers.4"));
        QVERIFY(laidOutAfter(
            [&] { QTest::mouseDClick(m_canvas.get(), Qt::LeftButton, {}, middleOf(block)); }));
        QCOMPARE(m_canvas->visibleItemCount(), 23);
        QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {},
                          middleOf(itemNamed(QStringLiteral("/layers/layers.4/Add"))));
        QVERIFY(laidOutAfter([&] { QTest::keyClick(m_canvas.get(), Qt::Key_Left); }));
        QCOMPARE(m_canvas->visibleItemCount(), 17);
    }

    void aClickSelectsWhatABoxStandsFor()
    {
        QSignalSpy selected(m_canvas.get(), &GraphCanvas::selectionChanged);
        QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {},
                          middleOf(itemNamed(QStringLiteral("layers.4"))));
        QCOMPARE(selected.count(), 1);
        QCOMPARE(m_canvas->selection().size(), size_t{ 7 });
    }

    void aSelectionFromOutsideIsShownButNotSentBack()
    {
        QSignalSpy selected(m_canvas.get(), &GraphCanvas::selectionChanged);
        m_canvas->setSelection({ node("/layers/layers.4/Add") }, false);
        QVERIFY(m_canvas->isItemSelected(itemNamed(QStringLiteral("layers.4"))));
        QCOMPARE(selected.count(), 0);
    }

    void revealingAHiddenNodeOpensItsBlock()
    {
        QVERIFY(laidOutAfter([&] { m_canvas->setSelection({ node("/layers/layers.4/Add") }); }));
        QCOMPARE(m_canvas->visibleItemCount(), 23);
        const int item = itemNamed(QStringLiteral("/layers/layers.4/Add"));
        QVERIFY(m_canvas->isItemSelected(item));
        QVERIFY(m_canvas->rect().contains(m_canvas->itemRect(item)));
    }

    void aNodeThatIsRevealedBeforeTheFirstLayoutIsShownAfterIt()
    {
        m_canvas->setModel(nullptr, nullptr, nullptr);
        QVERIFY(laidOutAfter([&] {
            m_canvas->setModel(m_model, m_shapes, m_cost);
            m_canvas->setSelection({ node("/layers/layers.4/Add") });
        }));
        QTRY_COMPARE(m_canvas->visibleItemCount(), 23);
    }

    void revealingAWholeBlockKeepsItClosed()
    {
        const int block = itemNamed(QStringLiteral("layers.4"));
        m_canvas->pressItem(block);
        QSignalSpy started(m_canvas.get(), &GraphCanvas::layoutStarted);
        m_canvas->setSelection(std::vector<core::NodeId>(m_canvas->selection()));
        QCOMPARE(started.count(), 0);
        QVERIFY(m_canvas->isItemSelected(block));
    }

    void aRubberBandSelectsWhatItTouches()
    {
        const QRect first = m_canvas->itemRect(itemNamed(QStringLiteral("layers.4")));
        const QRect second = m_canvas->itemRect(itemNamed(QStringLiteral("layers.5")));
        const QPoint from = first.topLeft() - QPoint(30, 5);
        const QPoint to = second.bottomRight() + QPoint(10, 5);
        QTest::mousePress(m_canvas.get(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, m_canvas->mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_canvas.get(), &move);
        QTest::mouseRelease(m_canvas.get(), Qt::LeftButton, {}, to);
        QCOMPARE(m_canvas->selection().size(), size_t{ 14 });
    }

    void keysWalkAlongTheLines()
    {
        m_canvas->pressItem(0);
        QTest::keyClick(m_canvas.get(), Qt::Key_Down);
        QVERIFY(m_canvas->itemName(m_canvas->currentItem()).startsWith(QLatin1String("Conv")));
        QTest::keyClick(m_canvas.get(), Qt::Key_Tab);
        QVERIFY(m_canvas->itemName(m_canvas->currentItem()).startsWith(QLatin1String("BatchNorm")));
        QTest::keyClick(m_canvas.get(), Qt::Key_Up);
        QVERIFY(m_canvas->itemName(m_canvas->currentItem()).startsWith(QLatin1String("Conv")));
    }

    void searchCountsAndSteps()
    {
        QSignalSpy matches(m_canvas.get(), &GraphCanvas::matchesChanged);
        m_canvas->setFilter(QStringLiteral("op:Conv layers.3"));
        QCOMPARE(matches.last(), (QVariantList{ 0, 3 }));
        QTest::keyClick(m_canvas.get(), Qt::Key_F3);
        QCOMPARE(matches.last(), (QVariantList{ 1, 3 }));
        QCOMPARE(m_canvas->selection().size(), size_t{ 1 });
        m_canvas->setFilter(QStringLiteral("("), true);
        QCOMPARE(matches.last(), (QVariantList{ 0, 0 }));
    }

    void zoomKeepsThePlaceUnderThePointer()
    {
        const int item = itemNamed(QStringLiteral("layers.4"));
        const QPoint place = m_canvas->itemRect(item).topLeft();
        const double before = m_canvas->zoom();
        turnWheel(place, Qt::ControlModifier);
        QVERIFY(m_canvas->zoom() > before);
        QVERIFY((m_canvas->itemRect(item).topLeft() - place).manhattanLength() <= 4);
        m_canvas->zoomToActualSize();
        QCOMPARE(m_canvas->zoom(), 1.0);
    }

    void theWheelZoomsOrScrollsAsPreferred()
    {
        const double before = m_canvas->zoom();
        turnWheel({ 50, 50 }, Qt::NoModifier);
        QCOMPARE(m_canvas->zoom(), before);
        m_canvas->setWheelZooms(true);
        turnWheel({ 50, 50 }, Qt::ControlModifier);
        QCOMPARE(m_canvas->zoom(), before);
        turnWheel({ 50, 50 }, Qt::NoModifier);
        QVERIFY(m_canvas->zoom() > before);
    }

    void everyBoxIsAnAccessibleItem()
    {
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(m_canvas.get());
        QVERIFY(list != nullptr);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), m_canvas->visibleItemCount());
        for (int item = 0; item < list->childCount(); ++item) {
            QCOMPARE(list->child(item)->role(), QAccessible::ListItem);
            QVERIFY(!list->child(item)->text(QAccessible::Name).isEmpty());
        }
        const int block = itemNamed(QStringLiteral("layers.4"));
        QAccessibleActionInterface* actions = list->child(block)->actionInterface();
        actions->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(list->child(block)->state().selected);
        QVERIFY(
            laidOutAfter([&] { actions->doAction(QAccessibleActionInterface::toggleAction()); }));
        QCOMPARE(list->childCount(), 23);
    }

    void picturesAreExportedWhole()
    {
        QTemporaryDir folder;
        QVERIFY(laidOutAfter([&] { m_canvas->expandAll(); }));
        const Picture picture = m_canvas->picture();
        core::Monitor monitor;
        const QString png = folder.filePath(QStringLiteral("graph.png"));
        const QString svg = folder.filePath(QStringLiteral("graph.svg"));
        const QString pdf = folder.filePath(QStringLiteral("graph.pdf"));
        QtConcurrent::run([&] {
            writePicture(picture, png, monitor, 1);
            writePicture(picture, svg, monitor);
            writePicture(picture, pdf, monitor);
        }).waitForFinished();
        const QImage image(png);
        QVERIFY(image.height() > 3000);
        QCOMPARE(image.pixel(1, image.height() - 1), image.pixel(0, 0));
        QVERIFY(std::abs(QSvgRenderer(svg).defaultSize().height() - image.height()) <= 1);
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
        QVERIFY_EXCEPTION_THROWN(
            writePicture(picture, QStringLiteral("/nowhere/graph.png"), monitor), core::Error);
    }

    void aCancelledExportLeavesNoFile_data()
    {
        QTest::addColumn<QString>("suffix");
        for (const char* suffix : { "png", "svg", "pdf" })
            QTest::newRow(suffix) << QString::fromLatin1(suffix);
    }

    void aCancelledExportLeavesNoFile()
    {
        QFETCH(QString, suffix);
        QTemporaryDir folder;
        std::stop_source stop;
        core::Monitor::Sinks sinks;
        // Asked to stop once the drawing has begun, or the writing where nothing is drawn.
        sinks.progress = [&](const core::Progress&) { stop.request_stop(); };
        core::Monitor monitor(stop.get_token(), sinks);
        QVERIFY_EXCEPTION_THROWN(writePicture(m_canvas->picture(),
                                              folder.filePath(QStringLiteral("graph.") + suffix),
                                              monitor),
                                 core::Cancelled);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
    }

    void heatMapsChangeThePicture()
    {
        const QImage before = m_canvas->grab().toImage();
        m_canvas->setColourBy(ColourBy::macs);
        QVERIFY(m_canvas->grab().toImage() != before);
        m_canvas->setColourBy(ColourBy::category);
        QCOMPARE(m_canvas->grab().toImage(), before);
    }

    void theLegendDimsWhatLiesOutsideItsRange()
    {
        auto* legend = m_canvas->findChild<LegendView*>();
        QVERIFY(!legend->isVisible());
        m_canvas->setColourBy(ColourBy::macs);
        QVERIFY(legend->isVisible());
        const auto dimmed = [&] {
            return std::ranges::count(m_canvas->picture().look.isDimmed, true);
        };
        QCOMPARE(dimmed(), 0);
        const QPoint end = legend->handle(false);
        QTest::mousePress(legend, Qt::LeftButton, {}, end);
        QTest::mouseMove(legend, end + QPoint(60, 0));
        QMouseEvent move(QEvent::MouseMove, end + QPoint(60, 0), QPointF(), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(legend, &move);
        QTest::mouseRelease(legend, Qt::LeftButton, {}, end + QPoint(60, 0));
        QVERIFY(legend->low() > 0.2);
        QVERIFY(dimmed() > 0 && dimmed() < m_canvas->visibleItemCount());
        QTest::keyClick(legend, Qt::Key_Home);
        QCOMPARE(dimmed(), 0);
        QTest::keyClick(legend, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(legend->high() < 1);
        QVERIFY(dimmed() > 0);
        m_canvas->setColourBy(ColourBy::category);
        QVERIFY(!legend->isVisible());
        QCOMPARE(dimmed(), 0);
    }

    void aTooltipIsMadeOfSentences()
    {
        const Picture picture = m_canvas->picture();
        for (int item = 0; item < m_canvas->visibleItemCount(); ++item) {
            const QString text =
                itemSentence(*picture.scene->document, picture.scene->visible.item(item));
            QVERIFY2(text.endsWith(QLatin1Char('.')), qPrintable(text));
        }
        const int item = itemNamed(QStringLiteral("Conv /"));
        QVERIFY(item >= 0);
        QVERIFY(itemSentence(*picture.scene->document, picture.scene->visible.item(item))
                    .contains(QStringLiteral("It holds 144 parameters")));
    }

    void hoveringAHubShowsItsLines()
    {
        const auto decoder = std::make_shared<core::Model>(core::syntheticDecoder(20));
        QVERIFY(laidOutAfter([&] { m_canvas->setModel(decoder, nullptr, nullptr); }));
        QVERIFY(laidOutAfter([&] { m_canvas->expandAll(); }));
        const Picture picture = m_canvas->picture();
        QVERIFY(!picture.scene->layout.stubs.empty());
        const core::StubLabel& stub = picture.scene->layout.stubs.front();
        QVERIFY(!picture.scene->hubLinesAt(stub.node).empty());
        m_canvas->pressItem(stub.node);
        m_canvas->fitSelection();
        const QImage before = m_canvas->grab().toImage();
        const QPoint place = middleOf(stub.node);
        QTest::mouseMove(m_canvas.get(), place);
        const auto accentPixels = [&](const QImage& image) {
            int count = 0;
            for (int y = place.y() + 40; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    count += image.pixelColor(x, y).blue() > image.pixelColor(x, y).red() + 80;
            return count;
        };
        QVERIFY(accentPixels(m_canvas->grab().toImage()) > accentPixels(before) + 50);
    }

    void aClearedCanvasSurvivesEverything()
    {
        m_canvas->setModel(nullptr, nullptr, nullptr);
        QCOMPARE(m_canvas->visibleItemCount(), 0);
        m_canvas->fitAll();
        m_canvas->fitSelection();
        m_canvas->expandSelection();
        m_canvas->collapseSelection();
        m_canvas->expandAll();
        m_canvas->findNext();
        m_canvas->setFilter(QStringLiteral("op:Conv"));
        m_canvas->setColourBy(ColourBy::macs);
        m_canvas->copyPicture();
        m_canvas->copyNames();
        QTest::keyClick(m_canvas.get(), Qt::Key_Down);
        m_canvas->grab();
        QVERIFY(m_canvas->picture().scene == nullptr);
    }
};

QTEST_MAIN(TestGraphCanvas)
#include "tst_graph_canvas.moc"
