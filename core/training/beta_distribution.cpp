#include "core/training/beta_distribution.h"

#include <cmath>

namespace core {

namespace {

/// Logarithm of a number from the Gamma distribution (Marsaglia, Tsang, "A simple method for
/// generating gamma variables", 2000); the logarithm keeps those of small shapes apart from 0.
double logGammaDistributed(Random& random, double shape)
{
    const double raised = shape < 1 ? shape + 1 : shape;
    const double d = raised - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = random.normal();
        const double v = std::pow(1 + c * x, 3);
        const double u = 1 - random.uniform();
        if (v > 0 && std::log(u) < 0.5 * x * x + d - d * v + d * std::log(v)) {
            const double boost = shape < 1 ? std::log(1 - random.uniform()) / shape : 0;
            return std::log(d * v) + boost;
        }
    }
}

} // namespace

double betaDistributed(Random& random, double shape)
{
    const double first = logGammaDistributed(random, shape);
    const double second = logGammaDistributed(random, shape);
    return 1 / (1 + std::exp(second - first));
}

} // namespace core
