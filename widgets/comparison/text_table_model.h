#pragma once

#include <QAbstractTableModel>
#include <QColor>

#include <optional>
#include <vector>

namespace widgets {

/// What stands in one cell of a table that is made at once.
struct TextCell
{
    QString text;
    QString toolTip; ///< empty: the text
    bool isNumber = false; ///< aligned to the right
    std::optional<double> bar; ///< length of a bar below the text, in [0, 1]
    QColor color; ///< of the text; invalid: as usual
};

using TextRows = std::vector<std::vector<TextCell>>;

/// A table of finished texts.
class TextTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Every row has as many cells as there are headings.
    void setTable(QStringList headings, TextRows rows);
    const TextRows& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headings;
    TextRows m_rows;
};

} // namespace widgets
