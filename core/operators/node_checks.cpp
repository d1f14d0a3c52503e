#include "core/operators/node_checks.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace core {

namespace {

[[noreturn]] void refuseRank(size_t slot, int64_t found, int64_t expected)
{
    throw Error(ErrorCode::invalidModel,
                fmt::format("input {} has {} axes, expected {}", slot, found, expected));
}

} // namespace

void expectInputs(const NodeView& view, size_t inputs)
{
    for (size_t slot = 0; slot < inputs; ++slot) {
        if (!view.node.hasInput(slot))
            throw Error(ErrorCode::invalidModel,
                        fmt::format("input {} is missing, {} are needed", slot, inputs));
    }
    if (!view.node.hasOutput(0))
        throw Error(ErrorCode::invalidModel, "the first output is missing");
}

std::string expectChoice(const NodeView& view, std::string_view attribute,
                         std::initializer_list<std::string_view> accepted)
{
    std::string text = view.node.text(attribute, *accepted.begin());
    if (std::ranges::find(accepted, text) == accepted.end())
        throw Error(ErrorCode::unsupported,
                    fmt::format("attribute {} is \"{}\", accepted are: {}", attribute, text,
                                fmt::join(accepted, ", ")));
    return text;
}

void expectRank(const Tensor& tensor, int64_t rank, size_t slot)
{
    if (tensor.rank() != rank)
        refuseRank(slot, tensor.rank(), rank);
}

void expectRank(const ValueFacts& facts, int64_t rank, size_t slot)
{
    if (facts.shape && facts.rank() != rank)
        refuseRank(slot, facts.rank(), rank);
}

} // namespace core
