#pragma once

#include "app/desktop/metric_change.h"

#include <QAbstractButton>

#include <optional>

namespace app {

/// One figure of the open model: title, kind badge, the number, and below it the interval or what
/// is missing. A click opens the explanation.
class MetricTile : public QAbstractButton
{
    Q_OBJECT
public:
    explicit MetricTile(widgets::MetricId id, QWidget* parent = nullptr);

    widgets::MetricId id() const { return m_id; }
    const std::optional<widgets::Metric>& metric() const { return m_metric; }
    void setMetric(std::optional<widgets::Metric> metric);
    /// Shows the figure of a draft beside that of the model; nothing ends it.
    void setChange(std::optional<MetricChange> change);
    /// The figure that the tile is about: of the draft, where there is one.
    const std::optional<widgets::Metric>& shownMetric() const;
    /// Text for the time in which there is no figure: "add data".
    void setMissingText(const QString& text);
    /// Shows that a job is measuring this figure; a negative fraction ends it.
    void setMeasuring(double fraction);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString valueText() const;
    QString noteText() const;
    void updateAccessibleText();
    /// Of the kind with its number of samples; 0 where there is no figure.
    int badgeWidth() const;
    /// Paints the figure and gives the width that it took.
    int paintValue(QPainter& painter, const QRect& row) const;
    void paintFrame(QPainter& painter) const;
    void paintBadge(QPainter& painter, const QRect& row) const;
    void paintProgress(QPainter& painter) const;

    widgets::MetricId m_id;
    std::optional<widgets::Metric> m_metric;
    std::optional<widgets::Metric> m_after; ///< of the draft
    std::optional<MetricChange> m_change;
    QString m_missingText;
    double m_measuring = -1;
};

} // namespace app
