#include "core/graph/tensor.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace core {

namespace {

/// Cache-line alignment lets kernels load whole vectors.
constexpr size_t kAlignment = 64;

[[noreturn]] void refuse(size_t byteCount)
{
    throw Error(ErrorCode::limitExceeded,
                fmt::format("there is not enough memory for a tensor of {} bytes", byteCount));
}

std::shared_ptr<std::byte> allocate(size_t byteCount)
{
    if (byteCount == 0)
        return nullptr;
    void* memory = ::operator new(byteCount, std::align_val_t(kAlignment), std::nothrow);
    if (memory == nullptr)
        refuse(byteCount);
    return { static_cast<std::byte*>(memory),
             [](std::byte* bytes) { ::operator delete(bytes, std::align_val_t(kAlignment)); } };
}

std::shared_ptr<std::vector<std::string>> allocateStrings(size_t count)
{
    try {
        return std::make_shared<std::vector<std::string>>(count);
    } catch (const std::exception&) { // bad_alloc, or length_error far beyond any memory
        refuse(count * sizeof(std::string));
    }
}

/// A C++ cast of a float that no integer of 64 bits holds is undefined.
int64_t checkedInteger(double value)
{
    constexpr double kLimit = 0x1p63;
    if (!(value >= -kLimit && value < kLimit))
        throw Error(ErrorCode::invalidData,
                    fmt::format("a whole number of 64 bits is needed, but a value is {}", value));
    return static_cast<int64_t>(value);
}

template <typename To, typename T>
To convertedElement(T value)
{
    if constexpr (std::is_same_v<T, Float16> || std::is_same_v<T, BFloat16>)
        return convertedElement<To>(static_cast<float>(value));
    else if constexpr (std::is_floating_point_v<T> && std::is_integral_v<To>)
        return checkedInteger(value);
    else
        return static_cast<To>(value);
}

template <typename To>
std::vector<To> converted(const Tensor& tensor)
{
    std::vector<To> result(static_cast<size_t>(tensor.elementCount()));
    withElementType(tensor.elementType(), [&]<typename T>() {
        std::ranges::transform(tensor.values<T>(), result.begin(), convertedElement<To, T>);
    });
    return result;
}

} // namespace

Tensor::Tensor(ElementType type, Shape shape)
{
    *this = uninitialized(type, std::move(shape));
    if (m_byteCount > 0)
        std::memset(m_bytes.get(), 0, m_byteCount);
}

Tensor Tensor::uninitialized(ElementType type, Shape shape)
{
    Tensor tensor;
    tensor.m_type = type;
    tensor.m_count = core::elementCount(shape);
    tensor.m_byteCount = elementBytes(type, tensor.m_count);
    tensor.m_shape = std::move(shape);
    tensor.m_bytes = allocate(tensor.m_byteCount);
    if (type == ElementType::string)
        tensor.m_strings = allocateStrings(static_cast<size_t>(tensor.m_count));
    return tensor;
}

Tensor Tensor::readOnly(ElementType type, Shape shape, std::shared_ptr<const void> owner,
                        std::span<const std::byte> bytes)
{
    Tensor tensor = view(type, std::move(shape), nullptr);
    require(tensor.m_byteCount == bytes.size(), "mapped bytes match the shape");
    // The read-only flag keeps every write away from the mapping.
    auto* start = const_cast<std::byte*>(bytes.data());
    tensor.m_bytes =
        std::shared_ptr<std::byte>(std::const_pointer_cast<void>(std::move(owner)), start);
    tensor.m_isReadOnly = true;
    return tensor;
}

Tensor Tensor::view(ElementType type, Shape shape, std::byte* bytes)
{
    Tensor tensor;
    tensor.m_type = type;
    tensor.m_count = core::elementCount(shape);
    tensor.m_byteCount = elementBytes(type, tensor.m_count);
    tensor.m_shape = std::move(shape);
    tensor.m_bytes = std::shared_ptr<std::byte>(std::shared_ptr<void>(), bytes);
    return tensor;
}

Tensor Tensor::ofStrings(Shape shape, std::vector<std::string> strings)
{
    Tensor tensor;
    tensor.m_type = ElementType::string;
    tensor.m_count = core::elementCount(shape);
    require(tensor.m_count == static_cast<int64_t>(strings.size()), "string count matches shape");
    tensor.m_shape = std::move(shape);
    tensor.m_strings = std::make_shared<std::vector<std::string>>(std::move(strings));
    return tensor;
}

std::span<std::byte> Tensor::mutableBytes()
{
    if (m_byteCount > 0 && (m_isReadOnly || m_bytes.use_count() > 1)) {
        std::shared_ptr<std::byte> copy = allocate(m_byteCount);
        std::memcpy(copy.get(), m_bytes.get(), m_byteCount);
        m_bytes = std::move(copy);
        m_isReadOnly = false;
    }
    return { m_bytes.get(), m_byteCount };
}

const std::vector<std::string>& Tensor::strings() const
{
    require(m_strings != nullptr, "tensor holds strings");
    return *m_strings;
}

std::vector<int64_t> Tensor::toIntegers() const
{
    return converted<int64_t>(*this);
}

std::vector<double> Tensor::toDoubles() const
{
    return converted<double>(*this);
}

Tensor Tensor::reshaped(Shape shape) const
{
    require(core::elementCount(shape) == m_count, "reshape keeps the element count");
    Tensor result = *this;
    result.m_shape = std::move(shape);
    return result;
}

bool Tensor::sharesBufferWith(const Tensor& other) const
{
    return m_bytes != nullptr && m_bytes.get() == other.m_bytes.get();
}

bool Tensor::operator==(const Tensor& other) const
{
    if (m_type != other.m_type || m_shape != other.m_shape)
        return false;
    if (m_strings != nullptr && other.m_strings != nullptr && *m_strings != *other.m_strings)
        return false;
    return m_byteCount == 0 || m_bytes == other.m_bytes
        || std::memcmp(m_bytes.get(), other.m_bytes.get(), m_byteCount) == 0;
}

} // namespace core
