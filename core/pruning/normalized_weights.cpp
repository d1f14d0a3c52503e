#include "core/pruning/normalized_weights.h"

namespace core {

Eigen::MatrixXd normalizedWeights(const ScoredModel& scored, const ProductLayer& layer)
{
    const std::vector<double> weights = scored.weights(layer.weight());
    const std::vector<float> rounded(weights.begin(), weights.end());
    Model scaled = scored.model();
    scaled.graph.value(layer.weight()).initializer =
        Tensor::of<float>(scored.shape(layer.weight()), rounded);
    return layer.weights(scaled);
}

} // namespace core
