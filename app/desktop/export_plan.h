#pragma once

#include "core/graph/model.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace app {

/// What the export dialog asks the command line for.
struct ExportPlan
{
    QString model;
    QString output;
    QString format = QStringLiteral("onnx");
    QString dataset; ///< as the command line accepts it; empty: random inputs
    QString python; ///< empty: the one that is found
    bool stripsMetadata = false;
    bool storesWeightsBeside = false;
};

/// A way to deploy, as a card.
struct DeployCard
{
    QString format; ///< id of core::exportFormats()
    QString title;
    QString help;
    QString reason; ///< why it is the recommended one; empty for the others
};

/// One card a format, the recommended one first.
QList<DeployCard> deployCards(const core::Model& model);
/// "_float16.onnx": how the file of a format ends.
QString exportSuffix(const QString& format);
/// Why the export cannot start; empty when it can.
QString obstacle(const ExportPlan& plan);
/// The arguments of espalier-cli.
QStringList exportArguments(const ExportPlan& plan);

} // namespace app
