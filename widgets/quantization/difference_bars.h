#pragma once

#include "widgets/plots/prediction_bars.h"

namespace widgets {

/// What a change of the network adds to the probabilities of classes: bars to the right of a middle
/// line for more, to the left for less. A screen reader hears them as a sentence.
class DifferenceBars : public QWidget
{
    Q_OBJECT
public:
    explicit DifferenceBars(QWidget* parent = nullptr);

    /// The probability of each is the change, in [-1, 1].
    void setChanges(std::vector<PredictedClass> changes);
    const std::vector<PredictedClass>& changes() const { return m_changes; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int rowHeight() const;
    void paintRow(QPainter& painter, const QRect& row, const PredictedClass& change) const;

    std::vector<PredictedClass> m_changes;
};

} // namespace widgets
