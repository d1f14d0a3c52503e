#pragma once

#include <QTableView>

namespace widgets {

/// A table as all panels show one: rows of 28, no grid, whole rows selected, the last column or a
/// chosen one stretched. Ctrl+C copies the selected rows as tab-separated text; the context menu
/// also writes the whole table as CSV.
class TablePanelView : public QTableView
{
    Q_OBJECT
public:
    /// `name` becomes objectName, `title` the accessible name.
    TablePanelView(const QString& name, const QString& title, QWidget* parent = nullptr);

    void setStretchColumn(int column);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void copyRows() const;
    void exportTable();
};

} // namespace widgets
