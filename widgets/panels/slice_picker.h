#pragma once

#include "core/evaluation/tensor_slice.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QSpinBox;

namespace widgets {

/// Chooses the rectangle of a tensor that is drawn: the axis of rows, the axis of columns and the
/// index of every other one.
class SlicePicker : public QWidget
{
    Q_OBJECT
public:
    explicit SlicePicker(const QString& name, QWidget* parent = nullptr);

    /// Offers the axes of this tensor and chooses the default rectangle.
    void setTensor(const core::Tensor& tensor);
    /// Shows this rectangle of the tensor that was set.
    void setChoice(core::SliceChoice choice);
    const core::SliceChoice& choice() const { return m_choice; }

signals:
    void choiceChanged();

private:
    void rebuild();
    void chooseAxes();
    void addPosition(int axis);

    QString m_name;
    core::Shape m_shape;
    core::SliceChoice m_choice;
    QComboBox* m_rows = nullptr;
    QComboBox* m_columns = nullptr;
    QHBoxLayout* m_positions = nullptr;
    QList<QWidget*> m_positionWidgets;
};

} // namespace widgets
