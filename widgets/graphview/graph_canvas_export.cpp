#include "core/layout/draw_svg.h"
#include "widgets/graphview/graph_canvas_private.h"
#include "widgets/style/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImageReader>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <cmath>

namespace widgets {

namespace {

constexpr double kMargin = 24;
constexpr double kMostPixels = 200e6; ///< larger pictures are scaled down
constexpr double kLongestSide = 32000; ///< pixels that image viewers still open
constexpr double kLongestPdf = 14400; ///< points that PDF readers accept

core::Rgb rgb(const QColor& color)
{
    return color.rgb() & 0xFFFFFFU;
}

core::DrawingPalette palette()
{
    const Theme& colors = theme();
    return { .window = rgb(colors.window),
             .surface = rgb(colors.surface),
             .border = rgb(colors.border),
             .text = rgb(colors.text),
             .muted = rgb(colors.muted),
             .accent = rgb(colors.accent),
             .accentWash = rgb(colors.accentWash) };
}

QByteArray svgBytes(const GraphScene& scene)
{
    return QByteArray::fromStdString(
        core::svgText(*scene.document, scene.visible, scene.layout, palette()));
}

void paintAll(QPainter& painter, GraphPainter& scenePainter, const GraphScene& scene,
              const SceneLook& look, double scale)
{
    const core::Rect page = scene.layout.bounds.grown(kMargin);
    painter.scale(scale, scale);
    painter.translate(-page.x, -page.y);
    painter.fillRect(toQRect(page), theme().window);
    scenePainter.paint(painter, scene, look, page, std::max(scale, 1.0));
}

} // namespace

QString GraphCanvas::exportPng(const QString& file, double scale)
{
    Private& d = *m_private;
    if (d.scene == nullptr)
        return tr("There is no graph to export.");
    const core::Rect page = d.scene->layout.bounds.grown(kMargin);
    scale = std::min({ scale, std::sqrt(kMostPixels / (page.width * page.height)),
                       kLongestSide / std::max(page.width, page.height) });
    QImage image(QSizeF(page.width * scale, page.height * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return tr("The picture is too large for the memory.");
    {
        QPainter painter(&image);
        paintAll(painter, d.painter, *d.scene, d.look, scale);
    }
    if (!image.save(file, "PNG"))
        return tr("%1 could not be written.").arg(file);
    if (QImageReader(file).size() != image.size())
        return tr("%1 was not written completely.").arg(file);
    return {};
}

QString GraphCanvas::exportSvg(const QString& file)
{
    if (m_private->scene == nullptr)
        return tr("There is no graph to export.");
    const QByteArray bytes = svgBytes(*m_private->scene);
    QSaveFile output(file);
    if (!output.open(QIODevice::WriteOnly) || output.write(bytes) != bytes.size()
        || !output.commit())
        return tr("%1 could not be written: %2").arg(file, output.errorString());
    return {};
}

QString GraphCanvas::exportPdf(const QString& file)
{
    Private& d = *m_private;
    if (d.scene == nullptr)
        return tr("There is no graph to export.");
    const core::Rect page = d.scene->layout.bounds.grown(kMargin);
    const double fit = std::min(1.0, kLongestPdf / std::max(page.width, page.height));
    QSaveFile output(file);
    if (!output.open(QIODevice::WriteOnly))
        return tr("%1 could not be written: %2").arg(file, output.errorString());
    QPdfWriter writer(&output);
    writer.setPageSize(QPageSize(QSizeF(page.width * fit, page.height * fit), QPageSize::Point));
    writer.setPageMargins({});
    writer.setResolution(72);
    {
        QPainter painter(&writer);
        paintAll(painter, d.painter, *d.scene, d.look, fit);
    }
    return output.commit() ? QString()
                           : tr("%1 could not be written: %2").arg(file, output.errorString());
}

void GraphCanvas::copyPicture()
{
    Private& d = *m_private;
    if (d.scene == nullptr)
        return;
    if (d.frameIsStale)
        d.renderFrame();
    auto* content = new QMimeData();
    content->setImageData(d.frame.toImage());
    content->setData(QStringLiteral("image/svg+xml"), svgBytes(*d.scene));
    QGuiApplication::clipboard()->setMimeData(content);
}

} // namespace widgets
