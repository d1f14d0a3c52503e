#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace test {

/// Protobuf's wire format by hand, for files that no exporter would write.
std::string varint(uint64_t value);
/// A field that holds a number.
std::string numberField(uint32_t field, uint64_t value);
/// A field that holds text, bytes or a message.
std::string bytesField(uint32_t field, std::string_view content);

std::string repeated(std::string_view text, size_t times);

/// A file of IR version 8 and operator set 17 with this GraphProto; `more` are further fields of
/// the model.
std::string modelFile(std::string_view graph, std::string_view more = {});

} // namespace test
