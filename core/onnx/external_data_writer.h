#pragma once

#include "core/base/atomic_file.h"
#include "core/base/monitor.h"
#include "core/graph/tensor.h"

#include <onnx/onnx_pb.h>

#include <filesystem>

namespace core {

/// Writes weights to "<stem>.data" beside a model file, each at an offset that kernels can read in
/// place. The name comes from the file that the user named, never from the model.
class ExternalDataWriter
{
public:
    /// `expectedBytes` is for the progress.
    ExternalDataWriter(const std::filesystem::path& modelFile, int64_t expectedBytes,
                       Monitor& monitor);

    /// Appends large tensors and lets `proto` refer to them; small ones stay inside the message.
    void place(const Tensor& tensor, onnx::TensorProto& proto);

    AtomicFile& file() { return m_file; }

private:
    void append(std::span<const std::byte> bytes);

    std::filesystem::path m_path;
    AtomicFile m_file;
    int64_t m_expectedBytes;
    Monitor& m_monitor;
};

} // namespace core
