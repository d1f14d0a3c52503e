#include "app/cli/calibration.h"

#include "core/pruning/criterion.h"

#include <fmt/format.h>

namespace app {

void addCriterionOption(CLI::App& command, std::string& criterion)
{
    std::vector<std::string> ids;
    for (const core::CriterionEntry& entry : core::criteria())
        ids.emplace_back(entry.id);
    command.add_option("--criterion", criterion, "What tells which channels go")
        ->check(CLI::IsMember(ids));
}

void CalibrationArguments::addTo(CLI::App& command)
{
    command.add_option("--calibration", m_samples, "Samples that criteria with data look at")
        ->check(CLI::PositiveNumber);
}

std::optional<core::ActivationStatistics>
CalibrationArguments::watch(const std::string& criterion, const core::Model& model,
                            const core::ChannelGroups& groups,
                            const core::Preprocessing& preprocessing, core::SplitDataset* splits,
                            core::Monitor& monitor) const
{
    if (!core::criteria().at(criterion).needsData)
        return std::nullopt;
    if (splits == nullptr)
        throw core::Error(
            core::ErrorCode::invalidArgument,
            fmt::format("the criterion \"{}\" looks at samples; give a data set with --data",
                        criterion));
    const auto pool = splits->has(core::Role::train)
        ? splits->train(monitor)
        : splits->test("the activations of a criterion", monitor);
    return core::watchActivations(model, groups, pool, preprocessing, m_samples, monitor);
}

} // namespace app
