#include "core/base/checked_arithmetic.h"
#include "core/onnx/proto_to_graph.h"

#include <fmt/format.h>

namespace core {

namespace {

[[noreturn]] void failSize(const onnx::TensorProto& proto, int64_t expected, int64_t found)
{
    throw Error(ErrorCode::invalidModel,
                fmt::format("tensor \"{}\" declares {} elements of data but holds {}", proto.name(),
                            expected, found));
}

/// Values of a typed field, each narrowed to T; ONNX keeps small types in int32_data.
template <typename T, typename Field>
Tensor fromField(const onnx::TensorProto& proto, ElementType type, Shape shape, const Field& field)
{
    Tensor tensor = Tensor::uninitialized(type, std::move(shape));
    const auto needed = static_cast<int64_t>(tensor.byteCount() / sizeof(T));
    if (field.size() != needed)
        failSize(proto, needed, field.size());
    auto* target = reinterpret_cast<T*>(tensor.mutableBytes().data());
    for (int index = 0; index < field.size(); ++index)
        target[index] = static_cast<T>(field.Get(index));
    return tensor;
}

Tensor fromStrings(const onnx::TensorProto& proto, Shape shape)
{
    const int64_t count = elementCount(shape);
    if (proto.string_data_size() != count)
        failSize(proto, count, proto.string_data_size());
    return Tensor::ofStrings(std::move(shape),
                             { proto.string_data().begin(), proto.string_data().end() });
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

Tensor fromRaw(onnx::TensorProto& proto, ElementType type, Shape shape)
{
    const size_t needed = elementBytes(type, elementCount(shape));
    if (proto.raw_data().size() != needed)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("tensor \"{}\" of shape {} needs {} bytes but holds {}",
                                proto.name(), shapeText(shape), needed, proto.raw_data().size()));
    Tensor tensor = Tensor::uninitialized(type, std::move(shape));
    if (needed > 0)
        std::memcpy(tensor.mutableBytes().data(), proto.raw_data().data(), needed);
    return tensor;
}

} // namespace

Tensor tensorFromProto(onnx::TensorProto& proto, const TensorSource&)
{
    const auto type = static_cast<ElementType>(proto.data_type());
    Shape shape(proto.dims().begin(), proto.dims().end());
    if (type != ElementType::string && elementBits(type) == 0)
        throw Error(
            ErrorCode::unsupported,
            fmt::format("tensor \"{}\" has element type {}", proto.name(), elementTypeName(type)));
    if (proto.data_location() == onnx::TensorProto::EXTERNAL)
        throw Error(ErrorCode::unsupported,
                    fmt::format("tensor \"{}\" keeps its data in another file", proto.name()));
    if (type == ElementType::string)
        return fromStrings(proto, std::move(shape));
    return proto.has_raw_data() ? fromRaw(proto, type, std::move(shape))
                                : fromTypedField(proto, type, std::move(shape));
}

} // namespace core
