#include "tests/support/weighted_network.h"

#include "core/base/random.h"
#include "tests/support/graph_text.h"

#include <fmt/format.h>

#include <cmath>

using namespace core;

namespace test {

Tensor randomTensor(Shape shape, uint64_t seed)
{
    Random random({ .seed = seed });
    Tensor tensor(ElementType::float32, std::move(shape));
    for (float& value : tensor.mutableValues<float>())
        value = static_cast<float>(random.normal());
    return tensor;
}

std::shared_ptr<const Model> weightedNetwork(const std::string& signature, const std::string& body,
                                             const WeightedNetworkOptions& options)
{
    Model model = modelFromText(fmt::format(
        "<ir_version: 8, opset_import: [\"\" : {}]> g {} {{{}}}", options.opset, signature, body));
    const std::vector<ValueId> inputs = model.graph.inputs();
    for (size_t index = 1; index < inputs.size(); ++index) {
        Value& value = model.graph.value(inputs[index]);
        const bool isVariance = value.name.starts_with("variance");
        Tensor weights = randomTensor(toConcrete(*value.type.shape).value(), 100 + index);
        for (float& element : weights.mutableValues<float>())
            element = isVariance ? std::abs(element) + 0.5F : element * options.deviation;
        value.initializer = std::move(weights);
        value.isInput = false;
    }
    model.graph.setInputs({ inputs[0] });
    return std::make_shared<const Model>(std::move(model));
}

} // namespace test
