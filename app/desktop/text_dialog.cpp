#include "app/desktop/text_dialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr QSize kSize(560, 480);

} // namespace

TextDialog::TextDialog(const QString& name, const QString& title, const QString& html,
                       QWidget* parent)
    : QDialog(parent)
{
    setObjectName(name);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kSize);
    auto* text = new QTextBrowser(this);
    text->setObjectName(name + QStringLiteral("Text"));
    text->setAccessibleName(title);
    text->setOpenExternalLinks(true);
    text->setHtml(html);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(buttons);
}

namespace {

/// Where lupdate and the translator look for the texts of this file.
struct About
{
    Q_DECLARE_TR_FUNCTIONS(About)
};

} // namespace

QString aboutHtml()
{
    return QStringLiteral("<h2>Espalier %1</h2><p>%2</p><p>%3</p><p>%4</p>")
        .arg(
            QCoreApplication::applicationVersion(),
            About::tr(
                "A workbench that opens ONNX models and makes them smaller and faster. An espalier "
                "is a tree that is trained and pruned to fit the wall it grows on."),
            About::tr(
                "Free software under the GNU General Public License, version 3 or later. It comes "
                "without any warranty."),
            About::tr("Built with Qt %1, QCustomPlot, oneDNN, ONNX, Eigen and OpenCV.")
                .arg(QLatin1String(qVersion())));
}

} // namespace app
