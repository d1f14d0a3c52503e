#pragma once

#include <cstdint>

namespace core {

/// The messages of ONNX's schema, as far as their nesting matters.
enum class MessageKind : uint8_t
{
    model,
    graph,
    node,
    attribute,
    tensor,
    sparseTensor,
    valueInfo,
    type,
    tensorType,
    sequenceType,
    mapType,
    optionalType,
    opaqueType,
    shape,
    dimension,
    function,
    trainingInfo,
    annotation,
    operatorSet,
    textPair,
    segment,
    count
};

/// What a length-delimited or scalar field of a message holds.
enum class FieldContent : uint8_t
{
    unknown, ///< kept as an unknown field
    message,
    text, ///< a string or bytes
    valueName, ///< a string that may bring a value into the graph
    weights, ///< raw bytes of a tensor
    scalar, ///< one number, stored inside the message
    varints, ///< repeated numbers of variable length
    fixed ///< repeated numbers of 4 or 8 bytes
};

struct FieldRule
{
    FieldContent content = FieldContent::unknown;
    MessageKind child = MessageKind::count; ///< of a message
    uint8_t width = 0; ///< bytes of one repeated number in memory
};

/// The rule of a field; numbers that no version of ONNX uses are unknown.
FieldRule fieldRule(MessageKind kind, uint32_t number);

/// Bytes that one message takes on the heap: protobuf's object and what Espalier makes of it.
int64_t heapOfMessage(MessageKind kind);
/// The same for a text of that many bytes, and for one that names a value.
int64_t heapOfText(int64_t length);
int64_t heapOfValueName(int64_t length);
/// The same for one unknown number and for the content of an unknown text.
int64_t heapOfUnknownField(int64_t length);

} // namespace core
