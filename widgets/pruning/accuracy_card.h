#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace widgets {

class PlotView;
class PruneController;

/// Accuracy while the sliders move: the figure with its interval and n, the paired difference to
/// the original, which images it is measured on, and what was measured so far against MACs.
class AccuracyCard : public QFrame
{
    Q_OBJECT
public:
    explicit AccuracyCard(PruneController& controller, QWidget* parent = nullptr);

    /// What the images are called: "fashion-mnist".
    void setDatasetName(const QString& name);

signals:
    void datasetRequested();

private:
    void createLayout();
    void refresh();
    void showAccuracy();
    void showRefusal();
    void showEstimate(double accuracy);
    void showMeasureAll();

    PruneController& m_controller;
    QString m_dataset;
    QLabel* m_value = nullptr;
    QLabel* m_badge = nullptr;
    QLabel* m_difference = nullptr;
    QLabel* m_images = nullptr;
    QPushButton* m_addData = nullptr;
    QPushButton* m_all = nullptr;
    PlotView* m_plot = nullptr;
};

} // namespace widgets
