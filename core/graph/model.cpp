#include "core/graph/model.h"

#include <algorithm>

namespace core {

namespace {

std::string_view canonicalDomain(std::string_view domain)
{
    return domain == "ai.onnx" ? std::string_view() : domain;
}

} // namespace

int64_t Model::opsetVersion(std::string_view opsetDomain) const
{
    const auto found = std::ranges::find_if(opsetImports, [&](const OpsetImport& import) {
        return canonicalDomain(import.domain) == canonicalDomain(opsetDomain);
    });
    return found == opsetImports.end() ? 0 : found->version;
}

const Function* Model::function(const Node& call) const
{
    const auto found = std::ranges::find_if(functions, [&](const Function& candidate) {
        return candidate.name == call.type && candidate.overload == call.overload
            && canonicalDomain(candidate.domain) == canonicalDomain(call.domain);
    });
    return found == functions.end() ? nullptr : &*found;
}

const std::string* Model::metadataValue(std::string_view key) const
{
    const auto found =
        std::ranges::find_if(metadata, [&](const auto& entry) { return entry.first == key; });
    return found == metadata.end() ? nullptr : &found->second;
}

void Model::setMetadata(std::string_view key, std::string value)
{
    const auto found =
        std::ranges::find_if(metadata, [&](const auto& entry) { return entry.first == key; });
    if (found == metadata.end())
        metadata.emplace_back(std::string(key), std::move(value));
    else
        found->second = std::move(value);
}

} // namespace core
