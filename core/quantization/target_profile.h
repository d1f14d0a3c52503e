#pragma once

#include "core/base/catalog.h"
#include "core/graph/element_type.h"

#include <string_view>

namespace core {

/// What a runtime wants of a quantized model: facts, not code.
struct TargetProfile
{
    std::string_view id; ///< "ort-x64"
    std::string_view title;
    std::string_view help; ///< one or two sentences
    ElementType activations = ElementType::uint8;
    bool hasSymmetricActivations = false; ///< zero point in the middle
    ElementType weights = ElementType::int8;
    bool isPerChannel = true; ///< one scale for each output channel of a weight
    bool quantizesBias = true; ///< int32 with the scale of input times weight; else float
    bool sharesConcat = false; ///< inputs and output of a Concat have the same scale
    bool pairsPerReader = false; ///< each reader of a value gets a pair of nodes of its own
};

const Catalog<TargetProfile>& targetProfiles();

} // namespace core
