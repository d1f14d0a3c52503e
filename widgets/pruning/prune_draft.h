#pragma once

#include "widgets/pruning/hand_picks.h"
#include "widgets/pruning/prune_subject.h"

#include <QObject>
#include <QUndoStack>

namespace widgets {

/// Where the sliders of the layer board stand: an undoable plan, nothing is cut by it. GUI thread.
class PruneDraft : public QObject
{
    Q_OBJECT
public:
    explicit PruneDraft(QObject* parent = nullptr);

    /// Takes a model with every channel kept and forgets all steps; null for none.
    void setSubject(std::shared_ptr<const PruneSubject> subject);
    const std::shared_ptr<const PruneSubject>& subject() const { return m_subject; }

    const DraftPlace& place() const { return m_place; }
    const std::vector<int64_t>& kept() const { return m_place.kept; }
    int64_t kept(size_t group) const { return m_place.kept[group]; }
    /// Removed share of a group's channels, in [0, 1).
    double removedShare(size_t group) const;
    /// Removed share of all channels that can be cut.
    double removedShare() const;
    bool isWhole() const;

    /// Counts that a slider may stand at are multiples of this, and the whole group.
    int64_t multiple() const { return m_multiple; }
    void setMultiple(int64_t multiple);
    /// Number of places of a group's slider, and what each keeps: place 0 keeps all.
    int places(size_t group) const;
    int64_t keptAt(size_t group, int place) const;
    /// The place nearest to a count.
    int placeOf(size_t group, int64_t kept) const;

    bool isLocked(size_t group) const { return m_locked[group]; }
    const std::vector<bool>& locked() const { return m_locked; }
    void setLocked(size_t group, bool isLocked);

    /// Moves one slider. Moves with the same `stroke`, above 0, are one step to undo.
    void setKept(size_t group, int64_t kept, int stroke);
    /// Moves all sliders that are neither frozen nor locked.
    void setAllKept(const std::vector<int64_t>& kept, const QString& text, int stroke);
    /// The same share from every slider that can move.
    void setUniformShare(double removed, int stroke);
    /// Strikes a channel out, and the slider moves to the next place that keeps fewer; false when
    /// there is none, or the slider cannot move.
    bool strikeOut(size_t group, int64_t channel);
    /// Takes a channel back, and the slider moves to the next place that keeps more; false as
    /// above.
    bool takeBack(size_t group, int64_t channel);
    /// Forgets what was chosen by hand in a group; the number of channels stays.
    void forgetPicks(size_t group);
    /// Keeps every channel and forgets what was chosen by hand.
    void reset();

    QUndoStack& steps() { return m_steps; }

signals:
    void subjectChanged();
    /// Any slider stands elsewhere, or other channels were chosen by hand.
    void keptChanged();
    void multipleChanged();
    void lockedChanged(size_t group);

private:
    friend class KeptStep;
    void push(DraftPlace place, const QString& text, int stroke);
    void take(const DraftPlace& place);
    bool pick(size_t group, int64_t channel, int places);
    QString groupName(size_t group) const;
    bool canMove(size_t group) const;

    std::shared_ptr<const PruneSubject> m_subject;
    DraftPlace m_place;
    std::vector<bool> m_locked;
    int64_t m_multiple = 1;
    QUndoStack m_steps;
};

} // namespace widgets
