#include "core/quantization/saturation.h"

namespace core {

bool addsBytesExactly()
{
#if defined(__x86_64__) && defined(__clang__)
    // clang 14 does not know the narrower form by name.
    return __builtin_cpu_supports("avx512vnni") > 0;
#elif defined(__x86_64__)
    return __builtin_cpu_supports("avx512vnni") > 0 || __builtin_cpu_supports("avxvnni") > 0;
#else
    return true;
#endif
}

std::string saturationNote(const TargetProfile& target, int bits, bool addsExactly)
{
    constexpr int kBitsThatMayOverflow = 8;
    if (target.activations != ElementType::uint8 || bits < kBitsThatMayOverflow)
        return "";
    return addsExactly
        ? "This processor adds products of bytes exactly (VNNI); one without may saturate in ONNX "
          "Runtime, which weightBits 7 avoids."
        : "This processor adds pairs of products of bytes in 16 bits (no VNNI), so that ONNX "
          "Runtime may saturate; weightBits 7 avoids it.";
}

} // namespace core
