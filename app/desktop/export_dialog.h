#pragma once

#include "app/desktop/command_run.h"
#include "app/desktop/export_plan.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace widgets {
class PathEdit;
}

namespace app {

class CheckView;

/// Writes the open model in the form that leaves the house: a card for each way to deploy, the
/// checks as they are made, the hash of the file.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    /// `plan` names model, data set and Python; `jobs` must outlive the dialog.
    ExportDialog(const ExportPlan& plan, const std::shared_ptr<const core::Model>& model,
                 widgets::JobRunner& jobs, QWidget* parent);

private:
    void createLayout(const core::Model& model);
    void createCards(const core::Model& model);
    QWidget* createButtons();
    void takeFormat();
    void takePlan();
    void startOrStop();
    void showStage();
    QString resultText() const;

    ExportPlan m_plan;
    CommandRun* m_run = nullptr;
    QListWidget* m_cards = nullptr;
    widgets::PathEdit* m_output = nullptr;
    QCheckBox* m_strip = nullptr;
    QCheckBox* m_beside = nullptr;
    CheckView* m_checks = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_start = nullptr;
};

} // namespace app
