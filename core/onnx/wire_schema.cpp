#include "core/onnx/wire_schema.h"

#include "core/graph/model.h"

#include <onnx/onnx_pb.h>

#include <array>

namespace core {

namespace {

using Kind = MessageKind;
using Content = FieldContent;

struct SchemaRow
{
    Kind kind;
    uint8_t number;
    FieldRule rule;
};

constexpr FieldRule kText = { Content::text };
constexpr FieldRule kName = { Content::valueName };
constexpr FieldRule kScalar = { Content::scalar };

constexpr FieldRule message(Kind child)
{
    return { Content::message, child };
}

constexpr FieldRule varints(uint8_t width)
{
    return { Content::varints, Kind::count, width };
}

constexpr FieldRule fixed(uint8_t width)
{
    return { Content::fixed, Kind::count, width };
}

/// ONNX's schema. The fields 11 and 12 of functions are newer than the generated classes, but are
/// parsed by the reader.
constexpr SchemaRow kSchema[] = {
    { Kind::model, 1, kScalar },
    { Kind::model, 2, kText },
    { Kind::model, 3, kText },
    { Kind::model, 4, kText },
    { Kind::model, 5, kScalar },
    { Kind::model, 6, kText },
    { Kind::model, 7, message(Kind::graph) },
    { Kind::model, 8, message(Kind::operatorSet) },
    { Kind::model, 14, message(Kind::textPair) },
    { Kind::model, 20, message(Kind::trainingInfo) },
    { Kind::model, 25, message(Kind::function) },
    { Kind::graph, 1, message(Kind::node) },
    { Kind::graph, 2, kText },
    { Kind::graph, 5, message(Kind::tensor) },
    { Kind::graph, 10, kText },
    { Kind::graph, 11, message(Kind::valueInfo) },
    { Kind::graph, 12, message(Kind::valueInfo) },
    { Kind::graph, 13, message(Kind::valueInfo) },
    { Kind::graph, 14, message(Kind::annotation) },
    { Kind::graph, 15, message(Kind::sparseTensor) },
    { Kind::node, 1, kName },
    { Kind::node, 2, kName },
    { Kind::node, 3, kText },
    { Kind::node, 4, kText },
    { Kind::node, 5, message(Kind::attribute) },
    { Kind::node, 6, kText },
    { Kind::node, 7, kText },
    { Kind::node, 8, kText },
    { Kind::attribute, 1, kText },
    { Kind::attribute, 2, kScalar },
    { Kind::attribute, 3, kScalar },
    { Kind::attribute, 4, kText },
    { Kind::attribute, 5, message(Kind::tensor) },
    { Kind::attribute, 6, message(Kind::graph) },
    { Kind::attribute, 7, fixed(4) },
    { Kind::attribute, 8, varints(8) },
    { Kind::attribute, 9, kText },
    { Kind::attribute, 10, message(Kind::tensor) },
    { Kind::attribute, 11, message(Kind::graph) },
    { Kind::attribute, 13, kText },
    { Kind::attribute, 14, message(Kind::type) },
    { Kind::attribute, 15, message(Kind::type) },
    { Kind::attribute, 20, kScalar },
    { Kind::attribute, 21, kText },
    { Kind::attribute, 22, message(Kind::sparseTensor) },
    { Kind::attribute, 23, message(Kind::sparseTensor) },
    { Kind::tensor, 1, varints(8) },
    { Kind::tensor, 2, kScalar },
    { Kind::tensor, 3, message(Kind::segment) },
    { Kind::tensor, 4, fixed(4) },
    { Kind::tensor, 5, varints(4) },
    { Kind::tensor, 6, kText },
    { Kind::tensor, 7, varints(8) },
    { Kind::tensor, 8, kText },
    { Kind::tensor, 9, { Content::weights } },
    { Kind::tensor, 10, fixed(8) },
    { Kind::tensor, 11, varints(8) },
    { Kind::tensor, 12, kText },
    { Kind::tensor, 13, message(Kind::textPair) },
    { Kind::tensor, 14, kScalar },
    { Kind::segment, 1, kScalar },
    { Kind::segment, 2, kScalar },
    { Kind::sparseTensor, 1, message(Kind::tensor) },
    { Kind::sparseTensor, 2, message(Kind::tensor) },
    { Kind::sparseTensor, 3, varints(8) },
    { Kind::valueInfo, 1, kName },
    { Kind::valueInfo, 2, message(Kind::type) },
    { Kind::valueInfo, 3, kText },
    { Kind::type, 1, message(Kind::tensorType) },
    { Kind::type, 4, message(Kind::sequenceType) },
    { Kind::type, 5, message(Kind::mapType) },
    { Kind::type, 6, kText },
    { Kind::type, 7, message(Kind::opaqueType) },
    { Kind::type, 8, message(Kind::tensorType) },
    { Kind::type, 9, message(Kind::optionalType) },
    { Kind::tensorType, 1, kScalar },
    { Kind::tensorType, 2, message(Kind::shape) },
    { Kind::sequenceType, 1, message(Kind::type) },
    { Kind::mapType, 1, kScalar },
    { Kind::mapType, 2, message(Kind::type) },
    { Kind::optionalType, 1, message(Kind::type) },
    { Kind::opaqueType, 1, kText },
    { Kind::opaqueType, 2, kText },
    { Kind::shape, 1, message(Kind::dimension) },
    { Kind::dimension, 1, kScalar },
    { Kind::dimension, 2, kText },
    { Kind::dimension, 3, kText },
    { Kind::function, 1, kText },
    { Kind::function, 4, kName },
    { Kind::function, 5, kName },
    { Kind::function, 6, kText },
    { Kind::function, 7, message(Kind::node) },
    { Kind::function, 8, kText },
    { Kind::function, 9, message(Kind::operatorSet) },
    { Kind::function, 10, kText },
    { Kind::function, 11, message(Kind::attribute) },
    { Kind::function, 12, message(Kind::valueInfo) },
    { Kind::function, 13, kText },
    { Kind::trainingInfo, 1, message(Kind::graph) },
    { Kind::trainingInfo, 2, message(Kind::graph) },
    { Kind::trainingInfo, 3, message(Kind::textPair) },
    { Kind::trainingInfo, 4, message(Kind::textPair) },
    { Kind::annotation, 1, kText },
    { Kind::annotation, 2, message(Kind::textPair) },
    { Kind::operatorSet, 1, kText },
    { Kind::operatorSet, 2, kScalar },
    { Kind::textPair, 1, kText },
    { Kind::textPair, 2, kText },
};

constexpr size_t kKinds = static_cast<size_t>(Kind::count);
constexpr uint32_t kNumbers = 32;

using RuleTable = std::array<std::array<FieldRule, kNumbers>, kKinds>;

constexpr RuleTable kRules = [] {
    RuleTable table = {};
    for (const SchemaRow& row : kSchema)
        table[static_cast<size_t>(row.kind)][row.number] = row.rule;
    return table;
}();

/// Bookkeeping of the allocator and of the list that points to the object.
constexpr int64_t kOverhead = 32;

/// The model's lists grow by doubling: while one moves, there are places for three times its
/// elements.
constexpr size_t kGrowth = 3;

constexpr std::array<int64_t, kKinds> kHeap = [] {
    std::array<int64_t, kKinds> heap = {};
    const auto set = [&](Kind kind, size_t bytes) {
        heap[static_cast<size_t>(kind)] = static_cast<int64_t>(bytes) + kOverhead;
    };
    set(Kind::model, sizeof(onnx::ModelProto) + sizeof(Model));
    set(Kind::graph, sizeof(onnx::GraphProto) + sizeof(Graph));
    set(Kind::node, sizeof(onnx::NodeProto) + kGrowth * sizeof(Node));
    set(Kind::attribute, sizeof(onnx::AttributeProto) + kGrowth * sizeof(Attribute));
    set(Kind::tensor, sizeof(onnx::TensorProto) + kGrowth * (sizeof(Tensor) + sizeof(TensorNote)));
    set(Kind::sparseTensor, sizeof(onnx::SparseTensorProto));
    set(Kind::valueInfo, sizeof(onnx::ValueInfoProto));
    set(Kind::type, sizeof(onnx::TypeProto));
    set(Kind::tensorType, sizeof(onnx::TypeProto_Tensor));
    set(Kind::sequenceType, sizeof(onnx::TypeProto_Sequence));
    set(Kind::mapType, sizeof(onnx::TypeProto_Map));
    set(Kind::optionalType, sizeof(onnx::TypeProto_Optional));
    set(Kind::opaqueType, sizeof(onnx::TypeProto_Opaque));
    set(Kind::shape, sizeof(onnx::TensorShapeProto));
    set(Kind::dimension, sizeof(onnx::TensorShapeProto_Dimension) + sizeof(Dimension));
    set(Kind::function, sizeof(onnx::FunctionProto) + kGrowth * sizeof(Function));
    set(Kind::trainingInfo, sizeof(onnx::TrainingInfoProto));
    set(Kind::annotation, sizeof(onnx::TensorAnnotation) + sizeof(std::string));
    set(Kind::operatorSet, sizeof(onnx::OperatorSetIdProto) + kGrowth * sizeof(OpsetImport));
    set(Kind::textPair, sizeof(onnx::StringStringEntryProto) + kGrowth * 2 * sizeof(std::string));
    set(Kind::segment, sizeof(onnx::TensorProto_Segment));
    return heap;
}();

/// Texts up to this length live inside std::string.
constexpr int64_t kInlineText = 15;

} // namespace

FieldRule fieldRule(MessageKind kind, uint32_t number)
{
    return number < kNumbers ? kRules[static_cast<size_t>(kind)][number] : FieldRule();
}

int64_t heapOfMessage(MessageKind kind)
{
    return kHeap[static_cast<size_t>(kind)];
}

int64_t heapOfText(int64_t length)
{
    const int64_t copies = 2;
    const int64_t outside = length > kInlineText ? length + kOverhead / 2 : 0;
    return copies * (static_cast<int64_t>(sizeof(std::string)) + outside) + kOverhead;
}

int64_t heapOfValueName(int64_t length)
{
    // A value, its entry in the index by name, and the pieces of the node's lists.
    return heapOfText(length) + heapOfText(length) + static_cast<int64_t>(sizeof(Value))
        + 2 * kOverhead;
}

int64_t heapOfUnknownField(int64_t length)
{
    return static_cast<int64_t>(sizeof(google::protobuf::UnknownField)) + heapOfText(length);
}

} // namespace core
