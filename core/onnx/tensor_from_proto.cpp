#include "core/base/checked_arithmetic.h"
#include "core/onnx/proto_to_graph.h"
#include "core/onnx/unknown_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace core {

namespace {

[[noreturn]] void fail(const onnx::TensorProto& proto, const std::string& what,
                       ErrorCode code = ErrorCode::invalidModel)
{
    throw Error(code, fmt::format("tensor \"{}\" {}", proto.name(), what));
}

/// Small integers are stored in wider fields, and half floats as their bits: a value is accepted
/// when it fits either reading of T's bits.
template <typename T, typename Stored>
bool fitsBits(Stored value)
{
    if constexpr (sizeof(Stored) <= sizeof(T) || std::is_floating_point_v<T>)
        return true;
    else if constexpr (std::is_signed_v<Stored>)
        return value >= std::numeric_limits<std::make_signed_t<T>>::min()
            && value <= static_cast<Stored>(std::numeric_limits<std::make_unsigned_t<T>>::max());
    else
        return value <= std::numeric_limits<T>::max();
}

/// Values of a typed field, each narrowed to T; ONNX keeps small types in int32_data.
template <typename T, typename Field>
Tensor fromField(const onnx::TensorProto& proto, ElementType type, Shape shape, const Field& field)
{
    const size_t needed = elementBytes(type, elementCount(shape)) / sizeof(T);
    if (static_cast<size_t>(field.size()) != needed)
        fail(proto,
             fmt::format("of shape {} and type {} needs {} stored values but holds {}",
                         shapeText(shape), elementTypeName(type), needed, field.size()));
    Tensor tensor = Tensor::uninitialized(type, std::move(shape));
    auto* target = reinterpret_cast<T*>(tensor.mutableBytes().data());
    for (const auto value : field) {
        if (!fitsBits<T>(value))
            fail(proto,
                 fmt::format("stores {}, which does not fit {}", value, elementTypeName(type)));
        *target++ = static_cast<T>(value);
    }
    return tensor;
}

Tensor fromStrings(onnx::TensorProto& proto, Shape shape)
{
    const int64_t count = elementCount(shape);
    if (proto.string_data_size() != count)
        fail(proto,
             fmt::format("of shape {} needs {} strings but holds {}", shapeText(shape), count,
                         proto.string_data_size()));
    auto& strings = *proto.mutable_string_data();
    return Tensor::ofStrings(
        std::move(shape),
        { std::move_iterator(strings.begin()), std::move_iterator(strings.end()) });
}

Tensor fromTypedField(const onnx::TensorProto& proto, ElementType type, Shape shape)
{
    switch (type) {
    case ElementType::float32:
    case ElementType::complex64:
        return fromField<float>(proto, type, std::move(shape), proto.float_data());
    case ElementType::float64:
    case ElementType::complex128:
        return fromField<double>(proto, type, std::move(shape), proto.double_data());
    case ElementType::int64:
        return fromField<int64_t>(proto, type, std::move(shape), proto.int64_data());
    case ElementType::uint64:
        return fromField<uint64_t>(proto, type, std::move(shape), proto.uint64_data());
    case ElementType::uint32:
        return fromField<uint32_t>(proto, type, std::move(shape), proto.uint64_data());
    case ElementType::int32:
        return fromField<int32_t>(proto, type, std::move(shape), proto.int32_data());
    case ElementType::uint16:
    case ElementType::int16:
    case ElementType::float16:
    case ElementType::bfloat16:
        return fromField<uint16_t>(proto, type, std::move(shape), proto.int32_data());
    default:
        return fromField<uint8_t>(proto, type, std::move(shape), proto.int32_data());
    }
}

/// From this size on the message's own buffer is kept instead of a copy with better alignment.
constexpr size_t kStolenBytes = size_t{ 1 } << 20;

Tensor stolen(onnx::TensorProto& proto, ElementType type, Shape shape)
{
    const std::shared_ptr<const std::string> owner(proto.release_raw_data());
    return Tensor::readOnly(type, std::move(shape), owner, std::as_bytes(std::span(*owner)));
}

Tensor fromRaw(onnx::TensorProto& proto, ElementType type, Shape shape)
{
    const size_t needed = elementBytes(type, elementCount(shape));
    if (proto.raw_data().size() != needed)
        fail(proto,
             fmt::format("of shape {} and type {} needs {} bytes but holds {}", shapeText(shape),
                         elementTypeName(type), needed, proto.raw_data().size()));
    if (needed >= kStolenBytes)
        return stolen(proto, type, std::move(shape));
    Tensor tensor = Tensor::uninitialized(type, std::move(shape));
    if (needed > 0)
        std::memcpy(tensor.mutableBytes().data(), proto.raw_data().data(), needed);
    return tensor;
}

/// Files may store any byte for true; a C++ bool may only be 0 or 1.
void normalizeBooleans(Tensor& tensor)
{
    if (tensor.elementType() != ElementType::boolean
        || std::ranges::all_of(tensor.bytes(),
                               [](std::byte byte) { return byte <= std::byte{ 1 }; }))
        return;
    for (std::byte& byte : tensor.mutableBytes())
        byte = byte == std::byte{ 0 } ? byte : std::byte{ 1 };
}

/// Throws when two places claim to hold the data.
void checkSingleStorage(const onnx::TensorProto& proto)
{
    const int places = (proto.float_data_size() > 0) + (proto.int32_data_size() > 0)
        + (proto.string_data_size() > 0) + (proto.int64_data_size() > 0)
        + (proto.double_data_size() > 0) + (proto.uint64_data_size() > 0) + proto.has_raw_data()
        + (proto.data_location() == onnx::TensorProto::EXTERNAL);
    if (places > 1)
        fail(proto, "stores its data in more than one field");
    if (proto.has_segment())
        fail(proto, "is a segment of a larger tensor, which is not read", ErrorCode::unsupported);
}

/// Throws unless the declared elements can be counted and their bytes addressed.
void checkCount(const onnx::TensorProto& proto, ElementType type, const Shape& shape)
{
    try {
        (void)elementBytes(type, elementCount(shape));
    } catch (const Error& error) {
        fail(proto, fmt::format("of shape {}: {}", shapeText(shape), error.what()), error.code());
    }
}

Shape shapeFrom(const onnx::TensorProto& proto, const Limits& limits)
{
    if (proto.dims_size() > limits.rank)
        fail(proto, fmt::format("has {} axes; at most {} are read", proto.dims_size(), limits.rank),
             ErrorCode::limitExceeded);
    if (std::ranges::any_of(proto.dims(), [](int64_t size) { return size < 0; }))
        fail(proto, "has an axis of negative size");
    return { proto.dims().begin(), proto.dims().end() };
}

Tensor fromExternal(const onnx::TensorProto& proto, ElementType type, Shape shape,
                    const ReadContext& context)
{
    try {
        return context.externalData.tensor(proto, type, std::move(shape));
    } catch (const Error& error) {
        fail(proto, fmt::format("cannot be read: {}", error.what()), error.code());
    }
}

Tensor contentOf(onnx::TensorProto& proto, ElementType type, Shape shape,
                 const ReadContext& context)
{
    if (proto.data_location() == onnx::TensorProto::EXTERNAL)
        return fromExternal(proto, type, std::move(shape), context);
    if (type == ElementType::string)
        return fromStrings(proto, std::move(shape));
    return proto.has_raw_data() ? fromRaw(proto, type, std::move(shape))
                                : fromTypedField(proto, type, std::move(shape));
}

} // namespace

Tensor tensorFromProto(onnx::TensorProto& proto, const ReadContext& context)
{
    const auto type = static_cast<ElementType>(proto.data_type());
    checkSingleStorage(proto);
    Shape shape = shapeFrom(proto, context.limits);
    if (type != ElementType::string && elementBits(type) == 0)
        fail(proto, fmt::format("has element type {}, which is not read", elementTypeName(type)),
             ErrorCode::unsupported);
    checkCount(proto, type, shape);
    Tensor tensor = contentOf(proto, type, std::move(shape), context);
    normalizeBooleans(tensor);
    return tensor;
}

TensorNote tensorNoteFromProto(const onnx::TensorProto& proto)
{
    return { proto.name(), proto.doc_string(), unknownFieldsText(proto.unknown_fields()) };
}

} // namespace core
