#include "core/onnx/proto_to_graph.h"

#include "core/onnx/attribute_from_proto.h"
#include "core/onnx/type_proto.h"
#include "core/onnx/unknown_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace core {

namespace {

using Names = google::protobuf::RepeatedPtrField<std::string>;

/// Converts one graph. A name that nothing in it makes is taken from the graph around it.
class GraphReader
{
public:
    GraphReader(const ReadContext& context, int depth)
        : m_context(context)
        , m_depth(depth)
    {
        if (depth > context.limits.graphDepth)
            throw Error(
                ErrorCode::limitExceeded,
                fmt::format("graphs are nested deeper than {} levels", context.limits.graphDepth));
    }

    Graph read(onnx::GraphProto& proto);
    Graph readBody(onnx::FunctionProto& proto, const std::vector<std::string>& valueInfos);

private:
    void readInitializers(onnx::GraphProto& proto);
    void readNodes(google::protobuf::RepeatedPtrField<onnx::NodeProto>& nodes);
    Node readNode(onnx::NodeProto& proto);
    void readInput(ValueId id);
    ValueId declare(const onnx::ValueInfoProto& proto);
    ValueId valueNamed(const std::string& valueName);
    ValueId requireName(const std::string& valueName, const char* what);
    void finish();
    void markRead(ValueId id);

    const ReadContext& m_context;
    int m_depth;
    Graph m_graph;
};

Graph GraphReader::read(onnx::GraphProto& proto)
{
    m_graph.name = proto.name();
    m_graph.documentation = proto.doc_string();
    m_graph.unknownFields = unknownFieldsText(proto.unknown_fields());
    readInitializers(proto);
    for (const auto& input : proto.input())
        readInput(declare(input));
    for (const auto& info : proto.value_info())
        declare(info);
    readNodes(*proto.mutable_node());
    for (const auto& output : proto.output())
        m_graph.addOutput(declare(output));
    finish();
    return std::move(m_graph);
}

Graph GraphReader::readBody(onnx::FunctionProto& proto, const std::vector<std::string>& valueInfos)
{
    m_graph.documentation = proto.doc_string();
    for (const std::string& input : proto.input())
        readInput(requireName(input, "a function input"));
    for (const std::string& bytes : valueInfos) {
        onnx::ValueInfoProto info;
        if (!info.ParseFromString(bytes))
            throw Error(ErrorCode::invalidModel, "a value_info entry of a function is malformed");
        declare(info);
    }
    readNodes(*proto.mutable_node());
    for (const std::string& output : proto.output())
        m_graph.addOutput(requireName(output, "a function output"));
    finish();
    return std::move(m_graph);
}

void GraphReader::readInitializers(onnx::GraphProto& proto)
{
    for (auto& tensor : *proto.mutable_initializer()) {
        m_context.monitor.checkpoint();
        if (tensor.name().empty())
            throw Error(
                ErrorCode::invalidModel,
                fmt::format("graph \"{}\" has an initializer without a name", m_graph.name));
        const ValueId id =
            m_graph.addInitializer(tensor.name(), tensorFromProto(tensor, m_context));
        Value& value = m_graph.value(id);
        value.initializerDocumentation = tensor.doc_string();
        value.initializerUnknownFields = unknownFieldsText(tensor.unknown_fields());
    }
    for (const auto& sparse : proto.sparse_initializer()) {
        m_graph.sparseInitializers.push_back(sparse.SerializeAsString());
        const ValueId id = requireName(sparse.values().name(), "a sparse initializer");
        Value& value = m_graph.value(id);
        if (value.initializer || std::exchange(value.isSparse, true))
            throw Error(ErrorCode::invalidModel,
                        fmt::format("value name \"{}\" is used twice", sparse.values().name()));
    }
    for (const auto& annotation : proto.quantization_annotation())
        m_graph.quantizationAnnotations.push_back(annotation.SerializeAsString());
}

void GraphReader::readNodes(google::protobuf::RepeatedPtrField<onnx::NodeProto>& nodes)
{
    for (const auto& node : nodes) {
        for (const std::string& output : node.output()) {
            if (!output.empty())
                valueNamed(output);
        }
    }
    for (auto& node : nodes) {
        m_graph.addNode(readNode(node));
        m_context.monitor.checkpoint();
    }
}

Node GraphReader::readNode(onnx::NodeProto& proto)
{
    Node node;
    node.name = proto.name();
    node.type = proto.op_type();
    node.domain = proto.domain();
    node.documentation = proto.doc_string();
    node.overload =
        takeUnknownField(*proto.mutable_unknown_fields(), field::kNodeOverload).value_or("");
    node.unknownFields = unknownFieldsText(proto.unknown_fields());
    const auto idOf = [&](const std::string& valueName) {
        return valueName.empty() ? ValueId() : valueNamed(valueName);
    };
    std::ranges::transform(proto.input(), std::back_inserter(node.inputs), idOf);
    std::ranges::transform(proto.output(), std::back_inserter(node.outputs), idOf);
    const NestedGraphReader nested = [&](onnx::GraphProto& graph) {
        return GraphReader(m_context, m_depth + 1).read(graph);
    };
    try {
        for (auto& attribute : *proto.mutable_attribute())
            node.attributes.push_back(attributeFromProto(attribute, m_context, nested));
    } catch (const Error& error) {
        throw Error(error.code(), fmt::format("{}: {}", node.label(), error.what()));
    }
    for (const std::string& captured : capturedNames(node))
        valueNamed(captured);
    return node;
}

void GraphReader::readInput(ValueId id)
{
    if (m_graph.value(id).isInput)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("input \"{}\" is listed twice", m_graph.value(id).name));
    m_graph.addInput(id);
}

ValueId GraphReader::declare(const onnx::ValueInfoProto& proto)
{
    const ValueId id = requireName(proto.name(), "a declared value");
    valueInfoFromProto(proto, m_graph.value(id));
    return id;
}

ValueId GraphReader::valueNamed(const std::string& valueName)
{
    if (const auto found = m_graph.find(valueName))
        return *found;
    return m_graph.addValue({ .name = valueName });
}

ValueId GraphReader::requireName(const std::string& valueName, const char* what)
{
    if (valueName.empty())
        throw Error(ErrorCode::invalidModel,
                    fmt::format("graph \"{}\": {} has no name", m_graph.name, what));
    return valueNamed(valueName);
}

/// Throws for a value that is read in the outermost graph but made nowhere; in a nested graph it
/// comes from outside.
void GraphReader::markRead(ValueId id)
{
    Value& value = m_graph.value(id);
    if (value.producer.isValid() || value.isInput || value.initializer || value.isSparse)
        return;
    if (m_depth == 0)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("value \"{}\" is read but nothing makes it", value.name));
    value.isOuter = true;
}

void GraphReader::finish()
{
    for (const NodeId id : m_graph.order()) {
        for (const ValueId input : m_graph.node(id).inputs) {
            if (input.isValid())
                markRead(input);
        }
        for (const std::string& captured : capturedNames(m_graph.node(id)))
            markRead(*m_graph.find(captured));
    }
    for (const ValueId output : m_graph.outputs())
        markRead(output);
    m_graph.sortTopologically();
}

std::vector<OpsetImport>
opsetsFrom(const google::protobuf::RepeatedPtrField<onnx::OperatorSetIdProto>& imports)
{
    std::vector<OpsetImport> opsets;
    for (const auto& import : imports)
        opsets.push_back({ import.domain(), import.version() });
    return opsets;
}

Attribute attributeDefaultFrom(const std::string& bytes, const ReadContext& context)
{
    onnx::AttributeProto proto;
    if (!proto.ParseFromString(bytes))
        throw Error(ErrorCode::invalidModel, "an attribute default is malformed");
    return attributeFromProto(proto, context, [&](onnx::GraphProto&) -> Graph {
        throw Error(ErrorCode::unsupported,
                    fmt::format("attribute default \"{}\" is a graph", proto.name()));
    });
}

Function functionFrom(onnx::FunctionProto& proto, const ReadContext& context)
{
    Function function;
    function.name = proto.name();
    function.domain = proto.domain();
    auto& unknown = *proto.mutable_unknown_fields();
    function.overload = takeUnknownField(unknown, field::kFunctionOverload).value_or("");
    const auto defaults = takeUnknownFields(unknown, field::kFunctionAttributeDefault);
    const auto valueInfos = takeUnknownFields(unknown, field::kFunctionValueInfo);
    function.unknownFields = unknownFieldsText(unknown);
    function.attributes = { proto.attribute().begin(), proto.attribute().end() };
    function.opsetImports = opsetsFrom(proto.opset_import());
    try {
        for (const std::string& bytes : defaults)
            function.attributeDefaults.push_back(attributeDefaultFrom(bytes, context));
        function.body = GraphReader(context, 0).readBody(proto, valueInfos);
    } catch (const Error& error) {
        throw Error(error.code(), fmt::format("function \"{}\": {}", function.name, error.what()));
    }
    return function;
}

} // namespace

Model modelFromProto(onnx::ModelProto& proto, const ReadContext& context)
{
    Model model;
    model.irVersion = proto.ir_version();
    model.producerName = proto.producer_name();
    model.producerVersion = proto.producer_version();
    model.domain = proto.domain();
    model.modelVersion = proto.model_version();
    model.documentation = proto.doc_string();
    model.unknownFields = unknownFieldsText(proto.unknown_fields());
    model.opsetImports = opsetsFrom(proto.opset_import());
    for (const auto& entry : proto.metadata_props())
        model.metadata.emplace_back(entry.key(), entry.value());
    for (auto& function : *proto.mutable_functions())
        model.functions.push_back(functionFrom(function, context));
    for (const auto& training : proto.training_info())
        model.trainingInfo.push_back(training.SerializeAsString());
    model.graph = GraphReader(context, 0).read(*proto.mutable_graph());
    return model;
}

} // namespace core
