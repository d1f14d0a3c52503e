#include "core/data/npy.h"

#include "core/base/checked_arithmetic.h"
#include "core/data/byte_reader.h"
#include "core/data/error_context.h"
#include "core/data/file_bytes.h"
#include "core/data/npy_header.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::string_view kMagic("\x93NUMPY", 6);

std::string_view headerText(ByteReader& reader, const DataLimits& limits)
{
    if (reader.left() < kMagic.size() || reader.takeText(kMagic.size()) != kMagic)
        throw Error(ErrorCode::invalidFile, "not an NPY file: it must start with \\x93NUMPY");
    const auto major = reader.littleEndian<uint8_t>();
    reader.littleEndian<uint8_t>(); // the minor version says nothing
    if (major < 1 || major > 3)
        throw Error(ErrorCode::unsupported,
                    fmt::format("NPY version {} is not read; accepted are 1 to 3", major));
    const int64_t size = major == 1 ? int64_t{ reader.littleEndian<uint16_t>() }
                                    : int64_t{ reader.littleEndian<uint32_t>() };
    if (size > limits.npyHeaderBytes)
        throw Error(ErrorCode::limitExceeded,
                    fmt::format("an NPY header of {} bytes; accepted are up to {}", size,
                                limits.npyHeaderBytes));
    return reader.takeText(static_cast<size_t>(size));
}

void checkSize(const NpyHeader& header, size_t found, const DataLimits& limits)
{
    if (static_cast<int64_t>(header.shape.size()) > limits.arrayRank)
        throw Error(
            ErrorCode::limitExceeded,
            fmt::format("{} axes; accepted are up to {}", header.shape.size(), limits.arrayRank));
    const int64_t expected =
        checkedMultiply(checkedProduct(header.shape), elementBits(header.type) / 8);
    if (expected != static_cast<int64_t>(found))
        throw Error(ErrorCode::invalidFile,
                    fmt::format("{} of {} declares {} bytes, but {} follow the header",
                                shapeText(header.shape), elementTypeName(header.type), expected,
                                found));
}

void checkBooleans(const Tensor& tensor)
{
    const bool areValid = std::ranges::all_of(
        tensor.bytes(), [](std::byte value) { return value <= std::byte{ 1 }; });
    if (tensor.elementType() == ElementType::boolean && !areValid)
        throw Error(ErrorCode::invalidFile, "an NPY boolean is neither 0 nor 1");
}

/// Row-major copy of elements that lie with the first axis varying fastest.
Tensor fromFortranOrder(const Tensor& source, const Shape& shape)
{
    Tensor result = Tensor::uninitialized(source.elementType(), shape);
    const auto size = static_cast<size_t>(elementBits(source.elementType()) / 8);
    const std::span<const std::byte> from = source.bytes();
    const std::span<std::byte> to = result.mutableBytes();
    std::vector<int64_t> strides(shape.size(), 1);
    for (size_t axis = 1; axis < shape.size(); ++axis)
        strides[axis] = strides[axis - 1] * shape[axis - 1];
    std::vector<int64_t> position(shape.size(), 0);
    int64_t offset = 0;
    for (size_t index = 0; index * size < to.size(); ++index) {
        std::copy_n(from.begin() + offset * static_cast<int64_t>(size), size,
                    to.begin() + static_cast<int64_t>(index * size));
        for (size_t axis = shape.size(); axis-- > 0;) {
            offset += strides[axis];
            if (++position[axis] < shape[axis])
                break;
            offset -= strides[axis] * shape[axis];
            position[axis] = 0;
        }
    }
    return result;
}

struct Description
{
    std::string_view name;
    Tensor tensor;
};

Description describe(const Tensor& tensor)
{
    switch (tensor.elementType()) {
    case ElementType::boolean:
        return { "|b1", tensor };
    case ElementType::int8:
        return { "|i1", tensor };
    case ElementType::uint8:
        return { "|u1", tensor };
    case ElementType::int16:
        return { "<i2", tensor };
    case ElementType::uint16:
        return { "<u2", tensor };
    case ElementType::int32:
        return { "<i4", tensor };
    case ElementType::uint32:
        return { "<u4", tensor };
    case ElementType::int64:
        return { "<i8", tensor };
    case ElementType::uint64:
        return { "<u8", tensor };
    case ElementType::float16:
        return { "<f2", tensor };
    case ElementType::float32:
        return { "<f4", tensor };
    case ElementType::float64:
        return { "<f8", tensor };
    case ElementType::bfloat16: {
        Tensor widened = Tensor::uninitialized(ElementType::float32, tensor.shape());
        std::ranges::copy(tensor.values<BFloat16>(), widened.mutableValues<float>().begin());
        return { "<f4", widened };
    }
    default:
        throw Error(ErrorCode::unsupported,
                    fmt::format("elements of type {} cannot be written as NPY",
                                elementTypeName(tensor.elementType())));
    }
}

std::string tupleText(const Shape& shape)
{
    std::string text = "(";
    for (const int64_t size : shape)
        text += fmt::format("{}, ", size);
    return text + ")";
}

} // namespace

Tensor parseNpy(std::span<const std::byte> file, const DataLimits& limits)
{
    ByteReader reader(file);
    const NpyHeader header = parseNpyHeader(headerText(reader, limits));
    checkSize(header, reader.left(), limits);
    Tensor tensor = Tensor::uninitialized(header.type, header.shape);
    std::ranges::copy(reader.rest(), tensor.mutableBytes().begin());
    if (header.isBigEndian)
        swapElementBytes(tensor.mutableBytes(), static_cast<size_t>(elementBits(header.type) / 8));
    checkBooleans(tensor);
    return header.isFortranOrder ? fromFortranOrder(tensor, header.shape) : tensor;
}

Tensor readNpy(const std::filesystem::path& file, const DataLimits& limits)
{
    const std::vector<std::byte> bytes = readFileBytes(file, limits.arrayBytes);
    return withContext(file.string(), [&] { return parseNpy(bytes, limits); });
}

std::string npyFile(const Tensor& tensor)
{
    constexpr size_t kAlignment = 64; // of the elements, as NumPy writes it
    constexpr size_t kPrefix = kMagic.size() + 4;
    const Description description = describe(tensor);
    std::string header = fmt::format("{{'descr': '{}', 'fortran_order': False, 'shape': {}, }}",
                                     description.name, tupleText(tensor.shape()));
    header.append(kAlignment - (kPrefix + header.size() + 1) % kAlignment, ' ');
    header += '\n';
    std::string file(kMagic);
    file += { '\x01', '\x00' };
    file += static_cast<char>(header.size() & 0xFFU);
    file += static_cast<char>(header.size() >> 8);
    file += header;
    const std::span<const std::byte> bytes = description.tensor.bytes();
    return file.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

} // namespace core
