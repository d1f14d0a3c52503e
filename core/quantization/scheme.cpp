#include "core/quantization/scheme.h"

#include "core/base/catalog_parameter.h"
#include "core/quantization/calibrator.h"
#include "core/quantization/rounding.h"

#include <fmt/format.h>

#include <array>

namespace core {

namespace {

constexpr std::array kSchemes{
    SchemeEntry{ "static", "Static integers",
                 "Activations and weights in 8 bits with scales that are found on samples: fastest "
                 "for convolutions.",
                 true, quantizeStatically },
    SchemeEntry{ "dynamic", "Dynamic integers",
                 "Weights of matrix products in 8 bits, activations with scales of the moment: for "
                 "transformers, and without samples.",
                 false, quantizeDynamically },
    SchemeEntry{ "int8-weights", "8-bit weights",
                 "Weights of matrix products in blocks of 32 with 8 bits; activations stay float.",
                 false, quantizeWeightsTo8 },
    SchemeEntry{ "int4-weights", "4-bit weights",
                 "Weights of matrix products in blocks of 32 with 4 bits; activations stay float.",
                 false, quantizeWeightsTo4 },
    SchemeEntry{
        "float16", "Half precision",
        "All numbers in float16, half the size; nodes whose numbers do not fit stay float. "
        "Fast on graphics processors; given samples, activations are checked too.",
        false, quantizeToFloat16 },
    SchemeEntry{ "bfloat16", "bfloat16 weights",
                 "Weights in bfloat16, half the size, computed with in float.", false,
                 quantizeToBFloat16 },
};

} // namespace

const Catalog<SchemeEntry>& schemes()
{
    static const Catalog<SchemeEntry> kCatalog("scheme", kSchemes);
    return kCatalog;
}

Parameters quantizationParameters()
{
    return {
        catalogParameter("scheme", "Scheme", "Which numbers become small ones.", schemes()),
        catalogParameter("target", "Target", "The runtime that the file is made for.",
                         targetProfiles()),
        catalogParameter("calibrator", "Calibrator", "How the range of an activation is chosen.",
                         calibrators()),
        { .key = "percentile",
          .title = "Percentile",
          .help = "Share of the numbers that the calibrator percentile keeps.",
          .type = ParameterType::real,
          .fallback = 99.999,
          .minimum = 50,
          .maximum = 100,
          .unit = "%" },
        { .key = "weightBits",
          .title = "Weight bits",
          .help = "Bits of a weight: 8, 7 where a processor adds pairs of products in 16 bits, or "
                  "4.",
          .type = ParameterType::integer,
          .fallback = int64_t(8),
          .minimum = 4,
          .maximum = 8 },
        catalogParameter("rounding", "Rounding", "How weights become integers.", roundings()),
        { .key = "biasCorrection",
          .title = "Bias correction",
          .help = "Biases make up for what integers change in the mean, layer by layer from the "
                  "front (Nagel et al.: Data-Free Quantization, 2019, with samples).",
          .type = ParameterType::boolean,
          .fallback = false },
        { .key = "format",
          .title = "Format",
          .help = "How static integers are written.",
          .type = ParameterType::choice,
          .fallback = std::string("qdq"),
          .choices = { { "qdq", "Quantize and dequantize",
                         "Float operators between pairs of nodes that runtimes fuse." },
                       { "qoperator", "Integer operators",
                         "QLinearConv and its like, as ONNX Runtime has them." } } },
        { .key = "packedWeights",
          .title = "Packed weights",
          .help = "Static weights of 4 bits are stored two in a byte: half the size, but ONNX "
                  "Runtime multiplies them in float.",
          .type = ParameterType::boolean,
          .fallback = false },
        { .key = "dynamicConvolutions",
          .title = "Dynamic convolutions",
          .help = "The scheme dynamic converts convolutions too, which rarely makes them faster.",
          .type = ParameterType::boolean,
          .fallback = false },
        { .key = "equalization",
          .title = "Equalize layers",
          .help =
              "Gives the channels of neighbouring layers equal sizes, for targets with one scale "
              "for each weight (Nagel et al.: Data-Free Quantization, 2019).",
          .type = ParameterType::boolean,
          .fallback = false },
        { .key = "smoothing",
          .title = "Smooth activations",
          .help = "Moves channels that stand out from activations into weights, for transformers "
                  "(Xiao et al.: SmoothQuant, 2023).",
          .type = ParameterType::boolean,
          .fallback = false },
        { .key = "samples",
          .title = "Samples",
          .help = "Samples that calibration looks at, spread evenly over the set.",
          .type = ParameterType::integer,
          .fallback = kQuantizationSamples,
          .minimum = 1,
          .maximum = 1e9 },
    };
}

QuantizedModel quantize(const QuantizationJob& job, Monitor& monitor)
{
    const SchemeEntry& scheme = schemes().at(job.settings.text("scheme"));
    if (scheme.needsData && job.samples == nullptr)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the scheme \"{}\" finds scales on training or validation samples; "
                                "give a data set that has some",
                                scheme.id));
    return scheme.apply(job, monitor);
}

} // namespace core
