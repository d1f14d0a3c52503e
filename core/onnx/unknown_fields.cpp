#include "core/onnx/unknown_fields.h"

namespace core {

std::string unknownFieldsText(const google::protobuf::UnknownFieldSet& fields)
{
    std::string bytes;
    if (!fields.empty())
        fields.SerializeToString(&bytes);
    return bytes;
}

void restoreUnknownFields(google::protobuf::UnknownFieldSet& fields, const std::string& bytes)
{
    if (bytes.empty())
        return;
    google::protobuf::UnknownFieldSet restored;
    restored.ParseFromString(bytes);
    fields.MergeFrom(restored);
}

std::vector<std::string> takeUnknownFields(google::protobuf::UnknownFieldSet& fields, int number)
{
    std::vector<std::string> contents;
    if (fields.empty())
        return contents;
    google::protobuf::UnknownFieldSet rest;
    for (int index = 0; index < fields.field_count(); ++index) {
        const google::protobuf::UnknownField& field = fields.field(index);
        if (field.number() == number
            && field.type() == google::protobuf::UnknownField::TYPE_LENGTH_DELIMITED)
            contents.push_back(field.length_delimited());
        else
            rest.AddField(field);
    }
    fields.Swap(&rest);
    return contents;
}

std::optional<std::string> takeUnknownField(google::protobuf::UnknownFieldSet& fields, int number)
{
    std::vector<std::string> contents = takeUnknownFields(fields, number);
    return contents.empty() ? std::nullopt : std::optional(std::move(contents.back()));
}

} // namespace core
