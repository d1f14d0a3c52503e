#pragma once

#include "core/base/monitor.h"

#include <QAbstractTableModel>
#include <QTime>

#include <deque>

namespace widgets {

/// What the engine and its jobs said, oldest first; the oldest lines are forgotten after 5,000.
class LogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        timeColumn,
        sourceColumn,
        textColumn,
        columnCountTotal
    };

    using QAbstractTableModel::QAbstractTableModel;

    void append(core::LogLevel level, const QString& source, const QString& text);
    void clear();
    /// All lines as text, for the clipboard.
    QString allText() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line
    {
        QTime time;
        core::LogLevel level = core::LogLevel::info;
        QString source;
        QString text;
    };
    std::deque<Line> m_lines;
};

} // namespace widgets
