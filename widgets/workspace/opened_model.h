#pragma once

#include "core/base/issue.h"
#include "core/base/monitor.h"
#include "core/execution/model_cost.h"
#include "core/graph/blocks.h"
#include "core/graph/model.h"
#include "core/operators/infer_shapes.h"

#include <QString>

#include <memory>

namespace widgets {

/// A model as read from a file, with everything that follows from it without data. Published once,
/// then immutable, so that any thread may read it.
struct OpenedModel
{
    QString file; ///< absolute path
    QString name; ///< the file's name without suffix
    qint64 fileBytes = 0; ///< of the ONNX file and the external data that its weights map
    std::shared_ptr<const core::Model> model;
    /// As declared, so a symbolic batch stays symbolic.
    std::shared_ptr<const core::InferredShapes> shapes;
    /// With every unknown axis set to 1.
    std::shared_ptr<const core::ModelCost> cost;
    std::shared_ptr<const core::BlockTree> blocks;
    core::Issues issues;
    double openingMs = 0; ///< wall time of reading, shape inference and cost
};

/// Reads and analyses a file; meant for a worker thread. Throws core::Error, core::Cancelled.
OpenedModel openModel(const QString& file, core::Monitor& monitor);

} // namespace widgets
