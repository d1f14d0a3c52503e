#pragma once

#include "core/base/monitor.h"
#include "core/graph/model.h"
#include "core/onnx/external_data.h"
#include "core/onnx/limits.h"

#include <onnx/onnx_pb.h>

namespace core {

/// What the conversion of one file shares.
struct ReadContext
{
    const Limits& limits;
    ExternalData& externalData;
    Monitor& monitor;
};

/// Converts a parsed file; throws Error naming the node or value that breaks a rule, or Cancelled.
/// Steals tensor bytes from `proto`.
Model modelFromProto(onnx::ModelProto& proto, const ReadContext& context);

/// Converts one tensor; throws Error naming it when its declared size and its data differ. Steals
/// its bytes.
Tensor tensorFromProto(onnx::TensorProto& proto, const ReadContext& context);

/// What the file says about a tensor beside its content.
TensorNote tensorNoteFromProto(const onnx::TensorProto& proto);

} // namespace core
