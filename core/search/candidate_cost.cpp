#include "core/search/candidate_cost.h"

#include "core/base/byte_amount.h"
#include "core/base/number_text.h"
#include "core/execution/model_cost.h"
#include "core/operators/infer_shapes.h"

#include <array>
#include <cmath>

namespace core {

namespace {

constexpr std::array kFigures{
    CostFigureName{ "bytes", "Bytes", "bytes of the weights as they are stored",
                    &CandidateCost::bytes, true },
    CostFigureName{ "parameters", "Parameters", "numbers that are learned",
                    &CandidateCost::parameters },
    CostFigureName{ "macs", "MACs", "multiply-accumulates of one picture", &CandidateCost::macs },
    CostFigureName{ "memory", "Memory", "bytes of weights and activations at the worst time",
                    &CandidateCost::memory, true },
};

constexpr Catalog<CostFigureName> kCatalog{ "cost figure", kFigures };

/// Bytes that a weight of a product saves in 8 bits, less its scales.
int64_t savedBytes(const Model& model)
{
    int64_t saved = 0;
    for (const ValueId id : model.graph.values()) {
        const std::optional<Tensor>& weight = model.graph.value(id).initializer;
        if (weight && weight->rank() >= 2 && weight->elementType() == ElementType::float32)
            saved += 3 * weight->elementCount() - 4 * weight->shape()[0];
    }
    return saved;
}

/// "20k" or "1.5M" as well as plain numbers.
std::optional<double> parseCount(std::string_view text)
{
    double factor = 1;
    if (text.ends_with('k') || text.ends_with('M')) {
        factor = text.ends_with('k') ? 1e3 : 1e6;
        text.remove_suffix(1);
    }
    const std::optional<double> number = parseReal(text);
    return number ? std::optional(*number * factor) : std::nullopt;
}

std::optional<double> amount(std::string_view text, const CostFigureName& figure,
                             const CandidateCost& whole)
{
    std::optional<double> number;
    if (text.ends_with('%')) {
        number = parseReal(text.substr(0, text.size() - 1));
        if (number)
            *number *= static_cast<double>(whole.*(figure.figure)) / 100;
    } else {
        if (figure.isInBytes)
            number = parseByteAmount(text);
        if (!number)
            number = parseCount(text);
    }
    constexpr double kMost = 1e15;
    return number && *number >= 1 && *number < kMost ? number : std::nullopt;
}

CostLimit costLimit(std::string_view part, const CandidateCost& whole)
{
    const size_t sign = part.find("<=");
    const CostFigureName* figure =
        sign == std::string_view::npos ? nullptr : kCatalog.find(part.substr(0, sign));
    const std::optional<double> most =
        figure == nullptr ? std::nullopt : amount(part.substr(sign + 2), *figure, whole);
    if (!most)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the limit \"{}\" is not understood; accepted are bytes, "
                                "parameters, macs or memory with a number or a share of the whole "
                                "network, such as bytes<=50kB, parameters<=20k or macs<=50%",
                                part));
    return { figure, static_cast<int64_t>(std::floor(*most)) };
}

} // namespace

CandidateCost candidateCost(const Model& model, bool isInteger)
{
    const ModelCost cost = modelCost(model, inferShapes(model, concreteInputShapes(model)));
    const int64_t bytes = cost.parameterBytes - (isInteger ? savedBytes(model) : 0);
    return { .parameters = cost.parameters,
             .bytes = bytes,
             .macs = cost.macs,
             .memory = bytes + cost.peakActivationBytes / (isInteger ? 4 : 1) };
}

const Catalog<CostFigureName>& costFigures()
{
    return kCatalog;
}

std::vector<CostLimit> costLimits(std::string_view text, const CandidateCost& whole)
{
    std::vector<CostLimit> limits;
    for (size_t start = 0; !text.empty() && start <= text.size();) {
        const size_t end = std::min(text.find(',', start), text.size());
        limits.push_back(costLimit(text.substr(start, end - start), whole));
        start = end + 1;
    }
    return limits;
}

double violation(const CandidateCost& cost, const std::vector<CostLimit>& limits)
{
    double sum = 0;
    for (const CostLimit& limit : limits)
        sum += std::max(0.0,
                        static_cast<double>(cost.*(limit.figure->figure))
                                / static_cast<double>(limit.most)
                            - 1);
    return sum;
}

void refuseInfeasible(const std::vector<CostLimit>& limits, const CandidateCost& smallest)
{
    for (const CostLimit& limit : limits)
        if (smallest.*(limit.figure->figure) > limit.most)
            throw Error(ErrorCode::invalidArgument,
                        fmt::format("no network of this space has {} {} or less; the smallest has "
                                    "{}",
                                    limit.most, limit.figure->id,
                                    smallest.*(limit.figure->figure)));
}

} // namespace core
