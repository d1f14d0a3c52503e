#pragma once

#include <QString>
#include <QStringList>

namespace test {

/// The interpreter with onnx and onnxruntime that ESPALIER_TEST_PYTHON names; empty without one.
QString pythonProgram();

/// Runs pythonProgram() to its end, shows what it printed, and returns an empty string when it
/// succeeded, else what went wrong.
QString runPython(const QStringList& arguments);

} // namespace test
