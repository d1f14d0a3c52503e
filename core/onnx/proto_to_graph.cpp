#include "core/onnx/proto_to_graph.h"

#include <fmt/format.h>

#include <unordered_set>

namespace core {

namespace {

std::string unknownFieldsOf(const google::protobuf::Message& message)
{
    std::string bytes;
    message.GetReflection()->GetUnknownFields(message).SerializeToString(&bytes);
    return bytes;
}

Dimension dimensionFrom(const onnx::TensorShapeProto::Dimension& proto)
{
    Dimension dimension;
    if (proto.has_dim_value())
        dimension.size = proto.dim_value();
    else if (proto.has_dim_param())
        dimension.symbol = proto.dim_param();
    dimension.denotation = proto.denotation();
    return dimension;
}

ValueType typeFrom(const onnx::TypeProto& proto)
{
    ValueType type;
    if (!proto.has_tensor_type()) {
        type.opaque = proto.SerializeAsString();
        return type;
    }
    type.elementType = static_cast<ElementType>(proto.tensor_type().elem_type());
    type.denotation = proto.denotation();
    type.unknownFields = unknownFieldsOf(proto);
    if (proto.tensor_type().has_shape()) {
        type.shape.emplace();
        for (const auto& axis : proto.tensor_type().shape().dim())
            type.shape->push_back(dimensionFrom(axis));
    }
    return type;
}

/// Converts one graph; names not found in it are taken from the enclosing graphs.
class GraphReader
{
public:
    GraphReader(const TensorSource& source, int depth)
        : m_source(source)
        , m_depth(depth)
    {
        if (depth > source.limits.graphDepth)
            throw Error(
                ErrorCode::limitExceeded,
                fmt::format("graphs are nested deeper than {} levels", source.limits.graphDepth));
    }

    Graph read(onnx::GraphProto& proto)
    {
        m_graph.name = proto.name();
        m_graph.documentation = proto.doc_string();
        m_graph.unknownFields = unknownFieldsOf(proto);
        readInitializers(proto);
        for (const auto& input : proto.input())
            m_graph.addInput(declare(input));
        for (const auto& info : proto.value_info())
            declare(info);
        for (auto& node : *proto.mutable_node())
            declareOutputs(node.output());
        for (auto& node : *proto.mutable_node())
            m_graph.addNode(readNode(node));
        for (const auto& output : proto.output()) {
            const ValueId id = declare(output);
            m_graph.addOutput(id);
        }
        finish();
        return std::move(m_graph);
    }

    Graph readFunction(onnx::FunctionProto& proto)
    {
        m_graph.documentation = proto.doc_string();
        for (const std::string& input : proto.input())
            m_graph.addInput(valueNamed(input));
        for (auto& node : *proto.mutable_node())
            declareOutputs(node.output());
        for (auto& node : *proto.mutable_node())
            m_graph.addNode(readNode(node));
        for (const std::string& output : proto.output())
            m_graph.addOutput(valueNamed(output));
        finish();
        return std::move(m_graph);
    }

    Attribute readAttribute(onnx::AttributeProto& proto);

private:
    void readInitializers(onnx::GraphProto& proto)
    {
        for (auto& tensor : *proto.mutable_initializer()) {
            const ValueId id =
                m_graph.addInitializer(tensor.name(), tensorFromProto(tensor, m_source));
            m_graph.value(id).initializerDocumentation = tensor.doc_string();
        }
        for (const auto& sparse : proto.sparse_initializer()) {
            m_graph.sparseInitializers.push_back(sparse.SerializeAsString());
            valueNamed(sparse.values().name());
        }
        for (const auto& annotation : proto.quantization_annotation())
            m_graph.quantizationAnnotations.push_back(annotation.SerializeAsString());
    }

    ValueId valueNamed(const std::string& valueName)
    {
        if (const auto found = m_graph.find(valueName))
            return *found;
        return m_graph.addValue({ .name = valueName });
    }

    ValueId declare(const onnx::ValueInfoProto& proto)
    {
        if (proto.name().empty())
            throw Error(ErrorCode::invalidModel,
                        fmt::format("graph \"{}\" declares a value without a name", m_graph.name));
        const ValueId id = valueNamed(proto.name());
        Value& value = m_graph.value(id);
        if (proto.has_type())
            value.type = typeFrom(proto.type());
        value.documentation = proto.doc_string();
        value.unknownFields = unknownFieldsOf(proto);
        value.isDeclared = true;
        return id;
    }

    void declareOutputs(const google::protobuf::RepeatedPtrField<std::string>& names)
    {
        for (const std::string& output : names) {
            if (!output.empty())
                valueNamed(output);
        }
    }

    Node readNode(onnx::NodeProto& proto);

    /// A value that nothing makes is taken from an enclosing graph, or dangles in the outermost
    /// one.
    void finish()
    {
        m_graph.sortTopologically();
        for (const ValueId id : m_graph.values()) {
            Value& value = m_graph.value(id);
            if (value.producer.isValid() || value.isInput || value.initializer
                || isSparse(value.name))
                continue;
            if (m_depth == 0 && !isUnreadDeclaration(id))
                throw Error(ErrorCode::invalidModel,
                            fmt::format("value \"{}\" is read but nothing makes it", value.name));
            value.isOuter = m_depth > 0;
        }
    }

    bool isSparse(const std::string& valueName) const { return m_sparseNames.contains(valueName); }

    bool isUnreadDeclaration(ValueId id) const
    {
        return std::ranges::none_of(m_graph.order(), [&](NodeId node) {
            return std::ranges::find(m_graph.node(node).inputs, id)
                != m_graph.node(node).inputs.end();
        });
    }

    const TensorSource& m_source;
    int m_depth;
    Graph m_graph;
    std::unordered_set<std::string> m_sparseNames;
};

Node GraphReader::readNode(onnx::NodeProto& proto)
{
    Node node;
    node.name = proto.name();
    node.type = proto.op_type();
    node.domain = proto.domain();
    node.documentation = proto.doc_string();
    node.unknownFields = unknownFieldsOf(proto);
    for (const std::string& input : proto.input())
        node.inputs.push_back(input.empty() ? ValueId() : valueNamed(input));
    for (const std::string& output : proto.output())
        node.outputs.push_back(output.empty() ? ValueId() : valueNamed(output));
    for (auto& attribute : *proto.mutable_attribute())
        node.attributes.push_back(readAttribute(attribute));
    return node;
}

Attribute GraphReader::readAttribute(onnx::AttributeProto& proto)
{
    Attribute attribute;
    attribute.name = proto.name();
    attribute.documentation = proto.doc_string();
    attribute.unknownFields = unknownFieldsOf(proto);
    if (!proto.ref_attr_name().empty()) {
        attribute.value = AttributeReference{ proto.ref_attr_name(), proto.type() };
        return attribute;
    }
    const auto nested = [&](onnx::GraphProto& graph) {
        return std::make_shared<const Graph>(GraphReader(m_source, m_depth + 1).read(graph));
    };
    switch (proto.type()) {
    case onnx::AttributeProto::FLOAT:
        attribute.value = proto.f();
        break;
    case onnx::AttributeProto::INT:
        attribute.value = static_cast<int64_t>(proto.i());
        break;
    case onnx::AttributeProto::STRING:
        attribute.value = proto.s();
        break;
    case onnx::AttributeProto::TENSOR:
        attribute.value = tensorFromProto(*proto.mutable_t(), m_source);
        break;
    case onnx::AttributeProto::GRAPH:
        attribute.value = GraphPointer(nested(*proto.mutable_g()));
        break;
    case onnx::AttributeProto::FLOATS:
        attribute.value = std::vector<float>(proto.floats().begin(), proto.floats().end());
        break;
    case onnx::AttributeProto::INTS:
        attribute.value = std::vector<int64_t>(proto.ints().begin(), proto.ints().end());
        break;
    case onnx::AttributeProto::STRINGS:
        attribute.value = std::vector<std::string>(proto.strings().begin(), proto.strings().end());
        break;
    case onnx::AttributeProto::TENSORS: {
        std::vector<Tensor> tensors;
        for (auto& tensor : *proto.mutable_tensors())
            tensors.push_back(tensorFromProto(tensor, m_source));
        attribute.value = std::move(tensors);
        break;
    }
    case onnx::AttributeProto::GRAPHS: {
        std::vector<GraphPointer> graphs;
        for (auto& graph : *proto.mutable_graphs())
            graphs.push_back(nested(graph));
        attribute.value = std::move(graphs);
        break;
    }
    default:
        attribute.value = OpaqueAttribute{ proto.SerializeAsString() };
        attribute.unknownFields.clear();
    }
    return attribute;
}

OpsetImport opsetFrom(const onnx::OperatorSetIdProto& proto)
{
    return { proto.domain(), proto.version() };
}

Function functionFrom(onnx::FunctionProto& proto, const TensorSource& source)
{
    Function function;
    function.name = proto.name();
    function.domain = proto.domain();
    function.unknownFields = unknownFieldsOf(proto);
    function.attributes = { proto.attribute().begin(), proto.attribute().end() };
    for (const auto& import : proto.opset_import())
        function.opsetImports.push_back(opsetFrom(import));
    function.body = GraphReader(source, 0).readFunction(proto);
    return function;
}

} // namespace

Model modelFromProto(onnx::ModelProto& proto, const TensorSource& source)
{
    Model model;
    model.irVersion = proto.ir_version();
    model.producerName = proto.producer_name();
    model.producerVersion = proto.producer_version();
    model.domain = proto.domain();
    model.modelVersion = proto.model_version();
    model.documentation = proto.doc_string();
    model.unknownFields = unknownFieldsOf(proto);
    for (const auto& import : proto.opset_import())
        model.opsetImports.push_back(opsetFrom(import));
    for (const auto& entry : proto.metadata_props())
        model.metadata.emplace_back(entry.key(), entry.value());
    for (auto& function : *proto.mutable_functions())
        model.functions.push_back(functionFrom(function, source));
    for (const auto& training : proto.training_info())
        model.trainingInfo.push_back(training.SerializeAsString());
    model.graph = GraphReader(source, 0).read(*proto.mutable_graph());
    return model;
}

} // namespace core
