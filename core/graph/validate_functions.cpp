#include "core/graph/validate.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace core {

namespace {

using FunctionKey = std::tuple<std::string, std::string, std::string>;

/// How often each function is called from a body, and how many nodes the body has itself.
struct Calls
{
    int64_t ownNodes = 0;
    std::map<size_t, int64_t> counts;
};

std::string canonicalDomain(const std::string& domain)
{
    return domain == "ai.onnx" ? std::string() : domain;
}

/// The call graph of a model. Entry i of the tables is function i; the last one is the main graph.
class CallGraph
{
public:
    explicit CallGraph(const Model& model)
        : m_model(model)
    {
        for (size_t index = 0; index < model.functions.size(); ++index) {
            const Function& function = model.functions[index];
            const bool isNew = m_index
                                   .emplace(FunctionKey(canonicalDomain(function.domain),
                                                        function.name, function.overload),
                                            index)
                                   .second;
            if (!isNew)
                m_issues.push_back(issue(function, "is defined twice"));
        }
        for (const Function& function : model.functions)
            m_calls.push_back(callsOf(function.body));
        m_calls.push_back(callsOf(model.graph));
    }

    Issues check(int64_t limit)
    {
        if (!m_issues.empty())
            return std::move(m_issues);
        expand(limit);
        return std::move(m_issues);
    }

private:
    static Issue issue(const Function& function, const std::string& what,
                       ErrorCode code = ErrorCode::invalidModel)
    {
        return { .code = code, .message = fmt::format("function \"{}\" {}", function.name, what) };
    }

    Calls callsOf(const Graph& graph) const
    {
        Calls calls;
        count(graph, calls);
        return calls;
    }

    void count(const Graph& graph, Calls& calls) const
    {
        for (const NodeId id : graph.order()) {
            const Node& node = graph.node(id);
            ++calls.ownNodes;
            const auto callee =
                m_index.find(FunctionKey(canonicalDomain(node.domain), node.type, node.overload));
            if (callee != m_index.end())
                ++calls.counts[callee->second];
            for (const GraphPointer& nested : nestedGraphs(node))
                count(*nested, calls);
        }
    }

    /// Adds up the sizes from the functions that call nothing upwards; what is left over calls
    /// itself.
    void expand(int64_t limit)
    {
        std::vector<size_t> waitingFor(m_calls.size(), 0);
        std::vector<std::vector<size_t>> callers(m_calls.size());
        std::vector<size_t> ready;
        for (size_t caller = 0; caller < m_calls.size(); ++caller) {
            for (const auto& [callee, times] : m_calls[caller].counts)
                callers[callee].push_back(caller);
            waitingFor[caller] = m_calls[caller].counts.size();
            if (waitingFor[caller] == 0)
                ready.push_back(caller);
        }
        std::vector<int64_t> size(m_calls.size(), 0);
        size_t done = 0;
        while (!ready.empty()) {
            const size_t current = ready.back();
            ready.pop_back();
            ++done;
            size[current] = expandedSize(m_calls[current], size, limit);
            for (const size_t caller : callers[current]) {
                if (--waitingFor[caller] == 0)
                    ready.push_back(caller);
            }
        }
        if (done < m_calls.size())
            reportCycle(waitingFor);
        else if (size.back() > limit)
            m_issues.push_back(
                { .code = ErrorCode::limitExceeded,
                  .message = fmt::format("the functions expand to more than {} nodes", limit) });
    }

    /// Stops counting just above the limit, so that nothing overflows.
    static int64_t expandedSize(const Calls& calls, const std::vector<int64_t>& size, int64_t limit)
    {
        int64_t total = std::min(calls.ownNodes, limit + 1);
        for (const auto& [callee, times] : calls.counts) {
            if (size[callee] > 0 && times > (limit + 1 - total) / size[callee])
                return limit + 1;
            total += times * size[callee];
        }
        return total;
    }

    /// Follows callees that are stuck until one comes up again: that one is on a cycle.
    void reportCycle(const std::vector<size_t>& waitingFor)
    {
        const auto isStuck = [&](size_t index) { return waitingFor[index] > 0; };
        size_t current = 0;
        while (!isStuck(current))
            ++current;
        for (std::vector<bool> seen(m_calls.size(), false); !seen[current];) {
            seen[current] = true;
            current = std::ranges::find_if(m_calls[current].counts, isStuck,
                                           &std::pair<const size_t, int64_t>::first)
                          ->first;
        }
        m_issues.push_back(
            issue(m_model.functions[current], "calls itself, directly or through others"));
    }

    const Model& m_model;
    std::map<FunctionKey, size_t> m_index;
    std::vector<Calls> m_calls;
    Issues m_issues;
};

} // namespace

Issues validateFunctionCalls(const Model& model, int64_t functionExpansion)
{
    if (model.functions.empty())
        return {};
    return CallGraph(model).check(functionExpansion);
}

} // namespace core
