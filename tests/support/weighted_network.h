#pragma once

#include "core/graph/model.h"

#include <cstdint>
#include <memory>
#include <string>

namespace test {

/// Normal numbers of mean 0 and deviation 1.
core::Tensor randomTensor(core::Shape shape, uint64_t seed);

struct WeightedNetworkOptions
{
    int opset = 17;
    float deviation = 0.4F; ///< of the weights
};

/// A network of one input from ONNX's text form: inputs after the first are weights with random
/// numbers, positive ones where the name starts with "variance".
std::shared_ptr<const core::Model> weightedNetwork(const std::string& signature,
                                                   const std::string& body,
                                                   const WeightedNetworkOptions& options = {});

} // namespace test
