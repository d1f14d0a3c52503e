#include "core/training/tensor_archive.h"

#include "core/base/atomic_file.h"
#include "core/data/byte_reader.h"
#include "core/data/content_hash.h"
#include "core/data/file_bytes.h"

#include <fmt/format.h>

#include <algorithm>
#include <concepts>
#include <limits>

namespace core {

namespace {

constexpr std::string_view kMagic = "ESPALIER-RUN";
constexpr uint32_t kVersion = 1;

void append(std::string& bytes, std::span<const std::byte> more)
{
    bytes.append(reinterpret_cast<const char*>(more.data()), more.size());
}

template <std::integral T>
void appendNumber(std::string& bytes, T number)
{
    append(bytes, std::as_bytes(std::span(&number, 1)));
}

void appendText(std::string& bytes, std::string_view text)
{
    appendNumber(bytes, static_cast<uint64_t>(text.size()));
    bytes += text;
}

std::string takeText(ByteReader& reader)
{
    return std::string(reader.takeText(reader.littleEndian<uint64_t>()));
}

void appendTensor(std::string& bytes, const Tensor& tensor)
{
    appendNumber(bytes, static_cast<int32_t>(tensor.elementType()));
    appendNumber(bytes, static_cast<uint32_t>(tensor.rank()));
    for (const int64_t size : tensor.shape())
        appendNumber(bytes, size);
    append(bytes, tensor.bytes());
}

Tensor takeTensor(ByteReader& reader)
{
    constexpr uint32_t kMostAxes = 64;
    const auto type = static_cast<ElementType>(reader.littleEndian<int32_t>());
    const auto rank = reader.littleEndian<uint32_t>();
    if (rank > kMostAxes || !(isFloatingPoint(type) || isInteger(type)))
        throw Error(ErrorCode::invalidFile,
                    fmt::format("a tensor is {} of {} axes", elementTypeName(type), rank));
    Shape shape(rank);
    for (int64_t& size : shape)
        size = reader.littleEndian<int64_t>();
    const size_t count = elementBytes(type, elementCount(shape));
    const std::span<const std::byte> bytes = reader.take(count);
    Tensor tensor = Tensor::uninitialized(type, std::move(shape));
    std::ranges::copy(bytes, tensor.mutableBytes().begin());
    return tensor;
}

std::string bodyOf(const TensorArchive& archive)
{
    std::string body;
    appendText(body, archive.text);
    appendNumber(body, static_cast<uint64_t>(archive.tensors.size()));
    for (const auto& [name, tensor] : archive.tensors) {
        appendText(body, name);
        appendTensor(body, tensor);
    }
    return body;
}

TensorArchive archiveFrom(ByteReader reader)
{
    TensorArchive archive{ .text = takeText(reader) };
    const auto count = reader.littleEndian<uint64_t>();
    for (uint64_t index = 0; index < count; ++index) {
        std::string name = takeText(reader);
        archive.tensors.emplace_back(std::move(name), takeTensor(reader));
    }
    if (reader.left() != 0)
        throw Error(ErrorCode::invalidFile, "something stands behind the last tensor");
    return archive;
}

/// The body of a file after its head and checksum were found right.
ByteReader checkedBody(std::span<const std::byte> file)
{
    ByteReader reader(file);
    if (file.size() < kMagic.size() || reader.takeText(kMagic.size()) != kMagic)
        throw Error(ErrorCode::invalidFile, "not a checkpoint of a training run");
    if (const auto version = reader.littleEndian<uint32_t>(); version != kVersion)
        throw Error(ErrorCode::invalidFile,
                    fmt::format("version {} of checkpoints; this program reads version {}", version,
                                kVersion));
    const auto size = reader.littleEndian<uint64_t>();
    const auto checksum = reader.littleEndian<uint64_t>();
    if (reader.left() != size || contentHash(reader.rest()) != checksum)
        throw Error(ErrorCode::invalidFile, "the checkpoint is damaged");
    return reader;
}

} // namespace

void writeTensorArchive(const TensorArchive& archive, const std::filesystem::path& file)
{
    const std::string body = bodyOf(archive);
    std::string head(kMagic);
    appendNumber(head, kVersion);
    appendNumber(head, static_cast<uint64_t>(body.size()));
    appendNumber(head, contentHash(std::as_bytes(std::span(body))));
    AtomicFile output(file, LinkPolicy::follow);
    output.write(head);
    output.write(body);
    output.commit();
}

TensorArchive readTensorArchive(const std::filesystem::path& file)
{
    const std::vector<std::byte> bytes = readFileBytes(file, std::numeric_limits<int64_t>::max());
    try {
        return archiveFrom(checkedBody(bytes));
    } catch (const Error& error) {
        throw Error(ErrorCode::invalidFile, fmt::format("{}: {}", file.string(), error.what()));
    }
}

} // namespace core
