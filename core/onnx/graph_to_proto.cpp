#include "core/onnx/graph_to_proto.h"

#include "core/onnx/type_proto.h"
#include "core/onnx/unknown_fields.h"

#include <algorithm>

namespace core {

namespace {

void nodeToProto(const Graph& graph, const Node& node, const TensorPlacement& place,
                 onnx::NodeProto& proto)
{
    const auto nameOf = [&](ValueId id) {
        return id.isValid() ? graph.value(id).name : std::string();
    };
    for (const ValueId input : node.inputs)
        proto.add_input(nameOf(input));
    for (const ValueId output : node.outputs)
        proto.add_output(nameOf(output));
    if (!node.name.empty())
        proto.set_name(node.name);
    proto.set_op_type(node.type);
    if (!node.domain.empty())
        proto.set_domain(node.domain);
    if (!node.documentation.empty())
        proto.set_doc_string(node.documentation);
    for (const Attribute& attribute : node.attributes)
        attributeToProto(attribute, place, *proto.add_attribute());
    if (!node.overload.empty())
        proto.mutable_unknown_fields()->AddLengthDelimited(field::kNodeOverload, node.overload);
    restoreUnknownFields(*proto.mutable_unknown_fields(), node.unknownFields);
}

void nodesToProto(const Graph& graph, const TensorPlacement& place,
                  google::protobuf::RepeatedPtrField<onnx::NodeProto>& protos)
{
    for (const NodeId id : graph.order())
        nodeToProto(graph, graph.node(id), place, *protos.Add());
}

/// Values with a value_info entry of their own, beside the inputs and outputs.
std::vector<ValueId> declaredInside(const Graph& graph)
{
    std::vector<ValueId> declared = graph.values();
    std::vector<bool> isOutput(graph.valueSlots(), false);
    for (const ValueId id : graph.outputs())
        isOutput[static_cast<size_t>(id.index)] = true;
    std::erase_if(declared, [&](ValueId id) {
        const Value& value = graph.value(id);
        return !value.isDeclared || value.isInput || isOutput[static_cast<size_t>(id.index)];
    });
    return declared;
}

void opsetsToProto(const std::vector<OpsetImport>& opsets,
                   google::protobuf::RepeatedPtrField<onnx::OperatorSetIdProto>& protos)
{
    for (const OpsetImport& opset : opsets) {
        auto& proto = *protos.Add();
        proto.set_domain(opset.domain);
        proto.set_version(opset.version);
    }
}

/// Fields that later versions of ONNX added to functions, written as the generated classes keep
/// them: unknown.
void newerFunctionFields(const Function& function, const TensorPlacement& place,
                         google::protobuf::UnknownFieldSet& fields)
{
    for (const Attribute& attribute : function.attributeDefaults) {
        onnx::AttributeProto proto;
        attributeToProto(attribute, place, proto);
        fields.AddLengthDelimited(field::kFunctionAttributeDefault, proto.SerializeAsString());
    }
    for (const ValueId id : function.body.values()) {
        if (!function.body.value(id).isDeclared)
            continue;
        onnx::ValueInfoProto proto;
        valueInfoToProto(function.body.value(id), proto);
        fields.AddLengthDelimited(field::kFunctionValueInfo, proto.SerializeAsString());
    }
    if (!function.overload.empty())
        fields.AddLengthDelimited(field::kFunctionOverload, function.overload);
    restoreUnknownFields(fields, function.unknownFields);
}

void functionToProto(const Function& function, const TensorPlacement& place,
                     onnx::FunctionProto& proto)
{
    proto.set_name(function.name);
    proto.set_domain(function.domain);
    for (const ValueId id : function.body.inputs())
        proto.add_input(function.body.value(id).name);
    for (const ValueId id : function.body.outputs())
        proto.add_output(function.body.value(id).name);
    proto.mutable_attribute()->Add(function.attributes.begin(), function.attributes.end());
    nodesToProto(function.body, place, *proto.mutable_node());
    if (!function.body.documentation.empty())
        proto.set_doc_string(function.body.documentation);
    opsetsToProto(function.opsetImports, *proto.mutable_opset_import());
    newerFunctionFields(function, place, *proto.mutable_unknown_fields());
}

void setHeader(const Model& model, onnx::ModelProto& proto)
{
    proto.set_ir_version(model.irVersion);
    if (!model.producerName.empty())
        proto.set_producer_name(model.producerName);
    if (!model.producerVersion.empty())
        proto.set_producer_version(model.producerVersion);
    if (!model.domain.empty())
        proto.set_domain(model.domain);
    if (model.modelVersion != 0)
        proto.set_model_version(model.modelVersion);
    if (!model.documentation.empty())
        proto.set_doc_string(model.documentation);
    opsetsToProto(model.opsetImports, *proto.mutable_opset_import());
}

void setMetadataProps(const Model& model, onnx::ModelProto& proto)
{
    for (const auto& [key, value] : model.metadata) {
        auto& entry = *proto.add_metadata_props();
        entry.set_key(key);
        entry.set_value(value);
    }
}

} // namespace

void placeInline(const Tensor& tensor, onnx::TensorProto& proto)
{
    if (tensor.elementType() == ElementType::string) {
        for (const std::string& text : tensor.strings())
            proto.add_string_data(text);
        return;
    }
    const auto bytes = tensor.bytes();
    proto.set_raw_data(bytes.data(), bytes.size());
}

void tensorToProto(const Tensor& tensor, const TensorNote& note, const TensorPlacement& place,
                   onnx::TensorProto& proto)
{
    if (!note.name.empty())
        proto.set_name(note.name);
    if (!note.documentation.empty())
        proto.set_doc_string(note.documentation);
    proto.set_data_type(static_cast<int32_t>(tensor.elementType()));
    proto.mutable_dims()->Add(tensor.shape().begin(), tensor.shape().end());
    place(tensor, proto);
    restoreUnknownFields(*proto.mutable_unknown_fields(), note.unknownFields);
}

void graphToProto(const Graph& graph, const TensorPlacement& place, onnx::GraphProto& proto)
{
    proto.set_name(graph.name);
    if (!graph.documentation.empty())
        proto.set_doc_string(graph.documentation);
    nodesToProto(graph, place, *proto.mutable_node());
    for (const ValueId id : graph.values()) {
        const Value& value = graph.value(id);
        if (!value.initializer)
            continue;
        const TensorNote note{ value.name, value.initializerDocumentation,
                               value.initializerUnknownFields };
        tensorToProto(*value.initializer, note, place, *proto.add_initializer());
    }
    for (const std::string& sparse : graph.sparseInitializers)
        proto.add_sparse_initializer()->ParseFromString(sparse);
    for (const ValueId id : graph.inputs())
        valueInfoToProto(graph.value(id), *proto.add_input());
    for (const ValueId id : graph.outputs())
        valueInfoToProto(graph.value(id), *proto.add_output());
    for (const ValueId id : declaredInside(graph))
        valueInfoToProto(graph.value(id), *proto.add_value_info());
    for (const std::string& annotation : graph.quantizationAnnotations)
        proto.add_quantization_annotation()->ParseFromString(annotation);
    restoreUnknownFields(*proto.mutable_unknown_fields(), graph.unknownFields);
}

void modelToProto(const Model& model, const TensorPlacement& place, onnx::ModelProto& proto)
{
    setHeader(model, proto);
    setMetadataProps(model, proto);
    graphToProto(model.graph, place, *proto.mutable_graph());
    for (const std::string& training : model.trainingInfo)
        proto.add_training_info()->ParseFromString(training);
    for (const Function& function : model.functions)
        functionToProto(function, place, *proto.add_functions());
    restoreUnknownFields(*proto.mutable_unknown_fields(), model.unknownFields);
}

} // namespace core
