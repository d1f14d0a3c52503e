#include "widgets/panels/slice_picker.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace widgets {

namespace {

QComboBox* addAxisBox(QHBoxLayout* layout, const QString& label, const QString& name,
                      const QString& tip)
{
    auto* caption = new QLabel(label);
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->setToolTip(tip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(3);
    caption->setBuddy(box);
    layout->addWidget(caption);
    layout->addWidget(box, 1);
    return box;
}

} // namespace

SlicePicker::SlicePicker(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
{
    // Two lines, since the inspector is narrow.
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    auto* layout = new QHBoxLayout;
    lines->addLayout(layout);
    m_rows = addAxisBox(layout, tr("Rows"), name + QStringLiteral("RowAxis"),
                        tr("Axis of the tensor that runs down the picture."));
    m_columns = addAxisBox(layout, tr("Columns"), name + QStringLiteral("ColumnAxis"),
                           tr("Axis of the tensor that runs across the picture."));
    m_positions = new QHBoxLayout;
    lines->addLayout(m_positions);
    for (QComboBox* box : { m_rows, m_columns })
        connect(box, &QComboBox::activated, this, &SlicePicker::chooseAxes);
}

void SlicePicker::setTensor(const core::Tensor& tensor)
{
    m_shape = tensor.shape();
    m_choice = core::defaultSlice(tensor);
    rebuild();
}

void SlicePicker::setChoice(core::SliceChoice choice)
{
    m_choice = std::move(choice);
    rebuild();
    emit choiceChanged();
}

void SlicePicker::rebuild()
{
    const QSignalBlocker blockRows(m_rows);
    const QSignalBlocker blockColumns(m_columns);
    m_rows->clear();
    m_columns->clear();
    for (size_t axis = 0; axis < m_shape.size(); ++axis) {
        const QString text = tr("%1 (%2)").arg(axis).arg(m_shape[axis]);
        m_rows->addItem(text);
        m_columns->addItem(text);
    }
    m_rows->setCurrentIndex(static_cast<int>(m_choice.rowAxis));
    m_columns->setCurrentIndex(static_cast<int>(m_choice.columnAxis));
    qDeleteAll(m_positionWidgets);
    m_positionWidgets.clear();
    for (int axis = 0; axis < static_cast<int>(m_shape.size()); ++axis) {
        if (axis != m_choice.rowAxis && axis != m_choice.columnAxis)
            addPosition(axis);
    }
    setVisible(m_shape.size() > 1);
}

void SlicePicker::addPosition(int axis)
{
    auto* caption = new QLabel(tr("axis %1").arg(axis));
    auto* position = new QSpinBox;
    const auto place = static_cast<size_t>(axis);
    position->setObjectName(m_name + QStringLiteral("Position%1").arg(axis));
    position->setAccessibleName(tr("Index on axis %1").arg(axis));
    position->setToolTip(tr("Index on axis %1 at which the rectangle is cut.").arg(axis));
    position->setMinimumWidth(48);
    position->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    position->setRange(0, static_cast<int>(std::max<int64_t>(0, m_shape[place] - 1)));
    position->setValue(static_cast<int>(m_choice.position[place]));
    caption->setBuddy(position);
    connect(position, &QSpinBox::valueChanged, this, [this, place](int value) {
        m_choice.position[place] = value;
        emit choiceChanged();
    });
    m_positions->addWidget(caption);
    m_positions->addWidget(position, 1);
    m_positionWidgets << caption << position;
}

void SlicePicker::chooseAxes()
{
    const int64_t row = m_rows->currentIndex();
    const int64_t column = m_columns->currentIndex();
    // Equal axes would show a diagonal; the other box gives way.
    if (row == column) {
        if (sender() == m_rows)
            m_choice.columnAxis = m_choice.rowAxis;
        else
            m_choice.rowAxis = m_choice.columnAxis;
    }
    if (sender() == m_rows)
        m_choice.rowAxis = row;
    else
        m_choice.columnAxis = column;
    rebuild();
    emit choiceChanged();
}

} // namespace widgets
