#pragma once

#include "core/quantization/target_profile.h"

#include <string>

namespace core {

/// True when this processor multiplies unsigned by signed bytes and adds up in 32 bits (VNNI).
/// Others of x64 add pairs of products in 16 bits, which saturate: 2 x 255 x 127 > 32,767.
bool addsBytesExactly();

/// What a user should know of that for weights of so many bits; empty where nothing can saturate.
/// Our own executor is exact on every processor.
std::string saturationNote(const TargetProfile& target, int bits, bool addsExactly);

} // namespace core
