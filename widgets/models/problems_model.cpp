#include "widgets/models/problems_model.h"

#include "widgets/style/icon.h"
#include "widgets/style/theme.h"

#include <QCoreApplication>

namespace widgets {

namespace {

QPixmap severityIcon(core::Severity severity)
{
    constexpr int kSize = 16;
    switch (severity) {
    case core::Severity::error:
        return iconPixmap(QStringLiteral("error"), kSize, 2, theme().bad);
    case core::Severity::warning:
        return iconPixmap(QStringLiteral("warning"), kSize, 2, theme().caution);
    case core::Severity::note:
        return iconPixmap(QStringLiteral("info"), kSize, 2, theme().accent);
    }
    return {};
}

} // namespace

QString severityText(core::Severity severity)
{
    switch (severity) {
    case core::Severity::error:
        return QCoreApplication::translate("Severity", "error");
    case core::Severity::warning:
        return QCoreApplication::translate("Severity", "warning");
    case core::Severity::note:
        return QCoreApplication::translate("Severity", "note");
    }
    return {};
}

void ProblemsModel::setModel(std::shared_ptr<const OpenedModel> opened)
{
    beginResetModel();
    m_opened = std::move(opened);
    endResetModel();
}

core::NodeId ProblemsModel::nodeAt(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const core::Issue& issue = m_opened->issues[static_cast<size_t>(index.row())];
    return issue.node.empty()
        ? core::NodeId()
        : m_opened->model->graph.findNode(issue.node).value_or(core::NodeId());
}

int ProblemsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_opened ? 0 : static_cast<int>(m_opened->issues.size());
}

int ProblemsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCountTotal;
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const core::Issue& issue = m_opened->issues[static_cast<size_t>(index.row())];
    if (role == Qt::DecorationRole && index.column() == severityColumn)
        return severityIcon(issue.severity);
    if (role == Qt::ToolTipRole)
        return QString::fromStdString(issue.message);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case severityColumn:
        return severityText(issue.severity);
    case messageColumn:
        return QString::fromStdString(issue.message);
    default:
        return QString::fromStdString(issue.node);
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case severityColumn:
        return tr("Severity");
    case messageColumn:
        return tr("Message");
    default:
        return tr("Node");
    }
}

} // namespace widgets
