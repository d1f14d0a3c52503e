#pragma once

#include "core/graph/graph.h"

#include <string>
#include <utility>
#include <vector>

namespace core {

/// The version of one operator set that a model asks for.
struct OpsetImport
{
    std::string domain; ///< "" is ONNX's default domain
    int64_t version = 0;
    bool operator==(const OpsetImport&) const = default;
};

/// A model-local function: a body that calls of (domain, name, overload) stand for.
struct Function
{
    std::string name;
    std::string domain;
    std::string overload;
    std::vector<std::string> attributes; ///< attribute names without default
    std::vector<Attribute> attributeDefaults;
    std::vector<OpsetImport> opsetImports;
    Graph body; ///< inputs and outputs carry no types
    std::string unknownFields;
    bool operator==(const Function&) const = default;
};

/// One ONNX model with everything its file says. A copyable value.
struct Model
{
    int64_t irVersion = 8;
    std::string producerName;
    std::string producerVersion;
    std::string domain;
    int64_t modelVersion = 0;
    std::string documentation;
    std::vector<OpsetImport> opsetImports;
    std::vector<std::pair<std::string, std::string>> metadata; ///< metadata_props, in order
    std::vector<Function> functions;
    std::vector<std::string> trainingInfo; ///< serialized, carried along
    Graph graph;
    std::string unknownFields;

    /// Version of a domain's operator set; 0 when the model does not import it. "ai.onnx" is the
    /// default domain.
    int64_t opsetVersion(std::string_view opsetDomain) const;
    const Function* function(const Node& call) const;
    /// Value of a metadata key, or nullptr.
    const std::string* metadataValue(std::string_view key) const;
    void setMetadata(std::string_view key, std::string value);

    bool operator==(const Model&) const = default;
};

} // namespace core
