#include "widgets/pruning/filter_model.h"

#include "widgets/pruning/filter_picture.h"
#include "widgets/pruning/prune_controller.h"
#include "widgets/style/number_text.h"

#include <algorithm>
#include <numeric>

namespace widgets {

namespace {

std::vector<const core::GroupMember*> producersOf(const core::ChannelGroup& group)
{
    std::vector<const core::GroupMember*> found;
    for (const core::GroupMember& member : group.members)
        if (member.role == core::MemberRole::producer)
            found.push_back(&member);
    return found;
}

} // namespace

FilterModel::FilterModel(PruneController& controller, QObject* parent)
    : QAbstractListModel(parent)
    , m_controller(controller)
{
    connect(&controller.draft(), &PruneDraft::subjectChanged, this, [this] { setGroup(-1); });
    connect(&controller.draft(), &PruneDraft::keptChanged, this, &FilterModel::refresh);
    connect(&controller, &PruneController::scoresChanged, this, &FilterModel::rebuild);
}

void FilterModel::setGroup(int group)
{
    m_group = group;
    m_producer = 0;
    rebuild();
}

void FilterModel::setProducer(int producer)
{
    m_producer = std::max(0, producer);
    rebuild();
}

void FilterModel::setSorted(bool isSorted)
{
    m_isSorted = isSorted;
    rebuild();
}

QStringList FilterModel::producers() const
{
    QStringList names;
    if (m_group < 0)
        return names;
    const PruneSubject& subject = *m_controller.draft().subject();
    for (const core::GroupMember* member :
         producersOf(subject.groups[static_cast<size_t>(m_group)]))
        names += QString::fromStdString(subject.model->graph.value(member->value).name);
    return names;
}

void FilterModel::rebuild()
{
    beginResetModel();
    m_channels.clear();
    m_gone.clear();
    if (m_group >= 0) {
        const auto group = static_cast<size_t>(m_group);
        const auto count =
            static_cast<size_t>(m_controller.draft().subject()->groups[group].channels);
        m_channels.resize(count);
        std::iota(m_channels.begin(), m_channels.end(), 0);
        const auto& ranking = m_controller.ranking();
        if (m_isSorted && ranking && !ranking->orders[group].empty())
            m_channels = ranking->orders[group];
        m_gone.assign(count, false);
    }
    forgetPictures();
    endResetModel();
    refresh();
}

void FilterModel::forgetPictures()
{
    m_pictures.assign(m_channels.size(), {});
    if (m_group < 0)
        return;
    const PruneSubject& subject = *m_controller.draft().subject();
    const auto producers = producersOf(subject.groups[static_cast<size_t>(m_group)]);
    if (static_cast<size_t>(m_producer) < producers.size())
        m_most = largestWeight(subject.model->graph, *producers[static_cast<size_t>(m_producer)]);
}

void FilterModel::refresh()
{
    if (m_group < 0 || m_channels.empty())
        return;
    std::vector<bool> gone(m_gone.size(), false);
    for (const int64_t channel : m_controller.goneChannels(static_cast<size_t>(m_group)))
        gone[static_cast<size_t>(channel)] = true;
    if (gone == m_gone)
        return;
    m_gone = std::move(gone);
    emit dataChanged(index(0), index(rowCount() - 1), { kGoneRole, Qt::AccessibleTextRole });
}

int FilterModel::goneCount() const
{
    return static_cast<int>(std::ranges::count(m_gone, true));
}

int FilterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_channels.size());
}

double FilterModel::score(int64_t channel) const
{
    return m_controller.ranking()
        ->scores[static_cast<size_t>(m_group)][static_cast<size_t>(channel)];
}

QString FilterModel::sentence(int64_t channel) const
{
    const bool isGone = m_gone[static_cast<size_t>(channel)];
    const QString state = isGone ? tr("goes") : tr("stays");
    if (!m_controller.ranking() || !m_controller.isScored(static_cast<size_t>(m_group)))
        return tr("Channel %1, %2").arg(channel).arg(state);
    return tr("Channel %1, score %2, %3").arg(channel).arg(realText(score(channel)), state);
}

const QImage& FilterModel::picture(int64_t channel) const
{
    QImage& image = m_pictures[static_cast<size_t>(channel)];
    const PruneSubject& subject = *m_controller.draft().subject();
    const auto producers = producersOf(subject.groups[static_cast<size_t>(m_group)]);
    if (image.isNull() && static_cast<size_t>(m_producer) < producers.size())
        image = filterPicture(subject.model->graph, *producers[static_cast<size_t>(m_producer)],
                              channel, m_most);
    return image;
}

QVariant FilterModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const int64_t channel = m_channels[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return m_controller.ranking() && m_controller.isScored(static_cast<size_t>(m_group))
            ? realText(score(channel))
            : QStringLiteral("–");
    case Qt::DecorationRole:
        return picture(channel);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return sentence(channel);
    case kGoneRole:
        return bool(m_gone[static_cast<size_t>(channel)]);
    case kChannelRole:
        return QVariant::fromValue(channel);
    default:
        return {};
    }
}

bool FilterModel::toggle(const QModelIndex& index)
{
    const int64_t channel = m_channels[static_cast<size_t>(index.row())];
    PruneDraft& draft = m_controller.draft();
    const auto group = static_cast<size_t>(m_group);
    return m_gone[static_cast<size_t>(channel)] ? draft.takeBack(group, channel)
                                                : draft.strikeOut(group, channel);
}

} // namespace widgets
