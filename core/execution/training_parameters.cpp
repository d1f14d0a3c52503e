#include "core/execution/training_parameters.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

namespace core {

namespace {

Tensor copyOf(const Tensor& tensor)
{
    return Tensor::of<float>(tensor.shape(), tensor.values<float>());
}

const Tensor& weightIn(const Graph& graph, const Value& wanted)
{
    const auto id = graph.find(wanted.name);
    const std::optional<Tensor>* found = id ? &graph.value(*id).initializer : nullptr;
    if (found == nullptr || !*found)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("the model has no initializer \"{}\"", wanted.name));
    if ((*found)->shape() != wanted.initializer->shape()
        || (*found)->elementType() != ElementType::float32)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("initializer \"{}\" is {} {}, but must be float {}", wanted.name,
                                elementTypeName((*found)->elementType()),
                                shapeText((*found)->shape()),
                                shapeText(wanted.initializer->shape())));
    return **found;
}

} // namespace

TrainingParameters::TrainingParameters(TrainingNetwork& network)
    : m_network(network)
{
    network.memory.resize(network.model.graph.valueSlots());
    network.gradientMemory.resize(network.model.graph.valueSlots());
    for (const ValueId id : changing())
        takeOver(id);
    for (const Trainable& trainable : network.trainables) {
        const Value& value = network.model.graph.value(trainable.value);
        const auto slot = static_cast<size_t>(trainable.value.index);
        std::vector<float>& gradients = m_gradients.emplace_back(network.memory[slot].size(), 0.0F);
        network.gradientMemory[slot] = gradients;
        m_parameters.push_back({ .name = value.name,
                                 .role = trainable.role,
                                 .shape = value.initializer->shape(),
                                 .values = network.memory[slot],
                                 .gradients = gradients });
    }
}

void TrainingParameters::takeOver(ValueId id)
{
    Value& value = m_network.model.graph.value(id);
    const std::span<const float> given = value.initializer->values<float>();
    std::vector<float>& values = m_values.emplace_back(given.begin(), given.end());
    m_network.memory[static_cast<size_t>(id.index)] = values;
    value.initializer = Tensor::view(ElementType::float32, value.initializer->shape(),
                                     std::as_writable_bytes(std::span(values)).data());
}

void TrainingParameters::clearGradients()
{
    for (const TrainableParameter& parameter : m_parameters)
        std::ranges::fill(parameter.gradients, 0.0F);
}

std::vector<ValueId> TrainingParameters::changing() const
{
    std::vector<ValueId> ids;
    for (const Trainable& trainable : m_network.trainables)
        ids.push_back(trainable.value);
    for (const auto& statistics : m_network.statistics) {
        if (statistics) {
            ids.push_back(statistics->mean);
            ids.push_back(statistics->variance);
        }
    }
    return ids;
}

void TrainingParameters::writeTo(Graph& graph) const
{
    for (const ValueId id : changing())
        graph.value(id).initializer = copyOf(*m_network.model.graph.value(id).initializer);
}

void TrainingParameters::readFrom(const Graph& graph)
{
    const std::vector<ValueId> ids = changing();
    std::vector<const Tensor*> tensors;
    for (const ValueId id : ids)
        tensors.push_back(&weightIn(graph, m_network.model.graph.value(id)));
    for (size_t index = 0; index < ids.size(); ++index)
        std::ranges::copy(tensors[index]->values<float>(),
                          m_network.memory[static_cast<size_t>(ids[index].index)].begin());
}

} // namespace core
