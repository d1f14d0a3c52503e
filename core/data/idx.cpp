#include "core/data/idx.h"

#include "core/base/checked_arithmetic.h"
#include "core/data/byte_reader.h"
#include "core/data/error_context.h"
#include "core/data/file_bytes.h"
#include "core/data/inflater.h"

#include <fmt/format.h>

#include <array>

namespace core {

namespace {

struct IdxHeader
{
    ElementType type = ElementType::undefined;
    Shape shape;
    int64_t elementSize = 0;
    int64_t dataBytes = 0;
};

constexpr size_t kMagicBytes = 4;

ElementType elementTypeOfCode(std::byte code)
{
    switch (std::to_integer<int>(code)) {
    case 0x08:
        return ElementType::uint8;
    case 0x09:
        return ElementType::int8;
    case 0x0B:
        return ElementType::int16;
    case 0x0C:
        return ElementType::int32;
    case 0x0D:
        return ElementType::float32;
    case 0x0E:
        return ElementType::float64;
    default:
        throw Error(ErrorCode::invalidFile,
                    fmt::format("type code 0x{:02X} of IDX is unknown; accepted are 0x08, "
                                "0x09, 0x0B to 0x0E",
                                std::to_integer<int>(code)));
    }
}

/// Axes that follow the magic number.
size_t rankOf(std::span<const std::byte> magic, const DataLimits& limits)
{
    if (magic[0] != std::byte{ 0 } || magic[1] != std::byte{ 0 })
        throw Error(ErrorCode::invalidFile, "not an IDX file: it must start with two zero bytes");
    const auto rank = std::to_integer<size_t>(magic[3]);
    if (rank == 0 || static_cast<int64_t>(rank) > limits.arrayRank)
        throw Error(ErrorCode::limitExceeded,
                    fmt::format("{} axes; accepted are 1 to {}", rank, limits.arrayRank));
    return rank;
}

IdxHeader headerOf(std::span<const std::byte> magic, ByteReader sizes, const DataLimits& limits)
{
    IdxHeader header{ .type = elementTypeOfCode(magic[2]) };
    while (sizes.left() > 0)
        header.shape.push_back(sizes.bigEndian<uint32_t>());
    header.elementSize = elementBits(header.type) / 8;
    header.dataBytes = checkedMultiply(checkedProduct(header.shape), header.elementSize);
    if (header.dataBytes > limits.arrayBytes)
        throw Error(ErrorCode::limitExceeded,
                    fmt::format("{} bytes of elements; accepted are up to {}", header.dataBytes,
                                limits.arrayBytes));
    return header;
}

Tensor withNativeOrder(Tensor tensor, int64_t elementSize)
{
    if (elementSize > 1)
        swapElementBytes(tensor.mutableBytes(), static_cast<size_t>(elementSize));
    return tensor;
}

Tensor parsePlain(std::vector<std::byte> file, const DataLimits& limits)
{
    ByteReader reader(file);
    const std::span<const std::byte> magic = reader.take(kMagicBytes);
    const size_t rank = rankOf(magic, limits);
    const IdxHeader header =
        headerOf(magic, ByteReader(reader.take(rank * sizeof(uint32_t))), limits);
    if (static_cast<int64_t>(reader.left()) != header.dataBytes)
        throw Error(ErrorCode::invalidFile,
                    fmt::format("{} declares {} bytes of elements, but {} follow",
                                shapeText(header.shape), header.dataBytes, reader.left()));
    const std::span<const std::byte> elements = reader.rest();
    if (header.elementSize == 1) {
        const auto owner = std::make_shared<const std::vector<std::byte>>(std::move(file));
        return Tensor::readOnly(header.type, header.shape, owner, elements);
    }
    Tensor tensor = Tensor::uninitialized(header.type, header.shape);
    std::ranges::copy(elements, tensor.mutableBytes().begin());
    return withNativeOrder(std::move(tensor), header.elementSize);
}

Tensor parsePacked(std::span<const std::byte> file, const DataLimits& limits)
{
    Inflater inflater(file, Inflater::Format::gzip);
    std::array<std::byte, kMagicBytes> magic{};
    inflater.read(magic);
    std::vector<std::byte> sizes(rankOf(magic, limits) * sizeof(uint32_t));
    inflater.read(sizes);
    const IdxHeader header = headerOf(magic, ByteReader(sizes), limits);
    const auto packed = static_cast<int64_t>(file.size());
    if (header.dataBytes > Inflater::largestResult(packed))
        throw Error(ErrorCode::invalidFile,
                    fmt::format("{} declares {} bytes, more than {} packed ones can hold",
                                shapeText(header.shape), header.dataBytes, packed));
    Tensor tensor = Tensor::uninitialized(header.type, header.shape);
    inflater.read(tensor.mutableBytes());
    inflater.expectEnd();
    return withNativeOrder(std::move(tensor), header.elementSize);
}

} // namespace

Tensor parseIdx(std::vector<std::byte> file, const DataLimits& limits)
{
    return isGzip(file) ? parsePacked(file, limits) : parsePlain(std::move(file), limits);
}

Tensor readIdx(const std::filesystem::path& file, const DataLimits& limits)
{
    std::vector<std::byte> bytes = readFileBytes(file, limits.arrayBytes);
    return withContext(file.string(), [&] { return parseIdx(std::move(bytes), limits); });
}

} // namespace core
