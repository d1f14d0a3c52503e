#pragma once

#include <QFrame>

class QAction;
class QVBoxLayout;

namespace app {

/// The workspaces down the window's left edge: icon over word, the current one washed in accent.
class ModeRail : public QFrame
{
    Q_OBJECT
public:
    explicit ModeRail(QWidget* parent = nullptr);

    /// Adds a button for a checkable action.
    void addMode(QAction* action);

private:
    QVBoxLayout* m_layout;
};

} // namespace app
