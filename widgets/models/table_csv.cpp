#include "widgets/models/table_csv.h"

#include <QAbstractItemModel>
#include <QRegularExpression>
#include <QStringList>

namespace widgets {

namespace {

bool isFormula(const QString& text)
{
    static const QString starts = QStringLiteral("=+-@\t\r");
    // "-3.5 %" is a figure with its unit.
    static const QRegularExpression figure(QStringLiteral("^[+-][0-9.,\\s]+\\s?[%\\w]*$"));
    return !text.isEmpty() && starts.contains(text.front()) && !figure.match(text).hasMatch();
}

QString field(QString text)
{
    if (isFormula(text))
        text.prepend(QLatin1Char('\''));
    text.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

} // namespace

QByteArray tableCsv(const QAbstractItemModel& table)
{
    QString text;
    for (int row = -1; row < table.rowCount(); ++row) {
        QStringList fields;
        for (int column = 0; column < table.columnCount(); ++column)
            fields.append(field(row < 0 ? table.headerData(column, Qt::Horizontal).toString()
                                        : table.index(row, column).data().toString()));
        text += fields.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    }
    return text.toUtf8();
}

} // namespace widgets
