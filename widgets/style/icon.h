#pragma once

#include <QIcon>
#include <QString>

class QColor;

namespace widgets {

/// One of our drawings in resources/icons, tinted by the theme at the moment it is painted: muted
/// normally, accent when on, disabled when it cannot be used. Crisp at every device pixel ratio.
QIcon icon(const QString& name);
/// The drawing in one fixed colour.
QPixmap iconPixmap(const QString& name, int size, qreal devicePixelRatio, const QColor& color);
/// The application's own picture.
QIcon applicationIcon();

} // namespace widgets
