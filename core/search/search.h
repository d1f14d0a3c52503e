#pragma once

#include "core/search/candidate_evaluator.h"
#include "core/search/strategy.h"
#include "core/search/trial.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// What is searched, how, and until when.
struct SearchJob
{
    std::shared_ptr<const SearchSpace> space;
    std::shared_ptr<const CandidateEvaluator> evaluator;
    SearchObjectives objectives;
    std::vector<CostLimit> limits;
    std::string strategy = "nsga2"; ///< id of strategies()
    int population = 24; ///< at least 2
    double controlShare = 0.15; ///< of the trials, drawn by lot whatever the strategy says
    uint64_t seed = 0;
    double seconds = 600; ///< of the whole search, finalists included
    double finalShare = 0.5; ///< of the seconds that finalists get at least, when there are any
    int64_t mostTrials = 1'000'000;
    int64_t finalists = 3;
    bool looksForMore = true; ///< false: networks that are known are trained to the end, no others
    std::filesystem::path folder; ///< of the journal and the networks; made when it is not there
    std::string origin; ///< what else the result depends on, in one line
    std::shared_ptr<const Dataset> test; ///< measured once by each finalist; null: not measured
};

/// What a space offers: the networks of the most, the middle and the fewest choices.
struct Feasibility
{
    CandidateCost largest;
    CandidateCost central;
    CandidateCost smallest;
    double networks = 0;
};

Feasibility feasibility(const SearchSpace& space);

struct SearchResult
{
    std::vector<Trial> trials; ///< finalists included
    std::vector<size_t> front; ///< of the candidates, see frontOfTrials()
    std::vector<size_t> finalists;
    double hypervolume = 0; ///< of the candidates, of the unit square or cube
    double controlHypervolume = 0; ///< of those drawn by lot
    int64_t control = 0; ///< how many those are
    std::vector<std::string> notes;
};

/// A search with a journal.
///
/// Rules: 1. A trial is one line of the journal, on the disk before the next begins; a run that was
/// killed loses the trial it was at, and a later one goes on with the trials there are. 2. Networks
/// that break a limit are not measured, as long as others are found. 3. Choices look at validation
/// samples alone. 4. No genome is measured twice in one depth. 5. The file of Steering in the
/// folder is read before each trial.
///
/// Reports the phases "searching" and "finishing", and the series "candidate", "control" and
/// "finalist": accuracy over the first cost; "hypervolume" over the number of trials.
class Search
{
public:
    /// Throws Error invalidArgument when even the smallest network breaks a limit, naming it and
    /// what is possible.
    explicit Search(SearchJob job);
    ~Search();

    /// To the end of time or trials. Throws Error, Cancelled.
    SearchResult run(Monitor& monitor);

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

/// The file that holds the trials, below the folder of a search.
inline constexpr const char* kJournalName = "trials.journal";

/// Area or volume between the trials of the front and the worst that the space allows: no picture
/// right, at the largest costs; every side is 1.
double searchHypervolume(const std::vector<Trial>& trials, const std::vector<size_t>& members,
                         const SearchObjectives& objectives, const CandidateCost& largest);

} // namespace core
