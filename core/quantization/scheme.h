#pragma once

#include "core/base/catalog.h"
#include "core/quantization/quantization_job.h"

#include <string_view>

namespace core {

/// Which numbers of a network become small ones.
struct SchemeEntry
{
    std::string_view id; ///< "static"
    std::string_view title;
    std::string_view help; ///< one or two sentences
    bool needsData = false;
    QuantizedModel (*apply)(const QuantizationJob& job, Monitor& monitor) = nullptr;
};

const Catalog<SchemeEntry>& schemes();

/// Activations and weights in integers with fixed scales, found on samples.
QuantizedModel quantizeStatically(const QuantizationJob& job, Monitor& monitor);

/// Before: y = MatMul(x, W), or Gemm, by constant weights. After: y = MatMulNBits(x, W') with W' in
/// blocks of 32 along its inputs, one scale each, symmetric; a bias is added behind.
/// Conditions: W is a float matrix, x is neither transposed nor scaled.
QuantizedModel quantizeWeightsTo8(const QuantizationJob& job, Monitor& monitor);
QuantizedModel quantizeWeightsTo4(const QuantizationJob& job, Monitor& monitor);

} // namespace core
