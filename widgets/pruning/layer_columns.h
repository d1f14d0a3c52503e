#pragma once

#include <array>

class QHBoxLayout;
class QWidget;

namespace widgets {

/// Lays out the columns of the layer board, the same for its heading and every row: name, curve,
/// slider, share, channels kept, lock.
QHBoxLayout* arrangeColumns(QWidget& row, const std::array<QWidget*, 6>& columns);

/// The heading above the rows of the layer board.
QWidget* makeBoardHeading();

} // namespace widgets
