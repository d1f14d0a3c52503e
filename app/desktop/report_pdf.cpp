#include "app/desktop/report_pdf.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFile>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTextDocument>
#include <QUrl>

namespace app {

namespace {

constexpr int kResolution = 150; ///< of the page, in dots an inch
constexpr double kMarginMillimetres = 15;
constexpr double kPixelsAnInch = 96; ///< that widths in HTML are given in
constexpr int kLargestPicture = 2400; ///< pixels of a drawing's longer side

QImage rendered(const QByteArray& svg)
{
    QSvgRenderer renderer(svg);
    if (!renderer.isValid())
        return {};
    const QSize size =
        renderer.defaultSize().scaled(kLargestPicture, kLargestPicture, Qt::KeepAspectRatio);
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

/// Puts a picture in the place of the drawing, which rich text cannot show.
QString withPicture(QString html, QTextDocument& document, const QSizeF& page)
{
    static const QRegularExpression drawing(QStringLiteral("<svg.*?</svg>"),
                                            QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = drawing.match(html);
    const QImage image = match.hasMatch() ? rendered(match.captured().toUtf8()) : QImage();
    if (image.isNull())
        return html;
    const QUrl name(QStringLiteral("drawing.png"));
    document.addResource(QTextDocument::ImageResource, name, image);
    const QSizeF shown =
        QSizeF(image.size())
            .scaled(page * (0.8 * kPixelsAnInch / kResolution), Qt::KeepAspectRatio);
    const QString tag =
        QStringLiteral("<p><img src=\"drawing.png\" width=\"%1\" height=\"%2\"></p>")
            .arg(qRound(shown.width()))
            .arg(qRound(shown.height()));
    return html.replace(match.capturedStart(), match.capturedLength(), tag);
}

/// Rules of the screen that rich text misunderstands give way to a few for paper.
QString forPaper(QString html)
{
    static const QRegularExpression style(QStringLiteral("<style>.*?</style>"),
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression samples(QStringLiteral("(<img alt=\"[^\"]*\") src=\"data:"));
    html.replace(style,
                 QStringLiteral("<style>body { font-family: Inter, sans-serif; font-size: 9pt; } "
                                "td, th { padding: 1px 8px 1px 0; } pre { font-size: 7pt; "
                                "white-space: pre-wrap; }</style>"));
    html.replace(QLatin1String("<th class=\"n\">"), QLatin1String("<th align=\"right\">"));
    html.replace(QLatin1String("<td class=\"n\">"), QLatin1String("<td align=\"right\">"));
    return html.replace(samples, QStringLiteral("\\1 width=\"84\" height=\"84\" src=\"data:"));
}

QByteArray pdfOf(const QString& html)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kResolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(
        QMarginsF(kMarginMillimetres, kMarginMillimetres, kMarginMillimetres, kMarginMillimetres),
        QPageLayout::Millimeter);
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    const QSizeF page = writer.pageLayout().paintRectPixels(kResolution).size();
    document.setHtml(withPicture(forPaper(html), document, page));
    document.setPageSize(page);
    document.print(&writer);
    return bytes;
}

} // namespace

void writeReportPdf(const QString& html, const QString& file, core::Monitor& monitor)
{
    monitor.beginPhase("making the PDF");
    QFile source(html);
    if (!source.open(QIODevice::ReadOnly))
        throw core::Error(core::ErrorCode::fileAccess,
                          "cannot read " + html.toStdString() + ": "
                              + source.errorString().toStdString());
    const QByteArray pdf = pdfOf(QString::fromUtf8(source.readAll()));
    monitor.checkpoint();
    core::writeFileAtomically(std::filesystem::path(file.toStdU16String()),
                              std::as_bytes(std::span(pdf)), core::LinkPolicy::follow);
}

} // namespace app
