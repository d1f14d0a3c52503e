#pragma once

#include <google/protobuf/unknown_field_set.h>

#include <optional>
#include <string>

namespace core {

/// The serialized unknown fields of a message, empty when it has none.
std::string unknownFieldsText(const google::protobuf::UnknownFieldSet& fields);

/// Adds serialized unknown fields to those of a message.
void restoreUnknownFields(google::protobuf::UnknownFieldSet& fields, const std::string& bytes);

/// Removes every length-delimited field of that number and returns the last one's content; newer
/// versions of ONNX keep things there that the generated classes do not know.
std::optional<std::string> takeUnknownField(google::protobuf::UnknownFieldSet& fields, int number);

/// The contents of all length-delimited fields of that number, removed from the set.
std::vector<std::string> takeUnknownFields(google::protobuf::UnknownFieldSet& fields, int number);

/// Numbers of fields that later versions of ONNX added to the messages.
namespace field {
inline constexpr int kNodeOverload = 8;
inline constexpr int kFunctionAttributeDefault = 11;
inline constexpr int kFunctionValueInfo = 12;
inline constexpr int kFunctionOverload = 13;
} // namespace field

} // namespace core
