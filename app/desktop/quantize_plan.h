#pragma once

#include "core/base/parameters.h"

#include <QString>
#include <QStringList>

namespace app {

/// Everything that a quantization is told.
struct QuantizePlan
{
    QuantizePlan();

    QString model; ///< file of the float model
    QString dataset; ///< as the command line accepts it; empty: the bundled sample
    QString output; ///< file for the quantized model
    core::ParameterValues settings; ///< of core::quantizationParameters()
    QStringList floatNodes; ///< names of nodes that stay float
};

/// What must be done before it can start, whole sentences, translated; empty when nothing.
QStringList obstacles(const QuantizePlan& plan);

/// The arguments of espalier-cli that do what the plan says. `threads` 0 stands for all processors.
QStringList quantizeArguments(const QuantizePlan& plan, int threads);
/// Those that rank the layers of the result by what each of them loses.
QStringList culpritArguments(const QuantizePlan& plan, int threads);
/// Those that load both files in ONNX Runtime; `python` is empty for the one that is found.
QStringList verifyArguments(const QuantizePlan& plan, const QString& python, int threads);

/// Whether the scheme looks at samples.
bool needsData(const core::ParameterValues& settings);

} // namespace app
