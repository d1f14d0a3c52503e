#pragma once

#include "widgets/pruning/prune_tasks.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace app {

class MetricTile;

/// What a pruning wrote: the file, its figures before and after, and the way into it.
class PruneResult : public QFrame
{
    Q_OBJECT
public:
    explicit PruneResult(QWidget* parent = nullptr);

    void showApplied(const widgets::AppliedPruning& applied);
    /// Shows what `cut --json` printed.
    void showRecovered(const QJsonObject& result);
    /// Says which file is open: the result keeps its figures, another model hides them.
    void setOpenedFile(const QString& file);

signals:
    void openRequested(const QString& file);

private:
    void createLayout();
    void showButton();
    void showFile(const QString& file);

    QString m_original; ///< the file that was open when the result was written
    QString m_file;
    QString m_opened;
    QLabel* m_heading = nullptr;
    QPushButton* m_open = nullptr;
    MetricTile* m_parameters = nullptr;
    MetricTile* m_macs = nullptr;
    MetricTile* m_accuracy = nullptr;
};

} // namespace app
