#pragma once

#include "core/graph/model.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace core {

/// What a network reads and what it tells: pictures [N, channels, height, width] -> logits
/// [N, classes].
struct NetworkTask
{
    int64_t channels = 1;
    int64_t height = 28;
    int64_t width = 28;
    int64_t classes = 10;

    bool operator==(const NetworkTask&) const = default;
};

/// Parameters that a network made from a template may have; larger ones are refused before memory
/// is taken for them.
inline constexpr int64_t kMostTemplateParameters = 100'000'000;

/// A convolution of a network under construction. Padding keeps the size, divided by the stride and
/// rounded up.
struct ConvolutionShape
{
    int64_t outputs = 0;
    int64_t kernel = 3; ///< odd
    int64_t stride = 1;
    bool isDepthwise = false; ///< one group for each channel; outputs are the inputs
};

/// Writes an ordinary ONNX graph layer after layer, as an exporter would. Convolutions get normal
/// weights of variance 2 / fan-in (He, Zhang, Ren, Sun: "Delving deep into rectifiers", ICCV 2015,
/// equation 10), the classifier uniform ones of variance 1 / (3 fan-in); BatchNormalization starts
/// as the identity. Each tensor has its own stream of random numbers, so that changing one layer
/// leaves the others as they were.
class NetworkBuilder
{
public:
    /// Without a seed all weights are zero, for counting.
    NetworkBuilder(const NetworkTask& task, std::optional<uint64_t> seed);

    /// What the layers after this call are named under: "/stage1/block2".
    void enter(std::string scope) { m_scope = std::move(scope); }

    ValueId input() const { return m_input; }
    int64_t channels(ValueId value) const { return m_channels.at(value); }

    /// Conv without bias, and BatchNormalization.
    ValueId convolution(ValueId x, std::string_view name, const ConvolutionShape& shape);
    ValueId relu(ValueId x);
    /// Clip to [0, 6].
    ValueId relu6(ValueId x);
    ValueId add(ValueId a, ValueId b);
    /// Halves both sides, rounding down.
    ValueId maxPool(ValueId x);
    /// Global average, Flatten and Gemm to the classes; returns the finished model.
    Model finish(ValueId features);

private:
    ValueId node(std::string_view name, std::string type, std::vector<ValueId> inputs,
                 std::vector<Attribute> attributes = {});
    ValueId constant(std::string_view name, float value);
    ValueId filled(std::string name, int64_t count, float value);
    /// Room for a weight, zeros; counts it.
    Tensor room(Shape shape);
    ValueId kernels(std::string name, const Shape& shape);
    ValueId batchNormalization(ValueId x, const std::string& stem, std::string_view name);

    Graph m_graph;
    NetworkTask m_task;
    std::optional<uint64_t> m_seed;
    std::string m_scope;
    ValueId m_input;
    ValueId m_zero;
    ValueId m_six;
    std::unordered_map<ValueId, int64_t> m_channels;
    int64_t m_parameters = 0;
    uint64_t m_tensors = 0; ///< random tensors so far, the number of the next stream
};

} // namespace core
