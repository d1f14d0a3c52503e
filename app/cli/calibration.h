#pragma once

#include "core/data/preprocessing.h"
#include "core/data/split_dataset.h"
#include "core/pruning/watch_activations.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>

namespace app {

/// Adds --criterion with the rows of core::criteria() as choices.
void addCriterionOption(CLI::App& command, std::string& criterion);

/// What criteria with data look at.
class CalibrationArguments
{
public:
    /// Adds --calibration.
    void addTo(CLI::App& command);

    /// What the criterion needs of the network's activations, on samples that are no test samples
    /// where there are others; nothing for criteria that look at weights. Throws core::Error when
    /// the criterion needs data and `splits` is null.
    std::optional<core::ActivationStatistics>
    watch(const std::string& criterion, const core::Model& model, const core::ChannelGroups& groups,
          const core::Preprocessing& preprocessing, core::SplitDataset* splits,
          core::Monitor& monitor) const;

private:
    int64_t m_samples = core::kCalibrationSamples;
};

} // namespace app
