#include "core/execution/constant_folding.h"
#include "core/passes/clean_up.h"
#include "core/quantization/prepare_model.h"
#include "core/quantization/quantization_plan.h"
#include "core/quantization/scheme.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// Weights that are shared by this many inputs in a row have one scale.
constexpr int64_t kBlock = 32;

/// A matrix [N, K] in blocks along K, as MatMulNBits of com.microsoft reads it.
struct BlockedMatrix
{
    Tensor integers; ///< uint8 [N, blocks, bytes of a block], the lower half of a byte first
    Tensor scales; ///< float [N * blocks]; the zero point is the middle of the unsigned range
};

BlockedMatrix blocked(std::span<const float> rows, int64_t rowCount, int64_t columns, int bits)
{
    const int64_t blocks = (columns + kBlock - 1) / kBlock;
    BlockedMatrix result{ .integers =
                              Tensor(ElementType::uint8, { rowCount, blocks, kBlock * bits / 8 }),
                          .scales = Tensor(ElementType::float32, { rowCount * blocks }) };
    const std::span<uint8_t> bytes = result.integers.mutableValues<uint8_t>();
    const std::span<float> scales = result.scales.mutableValues<float>();
    const int32_t middle = 1 << (bits - 1);
    for (int64_t block = 0; block < rowCount * blocks; ++block) {
        const int64_t start = block / blocks * columns + block % blocks * kBlock;
        const int64_t size = std::min(kBlock, columns - block % blocks * kBlock);
        const auto numbers = rows.subspan(static_cast<size_t>(start), static_cast<size_t>(size));
        float largest = 0;
        for (const float number : numbers)
            largest = std::max(largest, std::abs(number));
        const float scale = symmetricScale(static_cast<double>(largest), middle - 1);
        scales[static_cast<size_t>(block)] = scale;
        for (int64_t i = 0; i < kBlock; ++i) {
            const float number = i < size ? numbers[static_cast<size_t>(i)] : 0.F;
            const auto integer = static_cast<uint32_t>(
                static_cast<int32_t>(std::nearbyint(number / scale)) + middle);
            const int64_t place = block * kBlock + i;
            if (bits == 8)
                bytes[static_cast<size_t>(place)] = static_cast<uint8_t>(integer);
            else
                bytes[static_cast<size_t>(place / 2)] |=
                    static_cast<uint8_t>(integer << (place % 2 * 4));
        }
    }
    return result;
}

/// Makes the weights of products small and leaves activations float.
class WeightOnly
{
public:
    WeightOnly(const QuantizationJob& job, Monitor& monitor, int bits)
        : m_job(job)
        , m_monitor(monitor)
        , m_bits(bits)
    {
    }

    QuantizedModel run()
    {
        m_monitor.beginPhase("quantizing weights");
        QuantizedModel result;
        result.prepared =
            std::make_shared<const Model>(preparedForQuantization(*m_job.model, m_monitor));
        m_model = *result.prepared;
        int64_t converted = 0;
        for (const NodeId id : result.prepared->graph.order()) {
            m_monitor.checkpoint();
            LayerChoice layer{ .node = id };
            layer.reason = obstacle(id);
            layer.isInteger = layer.reason.empty();
            layer.hasWeights = layer.isInteger;
            layer.bits = layer.isInteger ? m_bits : 32;
            if (layer.isInteger) {
                convert(id);
                ++converted;
            }
            result.layers.push_back(layer);
        }
        if (converted == 0)
            throw Error(ErrorCode::unsupported,
                        "no weights can be made small: there is no MatMul or Gemm whose weights "
                        "are a constant float matrix");
        if (m_model.opsetVersion("com.microsoft") == 0)
            m_model.opsetImports.push_back({ "com.microsoft", 1 });
        m_model.graph.sortTopologically();
        removeUnused(m_model);
        result.notes.push_back(
            fmt::format("Weights in {} bits, one scale for {} in a row; activations stay float.",
                        m_bits, kBlock));
        result.model = std::move(m_model);
        return result;
    }

private:
    std::string obstacle(NodeId id) const
    {
        const Graph& graph = m_model.graph;
        const Node& node = graph.node(id);
        if (!node.domain.empty() || (node.type != "MatMul" && node.type != "Gemm"))
            return "only matrix products have a format for small weights";
        if (m_job.floatNodes.contains(node.name))
            return "kept in float as asked";
        const Value& weight = graph.value(node.inputs[1]);
        if (!isConstant(weight) || weight.initializer->elementType() != ElementType::float32
            || weight.initializer->rank() != 2 || isConstant(graph.value(node.inputs[0])))
            return "its weights are no constant float matrix";
        if (node.type == "Gemm"
            && (node.integer("transA", 0) != 0 || node.real("alpha", 1) != 1
                || node.real("beta", 1) != 1))
            return "transposed or scaled input";
        return "";
    }

    /// The weight as [outputs, inputs].
    std::vector<float> rowsOf(const Tensor& weight, bool isTransposed) const
    {
        const std::span<const float> values = weight.values<float>();
        for (const float value : values)
            if (!std::isfinite(value))
                throw Error(ErrorCode::nonFinite, "a weight is NaN or infinite");
        if (!isTransposed)
            return { values.begin(), values.end() };
        const auto inputs = static_cast<size_t>(weight.shape()[0]);
        const auto outputs = static_cast<size_t>(weight.shape()[1]);
        std::vector<float> rows(values.size());
        for (size_t i = 0; i < inputs; ++i)
            for (size_t j = 0; j < outputs; ++j)
                rows[j * inputs + i] = values[i * outputs + j];
        return rows;
    }

    void convert(NodeId id)
    {
        Graph& graph = m_model.graph;
        const Node before = graph.node(id);
        const std::string name = graph.value(before.inputs[1]).name;
        const Tensor weight = *graph.value(before.inputs[1]).initializer;
        const bool isTransposed = weightAxis(before) == 1;
        const int64_t outputs = weight.shape()[isTransposed ? 1 : 0];
        const int64_t inputs = weight.shape()[isTransposed ? 0 : 1];
        const BlockedMatrix matrix = blocked(rowsOf(weight, isTransposed), outputs, inputs, m_bits);
        Node product{ .name = before.name, .type = "MatMulNBits", .domain = "com.microsoft" };
        product.inputs = { before.inputs[0],
                           graph.addInitializer(graph.freshName(name + "_quantized"),
                                                matrix.integers),
                           graph.addInitializer(graph.freshName(name + "_scale"), matrix.scales) };
        product.setAttribute({ .name = "K", .value = inputs });
        product.setAttribute({ .name = "N", .value = outputs });
        product.setAttribute({ .name = "bits", .value = int64_t(m_bits) });
        product.setAttribute({ .name = "block_size", .value = kBlock });
        const ValueId output = before.outputs[0];
        graph.removeNode(id);
        if (!before.hasInput(2)) {
            product.outputs = { output };
            graph.addNode(std::move(product));
            return;
        }
        Value sum;
        sum.name = graph.freshName(graph.value(output).name + "_product");
        sum.type = graph.value(output).type;
        product.outputs = { graph.addValue(std::move(sum)) };
        Node addition{ .name = before.name + "_bias", .type = "Add" };
        addition.inputs = { product.outputs[0], before.inputs[2] };
        addition.outputs = { output };
        graph.addNode(std::move(product));
        graph.addNode(std::move(addition));
    }

    const QuantizationJob& m_job;
    Monitor& m_monitor;
    int m_bits;
    Model m_model;
};

} // namespace

QuantizedModel quantizeWeightsTo8(const QuantizationJob& job, Monitor& monitor)
{
    return WeightOnly(job, monitor, 8).run();
}

QuantizedModel quantizeWeightsTo4(const QuantizationJob& job, Monitor& monitor)
{
    return WeightOnly(job, monitor, 4).run();
}

} // namespace core
