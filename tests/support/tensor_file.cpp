#include "tests/support/tensor_file.h"

#include "core/onnx/proto_to_graph.h"

#include <fstream>

namespace test {

std::optional<core::Tensor> readTensorFile(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    onnx::TensorProto proto;
    if (!stream || !proto.ParseFromIstream(&stream))
        return std::nullopt;
    try {
        const core::Limits limits;
        core::ExternalData noFolder({});
        core::Monitor monitor;
        return core::tensorFromProto(proto, { limits, noFolder, monitor });
    } catch (const core::Error&) {
        return std::nullopt;
    }
}

} // namespace test
