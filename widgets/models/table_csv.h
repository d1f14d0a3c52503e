#pragma once

#include <QByteArray>

class QAbstractItemModel;

namespace widgets {

/// The top-level rows of a table as it is shown, with its headings (Shafranovich: RFC 4180, 2005),
/// in UTF-8. A text that a spreadsheet would take for a formula gets an apostrophe in front.
QByteArray tableCsv(const QAbstractItemModel& table);

} // namespace widgets
