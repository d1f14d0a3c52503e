#pragma once

#include <QString>

namespace app {

/// A place for what is made of a model: beside it, where files can be written there, else among the
/// user's documents, as for the samples of the program. `suffix` follows the name: "_student.onnx".
/// Empty without a model.
QString proposedFile(const QString& model, const QString& suffix);

} // namespace app
