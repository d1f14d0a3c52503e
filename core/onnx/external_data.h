#pragma once

#include "core/graph/tensor.h"
#include "core/onnx/mapped_file.h"

#include <onnx/onnx_pb.h>

#include <filesystem>
#include <map>
#include <string>

namespace core {

/// How a file below the model's folder is opened; both ways keep the same promise.
enum class OpenMethod
{
    automatic, ///< openat2() where the kernel has it, otherwise walk
    walk ///< folder by folder, never following a link
};

/// The files beside one model that hold its weights. They are mapped, not read.
///
/// Rules: 1. A location is relative and stays below the folder; no part of it is "..", a symbolic
/// link, a device, or a file with a second name (a hard link could be anybody's). 2. Only the keys
/// location, offset, length and checksum are known. 3. Offset and length lie within the file, and
/// all tensors together take no more than the file has. 4. Each file is mapped once.
class ExternalData
{
public:
    /// An empty folder refuses all external data.
    explicit ExternalData(std::filesystem::path folder, OpenMethod method = OpenMethod::automatic);

    /// The tensor that `proto` describes, as a read-only view of the mapped file; throws Error
    /// naming tensor and file.
    Tensor tensor(const onnx::TensorProto& proto, ElementType type, Shape shape);

private:
    struct File
    {
        std::shared_ptr<const MappedFile> mapping;
        size_t claimed = 0; ///< bytes that tensors so far have taken
    };

    File& file(const std::string& location);
    Descriptor open(const std::string& location);
    Descriptor openByWalk(const std::string& location);

    std::filesystem::path m_folder;
    OpenMethod m_method;
    Descriptor m_folderDescriptor;
    std::map<std::string, File> m_files; ///< by location, without "." parts
};

} // namespace core
