#include "app/desktop/command_flags.h"

namespace app {

QStringList commandFlags(const core::ParameterValues& values)
{
    QStringList all;
    for (const core::Parameter& parameter : values.description())
        if (!values.isDefault(parameter.key))
            all += { QString::fromStdString(core::parameterFlag(parameter.key)),
                     QString::fromStdString(core::parameterText(values.value(parameter.key))) };
    return all;
}

} // namespace app
