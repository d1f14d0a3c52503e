#pragma once

#include "widgets/search/pareto_picture.h"

#include <QPixmap>
#include <QPolygonF>
#include <QWidget>

#include <memory>

namespace widgets {

/// Accuracy over one cost: networks as points, the front as a stair, limits as lines that can be
/// dragged. A rubber band selects, with Shift held a lasso; arrow keys walk along the front.
class ParetoPlot : public QWidget
{
    Q_OBJECT
public:
    /// `trials` must outlive the plot.
    explicit ParetoPlot(TrialSelection& trials, QWidget* parent = nullptr);

    /// The cost on the x axis.
    void setCost(const core::CostFigureName& cost);
    const core::CostFigureName& cost() const { return *m_cost; }
    void setLogarithmic(bool isLogarithmic);
    void setEmptyText(const QString& text);

    /// Where a trial, and the limit on the x axis, stand in the widget.
    QPointF positionOf(size_t trial);
    std::optional<double> limitPosition();
    /// The trial at a place, if one is near.
    std::optional<size_t> trialAt(const QPointF& place);

    QSize sizeHint() const override { return { 560, 400 }; }
    QSize minimumSizeHint() const override { return { 280, 200 }; }

signals:
    /// People let go of the line of a limit at another amount; 0: no limit.
    void limitMoved(const QString& figure, qint64 most);
    /// A trial was double-clicked, or Enter was pressed on it.
    void activated(qulonglong trial);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Drag
    {
        none,
        limit,
        band,
        lasso
    };

    void invalidate();
    /// nullptr without trials.
    const ParetoPicture* picture();
    bool isOnLimit(const QPointF& place);
    /// The amount of the limit on the x axis, as it is dragged or as it holds.
    std::optional<double> limitAmount() const;
    void finishLimit();
    void selectInside(bool isAdded);
    void walk(int step);
    void paintLimit(QPainter& painter, const ParetoPicture& picture) const;
    void describe();

    TrialSelection& m_trials;
    const core::CostFigureName* m_cost;
    bool m_isLogarithmic = true;
    QString m_emptyText;
    std::unique_ptr<ParetoPicture> m_picture;
    QPixmap m_cache; ///< of m_picture; null: to be painted
    Drag m_drag = Drag::none;
    QPolygonF m_outline; ///< of band and lasso
    std::optional<double> m_draggedLimit;
};

} // namespace widgets
