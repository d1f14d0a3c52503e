#pragma once

#include <QFont>

namespace widgets {

/// Inter when it is installed, else the platform's sans; at the platform's size.
QFont interfaceFont();
/// For names of values and code.
QFont monospaceFont();
/// The interface font with a factor on its size and a weight.
QFont scaledFont(double factor, QFont::Weight weight = QFont::Normal);

} // namespace widgets
