#pragma once

#include <QDialog>

namespace app {

/// A window that shows text with a heading: properties of the model, About.
class TextDialog : public QDialog
{
    Q_OBJECT
public:
    /// `html` may hold links; web links open in the browser. Deletes itself when closed.
    TextDialog(const QString& name, const QString& title, const QString& html, QWidget* parent);
};

/// "About Espalier": version, licence, libraries.
QString aboutHtml();

} // namespace app
