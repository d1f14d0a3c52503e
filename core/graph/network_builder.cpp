#include "core/graph/network_builder.h"

#include "core/base/random.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// Purpose of the random numbers, see RandomKey::use.
constexpr uint64_t kInitializationUse = 0x1a17;

/// "stage1.block2.conv1" for scope "/stage1/block2" and "conv1".
std::string stemOf(std::string_view scope, std::string_view name)
{
    std::string stem(scope.substr(std::min<size_t>(1, scope.size())));
    std::ranges::replace(stem, '/', '.');
    return stem.empty() ? std::string(name) : fmt::format("{}.{}", stem, name);
}

std::vector<Attribute> windowAttributes(int64_t kernel, int64_t stride, int64_t padding)
{
    return { { .name = "kernel_shape", .value = std::vector<int64_t>{ kernel, kernel } },
             { .name = "pads", .value = std::vector<int64_t>(4, padding) },
             { .name = "strides", .value = std::vector<int64_t>{ stride, stride } } };
}

Value declared(std::string name, SymbolicShape shape)
{
    Value value;
    value.name = std::move(name);
    value.type.elementType = ElementType::float32;
    value.type.shape = std::move(shape);
    value.isDeclared = true;
    return value;
}

} // namespace

NetworkBuilder::NetworkBuilder(const NetworkTask& task, std::optional<uint64_t> seed)
    : m_task(task)
    , m_seed(seed)
{
    m_graph.name = "network";
    m_input = m_graph.addValue(
        declared("image", { Dimension("batch"), task.channels, task.height, task.width }));
    m_graph.addInput(m_input);
    m_channels[m_input] = task.channels;
}

ValueId NetworkBuilder::node(std::string_view name, std::string type, std::vector<ValueId> inputs,
                             std::vector<Attribute> attributes)
{
    const std::string full = fmt::format("{}/{}", m_scope, name);
    const ValueId output = m_graph.addValue({ .name = full + "_output_0" });
    if (!inputs.empty())
        m_channels[output] = channels(inputs.front());
    m_graph.addNode({ .name = full,
                      .type = std::move(type),
                      .inputs = std::move(inputs),
                      .outputs = { output },
                      .attributes = std::move(attributes) });
    return output;
}

ValueId NetworkBuilder::constant(std::string_view name, float value)
{
    return node(name, "Constant", {}, { { .name = "value", .value = Tensor::scalar(value) } });
}

Tensor NetworkBuilder::room(Shape shape)
{
    m_parameters += elementCount(shape);
    if (m_parameters > kMostTemplateParameters)
        throw Error(ErrorCode::limitExceeded,
                    fmt::format("the network would have more than {} parameters; make it narrower "
                                "or shallower",
                                kMostTemplateParameters));
    return Tensor(ElementType::float32, std::move(shape));
}

ValueId NetworkBuilder::filled(std::string name, int64_t count, float value)
{
    Tensor tensor = room({ count });
    std::ranges::fill(tensor.mutableValues<float>(), value);
    return m_graph.addInitializer(std::move(name), std::move(tensor));
}

/// `shape` is [outputs, inputs of a group, kernel, kernel].
ValueId NetworkBuilder::kernels(std::string name, const Shape& shape)
{
    Tensor tensor = room(shape);
    if (m_seed) {
        Random random({ .seed = *m_seed, .sample = m_tensors++, .use = kInitializationUse });
        const double fanIn = static_cast<double>(tensor.elementCount() / shape.front());
        const double deviation = std::sqrt(2 / fanIn);
        for (float& weight : tensor.mutableValues<float>())
            weight = static_cast<float>(deviation * random.normal());
    }
    return m_graph.addInitializer(std::move(name), std::move(tensor));
}

ValueId NetworkBuilder::batchNormalization(ValueId x, const std::string& stem,
                                           std::string_view name)
{
    const int64_t count = channels(x);
    return node(name, "BatchNormalization",
                { x, filled(stem + ".scale", count, 1), filled(stem + ".bias", count, 0),
                  filled(stem + ".running_mean", count, 0),
                  filled(stem + ".running_var", count, 1) },
                { { .name = "epsilon", .value = 1e-5f }, { .name = "momentum", .value = 0.9f } });
}

ValueId NetworkBuilder::convolution(ValueId x, std::string_view name, const ConvolutionShape& shape)
{
    const std::string stem = stemOf(m_scope, name);
    const int64_t inputs = channels(x);
    const int64_t outputs = shape.isDepthwise ? inputs : shape.outputs;
    std::vector<Attribute> attributes =
        windowAttributes(shape.kernel, shape.stride, shape.kernel / 2);
    attributes.push_back({ .name = "dilations", .value = std::vector<int64_t>{ 1, 1 } });
    attributes.push_back({ .name = "group", .value = shape.isDepthwise ? inputs : int64_t{ 1 } });
    const ValueId weight = kernels(
        stem + ".weight", { outputs, shape.isDepthwise ? 1 : inputs, shape.kernel, shape.kernel });
    const ValueId y =
        node(fmt::format("{}/Conv", name), "Conv", { x, weight }, std::move(attributes));
    m_channels[y] = outputs;
    return batchNormalization(y, stem + ".norm", fmt::format("{}/BatchNormalization", name));
}

ValueId NetworkBuilder::relu(ValueId x)
{
    std::string name = "Relu";
    for (int number = 1; m_graph.find(fmt::format("{}/{}_output_0", m_scope, name)); ++number)
        name = fmt::format("Relu_{}", number);
    return node(name, "Relu", { x });
}

ValueId NetworkBuilder::relu6(ValueId x)
{
    if (!m_six.isValid()) {
        // Shared, and no initializers: bounds are nothing that could be trained or counted.
        const std::string scope = std::exchange(m_scope, "/bounds");
        m_zero = constant("zero", 0);
        m_six = constant("six", 6);
        m_scope = scope;
    }
    std::string name = "Clip";
    for (int number = 1; m_graph.find(fmt::format("{}/{}_output_0", m_scope, name)); ++number)
        name = fmt::format("Clip_{}", number);
    return node(name, "Clip", { x, m_zero, m_six });
}

ValueId NetworkBuilder::add(ValueId a, ValueId b)
{
    return node("Add", "Add", { a, b });
}

ValueId NetworkBuilder::maxPool(ValueId x)
{
    return node("MaxPool", "MaxPool", { x }, windowAttributes(2, 2, 0));
}

Model NetworkBuilder::finish(ValueId features)
{
    m_scope = "/head";
    const int64_t width = channels(features);
    const ValueId pooled = node("GlobalAveragePool", "GlobalAveragePool", { features });
    const ValueId flat =
        node("Flatten", "Flatten", { pooled }, { { .name = "axis", .value = int64_t{ 1 } } });
    Tensor weights = room({ m_task.classes, width });
    if (m_seed) {
        Random random({ .seed = *m_seed, .sample = m_tensors++, .use = kInitializationUse });
        const double limit = 1 / std::sqrt(static_cast<double>(width));
        for (float& weight : weights.mutableValues<float>())
            weight = static_cast<float>(random.uniform(-limit, limit));
    }
    const ValueId weight = m_graph.addInitializer("head.weight", std::move(weights));
    const ValueId logits =
        node("Gemm", "Gemm", { flat, weight, filled("head.bias", m_task.classes, 0) },
             { { .name = "transB", .value = int64_t{ 1 } } });
    m_graph.renameValue(logits, "logits");
    m_graph.value(logits).type = declared("", { Dimension("batch"), m_task.classes }).type;
    m_graph.value(logits).isDeclared = true;
    m_graph.addOutput(logits);
    Model model;
    model.producerName = "espalier";
    model.opsetImports = { { "", 17 } };
    model.graph = std::move(m_graph);
    return model;
}

} // namespace core
