#pragma once

#include "core/graph/graph.h"
#include "core/onnx/proto_to_graph.h"

#include <functional>

namespace core {

/// Converts the body of If, Loop or Scan.
using NestedGraphReader = std::function<Graph(onnx::GraphProto&)>;

/// Converts one attribute; throws Error naming it when its type and its content differ.
Attribute attributeFromProto(onnx::AttributeProto& proto, const ReadContext& context,
                             const NestedGraphReader& readNested);

} // namespace core
