#include "core/comparison/node_matching.h"

#include "core/comparison/node_hashes.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <unordered_map>

namespace core {

namespace {

/// The nodes of both graphs that share one key; a key that is met twice in a graph matches nothing.
struct Candidates
{
    NodeId reference;
    NodeId model;
    int inReference = 0;
    int inModel = 0;

    bool isPair() const { return inReference == 1 && inModel == 1; }
};

class Matcher
{
public:
    Matcher(const Graph& reference, const Graph& model)
        : m_reference(reference)
        , m_model(model)
        , m_referenceUses(reference)
        , m_modelUses(model)
    {
        m_matching.modelOf.resize(reference.nodeSlots());
        m_matching.referenceOf.resize(model.nodeSlots());
    }

    NodeMatching match()
    {
        pairNames();
        const NodeHashes reference = hashNodes(m_reference);
        const NodeHashes model = hashNodes(m_model);
        pairHashes(reference.above, model.above);
        pairHashes(reference.below, model.below);
        pairHashes(reference.own, model.own);
        pairEnds();
        pairNeighbours();
        return std::move(m_matching);
    }

private:
    NodeId& modelOf(NodeId id) { return m_matching.modelOf[static_cast<size_t>(id.index)]; }
    NodeId& referenceOf(NodeId id) { return m_matching.referenceOf[static_cast<size_t>(id.index)]; }

    void pair(NodeId reference, NodeId model)
    {
        modelOf(reference) = model;
        referenceOf(model) = reference;
        m_pairs.push_back(reference);
    }

    /// Pairs unmatched nodes whose key is met once in each graph; no key: the node stays.
    template <typename Key>
    void pairKeys(const std::function<std::optional<Key>(NodeId)>& referenceKey,
                  const std::function<std::optional<Key>(NodeId)>& modelKey)
    {
        std::unordered_map<Key, Candidates> candidates;
        for (const NodeId id : m_reference.order()) {
            const std::optional<Key> key = referenceKey(id);
            if (!key || modelOf(id).isValid())
                continue;
            Candidates& entry = candidates[*key];
            entry.reference = id;
            ++entry.inReference;
        }
        for (const NodeId id : m_model.order()) {
            const std::optional<Key> key = modelKey(id);
            if (!key || referenceOf(id).isValid())
                continue;
            const auto entry = candidates.find(*key);
            if (entry == candidates.end())
                continue;
            entry->second.model = id;
            ++entry->second.inModel;
        }
        for (const NodeId id : m_reference.order()) {
            const std::optional<Key> key = referenceKey(id);
            if (key && !modelOf(id).isValid() && candidates[*key].isPair())
                pair(id, candidates[*key].model);
        }
    }

    void pairNames()
    {
        const auto nameIn = [](const Graph& graph) {
            return [&graph](NodeId id) {
                const std::string& name = graph.node(id).name;
                return name.empty() ? std::nullopt : std::optional<std::string_view>(name);
            };
        };
        pairKeys<std::string_view>(nameIn(m_reference), nameIn(m_model));
    }

    void pairHashes(const std::vector<uint64_t>& reference, const std::vector<uint64_t>& model)
    {
        const auto hashIn = [](const std::vector<uint64_t>& hashes) {
            return [&hashes](NodeId id) {
                return std::optional<uint64_t>(hashes[static_cast<size_t>(id.index)]);
            };
        };
        pairKeys<uint64_t>(hashIn(reference), hashIn(model));
    }

    /// What reads the inputs of the graphs and makes their outputs, in order.
    void pairEnds()
    {
        const auto& ours = m_reference.inputs();
        const auto& theirs = m_model.inputs();
        for (size_t place = 0; place < std::min(ours.size(), theirs.size()); ++place)
            pairIfAlike(onlyReader(m_referenceUses.of(ours[place]), m_matching.modelOf),
                        onlyReader(m_modelUses.of(theirs[place]), m_matching.referenceOf));
        const auto& results = m_reference.outputs();
        const auto& otherResults = m_model.outputs();
        for (size_t place = 0; place < std::min(results.size(), otherResults.size()); ++place)
            pairIfAlike(m_reference.value(results[place]).producer,
                        m_model.value(otherResults[place]).producer);
    }

    /// Goes on from every pair, also from those that are found on the way.
    void pairNeighbours()
    {
        for (size_t next = 0; next < m_pairs.size(); ++next) {
            const NodeId reference = m_pairs[next];
            const Node& ours = m_reference.node(reference);
            const Node& theirs = m_model.node(modelOf(reference));
            for (size_t slot = 0; slot < std::min(ours.inputs.size(), theirs.inputs.size()); ++slot)
                pairProducers(ours, theirs, slot);
            for (size_t slot = 0; slot < std::min(ours.outputs.size(), theirs.outputs.size());
                 ++slot)
                pairReaders(ours, theirs, slot);
        }
    }

    void pairProducers(const Node& ours, const Node& theirs, size_t slot)
    {
        if (!ours.hasInput(slot) || !theirs.hasInput(slot))
            return;
        pairIfAlike(m_reference.value(ours.inputs[slot]).producer,
                    m_model.value(theirs.inputs[slot]).producer);
    }

    /// The only unmatched readers of an output, one on each side.
    void pairReaders(const Node& ours, const Node& theirs, size_t slot)
    {
        if (!ours.hasOutput(slot) || !theirs.hasOutput(slot))
            return;
        pairIfAlike(onlyReader(m_referenceUses.of(ours.outputs[slot]), m_matching.modelOf),
                    onlyReader(m_modelUses.of(theirs.outputs[slot]), m_matching.referenceOf));
    }

    static NodeId onlyReader(std::span<const Use> uses, const std::vector<NodeId>& counterparts)
    {
        NodeId found;
        for (const Use& use : uses) {
            if (counterparts[static_cast<size_t>(use.node.index)].isValid() || use.node == found)
                continue;
            if (found.isValid())
                return {};
            found = use.node;
        }
        return found;
    }

    void pairIfAlike(NodeId reference, NodeId model)
    {
        if (!reference.isValid() || !model.isValid() || modelOf(reference).isValid()
            || referenceOf(model).isValid())
            return;
        const Node& ours = m_reference.node(reference);
        const Node& theirs = m_model.node(model);
        if (ours.type == theirs.type && ours.domain == theirs.domain)
            pair(reference, model);
    }

    const Graph& m_reference;
    const Graph& m_model;
    UseTable m_referenceUses;
    UseTable m_modelUses;
    NodeMatching m_matching;
    std::vector<NodeId> m_pairs; ///< of the reference, in the order they were found
};

} // namespace

NodeMatching matchNodes(const Graph& reference, const Graph& model)
{
    return Matcher(reference, model).match();
}

} // namespace core
