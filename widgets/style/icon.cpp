#include "widgets/style/icon.h"

#include "widgets/style/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace widgets {

namespace {

QByteArray drawing(const QString& name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QColor tint(QIcon::Mode mode, QIcon::State state)
{
    if (mode == QIcon::Disabled)
        return theme().disabled;
    return state == QIcon::On || mode == QIcon::Selected ? theme().accent : theme().muted;
}

/// Renders the drawing with `currentColor` replaced, once for each size and colour.
QPixmap render(const QString& name, const QSize& size, const QColor& color)
{
    const QString key = QStringLiteral("espalier/%1/%2x%3/%4")
                            .arg(name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(color.name());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(drawing(name).replace("currentColor", color.name().toLatin1()));
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class TintedIconEngine : public QIconEngine
{
public:
    explicit TintedIconEngine(QString name)
        : m_name(std::move(name))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        QPixmap pixmap = render(m_name, rect.size() * ratio, tint(mode, state));
        pixmap.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), pixmap);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return render(m_name, size, tint(mode, state));
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                         qreal /*scale*/) override
    {
        return pixmap(size, mode, state);
    }

    QIconEngine* clone() const override { return new TintedIconEngine(m_name); }

private:
    QString m_name;
};

} // namespace

QIcon icon(const QString& name)
{
    return QIcon(new TintedIconEngine(name));
}

QPixmap iconPixmap(const QString& name, int size, qreal devicePixelRatio, const QColor& color)
{
    const int pixels = qRound(size * devicePixelRatio);
    QPixmap pixmap = render(name, QSize(pixels, pixels), color);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon applicationIcon()
{
    QIcon result;
    for (const int size : { 16, 24, 32, 48, 64, 128, 256 })
        result.addPixmap(render(QStringLiteral("espalier"), QSize(size, size), QColor()));
    return result;
}

} // namespace widgets
