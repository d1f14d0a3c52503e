#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace widgets {

/// One class that a network considers.
struct PredictedClass
{
    QString name;
    double probability = 0; ///< in [0, 1]
    bool isTruth = false; ///< the sample's label
};

/// The most probable classes of one sample as bars with their names and shares; the true one is
/// ticked. A screen reader hears them as a sentence.
class PredictionBars : public QWidget
{
    Q_OBJECT
public:
    explicit PredictionBars(QWidget* parent = nullptr);

    /// Best first.
    void setClasses(std::vector<PredictedClass> classes);
    const std::vector<PredictedClass>& classes() const { return m_classes; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int rowHeight() const;
    void paintRow(QPainter& painter, const QRect& row, const PredictedClass& predicted,
                  bool isBest) const;

    std::vector<PredictedClass> m_classes;
};

} // namespace widgets
