#pragma once

#include "widgets/pruning/prune_subject.h"

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
    void showResult(const PruneFigures& figures);
    void showFailure(const QString& why);
    QString limitText(const PruneFigures& figures) const;
    int exhaustedGroups() const;

    PruneController& m_controller;
    ParameterForm* m_form = nullptr;
    QLabel* m_result = nullptr;
    QPushButton* m_fill = nullptr;
};

} // namespace widgets
