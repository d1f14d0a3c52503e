#include "widgets/forms/path_edit.h"

#include "widgets/style/label.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>

namespace widgets {

PathEdit::PathEdit(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_line(new QLineEdit)
    , m_browse(new QPushButton(tr("Browse")))
{
    setAcceptDrops(true);
    setFocusProxy(m_line);
    m_line->setObjectName(name);
    // The whole widget takes drops, as a path and not as pasted text.
    m_line->setAcceptDrops(false);
    m_browse->setObjectName(name + QStringLiteral("Browse"));
    // Enter in the line is for the dialog around it, not for the menu.
    m_browse->setAutoDefault(false);
    auto* menu = new QMenu(m_browse);
    connect(menu->addAction(tr("File…")), &QAction::triggered, this, &PathEdit::browseForFile);
    connect(menu->addAction(tr("Folder…")), &QAction::triggered, this, &PathEdit::browseForFolder);
    m_browse->setMenu(menu);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_browse);
    connect(m_line, &QLineEdit::textChanged, this, &PathEdit::pathChanged);
    connect(m_line, &QLineEdit::editingFinished, this, &PathEdit::pathChosen);
}

QString PathEdit::path() const
{
    return m_line->text();
}

void PathEdit::setPath(const QString& path)
{
    m_line->setText(path);
}

void PathEdit::setDescription(const QString& name, const QString& toolTip)
{
    describe(*m_line, name, toolTip);
    describe(*m_browse, tr("Browse for %1").arg(name), tr("Find the file or folder."));
}

void PathEdit::choose(const QString& path)
{
    setPath(path);
    emit pathChosen();
}

void PathEdit::browseForFile()
{
    const QString file = QFileDialog::getOpenFileName(this, m_line->accessibleName(), path());
    if (!file.isEmpty())
        choose(QDir::toNativeSeparators(file));
}

void PathEdit::browseForFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, m_line->accessibleName(), path());
    if (!folder.isEmpty())
        choose(QDir::toNativeSeparators(folder));
}

void PathEdit::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void PathEdit::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    choose(event->mimeData()->urls().first().toLocalFile());
}

} // namespace widgets
