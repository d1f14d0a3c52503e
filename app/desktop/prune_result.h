#pragma once

#include "widgets/pruning/prune_controller.h"

#include <QFrame>

class QLabel;

namespace app {

class MetricTile;

/// What a pruning wrote: the file, its figures before and after, and the way into it.
class PruneResult : public QFrame
{
    Q_OBJECT
public:
    explicit PruneResult(QWidget* parent = nullptr);

    void showApplied(const widgets::AppliedPruning& applied);

signals:
    void openRequested(const QString& file);

private:
    void createLayout();

    QString m_file;
    QLabel* m_heading = nullptr;
    MetricTile* m_parameters = nullptr;
    MetricTile* m_macs = nullptr;
    MetricTile* m_accuracy = nullptr;
};

} // namespace app
