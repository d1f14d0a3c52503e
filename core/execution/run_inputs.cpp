#include "core/execution/run_inputs.h"

#include "core/graph/inline_functions.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

void checkInput(const Value& declared, const Tensor& tensor)
{
    const ValueType& type = declared.type;
    if (type.elementType != ElementType::undefined && type.elementType != tensor.elementType())
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("input \"{}\" takes {} but was given {}", declared.name,
                                elementTypeName(type.elementType),
                                elementTypeName(tensor.elementType())));
    const auto fits = [](const Dimension& expected, int64_t size) {
        return !expected.isKnown() || expected.size == size;
    };
    if (type.shape && !std::ranges::equal(*type.shape, tensor.shape(), fits))
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("input \"{}\" takes shape {} but was given {}", declared.name,
                                shapeText(*type.shape), shapeText(tensor.shape())));
}

} // namespace

void checkInputs(const Graph& graph, std::span<const ValueId> required,
                 std::span<const Tensor> tensors)
{
    for (size_t index = 0; index < std::min(tensors.size(), required.size()); ++index)
        checkInput(graph.value(required[index]), tensors[index]);
}

std::shared_ptr<const Model> withoutFunctions(std::shared_ptr<const Model> model,
                                              std::vector<NodeId>& origins)
{
    if (model->functions.empty())
        return model;
    InlinedModel inlined = inlineFunctions(*model);
    origins = std::move(inlined.origins);
    return std::make_shared<const Model>(std::move(inlined.model));
}

} // namespace core
