#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace core {

/// What a new version of an operator asks of a node that was written for the one before.
enum class OperatorChange
{
    attributeToInput, ///< `attribute`, when set, becomes input `slot`
    lastAxisOnly, ///< other axes than the last mean something else
    countsParts, ///< equal parts are told by num_outputs
    oneOutputOnly, ///< outputs after the first mean something else or are gone
    noEquivalent, ///< there is no form that means the same
};

/// A version of an operator of ONNX's default domain whose change matters to older nodes. Versions
/// that only accept more types, or have new attributes whose default is what was before, have none.
struct OperatorVersion
{
    std::string_view type;
    int64_t opset = 0; ///< the first with the change
    OperatorChange change = OperatorChange::noEquivalent;
    std::string_view attribute; ///< of attributeToInput
    size_t slot = 0; ///< of attributeToInput
    bool isList = true; ///< of attributeToInput: a list of numbers, else one
};

/// From opset 9 to kNewestOpset, in order of opset for each type.
std::span<const OperatorVersion> operatorVersions();

} // namespace core
