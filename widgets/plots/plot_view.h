#pragma once

#include "widgets/plots/plot_series.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QCPGraph;
class QCustomPlot;

namespace widgets {

/// A plot in the look of the theme. Wraps QCustomPlot, which no other file sees: live series are
/// painted at most 30 times a second, a screen reader hears name and values, and every plot can be
/// shown as a table, copied and exported.
class PlotView : public QWidget
{
    Q_OBJECT
public:
    explicit PlotView(QWidget* parent = nullptr);
    ~PlotView() override;

    /// The heading that a screen reader says and that exports carry.
    void setTitle(const QString& title);
    void setAxes(const PlotAxis& x, const PlotAxis& y);
    /// Replaces the series of that id, or adds it.
    void setSeries(PlotSeries series);
    void appendPoint(const QString& id, double x, double y);
    void clear();
    /// Shown in the middle while there is no series: why the plot is empty and what would fill it.
    void setEmptyText(const QString& text);
    /// A thin upright line, for example at the selected bar.
    void setMarker(std::optional<double> x);
    /// Faint upright lines, for example at the ends of epochs.
    void setRules(QVector<double> x);
    /// An upright line that follows the pointer, with the value of each series beside it; the same
    /// x can be shown in several plots, see linkCrosshairs().
    void setCrosshair(std::optional<double> x);

    const std::vector<PlotSeries>& series() const { return m_series; }
    /// All numbers as tab-separated lines under a heading.
    QString tableText() const;
    /// Writes .png, .svg, .pdf or .csv, after the name's suffix; false when the file cannot be
    /// written.
    bool exportTo(const QString& file) const;

    QSize sizeHint() const override { return { 320, 160 }; }

signals:
    /// The x of the point or bar nearest to a click.
    void pointClicked(double x);
    /// The x under the pointer; nothing when the pointer left the plot.
    void hovered(std::optional<double> x);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void scheduleReplot();
    void rebuild();
    void placeLegend();
    void addSeries(const PlotSeries& series);
    void addInterval(const PlotSeries& series);
    void addErrorBars(const PlotSeries& series, QCPGraph& graph);
    void applyTheme();
    void applyAxis(bool isX, const PlotAxis& axis);
    void showEmptyText();
    void addRules();
    void addCrosshair();
    QString crosshairText() const;
    void reportHover(const QMouseEvent* event);
    bool exportTable(const QString& file) const;
    void updateAccessibleText();
    void showTable();
    void exportWithDialog();
    void reportClick(QMouseEvent* event);

    QCustomPlot* m_plot;
    QTimer m_replot;
    QString m_title;
    QString m_emptyText;
    PlotAxis m_xAxis;
    PlotAxis m_yAxis;
    std::optional<double> m_marker;
    std::optional<double> m_crosshair;
    QVector<double> m_rules;
    std::vector<PlotSeries> m_series;
};

} // namespace widgets
