#pragma once

#include "widgets/quantization/layer_precision.h"

#include <QAbstractTableModel>
#include <QSet>

namespace widgets {

/// One row for each layer: types of weights and activations, SQNR with bars, and a box that keeps
/// the layer in float.
class PrecisionModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        layerColumn,
        weightsColumn,
        activationsColumn,
        aloneColumn,
        prefixColumn,
        errorColumn,
        floatColumn,
        columnCount_
    };
    /// What rows are sorted by.
    static constexpr int kSortRole = Qt::UserRole + 10;

    using QAbstractTableModel::QAbstractTableModel;

    /// Boxes of layers that are no longer there are cleared.
    void setLayers(std::vector<LayerPrecision> layers);
    const std::vector<LayerPrecision>& layers() const { return m_layers; }
    /// Row of a layer; -1 when there is none of that name.
    int rowOf(const QString& name) const;
    bool hasErrors() const;

    /// Names of the layers to keep in float, in the order of the rows.
    QStringList floatNodes() const;
    void setKeptFloat(const QString& name, bool isKept);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    /// floatNodes() is new.
    void floatNodesChanged();

private:
    QString cellText(const LayerPrecision& layer, int column) const;
    QString toolTip(const LayerPrecision& layer) const;
    QVariant barOf(const LayerPrecision& layer, int column) const;
    QVariant sortKey(int row, int column) const;
    QVariant colorOf(const LayerPrecision& layer) const;

    std::vector<LayerPrecision> m_layers;
    QSet<QString> m_floatNodes;
    double m_worstShare = 0; ///< largest error of all layers
};

} // namespace widgets
