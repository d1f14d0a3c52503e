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
    /// Selects a group and, when asked, brings its row into view. Emits nothing.
    void setCurrent(int group, bool reveal);
    /// Shows or hides the groups that cannot be cut.
    void setFrozenShown(bool isShown);
    int freeGroups() const { return m_free; }
    int frozenGroups() const;

signals:
    /// The user turned to a group.
    void currentChanged(int group);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void rebuild();
    void refresh();
    void placeRows();
    void placeRow(int position);
    LayerRow* takeRow(int position);
    void choose(int group);
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
