#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace widgets {

/// A label in one of the roles that the style sheet knows: "title", "muted", "caption", "error".
QLabel* roleLabel(const char* role, const QString& text = {});
/// Words set for a screen reader and as tool tip of a control at once.
void describe(QWidget& widget, const QString& name, const QString& toolTip);

/// The text of an action without the letter that its menu underlines: "File" of "&File" and of
/// "File(&F)", as languages without Latin letters write it.
QString withoutMnemonic(QString text);

} // namespace widgets
