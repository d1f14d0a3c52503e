#pragma once

#include "core/base/catalog.h"
#include "core/base/parameters.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace core {

/// One step of some weights. All spans have one size; weights, gradients and buffers that are zero
/// stay zero, which keeps the padding of the kernels' layouts.
struct WeightUpdate
{
    std::span<float> values;
    std::span<const float> gradients;
    std::array<std::span<float>, 2> buffers; ///< what the rule remembers; starts as zero
    float gradientScale = 1; ///< every gradient is multiplied by it first
    float learningRate = 0;
    float weightDecay = 0;
    int64_t step = 1; ///< counts from 1
};

/// How weights follow their gradients. Elementwise, so that the order of the elements does not
/// matter; may be applied to disjoint weights from several threads.
class UpdateRule
{
public:
    virtual ~UpdateRule() = default;
    /// How many buffers it uses, at most two.
    virtual size_t buffers() const = 0;
    virtual void apply(const WeightUpdate& update) const = 0;
};

/// A row of the catalog of optimizers.
struct OptimizerKind
{
    std::string_view id;
    std::string_view title;
    std::string_view help;
    std::unique_ptr<UpdateRule> (*make)(const ParameterValues& values) = nullptr;
};

const Catalog<OptimizerKind>& optimizers();

/// What the rows read: momentum and the decay of the averages.
Parameters optimizerParameters();

} // namespace core
