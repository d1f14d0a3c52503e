#pragma once

#include "core/data/preprocessing.h"
#include "core/data/split_dataset.h"
#include "core/pruning/criterion_evidence.h"

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>

namespace app {

/// Adds --criterion with the rows of core::criteria() as choices; its help says what each means.
CLI::Option* addCriterionOption(CLI::App& command, std::string& criterion);

/// What criteria with data look at.
class CalibrationArguments
{
public:
    /// Adds --calibration.
    void addTo(CLI::App& command);

    /// What the criterion needs to know of data, on samples that are no test samples where there
    /// are others; empty for criteria that look at weights. Throws core::Error when the criterion
    /// needs data and `splits` is null.
    core::CriterionEvidence evidence(const std::string& criterion, const core::Model& model,
                                     const core::ChannelGroups& groups,
                                     const core::Preprocessing& preprocessing,
                                     core::SplitDataset* splits, core::Monitor& monitor) const;

    /// Samples that are no test samples where there are others. Throws core::Error naming `what`
    /// looks at them when `splits` is null.
    core::EvidenceSource source(std::string_view what, const core::Preprocessing& preprocessing,
                                core::SplitDataset* splits, core::Monitor& monitor) const;

private:
    int64_t m_samples = core::kCalibrationSamples;
};

} // namespace app
