#include "core/quantization/target_profile.h"

#include <array>

namespace core {

namespace {

constexpr std::array kProfiles{
    TargetProfile{ .id = "ort-x64",
                   .title = "ONNX Runtime, x64",
                   .help = "Unsigned activations: signed ones with two readers stay float there." },
    TargetProfile{ .id = "ort-arm64",
                   .title = "ONNX Runtime, ARM64",
                   .help = "Signed activations with a pair of nodes for each reader.",
                   .activations = ElementType::int8,
                   .pairsPerReader = true },
    TargetProfile{ .id = "openvino",
                   .title = "OpenVINO",
                   .help = "Unsigned activations, shared scales at a Concat.",
                   .sharesConcat = true },
    TargetProfile{ .id = "tensorrt",
                   .title = "TensorRT",
                   .help = "Signed, symmetric numbers only; biases stay float.",
                   .activations = ElementType::int8,
                   .hasSymmetricActivations = true,
                   .quantizesBias = false,
                   .sharesConcat = true },
    TargetProfile{ .id = "qnn",
                   .title = "Qualcomm QNN",
                   .help = "Unsigned activations, one scale for each weight, shared scales at a "
                           "Concat.",
                   .isPerChannel = false,
                   .sharesConcat = true },
};

} // namespace

const Catalog<TargetProfile>& targetProfiles()
{
    static const Catalog<TargetProfile> kCatalog("target", kProfiles);
    return kCatalog;
}

} // namespace core
