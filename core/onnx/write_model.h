#pragma once

#include "core/base/monitor.h"
#include "core/graph/model.h"

#include <filesystem>
#include <string>

namespace core {

/// How a model is stored.
struct WriteOptions
{
    /// Up to this size weights stay inside the file, beyond it they go to "<stem>.data" beside it.
    /// Protobuf cannot read larger files.
    int64_t largestInlineBytes = (int64_t{ 1 } << 31) - 1;
    bool allowExternalData = true; ///< otherwise a larger model is refused
};

/// Writes an ONNX file atomically: the old file stays whole until the new one is. Writes only
/// `file` and, when needed,
/// "<stem>.data" beside it; never a name taken from the model. Throws Error.
void writeModel(const Model& model, const std::filesystem::path& file, Monitor& monitor,
                const WriteOptions& options = {});

/// The serialized model with all weights inside; throws Error limitExceeded from 2 GiB on.
std::string serializeModel(const Model& model);

} // namespace core
