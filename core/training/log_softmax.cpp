#include "core/training/log_softmax.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>

namespace core {

void logSoftmax(std::span<const float> logits, std::span<float> result)
{
    require(logits.size() == result.size() && !logits.empty(), "one result a logit");
    const float largest = *std::ranges::max_element(logits);
    double sum = 0;
    for (const float logit : logits)
        sum += std::exp(logit - largest);
    const float shift = largest + static_cast<float>(std::log(sum));
    std::ranges::transform(logits, result.begin(), [&](float logit) { return logit - shift; });
}

} // namespace core
