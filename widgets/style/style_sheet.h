#pragma once

#include <QString>

namespace widgets {

struct Theme;

/// The style sheet of resources/styles with the theme's colours in place of their names.
QString styleSheet(const Theme& theme);

} // namespace widgets
