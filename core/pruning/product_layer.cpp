#include "core/pruning/product_layer.h"

#include "core/execution/constant_folding.h"

#include <algorithm>
#include <numeric>

namespace core {

namespace {

/// Coordinates of a row-major index, the last axis fastest.
void placeOf(int64_t index, std::span<const int64_t> sizes, std::span<int64_t> coordinates)
{
    for (size_t axis = sizes.size(); axis-- > 0;) {
        coordinates[axis] = index % sizes[axis];
        index /= sizes[axis];
    }
}

int64_t readers(const Graph& graph, ValueId value)
{
    return static_cast<int64_t>(UseTable(graph).of(value).size());
}

bool isPlainGemm(const Node& node)
{
    return node.integer("transA", 0) == 0 && node.real("alpha", 1) == 1
        && node.real("beta", 1) == 1;
}

} // namespace

std::optional<ProductLayer> ProductLayer::find(const Model& model, NodeId id)
{
    const Node& node = model.graph.node(id);
    ProductLayer layer;
    if (node.domain.empty() && node.type == "Conv" && node.integer("group", 1) == 1)
        layer.m_kind = Kind::convolution;
    else if (node.domain.empty() && node.type == "Gemm" && isPlainGemm(node))
        layer.m_kind = Kind::gemm;
    else if (node.domain.empty() && node.type == "MatMul")
        layer.m_kind = Kind::matMul;
    else
        return std::nullopt;
    layer.m_node = id;
    layer.m_input = node.inputs[0];
    layer.m_output = node.outputs[0];
    layer.m_weight = node.inputs[1];
    return layer.readShape(model) ? std::optional(layer) : std::nullopt;
}

bool ProductLayer::readShape(const Model& model)
{
    const Graph& graph = model.graph;
    const Node& node = graph.node(m_node);
    const Value& weight = graph.value(m_weight);
    if (!isConstant(weight) || weight.initializer->elementType() != ElementType::float32
        || isConstant(graph.value(m_input)) || readers(graph, m_weight) != 1
        || (node.hasInput(2) && !isConstant(graph.value(node.inputs[2]))))
        return false;
    const Shape& shape = weight.initializer->shape();
    if (m_kind != Kind::convolution && shape.size() != 2)
        return false;
    m_isTransposed =
        m_kind == Kind::matMul || (m_kind == Kind::gemm && node.integer("transB", 0) == 0);
    m_rows = m_isTransposed ? shape[1] : shape[0];
    m_columns = elementCount(shape) / std::max<int64_t>(m_rows, 1);
    if (m_kind == Kind::convolution) {
        m_window = windowAttributes(node);
        m_kernelShape.assign(shape.begin() + 2, shape.end());
        m_kernel = elementCount(m_kernelShape);
    }
    return m_rows > 0 && m_columns > 0;
}

Eigen::MatrixXd ProductLayer::weights(const Model& model) const
{
    const std::span<const float> values = model.graph.value(m_weight).initializer->values<float>();
    using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    if (m_isTransposed)
        return Eigen::Map<const RowMajor>(values.data(), m_columns, m_rows)
            .transpose()
            .cast<double>();
    return Eigen::Map<const RowMajor>(values.data(), m_rows, m_columns).cast<double>();
}

void ProductLayer::setWeights(Model& model, const Eigen::MatrixXd& weights) const
{
    const std::span<float> values = model.graph.value(m_weight).initializer->mutableValues<float>();
    using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    if (m_isTransposed)
        Eigen::Map<RowMajor>(values.data(), m_columns, m_rows) = weights.transpose().cast<float>();
    else
        Eigen::Map<RowMajor>(values.data(), m_rows, m_columns) = weights.cast<float>();
}

Eigen::VectorXd ProductLayer::bias(const Model& model) const
{
    const Node& node = model.graph.node(m_node);
    Eigen::VectorXd bias = Eigen::VectorXd::Zero(m_rows);
    if (!node.hasInput(2))
        return bias;
    const std::vector<double> values = model.graph.value(node.inputs[2]).initializer->toDoubles();
    for (int64_t row = 0; row < m_rows; ++row)
        bias[row] = values[values.size() == 1 ? 0 : static_cast<size_t>(row)];
    return bias;
}

void ProductLayer::setBias(Model& model, const Eigen::VectorXd& bias) const
{
    Graph& graph = model.graph;
    const Eigen::VectorXf rounded = bias.cast<float>();
    Tensor tensor = Tensor::of<float>(
        { m_rows }, std::span(rounded.data(), static_cast<size_t>(rounded.size())));
    Node& node = graph.node(m_node);
    if (node.hasInput(2) && readers(graph, node.inputs[2]) == 1) {
        graph.value(node.inputs[2]).initializer = std::move(tensor);
        graph.value(node.inputs[2]).type.shape = SymbolicShape{ Dimension(m_rows) };
        return;
    }
    const std::string name = graph.freshName(graph.value(m_output).name + "_bias");
    const ValueId added = graph.addInitializer(name, std::move(tensor));
    node.inputs.resize(3);
    node.inputs[2] = added;
}

int64_t ProductLayer::places(const Tensor& output) const
{
    const Shape& shape = output.shape();
    return output.elementCount() / shape[m_kind == Kind::convolution ? 1 : shape.size() - 1];
}

Eigen::MatrixXf ProductLayer::inputs(const Tensor& input, const Tensor& output,
                                     std::span<const int64_t> places) const
{
    Eigen::MatrixXf x = Eigen::MatrixXf::Zero(static_cast<Eigen::Index>(places.size()), m_columns);
    if (m_kind == Kind::convolution) {
        addPatches(x, input, output, places);
        return x;
    }
    const std::span<const float> values = input.values<float>();
    for (size_t i = 0; i < places.size(); ++i)
        x.row(static_cast<Eigen::Index>(i)) =
            Eigen::Map<const Eigen::RowVectorXf>(values.data() + places[i] * m_columns, m_columns);
    return x;
}

void ProductLayer::addPatches(Eigen::MatrixXf& patches, const Tensor& input, const Tensor& output,
                              std::span<const int64_t> places) const
{
    const std::span<const int64_t> spatial = std::span(input.shape()).subspan(2);
    const std::vector<WindowAxis> axes = resolveWindow(m_window, spatial, m_kernelShape);
    const std::span<const int64_t> outputSpatial = std::span(output.shape()).subspan(2);
    const int64_t channels = input.shape()[1];
    const int64_t inputPlaces = elementCount(spatial);
    const int64_t outputPlaces = elementCount(outputSpatial);
    const std::span<const float> values = input.values<float>();
    std::vector<int64_t> at(axes.size());
    std::vector<int64_t> tap(axes.size());
    for (size_t i = 0; i < places.size(); ++i) {
        placeOf(places[i] % outputPlaces, outputSpatial, at);
        const int64_t sample = places[i] / outputPlaces;
        for (int64_t k = 0; k < m_kernel; ++k) {
            placeOf(k, m_kernelShape, tap);
            int64_t offset = 0;
            bool isInside = true;
            for (size_t axis = 0; axis < axes.size(); ++axis) {
                const int64_t position = axes[axis].position(at[axis], tap[axis]);
                isInside = isInside && position >= 0 && position < axes[axis].input;
                offset = offset * axes[axis].input + position;
            }
            for (int64_t channel = 0; isInside && channel < channels; ++channel)
                patches(static_cast<Eigen::Index>(i), channel * m_kernel + k) =
                    values[static_cast<size_t>((sample * channels + channel) * inputPlaces
                                               + offset)];
        }
    }
}

Eigen::MatrixXf ProductLayer::outputs(const Tensor& output, std::span<const int64_t> places,
                                      std::span<const int64_t> rows) const
{
    const std::span<const float> values = output.values<float>();
    const bool isConvolution = m_kind == Kind::convolution;
    const int64_t channels = output.shape()[isConvolution ? 1 : output.shape().size() - 1];
    const int64_t inner = isConvolution ? elementCount(std::span(output.shape()).subspan(2)) : 1;
    Eigen::MatrixXf y(static_cast<Eigen::Index>(places.size()),
                      static_cast<Eigen::Index>(rows.size()));
    for (size_t i = 0; i < places.size(); ++i) {
        const int64_t first = places[i] / inner * channels * inner + places[i] % inner;
        for (size_t row = 0; row < rows.size(); ++row)
            y(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(row)) =
                values[static_cast<size_t>(first + rows[row] * inner)];
    }
    return y;
}

} // namespace core
