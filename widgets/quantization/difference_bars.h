#pragma once

#include "widgets/plots/class_bars.h"

namespace widgets {

/// What a change of the network adds to the probabilities of classes: bars to the right of a middle
/// line for more, to the left for less. A screen reader hears them as a sentence.
class DifferenceBars : public ClassBars
{
    Q_OBJECT
public:
    using ClassBars::ClassBars;

    /// The probability of each is the change, in [-1, 1].
    void setChanges(std::vector<PredictedClass> changes);
    const std::vector<PredictedClass>& changes() const { return shownClasses(); }

protected:
    void paintRow(QPainter& painter, const QRect& row, size_t index) const override;
};

} // namespace widgets
