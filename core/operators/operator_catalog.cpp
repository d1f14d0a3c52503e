#include "core/operators/operator_catalog.h"

#include "core/operators/families.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace core {

namespace {

std::string_view canonical(std::string_view domain)
{
    return domain == "ai.onnx" ? std::string_view() : domain;
}

using EntriesByName =
    std::map<std::pair<std::string_view, std::string_view>, std::vector<const OperatorEntry*>>;

/// Rows by (domain, type): models of ten thousand nodes ask once a node.
const EntriesByName& entriesByName()
{
    static const EntriesByName kIndex = [] {
        EntriesByName index;
        for (const std::span<const OperatorEntry> table : operatorTables()) {
            for (const OperatorEntry& entry : table)
                index[{ entry.domain, entry.type }].push_back(&entry);
        }
        return index;
    }();
    return kIndex;
}

std::span<const OperatorEntry* const> entriesOf(std::string_view domain, std::string_view type)
{
    const auto found = entriesByName().find({ canonical(domain), type });
    return found == entriesByName().end() ? std::span<const OperatorEntry* const>() : found->second;
}

bool serves(const OperatorEntry& entry, int64_t opset)
{
    return opset >= entry.sinceVersion && (entry.untilVersion == 0 || opset <= entry.untilVersion);
}

/// The newest opset of the default domain whose definitions the tables were written against.
constexpr int64_t kNewestOpset = 22;

} // namespace

std::vector<std::span<const OperatorEntry>> operatorTables()
{
    return { families::elementwise(), families::activation(),    families::convolution(),
             families::pooling(),     families::normalization(), families::matmul(),
             families::shape(),       families::indexing(),      families::image(),
             families::reduce(),      families::recurrent(),     families::quantize(),
             families::loss(),        families::generator(),     families::signal(),
             families::control(),     families::transformer() };
}

const OperatorEntry* findOperator(std::string_view domain, std::string_view type, int64_t opset)
{
    if (canonical(domain).empty() && opset > kNewestOpset)
        return nullptr;
    const auto entries = entriesOf(domain, type);
    const auto found = std::ranges::find_if(
        entries, [&](const OperatorEntry* entry) { return serves(*entry, opset); });
    return found == entries.end() ? nullptr : *found;
}

std::unique_ptr<Operator> makeOperator(const Node& node, int64_t opset)
{
    const OperatorEntry* entry = findOperator(node.domain, node.type, opset);
    if (entry == nullptr)
        throw Error(ErrorCode::unsupported,
                    fmt::format("{}: operator {} of domain \"{}\" in opset {} is not supported",
                                node.label(), node.type,
                                node.domain.empty() ? "ai.onnx" : node.domain, opset));
    if (node.outputs.empty())
        throw Error(
            ErrorCode::invalidModel,
            fmt::format("{}: it makes no value; every operator has an output", node.label()));
    try {
        return entry->make(NodeView{ node, opset });
    } catch (const Error& error) {
        throw Error(error.code(), fmt::format("{}: {}", node.label(), error.what()));
    }
}

OperatorCategory categoryOf(const Node& node)
{
    const auto entries = entriesOf(node.domain, node.type);
    return entries.empty() ? OperatorCategory::other : entries.front()->category;
}

} // namespace core
