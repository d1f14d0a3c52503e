#pragma once

#include "core/base/parameters.h"

#include <QAbstractSpinBox>

namespace widgets {

/// A spin box for one integer or real parameter. The text is the number as files write it, so
/// nothing is rounded; what cannot be accepted may stand there while it is typed.
class NumberBox : public QAbstractSpinBox
{
    Q_OBJECT
    // Assistive technology reads these by name.
    Q_PROPERTY(QVariant value READ number)
    Q_PROPERTY(QVariant minimum READ minimum)
    Q_PROPERTY(QVariant maximum READ maximum)
public:
    explicit NumberBox(core::Parameter parameter, QWidget* parent = nullptr);

    void setNumberText(const QString& text);
    QString numberText() const { return text(); }
    /// The number that stands there; the default while the text is none.
    QVariant number() const;
    QVariant minimum() const { return m_parameter.minimum; }
    QVariant maximum() const { return m_parameter.maximum; }

    void stepBy(int steps) override;
    QValidator::State validate(QString& input, int& position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void textEdited();

protected:
    StepEnabled stepEnabled() const override;
    void wheelEvent(QWheelEvent* event) override;

private:
    double current() const;
    double stepSize() const;

    core::Parameter m_parameter;
};

} // namespace widgets
