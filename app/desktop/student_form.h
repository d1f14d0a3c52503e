#pragma once

#include "app/desktop/student_size.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;
class QVBoxLayout;

namespace widgets {
class ParameterForm;
class PathEdit;
} // namespace widgets

namespace app {

/// Where the student comes from: a cut of the teacher or a template at a budget, which a slider
/// sets as a share of the teacher's parameters, or a file. Below it stands what the student will
/// cost.
class StudentForm : public QWidget
{
    Q_OBJECT
public:
    explicit StudentForm(QWidget* parent = nullptr);

    void setPlan(const DistillPlan& plan);
    /// Writes what the form holds into `plan`.
    void store(DistillPlan& plan) const;
    bool isAcceptable() const;

    /// Also the settings that few students change.
    void showAll(bool isAll);

    void setSize(const StudentSize& size);
    /// There is no student of this kind: why.
    void setSizeFailure(const QString& sentence);

signals:
    void changed();

private:
    void createLayout();
    QWidget* createBudget();
    QWidget* createNetwork();
    void showSource();
    void showBudget();
    void showRows();
    void chooseFamily();
    void takeBudget(int percent);
    StudentSource source() const;
    /// The form whose student has a budget now; nullptr for a file.
    widgets::ParameterForm* budgetForm() const;
    std::string budgetKey() const;

    QComboBox* m_source = nullptr;
    QWidget* m_budget = nullptr;
    QSlider* m_slider = nullptr;
    QLabel* m_budgetText = nullptr;
    QLabel* m_size = nullptr;
    widgets::ParameterForm* m_cut = nullptr;
    QWidget* m_network = nullptr;
    QComboBox* m_family = nullptr;
    widgets::ParameterForm* m_networkForm = nullptr;
    widgets::PathEdit* m_file = nullptr;
    bool m_isAllShown = false;
    int64_t m_teacherParameters = 0; ///< 0: not known yet
};

} // namespace app
