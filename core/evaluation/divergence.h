#pragma once

#include <vector>

namespace core {

/// Kullback-Leibler divergence of `model` from `reference`, both probabilities of the same classes:
/// sum p log(p / q), in nats. q is kept above zero, since float probabilities underflow.
double divergence(const std::vector<double>& reference, const std::vector<double>& model);

} // namespace core
