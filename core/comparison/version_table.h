#pragma once

#include "core/comparison/graph_difference.h"

#include <span>
#include <variant>

namespace core {

/// A version of a network as it is compared: its file and what stands in it.
struct ComparedVersion
{
    std::shared_ptr<const Model> model;
    int64_t fileBytes = 0;
};

enum class RowKind
{
    fact, ///< of the whole model; `subject` is its key: "parameters"
    metadata, ///< an entry of metadata_props
    operators, ///< number of nodes of the operator `subject`
    layer, ///< what is different about the node `subject`
};

/// "fact", "metadata", "operators" or "layer".
const char* rowKindName(RowKind kind);

/// Nothing where a version has no such thing; a number, or words.
using TableCell = std::variant<std::monostate, int64_t, double, std::string>;

/// One property with its value in every version.
struct TableRow
{
    RowKind kind = RowKind::fact;
    std::string subject;
    std::optional<ChangeKind> change; ///< of a layer
    std::string what; ///< of a layer: name of the attribute or weight
    std::vector<TableCell> cells; ///< in the order of the versions
};

/// "weight shape conv1.weight", "attribute strides"; empty for rows that are of no layer.
std::string changeText(const TableRow& row);

/// What differs between versions; a row that is equal in all is left out. Facts are fileBytes,
/// parameters, parameterBytes, macs (of one sample), nodes, zeroShare (of the elements of float
/// initializers), weightTypes, opset, producer, inputs and outputs. Layers are those of the first
/// version; `differences` are between it and each of the others, in order. Throws Cancelled.
std::vector<TableRow> differingRows(std::span<const ComparedVersion> versions,
                                    std::span<const GraphDifference> differences,
                                    const Monitor& monitor);

} // namespace core
