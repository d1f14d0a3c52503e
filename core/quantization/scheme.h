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

/// The float network that the static scheme makes integers of: folded, and balanced as the settings
/// ask for.
std::shared_ptr<const Model> preparedStatically(const QuantizationJob& job, Monitor& monitor);
/// Activations and weights in integers with fixed scales, found on samples.
QuantizedModel quantizeStatically(const QuantizationJob& job, Monitor& monitor);

/// Before: y = MatMul(x, W), or Gemm, by constant weights. After: DynamicQuantizeLinear,
/// MatMulInteger by W in int8 with one scale for each output, Cast and Mul by both scales, Add of
/// the bias. With the setting dynamicConvolutions also Conv, as ConvInteger by unsigned weights.
QuantizedModel quantizeDynamically(const QuantizationJob& job, Monitor& monitor);

/// All numbers in float16 where they fit, with Cast where float ones come in or are read. Nodes
/// whose weights, or activations on the samples, pass 65504 stay float.
QuantizedModel quantizeToFloat16(const QuantizationJob& job, Monitor& monitor);
/// Weights in bfloat16, cast to float where they are read: ONNX Runtime has no bfloat16 kernels for
/// processors.
QuantizedModel quantizeToBFloat16(const QuantizationJob& job, Monitor& monitor);

/// Before: y = MatMul(x, W), or Gemm, by constant weights. After: y = MatMulNBits(x, W') with W' in
/// blocks of 32 along its inputs, one scale each, symmetric; a bias is added behind.
/// Conditions: W is a float matrix, x is neither transposed nor scaled.
QuantizedModel quantizeWeightsTo8(const QuantizationJob& job, Monitor& monitor);
QuantizedModel quantizeWeightsTo4(const QuantizationJob& job, Monitor& monitor);

} // namespace core
