#pragma once

#include "core/graph/model.h"

#include <onnx/onnx_pb.h>

#include <functional>

namespace core {

/// Puts a tensor's elements into the file being written, inside the message or beside it.
using TensorPlacement = std::function<void(const Tensor&, onnx::TensorProto&)>;

/// Stores the elements inside the message, as raw bytes or as strings.
void placeInline(const Tensor& tensor, onnx::TensorProto& proto);

/// Converts a model for writing; the inverse of modelFromProto().
void modelToProto(const Model& model, const TensorPlacement& place, onnx::ModelProto& proto);

/// Type, axes and elements of one tensor.
void tensorToProto(const Tensor& tensor, const TensorNote& note, const TensorPlacement& place,
                   onnx::TensorProto& proto);

void graphToProto(const Graph& graph, const TensorPlacement& place, onnx::GraphProto& proto);

void attributeToProto(const Attribute& attribute, const TensorPlacement& place,
                      onnx::AttributeProto& proto);

} // namespace core
