#pragma once

#include "core/base/monitor.h"
#include "core/graph/model.h"

#include <filesystem>
#include <string>

namespace core {

/// How a model is stored.
struct WriteOptions
{
    bool allowExternalData =
        true; ///< weights go to "<stem>.data" beside the file when it would pass 2 GiB
};

/// Writes an ONNX file atomically: the old file stays whole until the new one is. Writes only
/// `file` and, when needed,
/// "<stem>.data" beside it; never a name taken from the model. Throws Error.
void writeModel(const Model& model, const std::filesystem::path& file, Monitor& monitor,
                const WriteOptions& options = {});

/// The serialized model with all weights inside; throws Error limitExceeded from 2 GiB on.
std::string serializeModel(const Model& model);

} // namespace core
