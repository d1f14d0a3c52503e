#pragma once

#include "app/desktop/compare_plan.h"
#include "widgets/comparison/opened_comparison.h"

#include <QWidget>

class QAction;
class QStackedWidget;

namespace widgets {
class EmptyNote;
class JobRunner;
class MessageBar;
class TabbedPages;
class TablePanelView;
class TextTableModel;
class Workspace;
} // namespace widgets

namespace app {

class ActionRegistry;
class CommandRun;
class CompareBar;
class CompareGraph;
class CompareModels;
class ComparePredictions;
class CompareTensors;
struct PageContext;

/// The Compare workspace: up to 16 models in a table of what differs, two of them graph by graph,
/// answer by answer and weight by weight.
class ComparePage : public QWidget
{
    Q_OBJECT
public:
    explicit ComparePage(const PageContext& context, QWidget* parent = nullptr);

    CompareModels& models() { return *m_models; }
    /// The run that compares the answers.
    CommandRun& answers() { return *m_run; }
    /// What is shown; nullptr while there is none.
    const std::shared_ptr<const widgets::OpenedComparison>& comparison() const
    {
        return m_comparison;
    }

private:
    void createLayout(const PageContext& context);
    QWidget* createSummary();
    void connectModels(const PageContext& context);
    void addModels(const QStringList& files);
    void chooseFiles();
    void open();
    void take(std::shared_ptr<const widgets::OpenedComparison> comparison);
    void start();
    void showAll();
    void showSummary();
    void showAnswers();
    void showMessage();
    void showState();
    void showOpeningFailed(const QString& why);
    ComparePlan plan() const;
    bool isMeasured() const;
    QString obstacle() const;

    widgets::Workspace& m_workspace;
    widgets::JobRunner& m_jobs;
    CompareModels* m_models = nullptr;
    CommandRun* m_run = nullptr;
    ComparePlan m_plan; ///< of the run
    std::shared_ptr<const widgets::OpenedComparison> m_comparison;
    bool m_isOpening = false; ///< files are being read
    QString m_failure; ///< why the models cannot be compared; empty: they can
    CompareBar* m_bar = nullptr;
    widgets::MessageBar* m_message = nullptr;
    QStackedWidget* m_body = nullptr;
    widgets::EmptyNote* m_note = nullptr;
    widgets::TabbedPages* m_pages = nullptr;
    widgets::TextTableModel* m_summary = nullptr;
    widgets::TablePanelView* m_summaryView = nullptr;
    CompareGraph* m_graph = nullptr;
    ComparePredictions* m_predictions = nullptr;
    CompareTensors* m_tensors = nullptr;
    QAction* m_retry = nullptr;
};

} // namespace app
