#include "core/execution/training_network.h"

#include "core/execution/trainable_roles.h"
#include "core/operators/infer_shapes.h"
#include "core/operators/operator_catalog.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace core {

namespace {

constexpr int64_t kTrainingModeOpset = 14; ///< BatchNormalization's training_mode is defined

size_t slot(auto id)
{
    return static_cast<size_t>(id.index);
}

/// "a, b, c and 4 more"
std::string listed(const std::vector<std::string>& words)
{
    constexpr size_t kShown = 8;
    std::string text;
    for (size_t index = 0; index < std::min(kShown, words.size()); ++index)
        text += (index == 0 ? "" : ", ") + words[index];
    return words.size() > kShown ? fmt::format("{} and {} more", text, words.size() - kShown)
                                 : text;
}

std::vector<std::string> labels(const Graph& graph, const std::vector<NodeId>& nodes)
{
    std::vector<std::string> words;
    for (const NodeId id : nodes)
        words.push_back(graph.node(id).label());
    return words;
}

/// ONNX describes training_mode from opset 14 on; older models train by the same rule.
std::unique_ptr<Operator> trainingNormalization(Node node, int64_t opset)
{
    if (opset < 9 && node.integer("spatial", 1) == 0)
        throw Error(ErrorCode::unsupported,
                    fmt::format("{} normalizes every element on its own (spatial = 0), which is "
                                "not trained",
                                node.label()));
    node.setAttribute({ .name = "training_mode", .value = int64_t(1) });
    return makeOperator(node, std::max(opset, kTrainingModeOpset));
}

void throwUnlessSupported(const Graph& graph, const GradientPath& path)
{
    if (!path.unsupported.empty())
        throw Error(ErrorCode::unsupported,
                    fmt::format("training needs the gradient of {}, which is not computed; freeze "
                                "the weights in front of it or replace it",
                                listed(labels(graph, path.unsupported))));
}

class Preparation
{
public:
    explicit Preparation(const TrainingExecutorOptions& options)
        : m_options(options)
        , m_frozen(options.frozen.begin(), options.frozen.end())
    {
    }

    TrainingNetwork run(const Model& model)
    {
        m_network.model = model;
        m_network.statistics = separateRunningStatistics(graph(), m_frozen);
        for (const ValueFacts& facts : inferShapes(m_network.model).values)
            m_network.types.push_back(facts.elementType);
        checkFrozen();
        findTaps();
        buildOperators();
        findTrainables();
        throwUnlessSupported(graph(), m_network.path);
        if (m_network.trainables.empty())
            throw Error(
                ErrorCode::invalidModel,
                "nothing to train: no float32 weight that is not frozen leads to an output");
        addNotes();
        return std::move(m_network);
    }

private:
    Graph& graph() { return m_network.model.graph; }

    void checkFrozen() const
    {
        for (const std::string& name : m_frozen) {
            const auto id = m_network.model.graph.find(name);
            if (!id || !m_network.model.graph.value(*id).initializer)
                throw Error(ErrorCode::invalidArgument,
                            fmt::format("\"{}\" cannot be frozen: the model has no initializer of "
                                        "this name",
                                        name));
        }
    }

    void findTaps()
    {
        for (const std::string& name : m_options.taps) {
            const auto id = graph().find(name);
            if (!id)
                throw Error(ErrorCode::invalidArgument,
                            fmt::format("the model has no value \"{}\" to observe", name));
            m_network.taps.push_back(*id);
        }
    }

    void buildOperators()
    {
        m_network.operators.resize(graph().nodeSlots());
        for (const NodeId id : graph().order()) {
            const Node& node = graph().node(id);
            const int64_t opset = m_network.model.opsetVersion(node.domain);
            m_network.operators[slot(id)] = operatorFor(id, node, opset);
        }
    }

    std::unique_ptr<Operator> operatorFor(NodeId id, const Node& node, int64_t opset)
    {
        if (m_network.statistics[slot(id)])
            return trainingNormalization(node, opset);
        if (node.type != "Dropout" || !node.domain.empty())
            return makeOperator(node, opset);
        auto dropout =
            std::make_unique<TrainingDropout>(NodeView{ node, opset }, m_options.seed, id);
        m_network.dropouts.push_back(dropout.get());
        return dropout;
    }

    void findTrainables()
    {
        const std::vector<std::optional<TrainableRole>> roles = findTrainableRoles(graph());
        GradientEnds ends{ .targets = graph().outputs() };
        ends.targets.insert(ends.targets.end(), m_network.taps.begin(), m_network.taps.end());
        for (const ValueId id : graph().values()) {
            if (roles[slot(id)] && !m_frozen.contains(graph().value(id).name))
                ends.sources.insert(id);
        }
        m_network.path = findGradientPath(graph(), m_network.operators, m_network.types, ends);
        for (const ValueId id : ends.sources) {
            if (m_network.path.has(id))
                m_network.trainables.push_back({ id, *roles[slot(id)] });
            else
                m_unreached.push_back(graph().value(id).name);
        }
    }

    void addNotes()
    {
        std::vector<NodeId> stopping = m_network.path.stopping;
        // Questions about a shape take nothing from the gradient.
        std::erase_if(stopping, [&](NodeId id) {
            return graph().node(id).type == "Shape" || graph().node(id).type == "Size";
        });
        if (!stopping.empty())
            m_network.notes.push_back(
                fmt::format("the gradient ends at {}", listed(labels(graph(), stopping))));
        if (!m_unreached.empty())
            m_network.notes.push_back(
                fmt::format("not trained, for no gradient reaches them: {}", listed(m_unreached)));
    }

    const TrainingExecutorOptions& m_options;
    std::set<std::string> m_frozen;
    TrainingNetwork m_network;
    std::vector<std::string> m_unreached;
};

} // namespace

void TrainingNetwork::forward(NodeId id, ForwardContext& context) const
{
    try {
        operators[slot(id)]->forward(context);
    } catch (const Error& error) {
        throw Error(error.code(),
                    fmt::format("{}: {}", model.graph.node(id).label(), error.what()));
    }
}

void TrainingNetwork::backward(NodeId id, BackwardContext& context) const
{
    try {
        operators[slot(id)]->backward(context);
    } catch (const Error& error) {
        throw Error(error.code(),
                    fmt::format("gradient of {}: {}", model.graph.node(id).label(), error.what()));
    }
}

size_t TrainingNetwork::outputCount(NodeId id) const
{
    constexpr size_t kNormalizationOutputs = 3;
    const size_t own = model.graph.node(id).outputs.size();
    return statistics[slot(id)] ? std::max(kNormalizationOutputs, own) : own;
}

void TrainingNetwork::updateStatistics(NodeId id, std::span<const Tensor> outputs)
{
    if (!statistics[slot(id)])
        return;
    std::ranges::copy(outputs[1].values<float>(), memory[slot(statistics[slot(id)]->mean)].begin());
    std::ranges::copy(outputs[2].values<float>(),
                      memory[slot(statistics[slot(id)]->variance)].begin());
}

GradientPath TrainingNetwork::pathWithInputs() const
{
    const Graph& graph = model.graph;
    GradientEnds ends{ .targets = graph.outputs() };
    ends.targets.insert(ends.targets.end(), taps.begin(), taps.end());
    for (const Trainable& trainable : trainables)
        ends.sources.insert(trainable.value);
    for (const ValueId id : graph.requiredInputs()) {
        if (types[slot(id)] == ElementType::float32)
            ends.sources.insert(id);
    }
    GradientPath found = findGradientPath(graph, operators, types, ends);
    throwUnlessSupported(graph, found);
    return found;
}

TrainingNetwork prepareTraining(const Model& model, const TrainingExecutorOptions& options)
{
    return Preparation(options).run(model);
}

} // namespace core
