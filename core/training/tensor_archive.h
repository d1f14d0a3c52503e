#pragma once

#include "core/training/named_tensors.h"

#include <filesystem>
#include <string>

namespace core {

/// A text and some tensors in one file: what a run needs to go on.
///
/// File: "ESPALIER-RUN" and a version, the size of the body, a checksum of it, the body. Rules: 1.
/// written atomically. 2. A file that is cut off, longer, damaged, of another kind or of a newer
/// version is refused. 3. Nothing is allocated before the file was seen to hold as much.
struct TensorArchive
{
    std::string text;
    NamedTensors tensors; ///< of numbers
};

/// Throws Error fileAccess.
void writeTensorArchive(const TensorArchive& archive, const std::filesystem::path& file);
/// Throws Error fileAccess, invalidFile.
TensorArchive readTensorArchive(const std::filesystem::path& file);

} // namespace core
