#include "core/execution/quantized_patterns.h"

#include "core/execution/constant_folding.h"
#include "core/execution/quantized_rewrites.h"
#include "core/operators/quantization.h"

#include <algorithm>
#include <limits>

namespace core {

namespace {

constexpr int64_t kClipWithInputs = 11; ///< opset

/// The nodes from an operator to the QuantizeLinear behind it.
struct Chain
{
    NodeId product;
    std::optional<NodeId> activation;
    NodeId quantizer;
    bool isKept = false; ///< a float value inside is to be observed
};

class PatternRewriter
{
public:
    PatternRewriter(Model& model, const std::set<ValueId>& kept)
        : m_model(model)
        , m_graph(model.graph)
        , m_kept(kept)
        , m_isDone(m_graph.nodeSlots(), false)
        , m_readers(m_graph.valueSlots(), 0)
    {
        for (const NodeId id : m_graph.order())
            countReads(m_graph.node(id), 1);
        for (const ValueId output : m_graph.outputs())
            ++m_readers[slot(output)];
    }

    std::vector<QuantizedNode> run(const Monitor& monitor)
    {
        const std::vector<NodeId> order = m_graph.order();
        for (const NodeId id : order) {
            monitor.checkpoint();
            if (QuantizedValues(m_graph).quantizer(id))
                rewriteChain(id);
        }
        for (const NodeId id : order) {
            if (m_graph.isAlive(id) && !m_isDone[slot(id)] && readsDequantized(id))
                rewriteAlone(id);
        }
        removeUnread();
        return std::move(m_found);
    }

private:
    static size_t slot(NodeId id) { return static_cast<size_t>(id.index); }

    static size_t slot(ValueId id) { return static_cast<size_t>(id.index); }

    void countReads(const Node& node, int change)
    {
        m_readers.resize(m_graph.valueSlots(), 0);
        for (const ValueId input : node.inputs) {
            if (input.isValid())
                m_readers[slot(input)] += change;
        }
    }

    /// Nodes and graph outputs that read a value.
    int readers(ValueId id) const { return m_readers[slot(id)]; }

    void remove(NodeId id)
    {
        countReads(m_graph.node(id), -1);
        m_graph.removeNode(id);
    }

    NodeId producer(ValueId id) const { return m_graph.value(id).producer; }

    std::optional<Chain> chainTo(NodeId quantizer) const
    {
        ValueId value = m_graph.node(quantizer).inputs[0];
        NodeId node = producer(value);
        if (!node.isValid() || readers(value) != 1)
            return std::nullopt;
        Chain chain{ .product = node, .quantizer = quantizer };
        const Node& last = m_graph.node(node);
        if (!last.domain.empty() || (last.type != "Relu" && last.type != "Clip"))
            return chain;
        value = last.inputs[0];
        chain.activation = node;
        chain.product = producer(value);
        if (!chain.product.isValid())
            return std::nullopt;
        // An activation that stands alone between dequantizing and quantizing is its own product.
        if (QuantizedValues(m_graph).activation(value))
            return Chain{ .product = node, .activation = node, .quantizer = quantizer };
        return readers(value) == 1 ? std::optional(chain) : std::nullopt;
    }

    /// The limits of Relu or Clip in steps of `of`; nothing when they are not constant.
    std::optional<QuantizedRange> limits(const Node& node, const QuantizationValues& of) const
    {
        const QuantizedValues values(m_graph);
        const float scale = values.scales(of).front();
        const int32_t zeroPoint = values.zeroPoint(of);
        QuantizedRange range = quantizedRange(of.type);
        const QuantizedRange whole = range;
        if (node.type == "Relu") {
            range.lowest = zeroPoint;
            return range;
        }
        for (const size_t input : { size_t(1), size_t(2) }) {
            if (!node.hasInput(input))
                continue;
            const Value& bound = m_graph.value(node.inputs[input]);
            if (!isConstant(bound) || bound.initializer->elementType() != ElementType::float32
                || bound.initializer->elementCount() != 1)
                return std::nullopt;
            const int32_t step =
                quantized(bound.initializer->values<float>()[0] / scale, zeroPoint, whole);
            (input == 1 ? range.lowest : range.highest) = step;
        }
        return range.lowest <= range.highest ? std::optional(range) : std::nullopt;
    }

    void rewriteChain(NodeId quantizer)
    {
        std::optional<Chain> chain = chainTo(quantizer);
        if (!chain || m_isDone[slot(chain->product)])
            return;
        chain->isKept = m_kept.contains(m_graph.node(chain->product).outputs[0])
            || m_kept.contains(m_graph.node(quantizer).inputs[0]);
        const QuantizationValues of = *QuantizedValues(m_graph).quantizer(quantizer);
        std::optional<QuantizedRange> range;
        if (chain->activation) {
            range = limits(m_graph.node(*chain->activation), of);
            if (!range || m_model.opsetVersion("") < kClipWithInputs)
                return report(chain->product, "the limits of the activation are not constant");
        }
        const bool needsClip = range && *range != quantizedRange(of.type);
        if (chain->activation == chain->product) {
            rewriteActivation(*chain, of, *range);
            return;
        }
        QuantizedRewrite rewrite = rewriteQuantized(m_graph, m_graph.node(chain->product), of);
        if (const auto* reason = std::get_if<std::string>(&rewrite))
            return report(chain->product, *reason);
        Node node = std::get<Node>(std::move(rewrite));
        const ValueId result = m_graph.node(quantizer).outputs[0];
        m_found.push_back({ chain->product, true, {} });
        m_isDone[slot(chain->product)] = true;
        remove(quantizer);
        if (!needsClip) {
            node.outputs = { result };
            put(chain->product, std::move(node), chain->isKept);
            return;
        }
        Value unclipped;
        unclipped.name = m_graph.freshName("unclipped");
        node.outputs = { m_graph.addValue(std::move(unclipped)) };
        Node clip = clipNode(node.outputs[0], of, *range);
        clip.outputs = { result };
        put(chain->product, std::move(node), chain->isKept);
        put(*chain->activation, std::move(clip), chain->isKept);
    }

    /// Relu or Clip between equal quantizations.
    void rewriteActivation(const Chain& chain, const QuantizationValues& of,
                           const QuantizedRange& range)
    {
        const QuantizedValues values(m_graph);
        const auto input = values.activation(m_graph.node(chain.product).inputs[0]);
        if (!values.areEqual(input->of, of))
            return report(chain.product, "scale or zero point change");
        Node clip = clipNode(input->value, of, range);
        clip.outputs = { m_graph.node(chain.quantizer).outputs[0] };
        m_found.push_back({ chain.product, true, {} });
        m_isDone[slot(chain.product)] = true;
        remove(chain.quantizer);
        put(chain.product, std::move(clip), chain.isKept);
    }

    Node clipNode(ValueId input, const QuantizationValues& of, const QuantizedRange& range)
    {
        const auto bound = [&](int32_t value) {
            return m_graph.addInitializer(m_graph.freshName("limit"),
                                          quantizedTensor(of.type, {}, std::array{ value }));
        };
        Node clip;
        clip.type = "Clip";
        clip.inputs = { input, bound(range.lowest), bound(range.highest) };
        return clip;
    }

    /// Lets the node take the place of `id`, or stand before it when that is still to be computed.
    void put(NodeId id, Node node, bool keepsOld)
    {
        countReads(node, 1);
        const Node& old = m_graph.node(id);
        node.name = old.name;
        if (keepsOld) {
            m_graph.insertNode(id, std::move(node));
            return;
        }
        countReads(old, -1);
        for (const ValueId output : old.outputs) {
            if (output.isValid())
                m_graph.value(output).producer = NodeId();
        }
        for (const ValueId output : node.outputs)
            m_graph.value(output).producer = id;
        m_graph.node(id) = std::move(node);
    }

    bool readsDequantized(NodeId id) const
    {
        const QuantizedValues values(m_graph);
        const Node& node = m_graph.node(id);
        return node.type != "QuantizeLinear"
            && std::ranges::any_of(node.inputs, [&](ValueId input) {
                   return values.activation(input).has_value();
               });
    }

    /// An operator without a QuantizeLinear of its own behind it.
    void rewriteAlone(NodeId id)
    {
        QuantizedRewrite rewrite = rewriteQuantized(m_graph, m_graph.node(id), std::nullopt);
        if (const auto* reason = std::get_if<std::string>(&rewrite))
            return report(id, *reason);
        Node node = std::get<Node>(std::move(rewrite));
        node.outputs = m_graph.node(id).outputs;
        m_found.push_back({ id, true, {} });
        put(id, std::move(node), false);
    }

    void report(NodeId id, std::string reason)
    {
        // What only brings a tensor into quantized form at the entrance is no candidate.
        if (!m_isDone[slot(id)] && readsDequantized(id)) {
            m_found.push_back({ id, false, std::move(reason) });
            m_isDone[slot(id)] = true;
        }
    }

    /// Removes what only the rewritten operators read.
    void removeUnread()
    {
        const std::vector<NodeId> order = m_graph.order();
        for (auto id = order.rbegin(); id != order.rend(); ++id) {
            const Node& node = m_graph.node(*id);
            const bool isLinear = node.type == "DequantizeLinear" || node.type == "QuantizeLinear"
                || node.type == "Relu" || node.type == "Clip";
            const bool isUnread = std::ranges::all_of(node.outputs, [&](ValueId output) {
                return !output.isValid() || (readers(output) == 0 && !m_kept.contains(output));
            });
            if (isLinear && isUnread)
                remove(*id);
        }
    }

    Model& m_model;
    Graph& m_graph;
    const std::set<ValueId>& m_kept;
    std::vector<bool> m_isDone; ///< by NodeId
    std::vector<int> m_readers; ///< by ValueId
    std::vector<QuantizedNode> m_found;
};

/// com.microsoft must be imported for its operators to be found.
void importMicrosoft(Model& model)
{
    if (model.opsetVersion("com.microsoft") == 0)
        model.opsetImports.push_back({ .domain = "com.microsoft", .version = 1 });
}

} // namespace

std::vector<QuantizedNode> rewriteQuantizedPatterns(Model& model, const std::set<ValueId>& kept,
                                                    const Monitor& monitor)
{
    const auto isDequantizer = [&](NodeId id) {
        return model.graph.node(id).type == "DequantizeLinear";
    };
    if (std::ranges::none_of(model.graph.order(), isDequantizer))
        return {};
    foldConstantNodes(model, monitor, "QuantizeLinear");
    importMicrosoft(model);
    return PatternRewriter(model, kept).run(monitor);
}

} // namespace core
