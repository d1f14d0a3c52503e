#pragma once

#include "widgets/pruning/prune_work.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace widgets {

class ParameterForm;
class PruneController;

/// Sets the sliders so that a limit is met, and says which limit binds. Stays open, so that limits
/// can be tried.
class BudgetDialog : public QDialog
{
    Q_OBJECT
public:
    explicit BudgetDialog(PruneController& controller, QWidget* parent = nullptr);

private:
    void createLayout();
    void fill();
    void showRows();
    bool hasFigure() const;
    bool hasFloor() const;
    void showResult(const FilledBudget& filled);
    void showFailure(const QString& why);
    QString bindingText(const FilledBudget& filled) const;
    QString leftText(const PruneFigures& figures) const;
    int exhaustedGroups() const;

    PruneController& m_controller;
    ParameterForm* m_form = nullptr;
    QLabel* m_result = nullptr;
    QPushButton* m_fill = nullptr;
    bool m_isFilling = false;
};

} // namespace widgets
