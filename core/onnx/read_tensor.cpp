#include "core/onnx/read_tensor.h"

#include "core/onnx/proto_to_graph.h"

namespace core {

Tensor readTensor(std::span<const std::byte> bytes)
{
    const Limits limits;
    if (static_cast<int64_t>(bytes.size()) > limits.fileBytes)
        throw Error(ErrorCode::limitExceeded, "a tensor file of more than 2 GiB");
    onnx::TensorProto proto;
    if (!proto.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        throw Error(ErrorCode::invalidFile, "not a serialized TensorProto");
    ExternalData noFolder({});
    Monitor monitor;
    return tensorFromProto(proto, { limits, noFolder, monitor });
}

} // namespace core
