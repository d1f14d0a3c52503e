#pragma once

#include <QFrame>

class QLabel;
class QSpinBox;
class QToolButton;

namespace widgets {

class ChannelSlider;
class KeptBox;
class PointCurve;
class PruneController;

/// One channel group on the layer board: its name, what was measured along its slider, the slider,
/// channels kept and a lock; or, when it is frozen, the reason. A row is bound to another group
/// when the board scrolls.
class LayerRow : public QFrame
{
    Q_OBJECT
public:
    static constexpr int kHeight = 40;

    LayerRow(PruneController& controller, QWidget* parent);

    /// Shows a group from now on.
    void bind(int group);
    /// Hides the row; its names are free for the one that shows the group from now on.
    void unbind();
    int group() const { return m_group; }
    void setCurrent(bool isCurrent);
    /// Takes everything anew from the draft and the measurements.
    void refresh();
    /// Takes the curve anew from the measurements.
    void refreshCurve();
    /// Gives the keyboard to the slider, or to the row of a group that has none.
    void takeFocus();

signals:
    /// The user turned to this row.
    void chosen(int group);
    void neighbourRequested(int group, int rows);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setNames(const QString& number);
    void createLayout();
    void connectControls();
    void showFrozen(const QString& reason);
    void showSlider();
    QString nameText() const;
    QString nameTip() const;

    PruneController& m_controller;
    int m_group = -1;
    QLabel* m_name = nullptr;
    QLabel* m_reason = nullptr;
    PointCurve* m_curve = nullptr;
    ChannelSlider* m_slider = nullptr;
    QLabel* m_share = nullptr;
    KeptBox* m_kept = nullptr;
    QToolButton* m_lock = nullptr;
};

} // namespace widgets
