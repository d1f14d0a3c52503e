#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace widgets {

/// A line for the path of a file or a folder: typed, dropped, or found by the Browse menu.
class PathEdit : public QWidget
{
    Q_OBJECT
public:
    /// The line is called `name`, the button `name` + "Browse".
    explicit PathEdit(const QString& name, QWidget* parent = nullptr);

    QString path() const;
    void setPath(const QString& path);
    /// Name that a screen reader says, and the sentence of the tool tip.
    void setDescription(const QString& name, const QString& toolTip);
    QLineEdit& line() { return *m_line; }

signals:
    void pathChanged(const QString& path);
    /// The path is as people want it: after Enter, when the line is left, chosen or dropped.
    void pathChosen();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void choose(const QString& path);
    void browseForFile();
    void browseForFolder();

    QLineEdit* m_line = nullptr;
    QPushButton* m_browse = nullptr;
};

} // namespace widgets
