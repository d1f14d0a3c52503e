#pragma once

#include "core/graph/model.h"
#include "core/operators/operator.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace core {

/// Every table of operators, one span a family file.
std::vector<std::span<const OperatorEntry>> operatorTables();

/// The row that serves a node under an opset, or nullptr.
const OperatorEntry* findOperator(std::string_view domain, std::string_view type, int64_t opset);

/// Builds the operator of a node. Throws Error unsupported naming operator, domain and opset when
/// there is no row; passes on what the operator's constructor throws, headed by the node's label.
std::unique_ptr<Operator> makeOperator(const Node& node, int64_t opset);

/// Category of an operator name, whatever the opset; `other` when unknown.
OperatorCategory categoryOf(const Node& node);

} // namespace core
