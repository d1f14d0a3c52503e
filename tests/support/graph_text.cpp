#include "tests/support/graph_text.h"

#include "core/onnx/read_model.h"

#include <onnx/defs/parser.h>
#include <onnx/onnx_pb.h>

#include <stdexcept>

namespace test {

core::Model modelFromText(const std::string& text)
{
    onnx::ModelProto proto;
    const auto status = onnx::OnnxParser::Parse(proto, text.c_str());
    if (!status.IsOK())
        throw std::runtime_error(status.ErrorMessage());
    const std::string bytes = proto.SerializeAsString();
    return core::readModel(std::as_bytes(std::span(bytes)));
}

} // namespace test
