#pragma once

#include "core/base/monitor.h"
#include "core/deploy/check_list.h"
#include "core/deploy/output_difference.h"
#include "core/graph/model.h"

#include <filesystem>

namespace core {

struct ExportJob;

/// No errors of validate().
CheckResult checkRules(const Model& model);
/// The file asks for the operator sets it should, and every operator is known in them.
CheckResult checkOpset(const Model& model, const Model& expected);
/// No weight is NaN or infinite.
CheckResult checkFinite(const Model& model, const Monitor& monitor);
/// The outputs of the file are bit by bit those of the model that was written.
CheckResult checkOutputs(const RunOutputs& expected, const RunOutputs& found,
                         const std::string& kind);
/// The outputs are close to those of the model before the conversion.
CheckResult checkChange(const RunOutputs& before, const RunOutputs& after, const ExportJob& job);
/// The file loads in ONNX Runtime and gives there what our executor gives; skipped without one.
CheckResult checkRuntime(const std::filesystem::path& file, const ExportJob& job, Monitor& monitor);

/// The C header, compiled, gives the outputs of the executor; skipped without a compiler.
CheckResult checkCompiled(const std::filesystem::path& header, const RunOutputs& expected,
                          const ExportJob& job, Monitor& monitor);

} // namespace core
