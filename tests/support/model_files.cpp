#include "tests/support/model_files.h"

#include <google/protobuf/util/message_differencer.h>
#include <onnx/onnx_pb.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>

namespace test {

namespace {

template <typename T, typename Field>
void appendRaw(const Field& field, std::string& raw)
{
    for (const auto stored : field) {
        const T value = static_cast<T>(stored);
        raw.append(reinterpret_cast<const char*>(&value), sizeof(T));
    }
}

/// Bytes per stored value of int32_data, by element type.
void appendSmallIntegers(const onnx::TensorProto& tensor, std::string& raw)
{
    switch (tensor.data_type()) {
    case onnx::TensorProto::INT32:
        return appendRaw<int32_t>(tensor.int32_data(), raw);
    case onnx::TensorProto::INT16:
    case onnx::TensorProto::UINT16:
    case onnx::TensorProto::FLOAT16:
    case onnx::TensorProto::BFLOAT16:
        return appendRaw<int16_t>(tensor.int32_data(), raw);
    default:
        return appendRaw<int8_t>(tensor.int32_data(), raw);
    }
}

/// Moves typed data into raw bytes, so that both forms of storage compare equal.
void normalize(onnx::TensorProto& tensor)
{
    if (tensor.data_type() == onnx::TensorProto::STRING)
        return;
    std::string raw = tensor.raw_data();
    appendRaw<float>(tensor.float_data(), raw);
    appendRaw<double>(tensor.double_data(), raw);
    appendRaw<int64_t>(tensor.int64_data(), raw);
    if (tensor.data_type() == onnx::TensorProto::UINT32)
        appendRaw<uint32_t>(tensor.uint64_data(), raw);
    else
        appendRaw<uint64_t>(tensor.uint64_data(), raw);
    appendSmallIntegers(tensor, raw);
    tensor.clear_float_data();
    tensor.clear_double_data();
    tensor.clear_int64_data();
    tensor.clear_uint64_data();
    tensor.clear_int32_data();
    tensor.set_raw_data(raw);
}

void normalize(onnx::GraphProto& graph);

void normalize(onnx::NodeProto& node)
{
    for (auto& attribute : *node.mutable_attribute()) {
        if (attribute.has_t())
            normalize(*attribute.mutable_t());
        if (attribute.has_g())
            normalize(*attribute.mutable_g());
        for (auto& tensor : *attribute.mutable_tensors())
            normalize(tensor);
        for (auto& graph : *attribute.mutable_graphs())
            normalize(graph);
    }
}

void normalize(onnx::GraphProto& graph)
{
    for (auto& tensor : *graph.mutable_initializer())
        normalize(tensor);
    for (auto& node : *graph.mutable_node())
        normalize(node);
    std::ranges::sort(*graph.mutable_value_info(), {},
                      [](const auto& info) { return info.name(); });
}

} // namespace

std::vector<std::filesystem::path> debianModels()
{
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator("/usr/share/libonnx-testdata/data", error)) {
        if (entry.path().extension() == ".onnx")
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return { std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>() };
}

std::string difference(const std::string& leftModel, const std::string& rightModel)
{
    onnx::ModelProto left;
    onnx::ModelProto right;
    if (!left.ParseFromString(leftModel) || !right.ParseFromString(rightModel))
        return "not a model";
    for (onnx::ModelProto* model : { &left, &right }) {
        normalize(*model->mutable_graph());
        for (auto& function : *model->mutable_functions()) {
            for (auto& node : *function.mutable_node())
                normalize(node);
        }
    }
    std::string report;
    google::protobuf::util::MessageDifferencer differencer;
    differencer.set_message_field_comparison(
        google::protobuf::util::MessageDifferencer::EQUIVALENT);
    differencer.ReportDifferencesToString(&report);
    return differencer.Compare(left, right) ? std::string() : report;
}

} // namespace test
