#pragma once

#include "core/graph/ids.h"
#include "core/graph/tensor.h"

#include <optional>
#include <string>

namespace core {

/// Declared or inferred type of a value: a dense tensor, or something that is only carried along.
struct ValueType
{
    ElementType elementType = ElementType::undefined;
    std::optional<SymbolicShape> shape; ///< absent when not even the rank is known
    std::string denotation;
    std::string opaque; ///< serialized TypeProto of sequences, maps, optionals, sparse tensors
    /// The serialized TypeProto when it has fields that this version does not know; written back
    /// as long as the rest of the type is unchanged.
    std::string exactBytes;

    bool isTensor() const { return opaque.empty(); }
    bool operator==(const ValueType&) const = default;
};

/// An edge of the graph: made by one node, or a graph input, or an initializer, or captured from an
/// outer graph.
struct Value
{
    std::string name;
    ValueType type;
    std::optional<Tensor> initializer; ///< constant content, when the graph stores one
    bool isSparse = false; ///< constant content, stored as a sparse tensor and carried along
    bool isInput = false; ///< listed among the graph's inputs (may have an initializer as default)
    bool isOuter = false; ///< taken by name from an enclosing graph
    bool isDeclared = false; ///< has its own value_info entry in the file
    NodeId producer; ///< invalid for inputs, initializers and outer values
    std::string documentation; ///< of the value_info entry
    std::string initializerDocumentation; ///< of the TensorProto
    std::string initializerUnknownFields; ///< of the TensorProto
    std::string unknownFields;

    bool operator==(const Value&) const = default;
};

} // namespace core
