#pragma once

#include "core/base/monitor.h"
#include "core/graph/network_template.h"

#include <optional>
#include <string>

namespace core {

/// Most that a network may cost, as inspect counts it. Kind of both: computed, not measured.
struct NetworkBudget
{
    std::optional<int64_t> parameters;
    std::optional<int64_t> macs; ///< of one picture

    bool isLimited() const { return parameters || macs; }
};

/// What a network costs for one picture.
struct NetworkSize
{
    int64_t parameters = 0;
    int64_t macs = 0;
};

NetworkSize networkSize(const Model& model);
bool fits(const NetworkSize& size, const NetworkBudget& budget);
/// "11120 parameters and 1230000 multiply-accumulates", only what the budget limits.
std::string sizeText(const NetworkSize& size, const NetworkBudget& budget);

/// `values` with all widths multiplied by the same factor, the largest that fits the budget.
/// Throws Error invalidArgument with the smallest possible figures when none does.
ParameterValues widthsForBudget(const NetworkTemplate& family, const NetworkTask& task,
                                const ParameterValues& values, const NetworkBudget& budget,
                                Monitor& monitor);

} // namespace core
