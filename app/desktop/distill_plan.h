#pragma once

#include "core/base/parameters.h"
#include "core/distillation/knowledge_loss.h"
#include "core/graph/network_template.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace app {

enum class StudentSource
{
    cut, ///< a part of the teacher
    network, ///< made from a template
    file ///< another ONNX model
};

/// One loss that a student can learn from.
struct LossChoice
{
    const core::KnowledgeLoss* kind = nullptr;
    bool isUsed = false;
    core::ParameterValues values; ///< of core::knowledgeTermParameters()
};

/// All that a distillation is told, as the form of the Distill page holds it.
struct DistillPlan
{
    /// Everything at the defaults of core's catalogs, with the first loss in use.
    DistillPlan();

    QString teacher; ///< ONNX file
    QString dataset; ///< as the command line accepts it
    QString output; ///< ONNX file
    StudentSource source = StudentSource::cut;
    QString studentFile;
    core::ParameterValues cut;
    const core::NetworkTemplate* family = nullptr;
    core::ParameterValues network; ///< of core::newNetworkParameters() of the family
    std::vector<LossChoice> losses; ///< every row of the catalog, in its order
    core::ParameterValues mix; ///< of core::distillationParameters() without the losses
    core::ParameterValues training;
};

/// The plan as JSON text, and back; what the text does not know stays at its default.
QByteArray toJson(const DistillPlan& plan);
DistillPlan distillPlanFromJson(const QByteArray& json);

/// What must be said before the plan can be started, one sentence each, translated.
QStringList obstacles(const DistillPlan& plan);

/// The checkpoint that a run towards this output leaves when it is interrupted.
QString checkpointOf(const QString& output);

} // namespace app
