#pragma once

#include "widgets/plots/plot_view.h"

#include <QTimer>

#include <map>

class QCheckBox;
class QSlider;
class QVBoxLayout;

namespace widgets {

/// Plots of one run above each other, over the same x: points arrive while it runs, the crosshair
/// stands in all of them, and one bar smooths the curves and makes axes logarithmic.
class LiveCurves : public QWidget
{
    Q_OBJECT
public:
    explicit LiveCurves(QWidget* parent = nullptr);

    /// One plot below the others. `isSmoothed`: the slider acts on its series; `canBeLogarithmic`:
    /// the box does.
    struct PlotDescription
    {
        QString id;
        QString title;
        QString yTitle;
        QString emptyText;
        bool isSmoothed = false;
        bool canBeLogarithmic = false;
    };
    void addPlot(const PlotDescription& description);
    void setXTitle(const QString& title);

    /// Declares a series before its first point; points of undeclared series are left out.
    void addSeries(const QString& plot, const PlotSeries& series);
    void append(const QString& series, double x, double y);
    /// A level that does not change, drawn dashed over the range of the others.
    void setLevel(const QString& series, double y);
    /// Marks the end of an epoch at x in every plot.
    void addRule(double x);
    /// Forgets all points; plots and series stay.
    void clear();

    PlotView* plot(const QString& id) const;

private:
    struct Series
    {
        QString plot;
        PlotSeries data; ///< raw numbers
        std::optional<double> level;
    };
    struct Plot
    {
        PlotDescription description;
        PlotView* view = nullptr;
    };

    void showSeries(const Series& series);
    void showAll();
    void applyAxes();
    double smoothing() const;

    std::map<QString, Plot> m_plots;
    std::vector<Series> m_series;
    QVector<double> m_rules;
    QString m_xTitle;
    QVBoxLayout* m_layout = nullptr;
    QSlider* m_smoothing = nullptr;
    QCheckBox* m_logarithmic = nullptr;
    double m_lastX = 0;
    QTimer m_refresh; ///< points are shown together, not one by one
};

} // namespace widgets
