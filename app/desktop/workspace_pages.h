#pragma once

#include <QHash>
#include <QStackedWidget>

#include <span>

namespace widgets {
class JobRunner;
class Workspace;
} // namespace widgets

namespace app {

class ActionRegistry;
class DistillRun;
class QuantizeRun;
class RecoverRun;
class SearchRun;

/// What the page of a workspace may work with. All of it outlives every page.
struct PageContext
{
    widgets::Workspace& workspace;
    widgets::JobRunner& jobs;
    ActionRegistry& actions;
    DistillRun& distillation;
    RecoverRun& recovery;
    QuantizeRun& quantization;
    SearchRun& search;
};

/// One workspace: the button on the mode rail and the page it shows.
struct PageEntry
{
    const char* action; ///< id of its checkable action
    QWidget* (*make)(const PageContext& context, QWidget* parent) = nullptr;
    bool needsWidth = false; ///< begins without the panels on the right and below
    bool needsModel = true; ///< cannot be shown as long as none is open
};

/// All workspaces, in the order of the rail.
std::span<const PageEntry> workspacePages();

/// The pages of the workspaces, one of them shown. A page is made when it is first visited: one
/// that nobody looks at costs neither a start nor a change of theme.
class WorkspaceStack : public QStackedWidget
{
    Q_OBJECT
public:
    /// Shows the first workspace.
    explicit WorkspaceStack(const PageContext& context, QWidget* parent = nullptr);

    /// Shows the page of a row of workspacePages().
    void showWorkspace(const QString& action);
    /// The action of the page that is shown.
    const QString& current() const { return m_current; }
    /// Whether the page that is shown keeps panels on the right and below closed.
    bool needsWidth() const;
    /// Whether it makes no sense without an open model.
    bool needsModel() const;

signals:
    /// A workspace is visited for the first time; its page is not shown yet.
    void pageMade(QWidget* page);

private:
    QWidget* page(const PageEntry& entry);
    const PageEntry& currentEntry() const;

    PageContext m_context;
    QHash<QString, QWidget*> m_pages; ///< those made so far, by their actions
    QString m_current;
};

} // namespace app
