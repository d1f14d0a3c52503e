#pragma once

#include "core/base/error.h"
#include "core/graph/element_type.h"
#include "core/graph/shape.h"

#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace core {

/// A dense array, row-major, in ONNX's axis order. Copies share their buffer; writing copies it
/// first when it is shared. The buffer may also be a mapped file (read only) or memory of an
/// executor.
///
/// Rules: 1. byteCount() == elementBytes(elementType(), elementCount()). 2. String tensors have no
/// bytes, only strings().
/// 3. Boolean elements are one byte, 0 or 1.
class Tensor
{
public:
    /// An empty tensor of undefined type and shape [0].
    Tensor() = default;
    /// Elements are zero (empty for strings). Throws Error when the size overflows.
    Tensor(ElementType type, Shape shape);

    /// Like the constructor, but the elements are not initialized.
    static Tensor uninitialized(ElementType type, Shape shape);
    /// A read-only view of `owner`'s bytes, for example a mapped file; `bytes` must be exactly the
    /// tensor's size.
    static Tensor readOnly(ElementType type, Shape shape, std::shared_ptr<const void> owner,
                           std::span<const std::byte> bytes);
    /// A writable view of foreign memory that must outlive it (an executor's arena).
    static Tensor view(ElementType type, Shape shape, std::byte* bytes);
    static Tensor ofStrings(Shape shape, std::vector<std::string> strings);

    template <typename T>
    static Tensor of(Shape shape, std::span<const T> values);
    template <typename T>
    static Tensor of(Shape shape, std::initializer_list<T> values)
    {
        return of<T>(std::move(shape), std::span<const T>(values.begin(), values.size()));
    }
    template <typename T>
    static Tensor scalar(T value)
    {
        return of<T>({}, std::span<const T>(&value, 1));
    }

    ElementType elementType() const { return m_type; }
    const Shape& shape() const { return m_shape; }
    int64_t rank() const { return static_cast<int64_t>(m_shape.size()); }
    int64_t elementCount() const { return m_count; }
    size_t byteCount() const { return m_byteCount; }
    bool isDefined() const { return m_type != ElementType::undefined; }

    std::span<const std::byte> bytes() const { return { m_bytes.get(), m_byteCount }; }
    std::span<std::byte> mutableBytes();
    const std::vector<std::string>& strings() const;

    /// The elements as T; throws InternalError when T is not the element type.
    template <typename T>
    std::span<const T> values() const;
    template <typename T>
    std::span<T> mutableValues();

    /// Elements converted to int64 or double, whatever integer or float type they have (not string,
    /// not complex). toIntegers() \throws Error for a float that is not finite or beyond int64.
    std::vector<int64_t> toIntegers() const;
    std::vector<double> toDoubles() const;

    /// The same elements under another shape of equal count, sharing the buffer.
    Tensor reshaped(Shape shape) const;
    bool sharesBufferWith(const Tensor& other) const;

    /// Equal type, shape and bits.
    bool operator==(const Tensor& other) const;

private:
    ElementType m_type = ElementType::undefined;
    Shape m_shape = { 0 };
    int64_t m_count = 0;
    size_t m_byteCount = 0;
    bool m_isReadOnly = false;
    std::shared_ptr<std::byte> m_bytes;
    std::shared_ptr<std::vector<std::string>> m_strings;
};

template <typename T>
Tensor Tensor::of(Shape shape, std::span<const T> values)
{
    Tensor tensor = uninitialized(elementTypeOf<T>, std::move(shape));
    require(tensor.elementCount() == static_cast<int64_t>(values.size()),
            "value count matches shape");
    if (!values.empty())
        std::memcpy(tensor.mutableBytes().data(), values.data(), values.size_bytes());
    return tensor;
}

template <typename T>
std::span<const T> Tensor::values() const
{
    require(elementTypeOf<T> == m_type, "element type matches");
    return { reinterpret_cast<const T*>(m_bytes.get()), static_cast<size_t>(m_count) };
}

template <typename T>
std::span<T> Tensor::mutableValues()
{
    require(elementTypeOf<T> == m_type, "element type matches");
    return { reinterpret_cast<T*>(mutableBytes().data()), static_cast<size_t>(m_count) };
}

/// Calls `call.template operator()<T>()` with the C++ type of a numeric or boolean element type;
/// throws Error unsupported for strings, complex and sub-byte types.
template <typename Call>
decltype(auto) withElementType(ElementType type, Call&& call)
{
    switch (type) {
    case ElementType::float32:
        return call.template operator()<float>();
    case ElementType::float64:
        return call.template operator()<double>();
    case ElementType::float16:
        return call.template operator()<Float16>();
    case ElementType::bfloat16:
        return call.template operator()<BFloat16>();
    case ElementType::uint8:
        return call.template operator()<uint8_t>();
    case ElementType::int8:
        return call.template operator()<int8_t>();
    case ElementType::uint16:
        return call.template operator()<uint16_t>();
    case ElementType::int16:
        return call.template operator()<int16_t>();
    case ElementType::uint32:
        return call.template operator()<uint32_t>();
    case ElementType::int32:
        return call.template operator()<int32_t>();
    case ElementType::uint64:
        return call.template operator()<uint64_t>();
    case ElementType::int64:
        return call.template operator()<int64_t>();
    case ElementType::boolean:
        return call.template operator()<bool>();
    default:
        throw Error(ErrorCode::unsupported,
                    "element type " + elementTypeName(type) + " is not computed with");
    }
}

} // namespace core
