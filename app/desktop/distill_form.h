#pragma once

#include "app/desktop/distill_plan.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QToolButton;
class QVBoxLayout;

namespace widgets {
class JobRunner;
class ParameterForm;
class PathEdit;
class Workspace;
} // namespace widgets

namespace app {

class LossRows;
class StudentForm;

/// Everything that a distillation is told: teacher, student, what is learned, how it is trained,
/// the data set and the file for the student. Losses and settings come from core's catalogs.
class DistillForm : public QWidget
{
    Q_OBJECT
public:
    DistillForm(widgets::Workspace& workspace, widgets::JobRunner& jobs, QWidget* parent = nullptr);

    DistillPlan plan() const;
    void setPlan(const DistillPlan& plan);
    /// Every control holds what its parameter accepts.
    bool isAcceptable() const;

signals:
    void changed();

private:
    void createLayout();
    QWidget* createTeacher();
    QWidget* createData();
    QWidget* createOutput();
    void addSection(QVBoxLayout& column, const QString& title, QWidget* content);
    void addSettings(QVBoxLayout& column);
    void connectParts();
    void followModel();
    void proposeBudget(int64_t parameters);
    void showTeacher();
    void showSettings(bool isAll);
    bool usesOpenModel() const;
    QString teacherFile() const;
    void take();
    void countStudent();

    widgets::Workspace& m_workspace;
    widgets::JobRunner& m_jobs;
    QComboBox* m_teacher = nullptr;
    widgets::PathEdit* m_teacherFile = nullptr;
    StudentForm* m_student = nullptr;
    LossRows* m_losses = nullptr;
    widgets::ParameterForm* m_mix = nullptr;
    widgets::ParameterForm* m_training = nullptr;
    QToolButton* m_more = nullptr;
    widgets::PathEdit* m_output = nullptr;
    QString m_proposedOutput;
    int64_t m_proposedBudget = 0;
    QTimer m_counting; ///< waits until the slider rests
};

} // namespace app
