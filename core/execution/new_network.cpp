#include "core/execution/new_network.h"

namespace core {

namespace {

Parameters generalParameters()
{
    return {
        { .key = "classes",
          .title = "Classes",
          .help = "Number of classes to tell apart.",
          .type = ParameterType::integer,
          .fallback = int64_t{ 10 },
          .minimum = 2,
          .maximum = 1e6 },
        { .key = "mostParameters",
          .title = "Most parameters",
          .help = "Scale all widths to the largest network with no more parameters; 0: no limit.",
          .type = ParameterType::integer,
          .fallback = int64_t{ 0 },
          .minimum = 0 },
        { .key = "mostMacs",
          .title = "Most multiply-accumulates",
          .help = "The same for the multiply-accumulates of one picture; 0: no limit.",
          .type = ParameterType::integer,
          .fallback = int64_t{ 0 },
          .minimum = 0 },
        { .key = "seed",
          .title = "Seed",
          .help = "Of the initial weights.",
          .type = ParameterType::integer,
          .fallback = int64_t{ 1 },
          .minimum = 0 },
    };
}

/// 0 stands for no limit.
std::optional<int64_t> limit(const ParameterValues& values, std::string_view key)
{
    const int64_t number = values.integer(key);
    return number > 0 ? std::optional(number) : std::nullopt;
}

ParameterValues familyValues(const NetworkTemplate& family, const ParameterValues& values)
{
    ParameterValues own(family.parameters());
    for (const Parameter& parameter : own.description())
        own.set(parameter.key, values.value(parameter.key));
    return own;
}

} // namespace

Parameters newNetworkParameters(const NetworkTemplate& family)
{
    Parameters all = generalParameters();
    for (Parameter& parameter : family.parameters())
        all.push_back(std::move(parameter));
    return all;
}

NewNetwork newNetwork(const NetworkTemplate& family, NetworkTask task,
                      const ParameterValues& values, Monitor& monitor)
{
    task.classes = values.integer("classes");
    const NetworkBudget budget{ limit(values, "mostParameters"), limit(values, "mostMacs") };
    ParameterValues own = familyValues(family, values);
    if (budget.isLimited())
        own = widthsForBudget(family, task, own, budget, monitor);
    NewNetwork network;
    network.widths = wholeNumbers(own, "widths");
    network.model = buildNetwork(family, task, own, static_cast<uint64_t>(values.integer("seed")));
    network.size = networkSize(network.model);
    return network;
}

} // namespace core
