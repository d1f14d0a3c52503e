#include "widgets/plots/plot_table_dialog.h"

#include "widgets/style/number_text.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace widgets {

namespace {

QTableWidgetItem* numberItem(double value)
{
    auto* item = new QTableWidgetItem(realText(value));
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

} // namespace

PlotTableDialog::PlotTableDialog(const QString& title, const PlotAxis& x,
                                 const std::vector<PlotSeries>& series, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(title);
    setObjectName(QStringLiteral("plotTableDialog"));
    auto* table = new QTableWidget(this);
    table->setObjectName(QStringLiteral("plotTable"));
    table->setAccessibleName(title);
    table->verticalHeader()->hide();
    table->setColumnCount(static_cast<int>(series.size()) * 2);
    QStringList headings;
    for (size_t column = 0; column < series.size(); ++column) {
        const PlotSeries& one = series[column];
        headings << x.title << one.name;
        table->setRowCount(std::max(table->rowCount(), static_cast<int>(one.x.size())));
        for (int row = 0; row < one.x.size(); ++row) {
            table->setItem(row, static_cast<int>(column) * 2, numberItem(one.x[row]));
            table->setItem(row, static_cast<int>(column) * 2 + 1, numberItem(one.y[row]));
        }
    }
    table->setHorizontalHeaderLabels(headings);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(table);
    layout->addWidget(buttons);
    resize(360, 420);
}

} // namespace widgets
