#include "app/cli/calibration.h"

#include "app/cli/catalog_option.h"
#include "core/pruning/criterion.h"

#include <fmt/format.h>

namespace app {

CLI::Option* addCriterionOption(CLI::App& command, std::string& criterion)
{
    return addChoice(command, "--criterion", criterion, "What tells which channels go",
                     core::criteria());
}

void CalibrationArguments::addTo(CLI::App& command)
{
    command.add_option("--calibration", m_samples, "Samples that criteria with data look at")
        ->check(CLI::PositiveNumber);
}

core::CriterionEvidence CalibrationArguments::evidence(const std::string& criterion,
                                                       const core::Model& model,
                                                       const core::ChannelGroups& groups,
                                                       const core::Preprocessing& preprocessing,
                                                       core::SplitDataset* splits,
                                                       core::Monitor& monitor) const
{
    const core::CriterionEntry& entry = core::criteria().at(criterion);
    if (!entry.needsData())
        return {};
    return core::gatherEvidence(
        entry.needs, model, groups,
        source(fmt::format("the criterion \"{}\"", criterion), preprocessing, splits, monitor),
        monitor);
}

core::EvidenceSource CalibrationArguments::source(std::string_view what,
                                                  const core::Preprocessing& preprocessing,
                                                  core::SplitDataset* splits,
                                                  core::Monitor& monitor) const
{
    if (splits == nullptr)
        throw core::Error(core::ErrorCode::invalidArgument,
                          fmt::format("{} looks at samples; give a data set with --data", what));
    return { .samples = splits->has(core::Role::train)
                 ? splits->train(monitor)
                 : splits->test("the samples of a criterion", monitor),
             .preprocessing = preprocessing,
             .count = m_samples };
}

} // namespace app
