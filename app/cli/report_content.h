#pragma once

#include "core/comparison/paired_comparison.h"
#include "core/deploy/export_check.h"
#include "core/evaluation/latency.h"
#include "core/execution/model_cost.h"
#include "core/graph/tensor.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace app {

/// One model of a report.
struct ReportedModel
{
    std::string file;
    std::shared_ptr<const core::Model> model;
    int64_t fileBytes = 0;
    std::string sha256;
    core::ModelCost cost; ///< for one sample
    core::Latency latency; ///< at batch 1
};

/// Everything that a report says, without its form.
struct ReportContent
{
    std::optional<ReportedModel> before;
    ReportedModel after;
    std::string role; ///< of the samples; empty: there is no data set
    std::string dataset;
    /// The first evaluation is that of `before`, when there is one.
    std::vector<core::Evaluation> evaluations;
    std::optional<core::ModelChange> change;
    std::vector<std::pair<core::Tensor, std::string>> samples; ///< pictures with captions
    std::vector<core::ExportCheck> checks;
    std::vector<std::string> steps; ///< command lines that made the model, as the user gave them
    std::string command; ///< that made the report
    std::string drawing; ///< SVG
    std::string system;
    std::string date; ///< UTC
};

/// The report as one HTML file.
std::string reportPage(const ReportContent& content);

} // namespace app
