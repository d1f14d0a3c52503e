#pragma once

#include "widgets/quantization/precision_model.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSortFilterProxyModel;

namespace widgets {

class RunProgress;
class TablePanelView;

/// The precision table with what finds the layer to blame: one click ranks the layers by what they
/// lose, the next selects one, the third keeps it in float and quantizes again.
class LayersView : public QWidget
{
    Q_OBJECT
public:
    explicit LayersView(QWidget* parent = nullptr);

    PrecisionModel& model() { return *m_model; }
    /// The layer of the selected row; empty when none is.
    QString currentLayer() const;
    /// Selects the row of a layer and brings it into view; none for a name that has no row.
    void setCurrentLayer(const QString& name);
    /// Puts the layers that lose most first.
    void rankByError();
    /// Why no culprit can be looked for, or nothing; what is known so far.
    void setCulpritState(const QString& obstacle, const QString& text, double progress);
    /// Why nothing can be quantized again, or nothing.
    void setQuantizeObstacle(const QString& obstacle);

signals:
    void culpritRequested();
    /// People chose a row.
    void layerChosen(const QString& name);
    /// The layer is kept in float, and the model is to be quantized again.
    void requantizeRequested();

private:
    void createLayout();
    void createTable();
    void takeRow();
    void updateKeep();
    void keep();

    PrecisionModel* m_model = nullptr;
    QSortFilterProxyModel* m_sorted = nullptr;
    TablePanelView* m_table = nullptr;
    QPushButton* m_find = nullptr;
    QLabel* m_text = nullptr;
    RunProgress* m_progress = nullptr;
    QPushButton* m_keep = nullptr;
    QString m_quantizeObstacle;
    bool m_isShowing = false; ///< the selection comes from elsewhere
};

} // namespace widgets
