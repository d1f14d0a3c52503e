#pragma once

#include "core/graph/tensor.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace core {

class Graph;

/// A nested graph (body of If, Loop, Scan). Shared and immutable; to edit one, copy it and set the
/// attribute anew.
using GraphPointer = std::shared_ptr<const Graph>;

/// An attribute kind that Espalier does not look into (sparse tensors, types): the serialized
/// AttributeProto.
struct OpaqueAttribute
{
    std::string bytes;
    bool operator==(const OpaqueAttribute&) const = default;
};

/// Inside a model-local function: takes the value of the function's attribute `name` at the call
/// site.
struct AttributeReference
{
    std::string name;
    int32_t type = 0; ///< number of ONNX's AttributeProto.AttributeType
    bool operator==(const AttributeReference&) const = default;
};

/// What a file says about a tensor beside its content.
struct TensorNote
{
    std::string name;
    std::string documentation;
    std::string unknownFields; ///< serialized protobuf fields that this version does not know
    bool operator==(const TensorNote&) const = default;
};

/// A named constant of a node.
struct Attribute
{
    using Value = std::variant<std::monostate, int64_t, float, std::string, Tensor, GraphPointer,
                               std::vector<int64_t>, std::vector<float>, std::vector<std::string>,
                               std::vector<Tensor>, std::vector<GraphPointer>, OpaqueAttribute,
                               AttributeReference>;

    std::string name;
    Value value;
    std::string documentation;
    std::string unknownFields; ///< serialized protobuf fields that this version does not know
    std::vector<TensorNote> tensorNotes; ///< one per tensor of the value, or empty when all are

    /// Nested graphs are compared by content.
    bool operator==(const Attribute& other) const;
};

} // namespace core
