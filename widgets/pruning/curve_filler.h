#pragma once

#include "widgets/pruning/hand_picks.h"

#include <QObject>

namespace widgets {

class PruneController;

/// While nothing else is measured: fills the curves, slider by slider, at places around the draft.
class CurveFiller : public QObject
{
    Q_OBJECT
public:
    explicit CurveFiller(PruneController& controller);

    void setActive(bool isActive);
    /// Places of curves that there are, and that are measured; 0 of 0 while it is not active.
    int places() const { return static_cast<int>(m_places.size()); }
    int placesDone() const { return places() - m_left; }

signals:
    /// places() or placesDone() are new.
    void changed();

private:
    void stop();
    void listPlaces();
    void addPlaces(size_t group);
    void measureNext();

    PruneController& m_controller;
    bool m_isActive = false;
    std::vector<DraftPlace> m_places; ///< each with one slider moved
    int m_left = 0;
};

} // namespace widgets
