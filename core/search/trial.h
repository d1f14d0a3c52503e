#pragma once

#include "core/evaluation/estimate.h"
#include "core/search/candidate_cost.h"
#include "core/search/genome.h"

#include <cstdint>
#include <string>
#include <vector>

namespace core {

/// One network that was tried.
struct Trial
{
    int64_t number = 0; ///< from 0, in the order of the journal
    Genome genome;
    std::string origin; ///< id of the strategy that asked for it; "control": drawn by lot beside it
    CandidateCost cost;
    Estimate accuracy; ///< on validation samples
    std::string fidelity; ///< how the accuracy came about: "weights refitted", "trained 2 epochs"
    double seconds = 0; ///< that it took
    bool isFinalist = false; ///< trained to the end; its accuracy compares with finalists alone
    std::string file; ///< of the network, in the folder of the search; empty: not written
    /// Of finalists, measured once on the written file; n is 0 without test samples.
    Estimate test;
    int64_t fileBytes = 0;
};

/// One line of a journal, and back. Throws Error invalidFile for a line that is no trial.
std::string trialRecord(const Trial& trial);
Trial trialOfRecord(const std::string& record);

/// What a search looks for the least of: the error first, then the costs that are asked for.
struct SearchObjectives
{
    std::vector<const CostFigureName*> costs; ///< one or two

    /// [1 - accuracy, cost, ...]
    std::vector<double> of(const Trial& trial) const;
};

/// "accuracy,bytes": "accuracy" and one or two ids of costFigures(). Throws Error invalidArgument.
SearchObjectives searchObjectives(std::string_view text);

/// Indices of the trials that no other of the same fidelity dominates, in ascending order of the
/// first cost. With `limits`, of those that keep them.
std::vector<size_t> frontOfTrials(const std::vector<Trial>& trials,
                                  const SearchObjectives& objectives,
                                  const std::vector<CostLimit>& limits, bool isOfFinalists);

} // namespace core
