#include "widgets/pruning/prune_draft.h"

#include "core/pruning/width_cut.h"

#include <algorithm>
#include <cmath>

namespace widgets {

/// Every slider, and what was chosen by hand, before and after a move.
class KeptStep : public QUndoCommand
{
public:
    KeptStep(PruneDraft& draft, DraftPlace after, const QString& text, int stroke)
        : QUndoCommand(text)
        , m_draft(draft)
        , m_before(draft.place())
        , m_after(std::move(after))
        , m_stroke(stroke)
    {
    }

    void undo() override { m_draft.take(m_before); }
    void redo() override { m_draft.take(m_after); }
    int id() const override { return 1; }

    bool mergeWith(const QUndoCommand* other) override
    {
        const auto& next = static_cast<const KeptStep&>(*other);
        if (m_stroke == 0 || next.m_stroke != m_stroke)
            return false;
        m_after = next.m_after;
        setText(next.text());
        setObsolete(m_after == m_before);
        return true;
    }

private:
    PruneDraft& m_draft;
    DraftPlace m_before;
    DraftPlace m_after;
    int m_stroke;
};

PruneDraft::PruneDraft(QObject* parent)
    : QObject(parent)
{
}

void PruneDraft::setSubject(std::shared_ptr<const PruneSubject> subject)
{
    m_steps.clear();
    m_subject = std::move(subject);
    m_place = { m_subject ? m_subject->channels() : std::vector<int64_t>(), {} };
    m_locked.assign(kept().size(), false);
    emit subjectChanged();
    emit keptChanged();
}

double PruneDraft::removedShare(size_t group) const
{
    const auto channels = static_cast<double>(m_subject->groups[group].channels);
    return 1 - static_cast<double>(kept(group)) / channels;
}

double PruneDraft::removedShare() const
{
    int64_t channels = 0;
    int64_t left = 0;
    for (size_t group = 0; group < kept().size(); ++group) {
        if (m_subject->groups[group].isFrozen())
            continue;
        channels += m_subject->groups[group].channels;
        left += kept(group);
    }
    return channels == 0 ? 0 : 1 - static_cast<double>(left) / static_cast<double>(channels);
}

bool PruneDraft::isWhole() const
{
    return !m_subject || kept() == m_subject->channels();
}

void PruneDraft::setMultiple(int64_t multiple)
{
    m_multiple = multiple;
    emit multipleChanged();
}

int PruneDraft::places(size_t group) const
{
    const int64_t channels = m_subject->groups[group].channels;
    const int64_t step = channels > m_multiple ? m_multiple : 1;
    // Whole, then every multiple below it.
    return static_cast<int>(1 + (channels - 1) / step);
}

int64_t PruneDraft::keptAt(size_t group, int place) const
{
    const int64_t channels = m_subject->groups[group].channels;
    const int64_t step = channels > m_multiple ? m_multiple : 1;
    return place == 0 ? channels : (places(group) - place) * step;
}

int PruneDraft::placeOf(size_t group, int64_t kept) const
{
    const int64_t channels = m_subject->groups[group].channels;
    const int64_t step = channels > m_multiple ? m_multiple : 1;
    const auto steps =
        static_cast<int>(std::lround(static_cast<double>(kept) / static_cast<double>(step)));
    const int below = std::clamp(places(group) - steps, 0, places(group) - 1);
    // The whole group need not be a multiple, so it may be nearer than the first one below.
    return std::abs(channels - kept) < std::abs(keptAt(group, below) - kept) ? 0 : below;
}

void PruneDraft::setLocked(size_t group, bool isLocked)
{
    m_locked[group] = isLocked;
    emit lockedChanged(group);
}

bool PruneDraft::canMove(size_t group) const
{
    return !m_subject->groups[group].isFrozen() && !m_locked[group];
}

QString PruneDraft::groupName(size_t group) const
{
    return QString::fromStdString(m_subject->groups[group].name);
}

void PruneDraft::setKept(size_t group, int64_t kept, int stroke)
{
    if (!canMove(group))
        return;
    DraftPlace place = m_place;
    place.kept[group] = std::clamp<int64_t>(kept, 1, m_subject->groups[group].channels);
    push(std::move(place), groupName(group), stroke);
}

void PruneDraft::setAllKept(const std::vector<int64_t>& kept, const QString& text, int stroke)
{
    DraftPlace place = m_place;
    for (size_t group = 0; group < place.kept.size(); ++group) {
        if (canMove(group))
            place.kept[group] = kept[group];
    }
    push(std::move(place), text, stroke);
}

void PruneDraft::setUniformShare(double removed, int stroke)
{
    std::vector<int64_t> all = kept();
    for (size_t group = 0; group < all.size(); ++group)
        all[group] = core::keptChannels(m_subject->groups[group].channels,
                                        { .ratio = removed, .multiple = m_multiple, .groups = {} });
    setAllKept(all, tr("All Groups"), stroke);
}

bool PruneDraft::strikeOut(size_t group, int64_t channel)
{
    return pick(group, channel, 1);
}

bool PruneDraft::takeBack(size_t group, int64_t channel)
{
    return pick(group, channel, -1);
}

bool PruneDraft::pick(size_t group, int64_t channel, int places)
{
    const int target = placeOf(group, kept(group)) + places;
    if (!canMove(group) || target < 0 || target >= this->places(group))
        return false;
    DraftPlace place = m_place;
    HandPicks& picks = place.picks[group];
    if (places > 0)
        pickToGo(picks, channel, m_subject->groups[group].channels - kept(group));
    else
        pickToStay(picks, channel);
    place.kept[group] = keptAt(group, target);
    push(std::move(place), tr("Channel %1 of %2").arg(channel).arg(groupName(group)), 0);
    return true;
}

void PruneDraft::forgetPicks(size_t group)
{
    DraftPlace place = m_place;
    place.picks.erase(group);
    push(std::move(place), groupName(group), 0);
}

void PruneDraft::reset()
{
    if (!m_subject)
        return;
    DraftPlace place = m_place;
    for (size_t group = 0; group < place.kept.size(); ++group) {
        if (!canMove(group))
            continue;
        place.kept[group] = m_subject->groups[group].channels;
        place.picks.erase(group);
    }
    push(std::move(place), tr("Reset"), 0);
}

void PruneDraft::push(DraftPlace place, const QString& text, int stroke)
{
    if (place != m_place)
        m_steps.push(new KeptStep(*this, std::move(place), text, stroke));
}

void PruneDraft::take(const DraftPlace& place)
{
    m_place = place;
    emit keptChanged();
}

} // namespace widgets
