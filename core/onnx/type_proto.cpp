#include "core/onnx/type_proto.h"

#include "core/onnx/unknown_fields.h"

#include <algorithm>

namespace core {

namespace {

Dimension dimensionFrom(const onnx::TensorShapeProto::Dimension& proto)
{
    Dimension dimension;
    if (proto.has_dim_value())
        dimension.size = proto.dim_value();
    else if (proto.has_dim_param())
        dimension.symbol = proto.dim_param();
    dimension.denotation = proto.denotation();
    return dimension;
}

void dimensionToProto(const Dimension& dimension, onnx::TensorShapeProto::Dimension& proto)
{
    if (!dimension.symbol.empty())
        proto.set_dim_param(dimension.symbol);
    else if (dimension.size != Dimension().size)
        proto.set_dim_value(dimension.size);
    if (!dimension.denotation.empty())
        proto.set_denotation(dimension.denotation);
}

bool hasUnknownFields(const onnx::TypeProto& proto)
{
    const auto& tensor = proto.tensor_type();
    return !proto.unknown_fields().empty() || !tensor.unknown_fields().empty()
        || !tensor.shape().unknown_fields().empty()
        || std::ranges::any_of(tensor.shape().dim(), [](const auto& dimension) {
               return !dimension.unknown_fields().empty();
           });
}

ValueType tensorTypeFrom(const onnx::TypeProto& proto)
{
    ValueType type;
    type.elementType = static_cast<ElementType>(proto.tensor_type().elem_type());
    type.denotation = proto.denotation();
    if (proto.tensor_type().has_shape()) {
        SymbolicShape& shape = type.shape.emplace();
        shape.reserve(static_cast<size_t>(proto.tensor_type().shape().dim_size()));
        for (const auto& dimension : proto.tensor_type().shape().dim())
            shape.push_back(dimensionFrom(dimension));
    }
    return type;
}

/// Writes the bytes the type was read from, if they still say the same.
bool restoreExactBytes(const ValueType& type, onnx::TypeProto& proto)
{
    if (type.exactBytes.empty() || !proto.ParseFromString(type.exactBytes))
        return false;
    return typeFromProto(proto) == type;
}

} // namespace

ValueType typeFromProto(const onnx::TypeProto& proto)
{
    ValueType type;
    if (!proto.has_tensor_type()) {
        type.opaque = proto.SerializeAsString();
        return type;
    }
    type = tensorTypeFrom(proto);
    if (hasUnknownFields(proto))
        type.exactBytes = proto.SerializeAsString();
    return type;
}

void typeToProto(const ValueType& type, onnx::TypeProto& proto)
{
    if (!type.opaque.empty()) {
        proto.ParseFromString(type.opaque);
        return;
    }
    if (restoreExactBytes(type, proto))
        return;
    proto.Clear();
    if (!type.denotation.empty())
        proto.set_denotation(type.denotation);
    proto.mutable_tensor_type()->set_elem_type(static_cast<int32_t>(type.elementType));
    if (!type.shape)
        return;
    auto* shape = proto.mutable_tensor_type()->mutable_shape();
    for (const Dimension& dimension : *type.shape)
        dimensionToProto(dimension, *shape->add_dim());
}

void valueInfoFromProto(const onnx::ValueInfoProto& proto, Value& value)
{
    if (proto.has_type())
        value.type = typeFromProto(proto.type());
    if (!proto.doc_string().empty())
        value.documentation = proto.doc_string();
    if (!proto.unknown_fields().empty())
        value.unknownFields = unknownFieldsText(proto.unknown_fields());
    value.isDeclared = true;
}

void valueInfoToProto(const Value& value, onnx::ValueInfoProto& proto)
{
    proto.set_name(value.name);
    if (value.type != ValueType())
        typeToProto(value.type, *proto.mutable_type());
    if (!value.documentation.empty())
        proto.set_doc_string(value.documentation);
    restoreUnknownFields(*proto.mutable_unknown_fields(), value.unknownFields);
}

} // namespace core
