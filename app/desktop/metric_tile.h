#pragma once

#include "widgets/workspace/metric.h"

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
    void paintFrame(QPainter& painter) const;
    void paintBadge(QPainter& painter, const QRect& row) const;
    void paintProgress(QPainter& painter) const;

    widgets::MetricId m_id;
    std::optional<widgets::Metric> m_metric;
    QString m_missingText;
    double m_measuring = -1;
};

} // namespace app
