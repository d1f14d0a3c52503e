#pragma once

#include <QWidget>

namespace widgets {

/// The scale of a heat map, and a filter: its two ends can be moved inwards, and what lies outside
/// is dimmed in the picture. Left and Right move the lower end, with Shift the upper one; Home and
/// a double click show everything again.
class LegendView : public QWidget
{
    Q_OBJECT
public:
    explicit LegendView(QWidget* parent);

    /// Names the figure and the places 0, low(), high() and 1 of the scale, whichever are shown.
    void setTexts(const QString& title, const QString& lowest, const QString& highest);
    /// The shown part of the scale, both in [0, 1].
    double low() const { return m_low; }
    double high() const { return m_high; }
    bool isNarrowed() const { return m_low > 0 || m_high < 1; }
    bool shows(double position) const { return position >= m_low && position <= m_high; }
    void setRange(double low, double high);

    QSize sizeHint() const override;
    /// Place of the lower or upper end in the widget.
    QPoint handle(bool isUpper) const;

signals:
    void rangeChanged(double low, double high);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRect bar() const;
    double positionAt(QPoint place) const;
    void moveEnd(bool isUpper, double position);

    QString m_title;
    QString m_lowText;
    QString m_highText;
    double m_low = 0;
    double m_high = 1;
    bool m_dragsUpper = false;
};

} // namespace widgets
