#include "core/onnx/attribute_from_proto.h"

#include "core/onnx/unknown_fields.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

using Proto = onnx::AttributeProto;

struct ContentRow
{
    Proto::AttributeType type;
    bool (*isPresent)(const Proto&);
};

/// Which fields of an attribute hold its content, and for which type they stand.
constexpr ContentRow kContents[] = {
    { Proto::FLOAT, [](const Proto& proto) { return proto.has_f(); } },
    { Proto::INT, [](const Proto& proto) { return proto.has_i(); } },
    { Proto::STRING, [](const Proto& proto) { return proto.has_s(); } },
    { Proto::TENSOR, [](const Proto& proto) { return proto.has_t(); } },
    { Proto::GRAPH, [](const Proto& proto) { return proto.has_g(); } },
    { Proto::SPARSE_TENSOR, [](const Proto& proto) { return proto.has_sparse_tensor(); } },
    { Proto::TYPE_PROTO, [](const Proto& proto) { return proto.has_tp(); } },
    { Proto::FLOATS, [](const Proto& proto) { return proto.floats_size() > 0; } },
    { Proto::INTS, [](const Proto& proto) { return proto.ints_size() > 0; } },
    { Proto::STRINGS, [](const Proto& proto) { return proto.strings_size() > 0; } },
    { Proto::TENSORS, [](const Proto& proto) { return proto.tensors_size() > 0; } },
    { Proto::GRAPHS, [](const Proto& proto) { return proto.graphs_size() > 0; } },
    { Proto::SPARSE_TENSORS, [](const Proto& proto) { return proto.sparse_tensors_size() > 0; } },
    { Proto::TYPE_PROTOS, [](const Proto& proto) { return proto.type_protos_size() > 0; } },
};

bool hasContent(const Proto& proto)
{
    return std::ranges::any_of(kContents,
                               [&](const ContentRow& row) { return row.isPresent(proto); });
}

/// The declared type, or the one its content shows: files of the first IR versions declare none.
/// Throws when a field of another type is filled.
Proto::AttributeType typeOf(const Proto& proto)
{
    Proto::AttributeType type = proto.type();
    for (const ContentRow& row : kContents) {
        if (!row.isPresent(proto))
            continue;
        if (type == Proto::UNDEFINED)
            type = row.type;
        if (type != row.type)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("attribute \"{}\" is declared as {} but holds {}", proto.name(),
                                    Proto::AttributeType_Name(type),
                                    Proto::AttributeType_Name(row.type)));
    }
    return type;
}

/// A note per tensor, or none when the file says nothing beside the contents.
void addNote(Attribute& attribute, const onnx::TensorProto& proto)
{
    attribute.tensorNotes.push_back(tensorNoteFromProto(proto));
}

void dropEmptyNotes(Attribute& attribute)
{
    if (std::ranges::all_of(attribute.tensorNotes,
                            [](const TensorNote& note) { return note == TensorNote(); }))
        attribute.tensorNotes.clear();
}

void readTensor(onnx::TensorProto& proto, const ReadContext& context, Attribute& attribute)
{
    attribute.value = tensorFromProto(proto, context);
    addNote(attribute, proto);
    dropEmptyNotes(attribute);
}

void readTensors(Proto& proto, const ReadContext& context, Attribute& attribute)
{
    std::vector<Tensor> tensors;
    for (auto& tensor : *proto.mutable_tensors()) {
        tensors.push_back(tensorFromProto(tensor, context));
        addNote(attribute, tensor);
    }
    attribute.value = std::move(tensors);
    dropEmptyNotes(attribute);
}

std::vector<GraphPointer> readGraphs(Proto& proto, const NestedGraphReader& readNested)
{
    std::vector<GraphPointer> graphs;
    for (auto& graph : *proto.mutable_graphs())
        graphs.push_back(std::make_shared<const Graph>(readNested(graph)));
    return graphs;
}

Attribute opaqueAttribute(const Proto& proto)
{
    Attribute attribute;
    attribute.name = proto.name();
    attribute.value = OpaqueAttribute{ proto.SerializeAsString() };
    return attribute;
}

} // namespace

Attribute attributeFromProto(Proto& proto, const ReadContext& context,
                             const NestedGraphReader& readNested)
{
    const Proto::AttributeType type = typeOf(proto);
    Attribute attribute;
    attribute.name = proto.name();
    attribute.documentation = proto.doc_string();
    attribute.unknownFields = unknownFieldsText(proto.unknown_fields());
    if (!proto.ref_attr_name().empty()) {
        if (hasContent(proto))
            throw Error(ErrorCode::invalidModel,
                        fmt::format("attribute \"{}\" refers to \"{}\" but also holds a value",
                                    proto.name(), proto.ref_attr_name()));
        attribute.value = AttributeReference{ proto.ref_attr_name(), type };
        return attribute;
    }
    switch (type) {
    case Proto::FLOAT:
        attribute.value = proto.f();
        return attribute;
    case Proto::INT:
        attribute.value = static_cast<int64_t>(proto.i());
        return attribute;
    case Proto::STRING:
        attribute.value = std::move(*proto.mutable_s());
        return attribute;
    case Proto::TENSOR:
        readTensor(*proto.mutable_t(), context, attribute);
        return attribute;
    case Proto::GRAPH:
        attribute.value = std::make_shared<const Graph>(readNested(*proto.mutable_g()));
        return attribute;
    case Proto::FLOATS:
        attribute.value = std::vector<float>(proto.floats().begin(), proto.floats().end());
        return attribute;
    case Proto::INTS:
        attribute.value = std::vector<int64_t>(proto.ints().begin(), proto.ints().end());
        return attribute;
    case Proto::STRINGS:
        attribute.value = std::vector<std::string>(proto.strings().begin(), proto.strings().end());
        return attribute;
    case Proto::TENSORS:
        readTensors(proto, context, attribute);
        return attribute;
    case Proto::GRAPHS:
        attribute.value = readGraphs(proto, readNested);
        return attribute;
    case Proto::SPARSE_TENSOR:
    case Proto::SPARSE_TENSORS:
    case Proto::TYPE_PROTO:
    case Proto::TYPE_PROTOS:
    case Proto::UNDEFINED:
        break;
    }
    return opaqueAttribute(proto);
}

} // namespace core
