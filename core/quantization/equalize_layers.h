#pragma once

#include "core/quantization/watch_values.h"

#include <string>
#include <vector>

namespace core {

/// A network whose layers have channels of equal size.
struct EqualizedLayers
{
    Model model;
    int64_t pairs = 0; ///< of layers that were balanced
    int64_t absorbed = 0; ///< channels whose constant part went into the next bias
    std::vector<std::string> notes; ///< what was left alone, and why
};

/// Before: y = W2 f(W1 x + b1) + b2, f with f(s x) = s f(x). After: the same function with W1 / S,
/// b1 / S and W2 S, so that one scale for a whole tensor fits all of its channels.
///
/// Conditions: nobody else reads what lies between. A Clip from zero becomes a Relu where no sample
/// reaches its upper bound, else the pair is left alone. Names of scaled values change.
///
/// Formula: M. Nagel, M. van Baalen, T. Blankevoort, M. Welling: "Data-Free Quantization Through
/// Weight Equalization and Bias Correction" (ICCV 2019), equation 11: S = sqrt(r1 r2) / r2 for each
/// channel, r its largest weight, repeated over all pairs until nothing changes. Section 4.1.3: a
/// part c of b1 that is never below zero moves to b2 + W2 c, with c the least output that
/// was seen on `job.samples`, where nothing is padded.
///
/// `job.model` and its samples are read, `job.values` is not. Throws Cancelled.
EqualizedLayers equalizeLayers(WatchJob job, Monitor& monitor);

} // namespace core
