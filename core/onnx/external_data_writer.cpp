#include "core/onnx/external_data_writer.h"

#include "core/onnx/graph_to_proto.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

/// Smaller tensors cost more as a reference than as bytes.
constexpr size_t kSmallestExternal = 1024;
/// Offsets are multiples of a cache line.
constexpr int64_t kAlignment = 64;
/// Bytes written between two looks at the monitor.
constexpr size_t kPiece = size_t{ 4 } << 20;

void addEntry(onnx::TensorProto& proto, const char* key, const std::string& value)
{
    auto& entry = *proto.add_external_data();
    entry.set_key(key);
    entry.set_value(value);
}

} // namespace

ExternalDataWriter::ExternalDataWriter(const std::filesystem::path& modelFile,
                                       int64_t expectedBytes, Monitor& monitor)
    : m_path(std::filesystem::path(modelFile).replace_extension(".data"))
    , m_file(m_path)
    , m_expectedBytes(std::max<int64_t>(1, expectedBytes))
    , m_monitor(monitor)
{
}

void ExternalDataWriter::place(const Tensor& tensor, onnx::TensorProto& proto)
{
    if (tensor.byteCount() < kSmallestExternal)
        return placeInline(tensor, proto);
    const int64_t padding = (kAlignment - m_file.size() % kAlignment) % kAlignment;
    constexpr std::array<std::byte, kAlignment> zeros = {};
    m_file.write(std::span(zeros).first(static_cast<size_t>(padding)));
    proto.set_data_location(onnx::TensorProto::EXTERNAL);
    addEntry(proto, "location", m_path.filename().string());
    addEntry(proto, "offset", std::to_string(m_file.size()));
    addEntry(proto, "length", std::to_string(tensor.byteCount()));
    append(tensor.bytes());
}

void ExternalDataWriter::append(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        m_monitor.checkpoint();
        const auto piece = bytes.first(std::min(kPiece, bytes.size()));
        m_file.write(piece);
        bytes = bytes.subspan(piece.size());
        m_monitor.advance(static_cast<double>(m_file.size())
                          / static_cast<double>(m_expectedBytes));
    }
}

} // namespace core
