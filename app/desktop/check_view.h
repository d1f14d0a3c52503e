#pragma once

#include "app/desktop/command_run.h"

#include <QTreeWidget>

namespace app {

/// The checks of an export as a list that fills while they are made.
class CheckView : public QTreeWidget
{
    Q_OBJECT
public:
    explicit CheckView(QWidget* parent = nullptr);

    /// Follows the newest process of `run`.
    void follow(CommandRun& run);

private:
    void listen(CommandRun& run);
    void addPoint(const QString& series, double state);
    void showResult(const QJsonObject& result);
    void addRow(const QString& id, const QString& state, const QString& title,
                const QString& finding);

    QPointer<const widgets::ProcessJob> m_job; ///< that is listened to
};

} // namespace app
