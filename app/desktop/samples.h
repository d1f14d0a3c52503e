#pragma once

#include "core/base/monitor.h"

#include <QList>
#include <QString>

namespace app {

/// A model that comes with Espalier.
struct Sample
{
    QString id; ///< "fashion_cnn"
    QString title;
    QString description; ///< one sentence
    QString icon;
    QString file; ///< of the model; empty when it is made on demand
};

/// The samples, in the order in which the start page shows them.
QList<Sample> samples();
/// Folder of the samples in the source tree or beside the installed program; empty when missing.
QString samplesFolder();
/// Where the 10,000-node sample is kept once it was made.
QString syntheticSampleFile();
/// Makes the 10,000-node sample; meant for a worker thread. Throws core::Error.
void writeSyntheticSample(const QString& file, core::Monitor& monitor);

} // namespace app
