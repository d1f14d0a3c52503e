#include "core/execution/model_cost.h"
#include "core/graph/synthetic_model.h"
#include "core/operators/infer_shapes.h"
#include "widgets/graphview/graph_canvas.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QSignalSpy>
#include <QWheelEvent>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

using widgets::GraphCanvas;

namespace {

/// Times every paintEvent of one widget.
class PaintTimer : public QObject
{
public:
    std::vector<double> milliseconds;

protected:
    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() != QEvent::Paint || m_isInside)
            return false;
        m_isInside = true;
        QElapsedTimer timer;
        timer.start();
        object->event(event);
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        m_isInside = false;
        return true;
    }

private:
    bool m_isInside = false;
};

void sendWheel(GraphCanvas& canvas, QPoint angle, Qt::KeyboardModifiers modifiers)
{
    const QPoint place = canvas.rect().center();
    QWheelEvent wheel(place, canvas.mapToGlobal(place), {}, angle, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&canvas, &wheel);
    canvas.repaint();
}

/// Zooms from everything to reading size and back while panning along.
void travel(GraphCanvas& canvas)
{
    canvas.fitAll();
    canvas.repaint();
    for (int step = 0; step < 60; ++step) {
        sendWheel(canvas, QPoint(0, step < 34 ? 120 : -60), Qt::ControlModifier);
        for (int pan = 0; pan < 3; ++pan)
            sendWheel(canvas, QPoint(20, -120), Qt::NoModifier);
    }
}

void print(const char* name, std::vector<double> times)
{
    std::ranges::sort(times);
    fmt::print("{:<28}{:>5} frames  median {:>6.2f} ms  p95 {:>6.2f} ms  largest {:>6.2f} ms\n",
               name, times.size(), times[times.size() / 2], times[times.size() * 95 / 100],
               times.back());
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const auto model =
        std::make_shared<core::Model>(core::syntheticDecoder(core::kTenThousandNodeLayers));
    const auto shapes = std::make_shared<core::InferredShapes>(
        core::inferShapes(*model, core::concreteInputShapes(*model)));
    const auto cost = std::make_shared<core::ModelCost>(core::modelCost(*model, *shapes));
    GraphCanvas canvas;
    canvas.setReducedMotion(true);
    canvas.resize(1600, 1000);
    canvas.show();
    QSignalSpy finished(&canvas, &GraphCanvas::layoutFinished);
    QElapsedTimer timer;
    timer.start();
    canvas.setModel(model, shapes, cost);
    finished.wait(20000);
    canvas.repaint();
    fmt::print("model to first picture {:.0f} ms, of it layout {:.1f} ms, {} boxes\n",
               static_cast<double>(timer.nsecsElapsed()) / 1e6, finished.last().first().toDouble(),
               canvas.visibleItemCount());
    timer.restart();
    canvas.expandAll();
    finished.wait(20000);
    canvas.repaint();
    fmt::print("expand all to picture {:.0f} ms, of it layout {:.1f} ms, {} boxes\n",
               static_cast<double>(timer.nsecsElapsed()) / 1e6, finished.last().first().toDouble(),
               canvas.visibleItemCount());
    PaintTimer paints;
    canvas.installEventFilter(&paints);
    travel(canvas);
    print("pan and zoom, all expanded", paints.milliseconds);
    return 0;
}
