#pragma once

#include "core/base/catalog.h"
#include "core/base/parameters.h"
#include "core/graph/network_builder.h"

#include <optional>
#include <string_view>

namespace core {

/// A family of networks for classifying pictures, described by a few parameters. All have the
/// parameter "widths": the channels of each stage; every stage but the first halves height and
/// width.
struct NetworkTemplate
{
    std::string_view id;
    std::string_view title;
    std::string_view help;
    Parameters (*parameters)();
    Model (*build)(const NetworkTask& task, const ParameterValues& values,
                   std::optional<uint64_t> seed);
};

const Catalog<NetworkTemplate>& networkTemplates();

/// The network with weights drawn from the seed; without a seed they are zero, for counting. Throws
/// Error invalidArgument for values that do not fit each other or the task, limitExceeded.
Model buildNetwork(const NetworkTemplate& family, const NetworkTask& task,
                   const ParameterValues& values, std::optional<uint64_t> seed);

/// Whole numbers of a list parameter. Throws Error invalidArgument naming the parameter for others
/// and for an empty list.
std::vector<int64_t> wholeNumbers(const ParameterValues& values, std::string_view key);
/// The same as a list with one number a stage; a single one stands for all. Throws Error
/// invalidArgument when there are more or fewer.
std::vector<int64_t> oneForEachStage(const ParameterValues& values, std::string_view key,
                                     size_t stages);

} // namespace core
