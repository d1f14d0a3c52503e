#pragma once

#include <QList>
#include <QString>

class QApplication;

namespace app {

/// A language that the window speaks.
struct Language
{
    QString code; ///< "de"; empty: that of the desktop
    QString name; ///< in itself
};

/// All choices, the desktop's own first.
QList<Language> languages();
/// The code that a choice comes to on this desktop: "en" unless there is a translation.
QString effectiveLanguage(const QString& code);
/// Lets everything that is translated from now on be in this language. Texts that widgets already
/// show stay as they are.
void applyLanguage(QApplication& application, const QString& code);

} // namespace app
