#pragma once

#include "core/base/parameters.h"

#include <QWidget>

#include <functional>

namespace widgets {

/// The control for one parameter. Controls speak text: what they hold is exactly what the command
/// line would be given, and core decides whether it is accepted.
struct ParameterEditor
{
    QWidget* widget = nullptr; ///< goes into the form
    QWidget* control = nullptr; ///< the part with the keyboard focus and the accessible name
    std::function<QString()> text;
    std::function<void(const QString& text)> setText;
};

/// Makes the control that fits the parameter's type; `name` becomes its objectName and `edited` is
/// called when the user changes it.
ParameterEditor makeParameterEditor(const core::Parameter& parameter, const QString& name,
                                    std::function<void()> edited);

} // namespace widgets
