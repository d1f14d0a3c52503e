#include "widgets/models/log_model.h"

#include "widgets/style/theme.h"

namespace widgets {

namespace {

constexpr size_t kLineLimit = 5000;

} // namespace

void LogModel::append(core::LogLevel level, const QString& source, const QString& text)
{
    if (m_lines.size() == kLineLimit) {
        beginRemoveRows({}, 0, 0);
        m_lines.pop_front();
        endRemoveRows();
    }
    const int row = static_cast<int>(m_lines.size());
    beginInsertRows({}, row, row);
    m_lines.push_back({ QTime::currentTime(), level, source, text });
    endInsertRows();
}

void LogModel::clear()
{
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

QString LogModel::allText() const
{
    QString all;
    for (const Line& line : m_lines)
        all += line.time.toString() + QLatin1Char('\t') + line.source + QLatin1Char('\t')
            + line.text + QLatin1Char('\n');
    return all;
}

int LogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCountTotal;
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Line& line = m_lines[static_cast<size_t>(index.row())];
    if (role == Qt::ForegroundRole) {
        if (line.level == core::LogLevel::error)
            return theme().bad;
        if (line.level == core::LogLevel::warning)
            return theme().caution;
        return index.column() == textColumn ? theme().text : theme().muted;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case timeColumn:
        return line.time.toString();
    case sourceColumn:
        return line.source;
    default:
        return line.text;
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case timeColumn:
        return tr("Time");
    case sourceColumn:
        return tr("Source");
    default:
        return tr("Message");
    }
}

} // namespace widgets
