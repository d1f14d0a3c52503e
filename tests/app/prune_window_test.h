#pragma once

#include "app/desktop/prune_page.h"
#include "core/onnx/read_model.h"
#include "core/onnx/write_model.h"
#include "tests/app/window_test.h"
#include "tests/support/graph_text.h"
#include "widgets/pruning/layer_board.h"
#include "widgets/pruning/layer_row.h"
#include "widgets/pruning/prune_controller.h"

#include <QAction>
#include <QFileDialog>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>

namespace test {

/// The window with the Prune workspace in front, by the names of its widgets.
class PruneWindowTest : public WindowTest
{
protected:
    /// The first row of the board.
    widgets::LayerRow& row() const
    {
        widgets::LayerRow* top = nullptr;
        for (widgets::LayerRow* one : m_window->findChildren<widgets::LayerRow*>()) {
            if (one->isVisible() && (top == nullptr || one->y() < top->y()))
                top = one;
        }
        if (top == nullptr)
            qFatal("no row on the board");
        return *top;
    }
    template <typename T>
    T* named(const char* kind) const
    {
        return child<T>(qPrintable(QLatin1String(kind) + QString::number(row().group())));
    }
    QSlider& slider() const { return *named<QSlider>("groupSlider"); }
    QSpinBox& spin(const char* kind) const { return *named<QSpinBox>(kind); }
    widgets::LayerBoard& board() const { return *child<widgets::LayerBoard>("layerBoard"); }
    widgets::PruneController& controller() const
    {
        return m_window->findChild<app::PrunePage*>()->controller();
    }

    void openSample(const char* name) { open(sampleFile(name)); }
    void openText(const char* text, const char* opsets = "")
    {
        core::Monitor monitor;
        const QString file = m_folder->filePath(QStringLiteral("net.onnx"));
        core::writeModel(modelFromText("<ir_version: 8, opset_import: [\"\" : 17"
                                       + std::string(opsets) + "]> " + text),
                         std::filesystem::path(file.toStdString()), monitor);
        open(file);
    }
    void open(const QString& file)
    {
        openFile(file);
        showWorkspace("view.prune");
        QVERIFY(QTest::qWaitFor(
            [this] { return controller().state() >= widgets::PruneController::State::ready; },
            kWindowTimeoutMs));
    }
    void waitUntilMeasured()
    {
        QVERIFY(QTest::qWaitFor(
            [this] {
                return !controller().isMeasuring() && controller().report().figures.has_value();
            },
            kWindowTimeoutMs));
    }
    /// Drags the handle to a place, as a hand does.
    void drag(QSlider& slider, int place)
    {
        const auto at = [&](int value) {
            return QPoint(8 + value * (slider.width() - 16) / qMax(1, slider.maximum()),
                          slider.height() / 2);
        };
        QTest::mousePress(&slider, Qt::LeftButton, {}, at(slider.value()));
        for (int value = slider.value(); value != place; value += value < place ? 1 : -1)
            QTest::mouseMove(&slider, at(value));
        QTest::mouseMove(&slider, at(place));
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, at(place));
    }
    /// Applies through the file dialog; gives the file.
    QString apply()
    {
        const QString file = m_folder->filePath(QStringLiteral("cut.onnx"));
        action("compress.apply")->trigger();
        auto* dialog = child<QFileDialog>("pruneFile");
        dialog->setDirectory(m_folder->path());
        dialog->selectFile(QStringLiteral("cut.onnx"));
        QMetaObject::invokeMethod(dialog, "accept");
        auto* result = child<QWidget>("pruneResult");
        if (!QTest::qWaitFor([&] { return result->isVisible(); }, kWindowTimeoutMs))
            QTest::qFail("nothing was written", __FILE__, __LINE__);
        return file;
    }
};

} // namespace test
