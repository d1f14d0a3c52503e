#pragma once

#include "widgets/comparison/opened_comparison.h"
#include "widgets/graphview/graph_canvas.h"

namespace app {

/// Both graphs of a comparison in one picture: removed nodes hatched, added ones outlined, changed
/// ones with a bar.
class CompareCanvas : public widgets::GraphCanvas
{
    Q_OBJECT
public:
    explicit CompareCanvas(QWidget* parent = nullptr);

    /// Nothing for nullptr.
    void setComparison(std::shared_ptr<const widgets::OpenedComparison> comparison);
    /// The reference alone, at the same place.
    void setShowsReference(bool showsReference);
    /// Selects a node by its index in the list of differences.
    void selectDifference(int32_t difference);

signals:
    /// The index of the node that the user selected, or -1.
    void differenceSelected(int32_t difference);

private:
    void mark();

    std::shared_ptr<const widgets::OpenedComparison> m_comparison;
    bool m_showsReference = false;
};

} // namespace app
