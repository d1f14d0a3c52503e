#pragma once

#include "core/execution/template_budget.h"

namespace core {

/// Everything that decides a network made from a template, beside what it reads: number of classes,
/// budget and seed, then the parameters of the family.
Parameters newNetworkParameters(const NetworkTemplate& family);

/// A network made from a template.
struct NewNetwork
{
    Model model;
    std::vector<int64_t> widths; ///< as asked for, or as the budget allows
    NetworkSize size;
};

/// Makes the network that `values` (of newNetworkParameters()) describe for an input of the size of
/// `task`; the number of classes is that of the values. Throws Error invalidArgument,
/// limitExceeded.
NewNetwork newNetwork(const NetworkTemplate& family, NetworkTask task,
                      const ParameterValues& values, Monitor& monitor);

} // namespace core
