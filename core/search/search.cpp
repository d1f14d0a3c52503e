#include "core/search/search.h"

#include "core/evaluation/evaluate.h"
#include "core/evaluation/measurement_journal.h"
#include "core/onnx/write_model.h"
#include "core/search/steering.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>

namespace core {

namespace {

/// Uses of random numbers within a trial.
enum Draw : uint64_t
{
    isControl = 1,
    ask,
};

/// Genomes that are drawn for one trial before one that breaks a limit is taken.
constexpr int kMostDraws = 200;
constexpr const char* kControl = "control";

Genome central(const SearchSpace& space)
{
    Genome genome;
    for (const Gene& gene : space.genes())
        genome.push_back(static_cast<int>(gene.choices.size() / 2));
    return space.canonical(std::move(genome));
}

CandidateCost costOf(const SearchSpace& space, const Genome& genome)
{
    return candidateCost(space.network(genome), space.isInteger(genome));
}

} // namespace

Feasibility feasibility(const SearchSpace& space)
{
    return { .largest = costOf(space, space.largest()),
             .central = costOf(space, central(space)),
             .smallest = costOf(space, space.smallest()),
             .networks = space.size() };
}

double searchHypervolume(const std::vector<Trial>& trials, const std::vector<size_t>& members,
                         const SearchObjectives& objectives, const CandidateCost& largest)
{
    std::vector<Objectives> points;
    for (const size_t member : members) {
        Objectives point = objectives.of(trials[member]);
        for (size_t cost = 0; cost < objectives.costs.size(); ++cost)
            point[cost + 1] /=
                std::max(1.0, static_cast<double>(largest.*(objectives.costs[cost]->figure)));
        points.push_back(std::move(point));
    }
    return hypervolume(points, Objectives(1 + objectives.costs.size(), 1.0));
}

class Search::Implementation
{
public:
    explicit Implementation(SearchJob job)
        : m_job(std::move(job))
        , m_feasibility(feasibility(*m_job.space))
        , m_strategy(strategies().at(m_job.strategy).make(*m_job.space, m_job.population))
    {
        refuseInfeasible(m_job.limits, m_feasibility.smallest);
        std::filesystem::create_directories(m_job.folder);
        m_journal.emplace(m_job.folder / kJournalName, origin());
        for (const std::string& record : m_journal->records())
            take(trialOfRecord(record));
    }

    SearchResult run(Monitor& monitor)
    {
        m_isRunning = true;
        m_start = Clock::now();
        explore(monitor);
        // Who asks for one network to be finished does not wait for those of the front.
        if (m_job.looksForMore || !m_hasFinishedWanted)
            finish(monitor);
        return result();
    }

private:
    using Clock = std::chrono::steady_clock;

    std::string origin() const
    {
        return fmt::format("search {} strategy {} population {} control {} seed {} {}",
                           m_job.space->identity(), m_job.strategy, m_job.population,
                           m_job.controlShare, m_job.seed, m_job.origin);
    }

    /// Trials before this run count as well.
    double spent() const { return m_spentBefore + secondsSince(m_start); }

    static double secondsSince(Clock::time_point start)
    {
        return std::chrono::duration<double>(Clock::now() - start).count();
    }

    double explorationSeconds() const
    {
        return m_job.seconds * (m_job.finalists > 0 ? 1 - m_job.finalShare : 1);
    }

    int64_t candidates() const { return std::ranges::count(m_trials, false, &Trial::isFinalist); }

    void explore(Monitor& monitor)
    {
        monitor.beginPhase("searching", std::min(1.0, spent() / explorationSeconds()));
        while (true) {
            follow(readSteering(m_job.folder));
            finishWanted(monitor);
            if (!m_job.looksForMore || spent() >= explorationSeconds()
                || candidates() >= m_job.mostTrials)
                break;
            const std::optional<Trial> next = propose(monitor);
            if (!next)
                break;
            record(measured(*next, false, monitor), monitor);
            monitor.advance(std::min(1.0,
                                     std::max(spent() / explorationSeconds(),
                                              static_cast<double>(candidates())
                                                  / static_cast<double>(m_job.mostTrials))));
        }
    }

    /// Takes up what people asked for since the last trial.
    void follow(Steering steering)
    {
        if (steering == m_steering)
            return;
        checkForbidden(steering, m_job.space->genes());
        if (steering.budget) {
            m_job.limits = costLimits(*steering.budget, m_feasibility.largest);
            refuseInfeasible(m_job.limits, m_feasibility.smallest);
        }
        m_steering = std::move(steering);
    }

    /// The networks that people chose come before everything else, whatever the time.
    void finishWanted(Monitor& monitor)
    {
        for (const int64_t number : m_steering.finalists) {
            if (number < 0 || number >= static_cast<int64_t>(m_trials.size()))
                throw Error(ErrorCode::invalidArgument,
                            fmt::format("trial {} is to be finished, and there are {}", number,
                                        m_trials.size()));
            const Trial wanted = m_trials[static_cast<size_t>(number)];
            if (isFinished(wanted.genome))
                continue;
            monitor.beginPhase("finishing");
            record(measured(wanted, true, monitor), monitor);
            m_hasFinishedWanted = true;
            monitor.beginPhase("searching", std::min(1.0, spent() / explorationSeconds()));
        }
    }

    /// The first genome that is new and keeps the limits; after many draws, the new one that breaks
    /// them least. Nothing when all that is drawn is known.
    std::optional<Trial> propose(Monitor& monitor)
    {
        const int64_t number = candidates();
        Random random({ m_job.seed, 0, static_cast<uint64_t>(number), Draw::ask });
        const bool isDrawn = isControlTrial(number);
        std::optional<Trial> nearest;
        double least = 0;
        for (int draw = 0; draw < kMostDraws; ++draw) {
            monitor.checkpoint();
            Genome genome = m_job.space->canonical(allowed(m_steering, m_job.space->genes(),
                                                           isDrawn || draw > kMostDraws / 2
                                                               ? randomGenome(*m_job.space, random)
                                                               : m_strategy->ask(random)));
            if (m_known.contains(genome))
                continue;
            Trial trial{ .genome = std::move(genome),
                         .origin = isDrawn ? kControl : m_job.strategy };
            trial.cost = costOf(*m_job.space, trial.genome);
            const double above = violation(trial.cost, m_job.limits);
            if (above == 0)
                return trial;
            if (!nearest || above < least) {
                nearest = std::move(trial);
                least = above;
            }
        }
        return nearest;
    }

    bool isControlTrial(int64_t number) const
    {
        Random random({ m_job.seed, 0, static_cast<uint64_t>(number), Draw::isControl });
        return m_job.strategy != "random" && random.uniform() < m_job.controlShare;
    }

    Trial measured(Trial trial, bool isFinalist, Monitor& monitor)
    {
        const auto start = Clock::now();
        Monitor silent = monitor.silent();
        const Assessment assessment = isFinalist ? m_job.evaluator->finish(trial.genome, silent)
                                                 : m_job.evaluator->assess(trial.genome, silent);
        trial.number = static_cast<int64_t>(m_trials.size());
        trial.isFinalist = isFinalist;
        trial.accuracy = assessment.accuracy;
        trial.fidelity =
            isFinalist ? m_job.evaluator->finalFidelity() : m_job.evaluator->fidelity();
        if (isFinalist)
            seal(trial, assessment.model, silent);
        else if (isOnFront(trial))
            write(trial, assessment.model, silent);
        trial.seconds = secondsSince(start);
        return trial;
    }

    bool isOnFront(const Trial& trial) const
    {
        const Objectives own = m_job.objectives.of(trial);
        return violation(trial.cost, m_job.limits) == 0
            && std::ranges::none_of(m_trials, [&](const Trial& other) {
                   return !other.isFinalist && violation(other.cost, m_job.limits) == 0
                       && dominates(m_job.objectives.of(other), own);
               });
    }

    void write(Trial& trial, const Model& model, Monitor& monitor) const
    {
        trial.file =
            fmt::format("{}-{:04}.onnx", trial.isFinalist ? "final" : "trial", trial.number);
        writeModel(model, m_job.folder / trial.file, monitor);
        trial.fileBytes =
            static_cast<int64_t>(std::filesystem::file_size(m_job.folder / trial.file));
    }

    /// Writes a finalist, and opens the test samples for it.
    void seal(Trial& trial, const Model& model, Monitor& monitor) const
    {
        write(trial, model, monitor);
        if (m_job.test == nullptr)
            return;
        trial.test = m_job.evaluator->accuracyOn(m_job.test, model, monitor);
    }

    void record(const Trial& trial, Monitor& monitor)
    {
        m_journal->append(trialRecord(trial));
        take(trial);
        const auto cost = static_cast<double>(trial.cost.*(m_job.objectives.costs[0]->figure));
        monitor.point(trial.isFinalist               ? "finalist"
                          : trial.origin == kControl ? "control"
                                                     : "candidate",
                      cost, trial.accuracy.value);
        if (!trial.isFinalist)
            monitor.point("hypervolume", static_cast<double>(candidates()), volumeOf({}));
    }

    void take(Trial trial)
    {
        m_spentBefore += m_isRunning ? 0 : trial.seconds;
        if (!trial.isFinalist) {
            m_known.insert(trial.genome);
            m_strategy->tell(
                { trial.genome, m_job.objectives.of(trial), violation(trial.cost, m_job.limits) });
        }
        m_trials.push_back(std::move(trial));
    }

    /// Of the candidates of one origin; of all, when it is empty.
    double volumeOf(std::string_view origin) const
    {
        std::vector<Trial> some;
        for (const Trial& trial : m_trials)
            if (origin.empty() || trial.origin == origin)
                some.push_back(trial);
        return searchHypervolume(some, frontOfTrials(some, m_job.objectives, m_job.limits, false),
                                 m_job.objectives, m_feasibility.largest);
    }

    /// Members of the front that stand most alone, the ends and the knee among them.
    std::vector<Trial> chosen() const
    {
        const std::vector<size_t> front =
            frontOfTrials(m_trials, m_job.objectives, m_job.limits, false);
        std::vector<Objectives> points;
        for (const size_t member : front)
            points.push_back(m_job.objectives.of(m_trials[member]));
        std::vector<double> loneliness = crowdingDistances(points);
        std::vector<size_t> order(front.size());
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        if (!points.empty())
            std::swap(order.front(), order[kneeOf(points)]);
        std::stable_sort(order.begin() + (order.empty() ? 0 : 1), order.end(),
                         [&](size_t a, size_t b) { return loneliness[a] > loneliness[b]; });
        order.resize(std::min(order.size(), static_cast<size_t>(m_job.finalists)));
        std::vector<Trial> result;
        for (const size_t i : order)
            result.push_back(m_trials[front[i]]);
        return result;
    }

    bool isFinished(const Genome& genome) const
    {
        return std::ranges::any_of(m_trials, [&](const Trial& trial) {
            return trial.isFinalist && trial.genome == genome;
        });
    }

    void finish(Monitor& monitor)
    {
        const std::vector<Trial> finalists = chosen();
        double longest = 0;
        for (size_t i = 0; i < finalists.size(); ++i) {
            monitor.beginPhase("finishing",
                               static_cast<double>(i) / static_cast<double>(finalists.size()));
            if (isFinished(finalists[i].genome))
                continue;
            if (i > 0 && spent() + longest > m_job.seconds) {
                m_notes.push_back(
                    fmt::format("Time was up after {} of {} finalists; a longer --time goes on.", i,
                                finalists.size()));
                return;
            }
            Trial finished = measured(finalists[i], true, monitor);
            longest = std::max(longest, finished.seconds);
            record(finished, monitor);
        }
    }

    SearchResult result() const
    {
        SearchResult result{ .trials = m_trials,
                             .front =
                                 frontOfTrials(m_trials, m_job.objectives, m_job.limits, false),
                             .finalists = {},
                             .hypervolume = volumeOf({}),
                             .controlHypervolume = volumeOf(kControl),
                             .control = std::ranges::count(m_trials, kControl, &Trial::origin),
                             .notes = m_notes };
        for (size_t trial = 0; trial < m_trials.size(); ++trial)
            if (m_trials[trial].isFinalist)
                result.finalists.push_back(trial);
        if (result.front.empty())
            result.notes.push_back("No network that was measured keeps the limits.");
        return result;
    }

    SearchJob m_job;
    Feasibility m_feasibility;
    std::unique_ptr<Strategy> m_strategy;
    std::optional<MeasurementJournal> m_journal;
    std::vector<Trial> m_trials;
    std::set<Genome> m_known;
    Steering m_steering;
    bool m_hasFinishedWanted = false;
    std::vector<std::string> m_notes;
    bool m_isRunning = false;
    double m_spentBefore = 0;
    Clock::time_point m_start = Clock::now();
};

Search::Search(SearchJob job)
    : m_implementation(std::make_unique<Implementation>(std::move(job)))
{
}

Search::~Search() = default;

SearchResult Search::run(Monitor& monitor)
{
    return m_implementation->run(monitor);
}

} // namespace core
