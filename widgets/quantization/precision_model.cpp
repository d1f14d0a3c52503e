#include "widgets/quantization/precision_model.h"

#include "widgets/models/bar_delegate.h"
#include "widgets/style/number_text.h"
#include "widgets/style/theme.h"

#include <QLocale>

#include <algorithm>

namespace widgets {

namespace {

/// Bars of SQNR are full here: more is not to be seen in any accuracy.
constexpr double kFullDecibel = 60;
/// Errors above these shares of the signal are marked.
constexpr double kCautionShare = 0.1;
constexpr double kBadShare = 0.3;

const QString kUnknown = QStringLiteral("–");

QString decibelText(const std::optional<double>& decibel)
{
    return decibel ? withUnit(QLocale().toString(*decibel, 'f', 1), QStringLiteral("dB"))
                   : kUnknown;
}

} // namespace

void PrecisionModel::setLayers(std::vector<LayerPrecision> layers)
{
    beginResetModel();
    m_layers = std::move(layers);
    m_worstShare = 0;
    QSet<QString> kept;
    for (const LayerPrecision& layer : m_layers) {
        if (layer.aloneDecibel)
            m_worstShare = std::max(m_worstShare, errorShare(*layer.aloneDecibel));
        if (m_floatNodes.contains(layer.name))
            kept.insert(layer.name);
    }
    m_floatNodes = kept;
    endResetModel();
}

int PrecisionModel::rowOf(const QString& name) const
{
    const auto found = std::ranges::find(m_layers, name, &LayerPrecision::name);
    return found == m_layers.end() ? -1 : static_cast<int>(found - m_layers.begin());
}

bool PrecisionModel::hasErrors() const
{
    return std::ranges::any_of(
        m_layers, [](const LayerPrecision& layer) { return layer.aloneDecibel.has_value(); });
}

QStringList PrecisionModel::floatNodes() const
{
    QStringList names;
    for (const LayerPrecision& layer : m_layers)
        if (m_floatNodes.contains(layer.name))
            names += layer.name;
    return names;
}

void PrecisionModel::setKeptFloat(const QString& name, bool isKept)
{
    const int row = rowOf(name);
    if (row < 0 || isKept == m_floatNodes.contains(name))
        return;
    if (isKept)
        m_floatNodes.insert(name);
    else
        m_floatNodes.remove(name);
    const QModelIndex cell = index(row, floatColumn);
    emit dataChanged(cell, cell);
    emit floatNodesChanged();
}

int PrecisionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_layers.size());
}

int PrecisionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCount_;
}

QVariant PrecisionModel::data(const QModelIndex& index, int role) const
{
    const LayerPrecision& layer = m_layers[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cellText(layer, index.column());
    case Qt::ToolTipRole:
        return toolTip(layer);
    case Qt::TextAlignmentRole:
        return index.column() >= aloneColumn && index.column() <= errorColumn
            ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant();
    case Qt::CheckStateRole:
        if (index.column() == floatColumn)
            return m_floatNodes.contains(layer.name) ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::AccessibleTextRole:
        if (index.column() == floatColumn)
            return tr("Keep %1 in float").arg(layer.name);
        return cellText(layer, index.column());
    case BarDelegate::kFractionRole:
        return barOf(layer, index.column());
    case BarDelegate::kColorRole:
        return colorOf(layer);
    case kSortRole:
        return sortKey(index.row(), index.column());
    default:
        return {};
    }
}

QString PrecisionModel::cellText(const LayerPrecision& layer, int column) const
{
    switch (column) {
    case layerColumn:
        return layer.name;
    case weightsColumn:
        return layer.weights.isEmpty() ? kUnknown : layer.weights;
    case activationsColumn:
        return layer.activations.isEmpty() ? kUnknown : layer.activations;
    case aloneColumn:
        return decibelText(layer.aloneDecibel);
    case prefixColumn:
        return decibelText(layer.prefixDecibel);
    case errorColumn:
        return layer.aloneDecibel ? percentText(errorShare(*layer.aloneDecibel)) : kUnknown;
    default:
        return {};
    }
}

QString PrecisionModel::toolTip(const LayerPrecision& layer) const
{
    QStringList lines = { layer.type + QLatin1Char(' ') + layer.name };
    if (!layer.reason.isEmpty())
        lines += tr("Stays float: %1").arg(layer.reason);
    if (layer.aloneDecibel)
        lines += tr("Signal to quantization-noise ratio of its output: %1 when it alone is "
                    "quantized, %2 with everything before it. Above 30 dB is rarely visible in "
                    "accuracy.")
                     .arg(decibelText(layer.aloneDecibel), decibelText(layer.prefixDecibel));
    return lines.join(QLatin1Char('\n'));
}

QVariant PrecisionModel::barOf(const LayerPrecision& layer, int column) const
{
    if (!layer.aloneDecibel)
        return {};
    switch (column) {
    case aloneColumn:
        return *layer.aloneDecibel / kFullDecibel;
    case prefixColumn:
        return *layer.prefixDecibel / kFullDecibel;
    case errorColumn:
        return m_worstShare > 0 ? errorShare(*layer.aloneDecibel) / m_worstShare : 0.0;
    default:
        return {};
    }
}

QVariant PrecisionModel::colorOf(const LayerPrecision& layer) const
{
    const double share = layer.aloneDecibel ? errorShare(*layer.aloneDecibel) : 0;
    if (share > kBadShare)
        return theme().bad;
    return share > kCautionShare ? QVariant(theme().caution) : QVariant();
}

QVariant PrecisionModel::sortKey(int row, int column) const
{
    const LayerPrecision& layer = m_layers[static_cast<size_t>(row)];
    const double unknown = column == errorColumn ? -1 : 1e9;
    switch (column) {
    case layerColumn:
        return row; // the order of the graph says more than that of the alphabet
    case aloneColumn:
        return layer.aloneDecibel.value_or(unknown);
    case prefixColumn:
        return layer.prefixDecibel.value_or(unknown);
    case errorColumn:
        return layer.aloneDecibel ? errorShare(*layer.aloneDecibel) : unknown;
    case floatColumn:
        return m_floatNodes.contains(layer.name);
    default:
        return cellText(layer, column);
    }
}

bool PrecisionModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != floatColumn)
        return false;
    setKeptFloat(m_layers[static_cast<size_t>(index.row())].name, value.toInt() == Qt::Checked);
    return true;
}

QVariant PrecisionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    struct Heading
    {
        QString text;
        QString tip;
    };
    const Heading headings[] = {
        { tr("Layer"), tr("In the order of the graph.") },
        { tr("Weights"), tr("Type that its weights are stored in.") },
        { tr("Activations"), tr("Type of the numbers that it reads and makes.") },
        { tr("SQNR"),
          tr("Signal to quantization-noise ratio of its output when it alone is "
             "quantized; longer is better.") },
        { tr("All Before"), tr("The same when everything before it is quantized too.") },
        { tr("Error"),
          tr("Noise as a share of the signal when it alone is quantized; the longest "
             "bar is the layer to look at.") },
        { tr("Float"), tr("Keep the layer in float the next time.") },
    };
    if (role == Qt::DisplayRole)
        return headings[section].text;
    if (role == Qt::TextAlignmentRole && section >= aloneColumn && section <= errorColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return role == Qt::ToolTipRole ? QVariant(headings[section].tip) : QVariant();
}

Qt::ItemFlags PrecisionModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == floatColumn ? usual | Qt::ItemIsUserCheckable : usual;
}

} // namespace widgets
