#pragma once

#include "core/base/monitor.h"
#include "core/graph/model.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace core {

/// The element type that products are computed in while training; weights, their gradients and
/// statistics are always float32.
enum class TrainingPrecision
{
    automatic, ///< bfloat16 where the processor has instructions for it, else float32
    float32,
    bfloat16,
};

struct TrainingExecutorOptions
{
    int threads = 0; ///< 0: all processors of the machine
    TrainingPrecision precision = TrainingPrecision::automatic;
    uint64_t seed = 0; ///< of Dropout
    /// False: nodes run one by one as the operators define them, for comparison.
    bool usesKernels = true;
    /// Names of initializers that keep their value. A BatchNormalization whose running mean or
    /// variance is among them runs as in inference.
    std::vector<std::string> frozen;
    std::vector<std::string> taps; ///< names of values that are delivered beside the outputs
};

/// What a trainable initializer is to the network; optimizers decay only `weight`.
enum class TrainableRole
{
    weight, ///< of a product: convolution, matrix product
    bias,
    normalization, ///< scale and bias of a normalization
    other,
};

/// One initializer that training changes. Value and gradient lie in the order that the kernels
/// want, padded with zeros that stay zero as long as an update maps (0, 0) to 0; elementwise
/// updates need not know it.
struct TrainableParameter
{
    std::string name; ///< of the initializer
    TrainableRole role = TrainableRole::other;
    Shape shape; ///< as the model declares it
    std::span<float> values;
    std::span<float> gradients; ///< same order and size as `values`
};

/// Outputs of a forward run in training mode, row-major float32.
struct TrainingForward
{
    std::vector<Tensor> outputs; ///< in the order of the graph's outputs
    std::vector<Tensor> taps; ///< in the order of the options
};

/// A model compiled for training: runs it forward with batch statistics, keeps what the gradient
/// needs, runs it backward. Weights stay in the layout of the kernels between steps. Plans are
/// cached by input shape. Single caller; equal inputs and weights give equal bits at the same
/// thread count.
class TrainingExecutor
{
public:
    /// Throws Error unsupported naming each node on the way from a trainable initializer to an
    /// output whose gradient is not computed, and invalidModel when nothing can be trained.
    explicit TrainingExecutor(std::shared_ptr<const Model> model,
                              TrainingExecutorOptions options = {});
    ~TrainingExecutor();
    TrainingExecutor(TrainingExecutor&&) noexcept;
    TrainingExecutor& operator=(TrainingExecutor&&) noexcept;

    /// What the user should know before training: nodes that stop the gradient, weights that it
    /// does not reach.
    const std::vector<std::string>& notes() const;
    /// float32 or bfloat16, never automatic.
    TrainingPrecision precision() const;

    /// Trainable initializers in the order of the graph; spans stay valid as long as the executor.
    std::span<TrainableParameter> parameters();
    void clearGradients();

    /// Runs on one tensor for each of graph.requiredInputs(); `step` keys Dropout. Running
    /// statistics of BatchNormalization are updated.
    TrainingForward forward(std::span<const Tensor> inputs, uint64_t step, const Monitor& monitor);
    /// Adds to the gradients of the parameters. One tensor an output and one a tap, of their shape;
    /// an undefined tensor counts as zero. Belongs to the most recent forward().
    void backward(std::span<const Tensor> outputGradients, std::span<const Tensor> tapGradients,
                  const Monitor& monitor);
    /// Gradient of the inputs of the most recent backward(), row-major; only when asked for before
    /// forward().
    void wantInputGradients(bool wanted);
    std::vector<Tensor> inputGradients() const;

    /// The model with the current weights and running statistics, otherwise as it was given, but
    /// for two things: calls of its own functions are expanded, and BatchNormalizations that shared
    /// one tensor of running statistics have one each.
    Model model() const;
    /// Takes over weights and running statistics by name; throws Error invalidModel when a
    /// trainable one is missing or has another shape.
    void setWeights(const Model& model);

    /// A buffer in the order of `parameter.values` as a row-major tensor, and back. Lossless, for
    /// checkpoints of optimizer state.
    Tensor toRowMajor(const TrainableParameter& parameter, std::span<const float> buffer) const;
    void fromRowMajor(const TrainableParameter& parameter, const Tensor& tensor,
                      std::span<float> buffer) const;

    /// The label (Node::label()) of the first node of the most recent forward() whose output holds
    /// NaN or infinity; empty when there is none. Ends that run: backward() needs a new forward().
    std::string firstNonFiniteNode() const;

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace core
