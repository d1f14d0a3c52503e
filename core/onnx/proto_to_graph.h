#pragma once

#include "core/graph/model.h"
#include "core/onnx/limits.h"

#include <onnx/onnx_pb.h>

#include <filesystem>

namespace core {

/// Where the tensors of a file may find their bytes.
struct TensorSource
{
    std::filesystem::path folder; ///< external data lives below it; empty: external data is refused
    Limits limits;
};

/// Converts a parsed file; throws Error naming the node or value that breaks a rule. Steals tensor
/// bytes from `proto`.
Model modelFromProto(onnx::ModelProto& proto, const TensorSource& source);

/// Converts one tensor; throws Error naming it when its declared size and its data differ.
Tensor tensorFromProto(onnx::TensorProto& proto, const TensorSource& source);

/// What the file says about a tensor beside its content.
TensorNote tensorNoteFromProto(const onnx::TensorProto& proto);

} // namespace core
