#include "core/onnx/graph_to_proto.h"
#include "core/onnx/unknown_fields.h"

namespace core {

namespace {

using Proto = onnx::AttributeProto;

/// Writes each kind of attribute content; one overload per kind.
class ContentWriter
{
public:
    ContentWriter(const Attribute& attribute, const TensorPlacement& place, Proto& proto)
        : m_attribute(attribute)
        , m_place(place)
        , m_proto(proto)
    {
    }

    void operator()(std::monostate) { }

    void operator()(int64_t value)
    {
        m_proto.set_type(Proto::INT);
        m_proto.set_i(value);
    }

    void operator()(float value)
    {
        m_proto.set_type(Proto::FLOAT);
        m_proto.set_f(value);
    }

    void operator()(const std::string& value)
    {
        m_proto.set_type(Proto::STRING);
        m_proto.set_s(value);
    }

    void operator()(const Tensor& tensor)
    {
        m_proto.set_type(Proto::TENSOR);
        tensorToProto(tensor, noteOf(0), m_place, *m_proto.mutable_t());
    }

    void operator()(const GraphPointer& graph)
    {
        m_proto.set_type(Proto::GRAPH);
        graphToProto(*graph, m_place, *m_proto.mutable_g());
    }

    void operator()(const std::vector<int64_t>& values)
    {
        m_proto.set_type(Proto::INTS);
        m_proto.mutable_ints()->Add(values.begin(), values.end());
    }

    void operator()(const std::vector<float>& values)
    {
        m_proto.set_type(Proto::FLOATS);
        m_proto.mutable_floats()->Add(values.begin(), values.end());
    }

    void operator()(const std::vector<std::string>& values)
    {
        m_proto.set_type(Proto::STRINGS);
        m_proto.mutable_strings()->Add(values.begin(), values.end());
    }

    void operator()(const std::vector<Tensor>& tensors)
    {
        m_proto.set_type(Proto::TENSORS);
        for (size_t index = 0; index < tensors.size(); ++index)
            tensorToProto(tensors[index], noteOf(index), m_place, *m_proto.add_tensors());
    }

    void operator()(const std::vector<GraphPointer>& graphs)
    {
        m_proto.set_type(Proto::GRAPHS);
        for (const GraphPointer& graph : graphs)
            graphToProto(*graph, m_place, *m_proto.add_graphs());
    }

    void operator()(const OpaqueAttribute& opaque)
    {
        m_proto.ParseFromString(opaque.bytes);
        m_proto.set_name(m_attribute.name);
    }

    void operator()(const AttributeReference& reference)
    {
        if (reference.type != Proto::UNDEFINED && Proto::AttributeType_IsValid(reference.type))
            m_proto.set_type(static_cast<Proto::AttributeType>(reference.type));
        m_proto.set_ref_attr_name(reference.name);
    }

private:
    TensorNote noteOf(size_t index) const
    {
        return index < m_attribute.tensorNotes.size() ? m_attribute.tensorNotes[index]
                                                      : TensorNote();
    }

    const Attribute& m_attribute;
    const TensorPlacement& m_place;
    Proto& m_proto;
};

} // namespace

void attributeToProto(const Attribute& attribute, const TensorPlacement& place, Proto& proto)
{
    proto.set_name(attribute.name);
    std::visit(ContentWriter(attribute, place, proto), attribute.value);
    if (!attribute.documentation.empty())
        proto.set_doc_string(attribute.documentation);
    restoreUnknownFields(*proto.mutable_unknown_fields(), attribute.unknownFields);
}

} // namespace core
