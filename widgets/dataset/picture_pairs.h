#pragma once

#include "widgets/dataset/seen_samples.h"

#include <QWidget>

namespace widgets {

/// Samples in two rows, as they are above and as the network gets them below, as large as the
/// widget allows. A single pair stands side by side where that is larger.
class PicturePairs : public QWidget
{
    Q_OBJECT
public:
    explicit PicturePairs(QWidget* parent = nullptr);

    void setSamples(SeenSamples samples);
    const SeenSamples& samples() const { return m_samples; }

    QSize sizeHint() const override { return { 320, 220 }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintSideBySide(QPainter& painter, int side) const;
    int columns(int side) const;
    int largestSide() const;
    void paintRow(QPainter& painter, int top, int side, const QString& title,
                  const std::vector<QImage>& pictures, size_t first) const;

    SeenSamples m_samples;
};

} // namespace widgets
