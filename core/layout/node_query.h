#pragma once

#include "core/layout/graph_document.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A search in a graph: terms that must all hold. A plain word is looked for in name, operator and
/// title; `op:Conv`, `name:attn`, `block:layers.3` and `category:pooling` in one of them;
/// `shape:64x3x3` in the output's and the weights' sizes, "?" being any; `params>1M` and
/// `macs<=10k` compare. A minus in front excludes. Case does not matter.
class NodeQuery
{
public:
    /// Throws Error invalidArgument for a number that is none.
    static NodeQuery parse(std::string_view text);
    /// One regular expression (ECMAScript) for name or operator; throws Error invalidArgument when
    /// it is not well formed.
    static NodeQuery parsePattern(std::string_view pattern);

    bool isEmpty() const { return m_terms.empty(); }
    bool matches(const GraphDocument& document, NodeId id) const;
    /// Matching nodes that a picture can show, in graph order.
    std::vector<NodeId> find(const GraphDocument& document) const;

private:
    using Term = std::function<bool(const GraphDocument&, NodeId)>;
    friend class QueryParser;

    std::vector<Term> m_terms;
};

} // namespace core
