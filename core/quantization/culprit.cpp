#include "core/quantization/culprit.h"

#include "core/execution/constant_folding.h"
#include "core/execution/executor.h"
#include "core/execution/model_split.h"
#include "core/operators/infer_shapes.h"
#include "core/passes/clean_up.h"
#include "core/quantization/prepare_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <set>

namespace core {

namespace {

/// A layer of the float model and the same values in the quantized one.
struct Match
{
    NodeId node;
    std::vector<ValueId> inputs; ///< computed values, in the float model
    std::vector<ValueId> quantizedInputs;
    ValueId output;
    ValueId quantizedOutput;
};

bool isQuantizing(const Node& node)
{
    return node.type == "QuantizeLinear" || node.type == "DequantizeLinear"
        || node.type == "DynamicQuantizeLinear" || node.type.starts_with("QLinear")
        || node.type.starts_with("QGemm") || node.type == "MatMulNBits"
        || node.type.ends_with("Integer") || node.type == "Cast";
}

using Twin = std::function<std::optional<ValueId>(ValueId)>;

/// Adds the values that both models know and that the match is made from: its own inputs, or, where
/// quantization made other numbers of those, what stands before. False when there are none.
bool findInputs(const Graph& reference, const Twin& twin, Match& match)
{
    std::vector<NodeId> open{ match.node };
    std::set<NodeId> seen{ match.node };
    while (!open.empty()) {
        const Node& node = reference.node(open.back());
        open.pop_back();
        for (const ValueId input : node.inputs) {
            if (!input.isValid() || isConstant(reference.value(input))
                || std::ranges::count(match.inputs, input) > 0)
                continue;
            const NodeId producer = reference.value(input).producer;
            if (const std::optional<ValueId> known = twin(input)) {
                match.inputs.push_back(input);
                match.quantizedInputs.push_back(*known);
            } else if (!producer.isValid()) {
                return false;
            } else if (seen.insert(producer).second) {
                open.push_back(producer);
            }
        }
    }
    return !match.inputs.empty();
}

std::vector<Match> matchLayers(const Graph& reference, const Graph& quantized)
{
    std::vector<Match> matches;
    const Twin twin = [&](ValueId id) { return quantized.find(reference.value(id).name); };
    for (const NodeId id : reference.order()) {
        const Node& node = reference.node(id);
        if (node.outputs.size() != 1 || !twin(node.outputs[0]))
            continue;
        Match match{ .node = id,
                     .output = node.outputs[0],
                     .quantizedOutput = *twin(node.outputs[0]) };
        if (findInputs(reference, twin, match))
            matches.push_back(std::move(match));
    }
    return matches;
}

/// The part of a model between some values and another.
Model between(const Model& model, const std::vector<ValueId>& inputs, ValueId output)
{
    Model part = model;
    for (const ValueId input : inputs) {
        const NodeId producer = part.graph.value(input).producer;
        if (producer.isValid())
            part.graph.removeNode(producer);
    }
    part.graph.setInputs(inputs);
    part.graph.setOutputs({ output });
    removeUnused(part);
    return part;
}

/// Runs both models, then each layer of the quantized one on its own.
class Ranking
{
public:
    Ranking(const Model& reference, const Model& quantized, int threads, Monitor& monitor)
        : m_reference(std::make_shared<const Model>(reference))
        , m_quantized(std::make_shared<const Model>(quantized))
        , m_threads(threads)
        , m_monitor(monitor)
        , m_matches(matchLayers(reference.graph, quantized.graph))
    {
        keepQuantizedLayers();
        if (m_matches.empty())
            throw Error(ErrorCode::unsupported,
                        "no layer of the two models can be matched by name, or none is quantized");
    }

    std::vector<LayerError> run(std::span<const Tensor> inputs)
    {
        std::vector<SignalNoise> prefix(m_matches.size());
        std::vector<SignalNoise> alone(m_matches.size());
        const std::vector<ValueId> taps = referenceTaps();
        Executor reference(m_reference, { .threads = m_threads });
        Executor quantized(m_quantized, { .threads = m_threads });
        std::vector<ValueId> outputs;
        for (const Match& match : m_matches)
            outputs.push_back(match.quantizedOutput);
        m_monitor.beginPhase("comparing layers");
        for (size_t batch = 0; batch < inputs.size(); ++batch) {
            const auto feed = inputs.subspan(batch, 1);
            const std::vector<Tensor> expected =
                reference.run(feed, { .taps = taps }, m_monitor).taps;
            const std::vector<Tensor> found =
                quantized.run(feed, { .taps = outputs }, m_monitor).taps;
            const auto known = [&](ValueId value) -> const Tensor& {
                const auto place = std::ranges::lower_bound(taps, value) - taps.begin();
                return expected[static_cast<size_t>(place)];
            };
            for (size_t i = 0; i < m_matches.size(); ++i) {
                add(prefix[i], m_matches[i], known(m_matches[i].output), found[i]);
                std::vector<Tensor> feeds;
                for (const ValueId input : m_matches[i].inputs)
                    feeds.push_back(isInput(input) ? feed.front() : known(input));
                add(alone[i], m_matches[i], known(m_matches[i].output),
                    m_layers[i].run(feeds, RunRequest{}, m_monitor).outputs.front());
                m_monitor.advance(
                    (static_cast<double>(batch)
                     + static_cast<double>(i + 1) / static_cast<double>(m_matches.size()))
                    / static_cast<double>(inputs.size()));
            }
        }
        return ranked(prefix, alone);
    }

private:
    bool isInput(ValueId value) const { return m_reference->graph.value(value).isInput; }

    /// Layers without anything that quantizes in them say nothing.
    void keepQuantizedLayers()
    {
        const InferredShapes shapes = inferShapes(*m_quantized);
        std::vector<Match> kept;
        for (Match& match : m_matches) {
            m_monitor.checkpoint();
            Model part = between(*m_quantized, match.quantizedInputs, match.quantizedOutput);
            if (std::ranges::none_of(part.graph.order(),
                                     [&](NodeId id) { return isQuantizing(part.graph.node(id)); }))
                continue;
            for (const ValueId input : match.quantizedInputs)
                part.graph.value(input).type.elementType = shapes.of(input).elementType;
            m_layers.emplace_back(std::make_shared<const Model>(std::move(part)),
                                  ExecutorOptions{ .threads = m_threads });
            kept.push_back(std::move(match));
        }
        m_matches = std::move(kept);
    }

    std::vector<ValueId> referenceTaps() const
    {
        std::set<ValueId> taps;
        for (const Match& match : m_matches) {
            taps.insert(match.output);
            for (const ValueId input : match.inputs)
                if (!isInput(input))
                    taps.insert(input);
        }
        return { taps.begin(), taps.end() };
    }

    void add(SignalNoise& powers, const Match& match, const Tensor& expected,
             const Tensor& found) const
    {
        if (expected.shape() != found.shape() || expected.elementType() != ElementType::float32
            || found.elementType() != ElementType::float32)
            throw Error(
                ErrorCode::invalidModel,
                fmt::format("value \"{}\" is {} {} in one model and {} {} in the other",
                            m_reference->graph.value(match.output).name,
                            elementTypeName(expected.elementType()), shapeText(expected.shape()),
                            elementTypeName(found.elementType()), shapeText(found.shape())));
        powers.add(expected.values<float>(), found.values<float>());
    }

    std::vector<LayerError> ranked(const std::vector<SignalNoise>& prefix,
                                   const std::vector<SignalNoise>& alone) const
    {
        std::vector<LayerError> errors;
        for (size_t i = 0; i < m_matches.size(); ++i) {
            const Node& node = m_reference->graph.node(m_matches[i].node);
            errors.push_back({ .name = node.name,
                               .type = node.type,
                               .value = m_reference->graph.value(m_matches[i].output).name,
                               .aloneDecibel = alone[i].decibel(),
                               .prefixDecibel = prefix[i].decibel() });
        }
        std::ranges::stable_sort(errors, {}, &LayerError::aloneDecibel);
        return errors;
    }

    std::shared_ptr<const Model> m_reference;
    std::shared_ptr<const Model> m_quantized;
    int m_threads;
    Monitor& m_monitor;
    std::vector<Match> m_matches;
    std::vector<Executor> m_layers; ///< of the quantized model, each reading float numbers
};

} // namespace

std::vector<LayerError> rankCulprits(const Model& reference, const Model& quantized,
                                     std::span<const Tensor> inputs, int threads, Monitor& monitor)
{
    return Ranking(preparedForQuantization(reference, monitor), quantized, threads, monitor)
        .run(inputs);
}

} // namespace core
