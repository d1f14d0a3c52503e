#pragma once

#include <QScrollArea>

#include <map>
#include <vector>

namespace widgets {

class LayerRow;
class PruneController;

/// All channel groups below each other, those that can be cut first. Only the rows in view exist,
/// so ten thousand groups cost what twenty do.
class LayerBoard : public QScrollArea
{
    Q_OBJECT
public:
    explicit LayerBoard(PruneController& controller, QWidget* parent = nullptr);

    /// The group that is selected; -1 for none.
    int current() const { return m_current; }
    /// Selects a group and, when asked, brings its row into view. Emits chosen() alone.
    void setCurrent(int group, bool reveal);
    /// Shows or hides the groups that cannot be cut.
    void setFrozenShown(bool isShown);
    int freeGroups() const { return m_free; }
    /// The group of a row, from the top.
    int groupAt(int position) const { return m_order[static_cast<size_t>(position)]; }
    int frozenGroups() const;

public slots:
    /// Selects a group as a click does.
    void choose(int group);

signals:
    /// The user turned to a group.
    void currentChanged(int group);
    /// Another group is selected, by the user or not; -1 for none.
    void chosen(int group);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void rebuild();
    void refresh();
    void refreshCurves();
    void placeRows();
    void placeRow(int position);
    LayerRow* takeRow(int position);
    void spare(LayerRow& row);
    void goTo(int group, int rows);
    int positionOf(int group) const;

    PruneController& m_controller;
    QWidget* m_content = nullptr;
    std::vector<int> m_order; ///< group of each position
    int m_free = 0; ///< of m_order, from the top
    int m_current = -1;
    bool m_isFrozenShown = false;
    std::map<int, LayerRow*> m_rows; ///< by position
    std::vector<LayerRow*> m_spare;
};

} // namespace widgets
