#pragma once

#include "widgets/plots/heat_image.h"

#include <QImage>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace widgets {

/// Numbers of a rectangle as the heat map shows them.
struct HeatMapData
{
    int rows = 0;
    int columns = 0;
    std::vector<float> values; ///< row-major, rows * columns
    QString rowName; ///< "output channel"
    QString columnName;
    QStringList names; ///< of rows and columns alike, in place of their numbers; may be empty
    bool isSymmetric = false; ///< the scale ends equally far from zero on both sides
};

/// A matrix as coloured cells: viridis from the smallest to the largest finite value, cells that
/// are not finite in the colour of errors. Hovering names row, column and value.
class HeatMap : public QWidget
{
    Q_OBJECT
public:
    explicit HeatMap(QWidget* parent = nullptr);

    void setData(HeatMapData data);
    void setEmptyText(const QString& text);
    const HeatMapData& data() const { return m_data; }
    /// Cells as pixels, one each.
    const QImage& image() const { return m_image; }
    /// "output channel 3, input channel 5: 0.12" for a point of the widget; empty outside.
    QString cellText(const QPoint& point) const;

    QSize sizeHint() const override { return { 240, 180 }; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// Name of a row or column, or its number.
    QString placeName(int place) const;
    QRect target() const;
    void paintScale(class QPainter& painter) const;
    void recolor();

    HeatMapData m_data;
    QString m_emptyText;
    QImage m_image;
    ValueRange m_range;
};

} // namespace widgets
