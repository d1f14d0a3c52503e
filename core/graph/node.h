#pragma once

#include "core/graph/attribute.h"
#include "core/graph/ids.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// One operation of a graph. An input that is left out is an invalid ValueId, so slots keep their
/// meaning.
struct Node
{
    std::string name;
    std::string type; ///< operator name, "Conv"
    std::string domain; ///< "" is ONNX's default domain
    std::string overload; ///< distinguishes model-local functions of equal name
    std::vector<ValueId> inputs;
    std::vector<ValueId> outputs;
    std::vector<Attribute> attributes;
    std::string documentation;
    std::string unknownFields;

    /// The attribute's value, or nullptr when it is not set.
    const Attribute* attribute(std::string_view attributeName) const;
    /// Replaces or appends.
    void setAttribute(Attribute attribute);
    void removeAttribute(std::string_view attributeName);

    /// Attribute values with a default; throw Error invalidModel naming node and attribute when the
    /// kind differs.
    int64_t integer(std::string_view attributeName, int64_t fallback) const;
    float real(std::string_view attributeName, float fallback) const;
    std::string text(std::string_view attributeName, std::string_view fallback) const;
    std::vector<int64_t> integers(std::string_view attributeName,
                                  std::vector<int64_t> fallback = {}) const;
    std::vector<float> reals(std::string_view attributeName,
                             std::vector<float> fallback = {}) const;
    /// The attribute's tensor or nested graph; nullptr when it is not set.
    const Tensor* tensor(std::string_view attributeName) const;
    GraphPointer graph(std::string_view attributeName) const;

    bool hasInput(size_t slot) const { return slot < inputs.size() && inputs[slot].isValid(); }
    bool hasOutput(size_t slot) const { return slot < outputs.size() && outputs[slot].isValid(); }
    /// "Conv \"layer1.conv\"" for messages; type alone when the node has no name.
    std::string label() const;

    bool operator==(const Node&) const = default;
};

} // namespace core
