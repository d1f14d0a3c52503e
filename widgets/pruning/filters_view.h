#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace widgets {

class FilterGrid;
class FilterModel;
class PruneController;

/// Every channel of the group that is chosen, with its weights and its score, to strike out one by
/// one; the slider and the accuracy follow.
class FiltersView : public QWidget
{
    Q_OBJECT
public:
    explicit FiltersView(PruneController& controller, QWidget* parent = nullptr);

    /// Shows a group; -1 for none.
    void setGroup(int group);

signals:
    /// The user turned to a group.
    void groupChosen(int group);

private:
    void createLayout();
    QComboBox* createBox(const char* name, const QString& title, const QString& tip);
    void listGroups();
    void showGroup();
    void showCounts();
    void explainRefusal();

    PruneController& m_controller;
    FilterModel* m_model = nullptr;
    FilterGrid* m_grid = nullptr;
    QComboBox* m_groups = nullptr;
    QLabel* m_note = nullptr;
    QComboBox* m_producer = nullptr;
    QComboBox* m_sorting = nullptr;
    QToolButton* m_forget = nullptr;
};

} // namespace widgets
