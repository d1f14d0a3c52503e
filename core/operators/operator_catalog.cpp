#include "core/operators/operator_catalog.h"

#include "core/operators/families.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

std::string_view canonical(std::string_view domain)
{
    return domain == "ai.onnx" ? std::string_view() : domain;
}

bool serves(const OperatorEntry& entry, std::string_view domain, std::string_view type)
{
    return entry.type == type && entry.domain == canonical(domain);
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
    const bool isTooNew = canonical(domain).empty() && opset > kNewestOpset;
    for (const std::span<const OperatorEntry> table : operatorTables()) {
        for (const OperatorEntry& entry : table) {
            if (!isTooNew && serves(entry, domain, type) && opset >= entry.sinceVersion
                && (entry.untilVersion == 0 || opset <= entry.untilVersion))
                return &entry;
        }
    }
    return nullptr;
}

std::unique_ptr<Operator> makeOperator(const Node& node, int64_t opset)
{
    const OperatorEntry* entry = findOperator(node.domain, node.type, opset);
    if (entry == nullptr)
        throw Error(ErrorCode::unsupported,
                    fmt::format("{}: operator {} of domain \"{}\" in opset {} is not supported",
                                node.label(), node.type,
                                node.domain.empty() ? "ai.onnx" : node.domain, opset));
    try {
        return entry->make(NodeView{ node, opset });
    } catch (const Error& error) {
        throw Error(error.code(), fmt::format("{}: {}", node.label(), error.what()));
    }
}

OperatorCategory categoryOf(const Node& node)
{
    for (const std::span<const OperatorEntry> table : operatorTables()) {
        const auto found = std::ranges::find_if(table, [&](const OperatorEntry& entry) {
            return serves(entry, node.domain, node.type);
        });
        if (found != table.end())
            return found->category;
    }
    return OperatorCategory::other;
}

} // namespace core
