#pragma once

#include "core/graph/model.h"
#include "core/operators/window.h"

#include <Eigen/Core>
#include <optional>

namespace core {

/// A convolution or matrix product by constant weights as y = W x + b: one x, of `columns`
/// elements, and one y, of `rows`, for each place of the output. The x of a convolution is the
/// patch under its kernel, with zeros where that is padding.
class ProductLayer
{
public:
    /// Nothing when the node is no product, or its weights cannot be changed alone: groups of
    /// convolutions, weights that others read too, scaled Gemm.
    static std::optional<ProductLayer> find(const Model& model, NodeId node);

    ValueId input() const { return m_input; }
    ValueId output() const { return m_output; }
    ValueId weight() const { return m_weight; }
    /// Axes of the weight that the rows, and the channels of the input, stand on.
    int rowAxis() const { return m_isTransposed ? 1 : 0; }
    int channelAxis() const { return m_isTransposed ? 0 : 1; }
    int64_t rows() const { return m_rows; }
    int64_t columns() const { return m_columns; }
    /// Columns that each channel of the input has, side by side.
    int64_t columnsPerChannel() const { return m_kernel; }
    /// MatMul has none.
    bool canHaveBias() const { return m_kind != Kind::matMul; }

    Eigen::MatrixXd weights(const Model& model) const;
    void setWeights(Model& model, const Eigen::MatrixXd& weights) const;
    /// Zeros when there is none.
    Eigen::VectorXd bias(const Model& model) const;
    void setBias(Model& model, const Eigen::VectorXd& bias) const;

    /// Places of an output tensor, which may have other channels than the layer.
    int64_t places(const Tensor& output) const;
    /// The x at some places of the input tensor that the output was made from: [places, columns].
    Eigen::MatrixXf inputs(const Tensor& input, const Tensor& output,
                           std::span<const int64_t> places) const;
    /// The y there, of the given rows.
    Eigen::MatrixXf outputs(const Tensor& output, std::span<const int64_t> places,
                            std::span<const int64_t> rows) const;

private:
    enum class Kind
    {
        convolution,
        gemm,
        matMul,
    };

    ProductLayer() = default;
    bool readShape(const Model& model);
    void addPatches(Eigen::MatrixXf& patches, const Tensor& input, const Tensor& output,
                    std::span<const int64_t> places) const;

    Kind m_kind = Kind::convolution;
    NodeId m_node;
    ValueId m_input;
    ValueId m_output;
    ValueId m_weight;
    bool m_isTransposed = false; ///< the weights are stored [columns, rows]
    int64_t m_rows = 0;
    int64_t m_columns = 0;
    int64_t m_kernel = 1; ///< places under the kernel
    WindowAttributes m_window;
    Shape m_kernelShape;
};

} // namespace core
