#pragma once

#include "core/base/parameters.h"

#include <QString>
#include <QStringList>

namespace widgets {
class PruneController;
}

namespace app {

/// A pruning with recovery, as the dialog holds it.
struct RecoverRequest
{
    QString output; ///< ONNX file
    core::ParameterValues values; ///< of recoverParameters()
};

/// How accuracy comes back: steps of core's catalog, with their settings.
core::Parameters recoverParameters();
/// Steps of the values as the command line reads them: "ls,distill"; "none" for none.
QString stepsOf(const core::ParameterValues& values);
/// Whether one of the steps trains.
bool trains(const core::ParameterValues& values);

/// The channels of the draft that go, as `cut --plan` reads them.
QByteArray planOfDraft(widgets::PruneController& controller);
/// Keeps the plan in a file of the user's data folder that is named after its content; empty when
/// nothing can be written there.
QString storePlan(const QByteArray& plan);
/// The command line that cuts the draft and recovers it.
QStringList recoverArguments(widgets::PruneController& controller, const RecoverRequest& request,
                             const QString& planFile, int threads);
/// Checkpoints that the command leaves when it is interrupted.
QStringList checkpointsOf(const QStringList& arguments);

} // namespace app
