#include "core/execution/interpreter.h"

#include "core/operators/operator_catalog.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <ranges>

namespace core {

namespace {

/// Adds the operators that cannot be built to `missing`, by message.
void buildOperators(const Model& model, const Graph& graph,
                    std::vector<std::unique_ptr<Operator>>& operators,
                    std::map<std::string, int>& missing)
{
    operators.resize(graph.nodeSlots());
    for (const NodeId id : graph.order()) {
        const Node& node = graph.node(id);
        try {
            operators[static_cast<size_t>(id.index)] =
                makeOperator(node, model.opsetVersion(node.domain));
        } catch (const Error& error) {
            ++missing[error.what()];
        }
    }
}

std::string listed(const std::map<std::string, int>& missing)
{
    constexpr size_t kShown = 5;
    std::string text;
    for (const auto& [message, count] : missing | std::views::take(kShown))
        text += fmt::format("{}{}{}", text.empty() ? "" : "; ", message,
                            count > 1 ? fmt::format(" ({} times)", count) : "");
    if (missing.size() > kShown)
        text += fmt::format("; and {} more", missing.size() - kShown);
    return text;
}

} // namespace

/// The values of one run.
class Interpreter::Frame
{
public:
    Frame(Interpreter& owner, const OuterLookup& outer, Monitor& monitor)
        : m_owner(owner)
        , m_outer(outer)
        , m_monitor(monitor)
        , m_tensors(owner.m_graph.valueSlots())
        , m_remaining(owner.m_useCounts)
    {
    }

    void set(ValueId id, Tensor tensor)
    {
        m_tensors[static_cast<size_t>(id.index)] = std::move(tensor);
    }

    void keep(ValueId id) { ++m_remaining[static_cast<size_t>(id.index)]; }

    const Tensor* find(ValueId id) const
    {
        const Tensor& tensor = m_tensors[static_cast<size_t>(id.index)];
        if (tensor.isDefined())
            return &tensor;
        const Value& value = m_owner.m_graph.value(id);
        if (value.initializer)
            return &*value.initializer;
        return value.isOuter && m_outer ? m_outer(value.name) : nullptr;
    }

    const Tensor& at(ValueId id) const
    {
        const Tensor* tensor = find(id);
        if (tensor == nullptr)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("value \"{}\" is read before it is made",
                                    m_owner.m_graph.value(id).name));
        return *tensor;
    }

    void runNode(NodeId id)
    {
        const Node& node = m_owner.m_graph.node(id);
        std::vector<const Tensor*> inputs;
        for (const ValueId input : node.inputs)
            inputs.push_back(input.isValid() ? &at(input) : nullptr);
        ForwardContext context(inputs, node.outputs.size(), {},
                               [&](const Graph& graph, std::span<const Tensor> tensors) {
                                   return runNested(graph, tensors);
                               });
        try {
            m_owner.m_operators[static_cast<size_t>(id.index)]->forward(context);
        } catch (const Error& error) {
            throw Error(error.code(), fmt::format("{}: {}", node.label(), error.what()));
        }
        for (size_t slot = 0; slot < node.outputs.size(); ++slot) {
            if (node.outputs[slot].isValid())
                set(node.outputs[slot], std::move(context.outputs()[slot]));
        }
        release(node, id);
    }

private:
    std::vector<Tensor> runNested(const Graph& graph, std::span<const Tensor> tensors)
    {
        const OuterLookup lookup = [this](const std::string& valueName) -> const Tensor* {
            if (const auto id = m_owner.m_graph.find(valueName))
                return find(*id);
            return m_outer ? m_outer(valueName) : nullptr;
        };
        return m_owner.nested(graph).run(tensors, {}, m_monitor, lookup).outputs;
    }

    void release(const Node& node, NodeId id)
    {
        const auto drop = [&](ValueId input) {
            if (input.isValid() && --m_remaining[static_cast<size_t>(input.index)] == 0)
                m_tensors[static_cast<size_t>(input.index)] = Tensor();
        };
        for (const ValueId input : node.inputs)
            drop(input);
        for (const std::string& captured : m_owner.m_captured[static_cast<size_t>(id.index)]) {
            if (const auto value = m_owner.m_graph.find(captured))
                drop(*value);
        }
    }

    Interpreter& m_owner;
    const OuterLookup& m_outer;
    Monitor& m_monitor;
    std::vector<Tensor> m_tensors;
    std::vector<size_t> m_remaining;
};

Interpreter::Interpreter(const Model& model, const Graph& graph)
    : m_model(model)
    , m_graph(graph)
    , m_useCounts(graph.valueSlots(), 0)
    , m_captured(graph.nodeSlots())
{
    std::map<std::string, int> missing;
    buildOperators(model, graph, m_operators, missing);
    if (!missing.empty())
        throw Error(ErrorCode::unsupported, listed(missing));
    const auto use = [&](ValueId id) {
        if (id.isValid())
            ++m_useCounts[static_cast<size_t>(id.index)];
    };
    for (const NodeId id : graph.order()) {
        std::ranges::for_each(graph.node(id).inputs, use);
        m_captured[static_cast<size_t>(id.index)] = capturedNames(graph.node(id));
        for (const std::string& captured : m_captured[static_cast<size_t>(id.index)])
            use(graph.find(captured).value_or(ValueId()));
    }
    std::ranges::for_each(graph.outputs(), use);
}

Interpreter::~Interpreter() = default;

Interpreter& Interpreter::nested(const Graph& graph)
{
    std::unique_ptr<Interpreter>& interpreter = m_nested[&graph];
    if (interpreter == nullptr)
        interpreter = std::make_unique<Interpreter>(m_model, graph);
    return *interpreter;
}

RunResult Interpreter::run(std::span<const Tensor> inputs, const RunRequest& request,
                           Monitor& monitor, const OuterLookup& outer)
{
    const std::vector<ValueId> required = m_graph.requiredInputs();
    const std::vector<ValueId>& slots =
        inputs.size() == m_graph.inputs().size() ? m_graph.inputs() : required;
    if (inputs.size() != slots.size())
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the model takes {} inputs but {} were given", slots.size(),
                                inputs.size()));
    Frame frame(*this, outer, monitor);
    for (size_t index = 0; index < slots.size(); ++index)
        frame.set(slots[index], inputs[index]);
    std::ranges::for_each(request.taps, [&](ValueId id) { frame.keep(id); });
    RunResult result;
    for (const NodeId id : m_graph.order()) {
        monitor.checkpoint();
        const auto start = std::chrono::steady_clock::now();
        frame.runNode(id);
        const std::chrono::duration<double, std::milli> elapsed =
            std::chrono::steady_clock::now() - start;
        if (request.timeNodes)
            result.nodeTimes.push_back({ id, elapsed.count() });
    }
    for (const ValueId id : m_graph.outputs())
        result.outputs.push_back(frame.at(id));
    for (const ValueId id : request.taps)
        result.taps.push_back(frame.at(id));
    return result;
}

} // namespace core
