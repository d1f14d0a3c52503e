#include "widgets/workspace/opened_model.h"

#include "core/graph/validate.h"
#include "core/onnx/read_model.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace widgets {

namespace {

/// Weights that the file maps from elsewhere are part of the model's size.
qint64 storedBytes(const QFileInfo& info, const core::ModelCost& cost)
{
    return std::max<qint64>(info.size(), cost.parameterBytes);
}

void analyse(OpenedModel& opened, core::Monitor& monitor)
{
    monitor.beginPhase("inferring shapes");
    opened.shapes = std::make_shared<const core::InferredShapes>(core::inferShapes(*opened.model));
    monitor.checkpoint();
    opened.issues = core::validate(*opened.model);
    opened.issues.insert(opened.issues.end(), opened.shapes->issues.begin(),
                         opened.shapes->issues.end());

    monitor.beginPhase("counting operations");
    const core::InferredShapes concrete =
        core::inferShapes(*opened.model, core::concreteInputShapes(*opened.model));
    monitor.checkpoint();
    opened.cost = std::make_shared<const core::ModelCost>(core::modelCost(*opened.model, concrete));
    monitor.checkpoint();

    monitor.beginPhase("finding blocks");
    opened.blocks = std::make_shared<const core::BlockTree>(core::findBlocks(opened.model->graph));
}

} // namespace

OpenedModel openModel(const QString& file, core::Monitor& monitor)
{
    QElapsedTimer clock;
    clock.start();
    const QFileInfo info(file);
    OpenedModel opened;
    opened.file = info.absoluteFilePath();
    opened.name = info.completeBaseName();
    opened.model = std::make_shared<const core::Model>(
        core::readModel(std::filesystem::path(opened.file.toStdU16String()), monitor));
    analyse(opened, monitor);
    opened.fileBytes = storedBytes(info, *opened.cost);
    opened.openingMs = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    return opened;
}

} // namespace widgets
