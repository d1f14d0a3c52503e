#pragma once

#include "core/base/parameters.h"

#include <QStringList>

namespace app {

/// "--weight-bits", "4": one flag of espalier-cli for each value that is not at its default.
QStringList commandFlags(const core::ParameterValues& values);

} // namespace app
