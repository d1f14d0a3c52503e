#include "core/deploy/c_header.h"

#include "core/deploy/c_node.h"
#include "core/execution/prepared_model.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

const CNodeRow& rowOf(const Node& node)
{
    for (const auto rows : { cFloatNodes(), cIntegerNodes() })
        for (const CNodeRow& row : rows)
            if (row.domain == node.domain && row.type == node.type)
                return row;
    throw Error(ErrorCode::unsupported,
                fmt::format("{} does not go into a C header: the operator {} has no C form",
                            node.label(), node.type));
}

void expectTensorInputs(const Graph& graph)
{
    if (graph.inputs() != graph.requiredInputs())
        throw Error(ErrorCode::unsupported, "inputs with default values do not go into a C header");
}

bool isLetterOrDigit(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9');
}

} // namespace

std::string cName(const std::filesystem::path& file)
{
    std::string name = file.stem().string();
    std::ranges::replace_if(
        name, [](char letter) { return !isLetterOrDigit(letter); }, '_');
    return name.empty() || (name[0] >= '0' && name[0] <= '9') ? "network_" + name : name;
}

std::string cHeader(const Model& model, const std::filesystem::path& file, Monitor& monitor)
{
    monitor.beginPhase("writing C");
    expectTensorInputs(model.graph);
    const auto prepared = prepareModel(model, {}, true, monitor);
    const Model& source = prepared->model;
    const InferredShapes shapes = inferShapes(source, concreteInputShapes(source));
    std::set<NodeId> renames;
    for (const NodeId id : source.graph.order())
        if (rowOf(source.graph.node(id)).emit == nullptr)
            renames.insert(id);
    CProgram program(source, shapes, renames);
    for (const NodeId id : source.graph.order()) {
        monitor.checkpoint();
        if (const CNodeRow& row = rowOf(source.graph.node(id)); row.emit != nullptr)
            row.emit(CNode(source, id, shapes, program));
    }
    const std::string name = cName(file);
    return program.text(name, fmt::format("{}: a neural network, written by Espalier.", name));
}

} // namespace core
