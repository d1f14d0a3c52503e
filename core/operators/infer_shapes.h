#pragma once

#include "core/base/issue.h"
#include "core/graph/model.h"
#include "core/operators/facts.h"

#include <map>
#include <string>
#include <vector>

namespace core {

/// Sizes that replace the declared shapes of graph inputs, by input name.
using InputShapes = std::map<std::string, Shape>;

/// What is known about every value of the main graph before anything runs.
struct InferredShapes
{
    std::vector<ValueFacts> values; ///< by ValueId::index
    /// Nodes that no operator serves (unsupported) or whose inputs do not fit (invalidModel); their
    /// outputs fall back to what the file declares.
    Issues issues;

    const ValueFacts& of(ValueId id) const { return values[static_cast<size_t>(id.index)]; }
};

/// Propagates types, shapes (symbolic batch included) and constant content through the graph. Never
/// throws for a node that does not fit: it is listed in `issues`.
InferredShapes inferShapes(const Model& model, const InputShapes& inputShapes = {});

/// Facts of a node's inputs or outputs, in order of its slots; nothing for one that is left out.
std::vector<ValueFacts> factsOf(const std::vector<ValueId>& ids, const InferredShapes& shapes);

/// Gives every axis that is neither known nor named in `inputShapes` the size `fallback` (usually
/// 1), so that a model with symbolic batch can be costed or run.
InputShapes concreteInputShapes(const Model& model, int64_t fallback = 1);

} // namespace core
