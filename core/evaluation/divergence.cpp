#include "core/evaluation/divergence.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

double divergence(const std::vector<double>& reference, const std::vector<double>& model)
{
    constexpr double kSmallest = std::numeric_limits<float>::min();
    double sum = 0;
    for (size_t label = 0; label < reference.size(); ++label)
        if (reference[label] > 0)
            sum +=
                reference[label] * std::log(reference[label] / std::max(model[label], kSmallest));
    return std::max(sum, 0.0);
}

} // namespace core
