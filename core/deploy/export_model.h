#pragma once

#include "core/base/monitor.h"
#include "core/deploy/export_check.h"
#include "core/deploy/export_format.h"
#include "core/graph/model.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// Samples that an exported file is run on.
constexpr int64_t kExportSamples = 16;

/// Inputs that an exported file is checked on, and what they are.
struct ExportInputs
{
    std::vector<std::vector<Tensor>> runs; ///< one tensor an input of the model, for each run
    std::string kind; ///< "validation samples"
};

/// kExportSamples runs on random numbers.
ExportInputs randomExportInputs(const Model& model);

/// What is written, and what must hold before it is.
struct ExportJob
{
    std::shared_ptr<const Model> model;
    std::filesystem::path source; ///< the file that the model was read from
    std::filesystem::path file;
    std::string format = "onnx"; ///< of exportFormats()
    ExportInputs inputs;
    std::optional<int64_t> opset; ///< of ONNX's default domain; nothing: the model's own
    bool keepsMetadata = true;
    bool storesWeightsBeside = false; ///< in "<stem>.data" even below 2 GiB
    /// Largest change of an output by a format that is not lossless, as a share of the largest
    /// magnitude of the outputs.
    double tolerance = 0.1;
    std::string python; ///< with ONNX Runtime; empty: that check is tried with the usual one
    std::string compiler = "cc"; ///< of C99, for C headers; that check is skipped without it
    int threads = 0;
};

/// A file that was written, or why it was not.
struct ExportReport
{
    std::vector<ExportCheck> checks; ///< in the order in which they were made
    std::string sha256; ///< of the file that was checked
    int64_t fileBytes = 0;
    std::string weightsSha256; ///< of "<stem>.data"; empty: there is none
    int64_t weightsBytes = 0;
    std::vector<std::string> notes; ///< what a user wants to know, one sentence each

    /// No check failed: the file has its name.
    bool isWritten() const;
};

/// Converts the model, writes it to a temporary folder beside `file`, checks what stands there and
/// then gives it its name. When a check fails, the report says which, the remaining ones are not
/// made, and nothing is left. Series of the monitor: check.ID, 1 for passed, 0 for failed, 0.5 for
/// skipped, over the number of the check. Throws Error for a model that the format cannot hold;
/// Cancelled in every phase.
ExportReport exportModel(const ExportJob& job, Monitor& monitor);

} // namespace core
