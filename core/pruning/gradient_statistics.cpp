#include "core/pruning/gradient_statistics.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/data/batch.h"
#include "core/execution/training_executor.h"
#include "core/training/logits_model.h"
#include "core/training/loss_objective.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace core {

namespace {

/// A trained weight that channels of a group stand on.
struct WatchedMember
{
    size_t group = 0;
    MemberRole role = MemberRole::other;
    size_t parameter = 0; ///< index among those of the executor
    size_t axis = 0;
    std::vector<int64_t> channels; ///< by position of the axis; -1: of another group
};

/// What is added up for a group, by channel.
struct GroupSums
{
    std::vector<double> firstOrder;
    std::vector<double> diagonal;
    bool hasProducer = false;
    bool hasConsumer = false;
};

/// Sums over the weights of each channel for one sample.
struct SampleSums
{
    std::vector<double> made; ///< w g of producers
    std::vector<double> read; ///< w g of consumers
};

std::vector<std::string> runningStatistics(const Graph& graph)
{
    std::vector<std::string> names;
    for (const NodeId id : graph.order()) {
        const Node& node = graph.node(id);
        if (node.type != "BatchNormalization")
            continue;
        for (const size_t slot : { 3U, 4U })
            if (node.hasInput(slot) && graph.value(node.inputs[slot]).initializer)
                names.push_back(graph.value(node.inputs[slot]).name);
    }
    return names;
}

std::vector<int64_t> channelsOfPositions(const GroupMember& member, int64_t size)
{
    std::vector<int64_t> channels(static_cast<size_t>(size), -1);
    for (size_t i = 0; i < member.positions.size(); ++i)
        channels[static_cast<size_t>(member.positions[i])] =
            static_cast<int64_t>(i) / member.perChannel;
    return channels;
}

/// Sample `index` of [N, ...] as [1, ...].
Tensor rowOf(const Tensor& samples, size_t index)
{
    Shape shape = samples.shape();
    shape.front() = 1;
    const auto size = static_cast<size_t>(elementCount(shape));
    return Tensor::of<float>(shape, samples.values<float>().subspan(index * size, size));
}

/// Calls receive(channel, index of the element) for all elements that belong to a channel.
template <typename Receive>
void forEachElement(const WatchedMember& member, const Shape& shape, Receive&& receive)
{
    const int64_t inner = elementCount(std::span(shape).subspan(member.axis + 1));
    const int64_t outer = elementCount(std::span(shape).first(member.axis));
    size_t element = 0;
    for (int64_t block = 0; block < outer; ++block) {
        for (const int64_t channel : member.channels) {
            if (channel >= 0)
                for (int64_t i = 0; i < inner; ++i)
                    receive(static_cast<size_t>(channel), element + static_cast<size_t>(i));
            element += static_cast<size_t>(inner);
        }
    }
}

} // namespace

class GradientStatistics::Implementation
{
public:
    Implementation(const Model& model, const ChannelGroups& groups)
        : m_network(logitsModel(std::make_shared<const Model>(withFoldedConstants(model))))
        , m_executor(m_network,
                     { .threads = threadCount(),
                       .precision = TrainingPrecision::float32,
                       .frozen = runningStatistics(m_network->graph) })
        , m_objective("cross-entropy")
        , m_sums(groups.size())
    {
        std::map<std::string, size_t> parameters;
        for (size_t index = 0; index < m_executor.parameters().size(); ++index)
            parameters[m_executor.parameters()[index].name] = index;
        for (size_t group = 0; group < groups.size(); ++group)
            if (!groups[group].isFrozen())
                for (const GroupMember& member : groups[group].members)
                    watch(groups[group], group, member, parameters);
    }

    void add(const Tensor& samples, std::span<const int64_t> labels, const Monitor& monitor)
    {
        if (networkInput(*m_network).fixedBatch().value_or(1) != 1)
            throw Error(ErrorCode::unsupported,
                        "the model insists on batches of several samples, and this criterion needs "
                        "the gradient of each; accepted are models with an open batch axis");
        for (size_t sample = 0; sample < labels.size(); ++sample) {
            monitor.checkpoint();
            addSample(rowOf(samples, sample), labels[sample], monitor);
        }
    }

    int64_t samples() const { return m_samples; }

    std::vector<double> firstOrder(size_t group) const
    {
        const GroupSums& sums = m_sums[group];
        return sums.hasProducer || sums.hasConsumer ? mean(sums.firstOrder) : std::vector<double>();
    }

    std::vector<double> diagonal(size_t group) const { return mean(m_sums[group].diagonal); }

private:
    void watch(const ChannelGroup& group, size_t index, const GroupMember& member,
               const std::map<std::string, size_t>& parameters)
    {
        if (member.role == MemberRole::activation || member.role == MemberRole::index)
            return;
        const Value& value = m_network->graph.value(member.value);
        const auto found = parameters.find(value.name);
        if (found == parameters.end())
            return;
        const auto axis = static_cast<size_t>(member.axis);
        const int64_t size = value.initializer->shape()[axis];
        m_members.push_back(
            { index, member.role, found->second, axis, channelsOfPositions(member, size) });
        GroupSums& sums = m_sums[index];
        sums.firstOrder.resize(static_cast<size_t>(group.channels), 0);
        sums.diagonal.resize(static_cast<size_t>(group.channels), 0);
        sums.hasProducer = sums.hasProducer || member.role == MemberRole::producer;
        sums.hasConsumer = sums.hasConsumer || member.role == MemberRole::consumer;
    }

    void addSample(const Tensor& input, int64_t label, const Monitor& monitor)
    {
        if (label == Dataset::kNoLabel)
            throw Error(ErrorCode::invalidData,
                        "this criterion looks at the gradient of the loss and needs labels, which "
                        "the samples do not have; accepted without labels are the criteria that "
                        "look at weights or activations");
        m_executor.clearGradients();
        TrainingForward forward =
            m_executor.forward(std::span(&input, 1), static_cast<uint64_t>(m_samples), monitor);
        const Shape shape = forward.outputs.front().shape();
        forward.outputs.front() = toLogits(forward.outputs.front());
        TrainingBatch batch;
        batch.labels = { label };
        ObjectiveValue loss = m_objective.evaluate(batch, forward.outputs, {});
        loss.outputGradients.front() = loss.outputGradients.front().reshaped(shape);
        m_executor.backward(loss.outputGradients, {}, monitor);
        addGradients();
        ++m_samples;
    }

    void addGradients()
    {
        std::vector<SampleSums> sample(m_sums.size());
        for (size_t group = 0; group < m_sums.size(); ++group) {
            sample[group].made.resize(m_sums[group].diagonal.size(), 0);
            sample[group].read.resize(m_sums[group].diagonal.size(), 0);
        }
        std::map<size_t, std::pair<Tensor, Tensor>> known; ///< values and gradients, row-major
        for (const WatchedMember& member : m_members) {
            auto found = known.find(member.parameter);
            if (found == known.end())
                found = known.emplace(member.parameter, rowMajor(member.parameter)).first;
            addMember(member, found->second.first, found->second.second, sample[member.group]);
        }
        for (size_t group = 0; group < m_sums.size(); ++group) {
            const std::vector<double>& products =
                m_sums[group].hasConsumer ? sample[group].read : sample[group].made;
            for (size_t channel = 0; channel < products.size(); ++channel)
                m_sums[group].firstOrder[channel] += products[channel] * products[channel];
        }
    }

    std::pair<Tensor, Tensor> rowMajor(size_t index)
    {
        const TrainableParameter& parameter = m_executor.parameters()[index];
        return { m_executor.toRowMajor(parameter, parameter.values),
                 m_executor.toRowMajor(parameter, parameter.gradients) };
    }

    void addMember(const WatchedMember& member, const Tensor& values, const Tensor& gradients,
                   SampleSums& sample)
    {
        const std::span<const float> w = values.values<float>();
        const std::span<const float> g = gradients.values<float>();
        std::vector<double>* products = member.role == MemberRole::consumer ? &sample.read
            : member.role == MemberRole::producer                           ? &sample.made
                                                                            : nullptr;
        std::vector<double>& diagonal = m_sums[member.group].diagonal;
        forEachElement(member, values.shape(), [&](size_t channel, size_t element) {
            const double product = static_cast<double>(w[element]) * g[element];
            diagonal[channel] += product * product;
            if (products != nullptr)
                (*products)[channel] += product;
        });
    }

    std::vector<double> mean(std::vector<double> sums) const
    {
        for (double& sum : sums)
            sum /= static_cast<double>(std::max<int64_t>(m_samples, 1));
        return sums;
    }

    std::shared_ptr<const Model> m_network;
    TrainingExecutor m_executor;
    LossObjective m_objective;
    std::vector<WatchedMember> m_members;
    std::vector<GroupSums> m_sums; ///< by group
    int64_t m_samples = 0;
};

GradientStatistics::GradientStatistics(const Model& model, const ChannelGroups& groups)
    : m_implementation(std::make_unique<Implementation>(model, groups))
{
}

GradientStatistics::~GradientStatistics() = default;
GradientStatistics::GradientStatistics(GradientStatistics&&) noexcept = default;
GradientStatistics& GradientStatistics::operator=(GradientStatistics&&) noexcept = default;

void GradientStatistics::add(const Tensor& samples, std::span<const int64_t> labels,
                             const Monitor& monitor)
{
    m_implementation->add(samples, labels, monitor);
}

int64_t GradientStatistics::samples() const
{
    return m_implementation->samples();
}

std::vector<double> GradientStatistics::firstOrder(size_t group) const
{
    return m_implementation->firstOrder(group);
}

std::vector<double> GradientStatistics::diagonal(size_t group) const
{
    return m_implementation->diagonal(group);
}

} // namespace core
