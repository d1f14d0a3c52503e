#include "widgets/forms/number_box.h"

#include "core/base/error.h"
#include "core/base/number_text.h"

#include <QLineEdit>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr int kWidthInDigits = 14;

double asReal(const core::ParameterValue& value)
{
    if (const auto* integer = std::get_if<int64_t>(&value))
        return static_cast<double>(*integer);
    return std::get<double>(value);
}

} // namespace

NumberBox::NumberBox(core::Parameter parameter, QWidget* parent)
    : QAbstractSpinBox(parent)
    , m_parameter(std::move(parameter))
{
    setKeyboardTracking(true);
    connect(lineEdit(), &QLineEdit::textEdited, this, &NumberBox::textEdited);
}

void NumberBox::setNumberText(const QString& text)
{
    lineEdit()->setText(text);
}

QVariant NumberBox::number() const
{
    return current();
}

double NumberBox::current() const
{
    try {
        return asReal(core::parameterValue(m_parameter, text().toStdString()));
    } catch (const core::Error&) {
        return asReal(m_parameter.fallback);
    }
}

/// One for integers; for reals a tenth of the power of ten at or below the number, so that a step
/// is felt at every magnitude.
double NumberBox::stepSize() const
{
    if (m_parameter.type == core::ParameterType::integer)
        return 1;
    const double magnitude = std::abs(current());
    return magnitude == 0 ? 0.01 : std::pow(10.0, std::floor(std::log10(magnitude)) - 1);
}

void NumberBox::stepBy(int steps)
{
    const double step = stepSize();
    // Whole multiples of the step, so that no digits of rounding pile up.
    const double target = std::round(current() / step + steps) * step;
    const double clamped = std::clamp(target, m_parameter.minimum, m_parameter.maximum);
    const auto digits = static_cast<int>(std::max(0.0, -std::floor(std::log10(step)) + 1));
    lineEdit()->setText(m_parameter.type == core::ParameterType::integer
                            ? QString::number(static_cast<qint64>(clamped))
                            : QString::fromStdString(core::numberText(
                                QString::number(clamped, 'f', digits).toDouble())));
    lineEdit()->selectAll();
    emit textEdited();
}

QValidator::State NumberBox::validate(QString& input, int& /*position*/) const
{
    try {
        core::parameterValue(m_parameter, input.toStdString());
        return QValidator::Acceptable;
    } catch (const core::Error&) {
        // Anything may be typed on the way to a number; the form says what is accepted.
        return QValidator::Intermediate;
    }
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const
{
    StepEnabled enabled = StepNone;
    enabled.setFlag(StepDownEnabled, current() > m_parameter.minimum);
    enabled.setFlag(StepUpEnabled, current() < m_parameter.maximum);
    return enabled;
}

void NumberBox::wheelEvent(QWheelEvent* event)
{
    // A form that scrolls must not change numbers that happen to pass under the pointer.
    if (hasFocus())
        QAbstractSpinBox::wheelEvent(event);
    else
        event->ignore();
}

QSize NumberBox::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(QString(kWidthInDigits, QLatin1Char('0'))) + 40,
             QAbstractSpinBox::sizeHint().height() };
}

QSize NumberBox::minimumSizeHint() const
{
    return { sizeHint().width() / 2, sizeHint().height() };
}

} // namespace widgets
