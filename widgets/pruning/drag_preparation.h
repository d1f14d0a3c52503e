#pragma once

#include <QObject>

namespace widgets {

class PruneController;

/// Computes, while the hand rests, what the next drag of any slider will need.
class DragPreparation : public QObject
{
    Q_OBJECT
public:
    explicit DragPreparation(PruneController& controller);

private:
    void start();
    void stop();

    PruneController& m_controller;
};

} // namespace widgets
