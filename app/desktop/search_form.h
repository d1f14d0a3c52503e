#pragma once

#include "app/desktop/search_plan.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace widgets {
class JobRunner;
class ParameterForm;
class PathEdit;
class Workspace;
} // namespace widgets

namespace app {

class SearchLimits;

/// Everything that a search is told: data set, space with what it offers, objectives, limits, time,
/// settings of core's catalog and the folder.
class SearchForm : public QWidget
{
    Q_OBJECT
public:
    SearchForm(widgets::Workspace& workspace, widgets::JobRunner& jobs, QWidget* parent = nullptr);

    SearchPlan plan() const;
    /// Shows what a search was told.
    void setPlan(const SearchPlan& plan);
    SearchLimits& limits() { return *m_limits; }
    /// What must be done before the search can start, whole sentences; empty when nothing.
    QStringList obstacles() const;

signals:
    void changed();
    /// People chose the folder of a search.
    void folderChosen(const QString& folder);

private:
    void createLayout();
    QWidget* createSpace();
    QWidget* createGoal();
    QWidget* createTime();
    void createSettings(QVBoxLayout& column);
    void addSection(QVBoxLayout& column, const QString& title, QWidget* content);
    void connectParts();
    void followModel();
    void proposeFolder();
    void showRows();
    void askForOffer();
    void showOffer(const core::Feasibility& offer);
    void showNoOffer(const QString& reason);

    widgets::Workspace& m_workspace;
    widgets::JobRunner& m_jobs;
    QComboBox* m_space = nullptr;
    QCheckBox* m_integer = nullptr;
    QCheckBox* m_teaches = nullptr;
    QLabel* m_offer = nullptr;
    QComboBox* m_cost = nullptr;
    QComboBox* m_secondCost = nullptr;
    SearchLimits* m_limits = nullptr;
    QSpinBox* m_minutes = nullptr;
    widgets::ParameterForm* m_settings = nullptr;
    QToolButton* m_more = nullptr;
    widgets::PathEdit* m_folder = nullptr;
    QString m_model; ///< of the plan; follows the open model until a folder names another
    QString m_proposedFolder;
    QStringList m_others;
    QTimer m_asking; ///< waits until the form rests
};

} // namespace app
