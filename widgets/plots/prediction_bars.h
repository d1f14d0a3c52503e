#pragma once

#include "widgets/plots/class_bars.h"

namespace widgets {

/// The most probable classes of one sample as bars with their names and shares; the true one is
/// ticked. A screen reader hears them as a sentence.
class PredictionBars : public ClassBars
{
    Q_OBJECT
public:
    using ClassBars::ClassBars;

    /// Best first.
    void setClasses(std::vector<PredictedClass> classes);
    const std::vector<PredictedClass>& classes() const { return shownClasses(); }

protected:
    void paintRow(QPainter& painter, const QRect& row, size_t index) const override;
};

} // namespace widgets
