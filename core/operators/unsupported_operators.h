#pragma once

#include "core/operators/infer_shapes.h"

#include <string>
#include <vector>

namespace core {

/// An operator of a model that cannot be run, with all its nodes.
struct UnsupportedOperator
{
    std::string type;
    std::string domain;
    int64_t opset = 0;
    int64_t count = 0; ///< nodes, nested graphs included
    std::string firstNode;
    std::string reason; ///< of the first node
};

/// Every operator that has no meaning here, or refuses its attributes or element types, in order of
/// first appearance.
std::vector<UnsupportedOperator> unsupportedOperators(const Model& model,
                                                      const InferredShapes& shapes);

} // namespace core
