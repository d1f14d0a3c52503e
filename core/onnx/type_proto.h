#pragma once

#include "core/graph/value.h"

#include <onnx/onnx_pb.h>

namespace core {

/// A declared type; what is not a dense tensor stays serialized in `opaque`.
ValueType typeFromProto(const onnx::TypeProto& proto);
void typeToProto(const ValueType& type, onnx::TypeProto& proto);

/// Type, documentation and unknown fields of a value_info entry, over those the value has.
void valueInfoFromProto(const onnx::ValueInfoProto& proto, Value& value);
void valueInfoToProto(const Value& value, onnx::ValueInfoProto& proto);

} // namespace core
