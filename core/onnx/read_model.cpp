#include "core/onnx/read_model.h"

#include "core/onnx/proto_to_graph.h"

#include <fmt/format.h>

#include <fstream>

namespace core {

Model readModel(std::span<const std::byte> bytes, const std::filesystem::path& folder,
                const Limits& limits)
{
    onnx::ModelProto proto;
    if (static_cast<int64_t>(bytes.size()) > limits.fileBytes)
        throw Error(ErrorCode::limitExceeded,
                    fmt::format("the file is larger than {} bytes", limits.fileBytes));
    if (!proto.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        throw Error(ErrorCode::invalidFile, "the bytes are not an ONNX model");
    return modelFromProto(proto, TensorSource{ folder, limits });
}

Model readModel(const std::filesystem::path& file, Monitor&, const Limits& limits)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw Error(ErrorCode::fileAccess, fmt::format("cannot open {}", file.string()));
    const std::string bytes((std::istreambuf_iterator<char>(stream)),
                            std::istreambuf_iterator<char>());
    return readModel(std::as_bytes(std::span(bytes)), file.parent_path(), limits);
}

} // namespace core
