#include "tests/support/random_network.h"

#include "core/base/random.h"

#include <cmath>
#include <functional>
#include <numeric>

using namespace core;

namespace test {

namespace {

/// A value [N, channels, 6, 6] of the network.
struct Feature
{
    ValueId id;
    int64_t channels = 0;
};

class NetworkBuilder
{
public:
    NetworkBuilder(uint64_t seed)
        : m_random({ .seed = seed, .use = 11 })
    {
        m_model.opsetImports = { { "", 17 } };
        Value input{ .name = "x" };
        input.type = { ElementType::float32, SymbolicShape{ Dimension("N"), 3, kSize, kSize } };
        const ValueId id = graph().addValue(std::move(input));
        graph().addInput(id);
        m_features.push_back(convolution({ id, 3 }, 8));
    }

    Model build(int steps)
    {
        for (int step = 0; step < steps; ++step)
            addStep();
        std::vector<Feature> last{ m_features.back(), any() };
        const Feature joined = last[0].id == last[1].id ? last[0] : concat(last);
        const ValueId pooled = node("GlobalAveragePool", { joined.id });
        const ValueId flat = node("Flatten", { pooled });
        const ValueId output =
            node("MatMul", { flat, weight({ joined.channels, 4 }, joined.channels) });
        graph().value(output).type = { ElementType::float32, SymbolicShape{ Dimension("N"), 4 } };
        graph().addOutput(output);
        return std::move(m_model);
    }

private:
    static constexpr int64_t kSize = 6;

    Graph& graph() { return m_model.graph; }
    Feature any()
    {
        return m_features[static_cast<size_t>(
            m_random.below(static_cast<int64_t>(m_features.size())))];
    }

    ValueId weight(const Shape& shape, int64_t fan)
    {
        Tensor tensor(ElementType::float32, shape);
        for (float& value : tensor.mutableValues<float>())
            value = static_cast<float>(m_random.normal() / std::sqrt(static_cast<double>(fan)));
        return graph().addInitializer(graph().freshName("w"), std::move(tensor));
    }

    ValueId positive(int64_t size)
    {
        Tensor tensor(ElementType::float32, { size });
        for (float& value : tensor.mutableValues<float>())
            value = static_cast<float>(m_random.uniform(0.5, 1.5));
        return graph().addInitializer(graph().freshName("p"), std::move(tensor));
    }

    ValueId integers(const std::vector<int64_t>& values)
    {
        return graph().addInitializer(
            graph().freshName("i"),
            Tensor::of<int64_t>({ static_cast<int64_t>(values.size()) }, std::span(values)));
    }

    std::vector<ValueId> nodes(const std::string& type, std::vector<ValueId> inputs,
                               std::vector<Attribute> attributes, size_t outputs)
    {
        Node made{ .name = graph().freshName(type), .type = type, .inputs = std::move(inputs) };
        made.attributes = std::move(attributes);
        for (size_t slot = 0; slot < outputs; ++slot)
            made.outputs.push_back(graph().addValue({ .name = graph().freshName("v") }));
        const std::vector<ValueId> result = made.outputs;
        graph().addNode(std::move(made));
        return result;
    }

    ValueId node(const std::string& type, std::vector<ValueId> inputs,
                 std::vector<Attribute> attributes = {})
    {
        return nodes(type, std::move(inputs), std::move(attributes), 1).front();
    }

    Feature convolution(const Feature& input, int64_t outputs, int64_t groups = 1)
    {
        const int64_t kernel = m_random.below(2) * 2 + 1;
        const int64_t pad = kernel / 2;
        const int64_t perGroup = input.channels / groups;
        const ValueId weights =
            weight({ outputs, perGroup, kernel, kernel }, perGroup * kernel * kernel);
        return { node("Conv", { input.id, weights, weight({ outputs }, 4) },
                      { { .name = "group", .value = groups },
                        { .name = "pads", .value = std::vector<int64_t>{ pad, pad, pad, pad } } }),
                 outputs };
    }

    Feature concat(const std::vector<Feature>& parts)
    {
        std::vector<ValueId> inputs;
        int64_t channels = 0;
        for (const Feature& part : parts) {
            inputs.push_back(part.id);
            channels += part.channels;
        }
        return { node("Concat", inputs, { { .name = "axis", .value = int64_t{ 1 } } }), channels };
    }

    void addStep()
    {
        using Step = void (NetworkBuilder::*)();
        static constexpr Step kSteps[] = {
            &NetworkBuilder::addConvolution, &NetworkBuilder::addConvolution,
            &NetworkBuilder::addGrouped,     &NetworkBuilder::addDepthwise,
            &NetworkBuilder::addNormalized,  &NetworkBuilder::addSum,
            &NetworkBuilder::addGate,        &NetworkBuilder::addConcat,
            &NetworkBuilder::addSplit,       &NetworkBuilder::addSlice,
            &NetworkBuilder::addPad,         &NetworkBuilder::addShuffle,
            &NetworkBuilder::addGather,      &NetworkBuilder::addLinear,
        };
        (this->*kSteps[m_random.below(std::size(kSteps))])();
        // Channels must not grow without bound.
        if (m_features.back().channels > 24)
            m_features.push_back(convolution(m_features.back(), 8));
    }

    void addConvolution()
    {
        m_features.push_back(convolution(any(), 4 + 4 * m_random.below(3)));
        m_features.push_back(
            { node("Relu", { m_features.back().id }), m_features.back().channels });
    }

    void addGrouped()
    {
        const Feature input = any();
        const int64_t groups = input.channels % 4 == 0 ? 4 : input.channels % 2 == 0 ? 2 : 1;
        m_features.push_back(convolution(input, groups * (2 + m_random.below(3)), groups));
    }

    void addDepthwise()
    {
        const Feature input = any();
        m_features.push_back(
            convolution(input, input.channels * (1 + m_random.below(2)), input.channels));
    }

    void addNormalized()
    {
        const Feature input = any();
        const int64_t channels = input.channels;
        m_features.push_back({ node("BatchNormalization",
                                    { input.id, positive(channels), weight({ channels }, 4),
                                      weight({ channels }, 4), positive(channels) }),
                               channels });
    }

    void addSum()
    {
        const Feature a = any();
        Feature b = any();
        if (b.channels != a.channels)
            b = convolution(b, a.channels);
        m_features.push_back({ node("Add", { a.id, b.id }), a.channels });
    }

    void addGate()
    {
        const Feature input = any();
        const Feature pooled{ node("GlobalAveragePool", { input.id }), input.channels };
        const ValueId weights = weight({ input.channels, input.channels, 1, 1 }, input.channels);
        const ValueId gate = node("Sigmoid", { node("Conv", { pooled.id, weights }) });
        m_features.push_back({ node("Mul", { input.id, gate }), input.channels });
    }

    void addConcat() { m_features.push_back(concat({ any(), any() })); }

    void addSplit()
    {
        const Feature input = any();
        const int64_t first = 1 + m_random.below(input.channels - 1);
        const std::vector<ValueId> parts =
            nodes("Split", { input.id, integers({ first, input.channels - first }) },
                  { { .name = "axis", .value = int64_t{ 1 } } }, 2);
        m_features.push_back({ parts[0], first });
        m_features.push_back({ parts[1], input.channels - first });
        widenLast();
    }

    void addSlice()
    {
        const Feature input = any();
        const int64_t start = m_random.below(input.channels - 1);
        const int64_t end = start + 1 + m_random.below(input.channels - start);
        m_features.push_back(
            { node("Slice", { input.id, integers({ start }), integers({ end }), integers({ 1 }) }),
              std::min(end, input.channels) - start });
        widenLast();
    }

    /// Steps need at least two channels.
    void widenLast()
    {
        for (Feature& feature : m_features) {
            if (feature.channels < 2)
                feature = convolution(feature, 4);
        }
    }

    void addPad()
    {
        const Feature input = any();
        const int64_t before = m_random.below(3);
        m_features.push_back({ node("Pad", { input.id, integers({ 0, before, 0, 0, 0, 1, 0, 0 }) }),
                               input.channels + before + 1 });
    }

    void addShuffle()
    {
        const Feature input = any();
        const int64_t groups = input.channels % 4 == 0 ? 4 : input.channels % 2 == 0 ? 2 : 1;
        const ValueId parts =
            node("Reshape",
                 { input.id, integers({ 0, groups, input.channels / groups, kSize, kSize }) });
        const ValueId turned =
            node("Transpose", { parts },
                 { { .name = "perm", .value = std::vector<int64_t>{ 0, 2, 1, 3, 4 } } });
        m_features.push_back(
            { node("Reshape", { turned, integers({ 0, input.channels, kSize, kSize }) }),
              input.channels });
    }

    void addGather()
    {
        const Feature input = any();
        std::vector<int64_t> order(static_cast<size_t>(input.channels));
        std::iota(order.begin(), order.end(), 0);
        m_random.shuffle(std::span(order));
        order.resize(order.size() - static_cast<size_t>(m_random.below(input.channels - 1)));
        m_features.push_back({ node("Gather", { input.id, integers(order) },
                                    { { .name = "axis", .value = int64_t{ 1 } } }),
                               static_cast<int64_t>(order.size()) });
        widenLast();
    }

    /// Channels last, a matrix product, and back.
    void addLinear()
    {
        const Feature input = any();
        const ValueId last =
            node("Transpose", { input.id },
                 { { .name = "perm", .value = std::vector<int64_t>{ 0, 2, 3, 1 } } });
        const ValueId product =
            node("MatMul", { last, weight({ input.channels, 6 }, input.channels) });
        m_features.push_back(
            { node("Transpose", { product },
                   { { .name = "perm", .value = std::vector<int64_t>{ 0, 3, 1, 2 } } }),
              6 });
    }

    Model m_model;
    Random m_random;
    std::vector<Feature> m_features;
};

} // namespace

Model randomNetwork(uint64_t seed, int steps)
{
    return NetworkBuilder(seed).build(steps);
}

} // namespace test
