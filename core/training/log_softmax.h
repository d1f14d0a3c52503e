#pragma once

#include <span>

namespace core {

/// result[c] = logits[c] - log(sum over k of exp(logits[k])), after subtracting the largest logit,
/// so that nothing overflows and log(0) is never taken. `result` may be `logits`.
void logSoftmax(std::span<const float> logits, std::span<float> result);

} // namespace core
