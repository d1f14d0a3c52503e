#pragma once

#include "widgets/plots/plot_series.h"

#include <QDialog>

#include <vector>

namespace widgets {

/// The numbers of a plot as a table, for reading, copying and for screen readers.
class PlotTableDialog : public QDialog
{
    Q_OBJECT
public:
    PlotTableDialog(const QString& title, const PlotAxis& x, const std::vector<PlotSeries>& series,
                    QWidget* parent);
};

} // namespace widgets
