#pragma once

#include <QListView>

namespace widgets {

class FilterModel;

/// The channels of a group as pictures side by side, those that go crossed out. A click, Space or
/// Delete strikes one out or takes it back; arrows walk.
class FilterGrid : public QListView
{
    Q_OBJECT
public:
    explicit FilterGrid(FilterModel& model, QWidget* parent = nullptr);

signals:
    /// A channel cannot go or come back: the slider has no such place.
    void refused();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void toggle(const QModelIndex& index);

    FilterModel& m_model;
};

} // namespace widgets
