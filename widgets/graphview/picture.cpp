#include "widgets/graphview/picture.h"

#include "core/base/error.h"
#include "core/layout/draw_svg.h"

#include <QCoreApplication>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <cmath>
#include <functional>

namespace widgets {

namespace {

constexpr double kMargin = 24;
constexpr double kMostPixels = 100e6; ///< larger pictures are scaled down
constexpr double kLongestSide = 32000; ///< pixels that image viewers still open
constexpr double kLongestPdf = 14400; ///< points that PDF readers accept

/// Where lupdate and the translator look for the texts of this file.
struct PictureText
{
    Q_DECLARE_TR_FUNCTIONS(PictureText)
};

/// A file that appears only when it is whole, and takes no more bytes once the work is cancelled:
/// so an image writer ends early that knows nothing of cancelling.
class CancellableFile : public QSaveFile
{
public:
    CancellableFile(const QString& name, core::Monitor& monitor)
        : QSaveFile(name)
        , m_monitor(monitor)
    {
        if (!open(QIODevice::WriteOnly))
            fail();
    }

    [[noreturn]] void fail() const
    {
        throw core::Error(core::ErrorCode::fileAccess,
                          PictureText::tr("%1 could not be written: %2")
                              .arg(fileName(), errorString())
                              .toStdString());
    }

    /// Puts the file in its place.
    void finish(bool isWritten)
    {
        m_monitor.checkpoint();
        if (!isWritten || !commit())
            fail();
    }

protected:
    qint64 writeData(const char* data, qint64 length) override
    {
        return m_monitor.stopRequested() ? -1 : QSaveFile::writeData(data, length);
    }

private:
    core::Monitor& m_monitor;
};

core::Rgb rgb(const QColor& color)
{
    return color.rgb() & 0xFFFFFFU;
}

core::DrawingPalette paletteOf(const Theme& colors)
{
    return { .window = rgb(colors.window),
             .surface = rgb(colors.surface),
             .border = rgb(colors.border),
             .text = rgb(colors.text),
             .muted = rgb(colors.muted),
             .accent = rgb(colors.accent),
             .accentWash = rgb(colors.accentWash) };
}

core::Rect pageOf(const Picture& picture)
{
    return picture.scene->layout.bounds.grown(kMargin);
}

void paintAll(QPainter& painter, const Picture& picture, double scale, core::Monitor& monitor)
{
    monitor.beginPhase("drawing");
    const core::Rect page = pageOf(picture);
    painter.scale(scale, scale);
    painter.translate(-page.x, -page.y);
    painter.fillRect(toQRect(page), picture.colors.window);
    GraphPainter scenePainter(picture.colors, picture.font);
    scenePainter.setMonitor(&monitor);
    scenePainter.paint(painter, *picture.scene, picture.look, page, std::max(scale, 1.0));
}

QImage drawnImage(const Picture& picture, double scale, core::Monitor& monitor)
{
    const core::Rect page = pageOf(picture);
    scale = std::min({ scale, std::sqrt(kMostPixels / (page.width * page.height)),
                       kLongestSide / std::max(page.width, page.height) });
    QImage image(QSizeF(page.width * scale, page.height * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        throw core::Error(
            core::ErrorCode::limitExceeded,
            PictureText::tr("The picture is too large for the memory.").toStdString());
    QPainter painter(&image);
    paintAll(painter, picture, scale, monitor);
    return image;
}

void writePng(const Picture& picture, const QString& file, core::Monitor& monitor, double scale)
{
    CancellableFile output(file, monitor);
    const QImage image = drawnImage(picture, scale, monitor);
    monitor.beginPhase("writing");
    const bool isWritten = QImageWriter(&output, "png").write(image);
    output.finish(isWritten);
    if (QImageReader(file).size() != image.size())
        throw core::Error(
            core::ErrorCode::fileAccess,
            PictureText::tr("%1 was not written completely.").arg(file).toStdString());
}

void writeSvg(const Picture& picture, const QString& file, core::Monitor& monitor)
{
    CancellableFile output(file, monitor);
    monitor.beginPhase("writing");
    const QByteArray bytes = svgBytes(picture);
    const bool isWritten = output.write(bytes) == bytes.size();
    output.finish(isWritten);
}

void writePdf(const Picture& picture, const QString& file, core::Monitor& monitor)
{
    CancellableFile output(file, monitor);
    const core::Rect page = pageOf(picture);
    const double fit = std::min(1.0, kLongestPdf / std::max(page.width, page.height));
    {
        QPdfWriter writer(&output);
        writer.setPageSize(
            QPageSize(QSizeF(page.width * fit, page.height * fit), QPageSize::Point));
        writer.setPageMargins({});
        writer.setResolution(72);
        QPainter painter(&writer);
        paintAll(painter, picture, fit, monitor);
    }
    output.finish(output.error() == QFileDevice::NoError);
}

} // namespace

QByteArray svgBytes(const Picture& picture)
{
    return QByteArray::fromStdString(core::svgText(*picture.scene->document, picture.scene->visible,
                                                   picture.scene->layout,
                                                   paletteOf(picture.colors)));
}

void writePicture(const Picture& picture, const QString& file, core::Monitor& monitor, double scale)
{
    if (file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        writeSvg(picture, file, monitor);
    else if (file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        writePdf(picture, file, monitor);
    else
        writePng(picture, file, monitor, scale);
}

} // namespace widgets
