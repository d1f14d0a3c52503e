#include "app/cli/calibration.h"
#include "app/cli/catalog_option.h"
#include "app/cli/data_arguments.h"
#include "app/cli/display_text.h"
#include "app/cli/model_argument.h"
#include "app/cli/samples.h"
#include "app/cli/search_folder.h"
#include "app/cli/verbs.h"
#include "core/base/number_text.h"
#include "core/base/parallel.h"
#include "core/evaluation/scores.h"
#include "core/search/template_space.h"
#include "core/training/content_identity.h"

#include <fmt/format.h>

#include <array>

namespace app {

namespace {

constexpr const char* kModelSpace = "model";
/// Highest learning rates: of weights that were learned, and of new ones.
constexpr double kRecoveryRate = 0.02;
constexpr double kTrainingRate = 0.1;

struct SearchArguments
{
    std::string model;
    std::string space;
    std::string budget;
    std::string time = "10min";
    std::string objectives = "accuracy,bytes";
    std::string criterion;
    bool mayBeInteger = false;
    int64_t refitSamples = 256;
    int64_t candidateEpochs = 1;
    int64_t candidateSamples = 12000;
    core::EvaluationSettings evaluation;
    core::SearchJob job;
    DataArguments data;
    std::string output;
};

struct TimeUnit
{
    std::string_view text;
    double seconds;
};

constexpr std::array kTimeUnits{ TimeUnit{ "min", 60 }, TimeUnit{ "h", 3600 }, TimeUnit{ "s", 1 } };

double secondsOf(std::string_view text)
{
    for (const TimeUnit& unit : kTimeUnits) {
        if (!text.ends_with(unit.text))
            continue;
        const auto number = core::parseReal(text.substr(0, text.size() - unit.text.size()));
        if (number && *number * unit.seconds >= 1 && *number * unit.seconds < 1e8)
            return *number * unit.seconds;
    }
    throw core::Error(core::ErrorCode::invalidArgument,
                      fmt::format("--time \"{}\" is not understood; accepted are seconds, minutes "
                                  "or hours from one second on, such as 90s, 10min or 1h",
                                  text));
}

/// A search with everything that it reads.
class SearchCommand
{
public:
    SearchCommand(SearchArguments arguments, core::Monitor& monitor)
        : m_arguments(std::move(arguments))
        , m_monitor(monitor)
    {
        const core::DatasetDescription description = m_arguments.data.description();
        m_splits = core::openDataset(description, monitor);
        if (!m_arguments.model.empty())
            m_model = readModelFile(m_arguments.model, monitor);
        readSamples(description);
        makeSpace();
    }

    Outcome run()
    {
        core::SearchJob job = m_arguments.job;
        const core::Feasibility feasibility = core::feasibility(*m_space);
        job.space = m_space;
        job.objectives = core::searchObjectives(m_arguments.objectives);
        job.limits = core::costLimits(m_arguments.budget, feasibility.largest);
        job.seconds = secondsOf(m_arguments.time);
        job.folder = m_arguments.output;
        job.evaluator = std::make_shared<core::CandidateEvaluator>(*m_space, m_start, m_data,
                                                                   m_arguments.evaluation);
        job.origin = origin();
        if (m_splits->has(core::Role::test))
            job.test = m_splits->test("finalists of a search", m_monitor);
        core::Search search(job);
        writeSearchFolder(job.folder,
                          { .objectives = m_arguments.objectives,
                            .budget = m_arguments.budget,
                            .largest = feasibility.largest,
                            .genes = m_space->genes() });
        return outcome(search.run(m_monitor), job, feasibility);
    }

private:
    void readSamples(const core::DatasetDescription& description)
    {
        for (const core::Role role : { core::Role::train, core::Role::validation })
            if (!m_splits->has(role))
                throw core::Error(core::ErrorCode::invalidData,
                                  "a search learns from training samples and chooses by validation "
                                  "samples; give a data set that has them, such as --data "
                                  "fashion-mnist");
        m_data = { .train = m_splits->train(m_monitor),
                   .validation = m_splits->validation(m_monitor),
                   .preprocessing = {} };
        for (const auto& samples : { m_data.train, m_data.validation })
            if (!hasLabels(*samples))
                throw core::Error(core::ErrorCode::invalidData,
                                  "a search compares accuracies, and these samples have no labels");
        if (m_model)
            m_data.preprocessing = m_arguments.data.preprocessing(*m_model, description);
        else
            m_data.preprocessing = m_arguments.data.withFlags(preprocessingOfPictures(description));
    }

    core::Preprocessing preprocessingOfPictures(const core::DatasetDescription& description) const
    {
        if (description.preprocessing)
            return *description.preprocessing;
        const core::Tensor picture = m_data.train->image(0);
        if (!core::isPicture(picture))
            throw core::Error(core::ErrorCode::unsupported,
                              "templates read pictures, and these samples are none; name a model "
                              "to search in");
        return { .width = picture.shape()[1],
                 .height = picture.shape()[0],
                 .channels = picture.shape()[2] };
    }

    bool isOfModel() const
    {
        return m_arguments.space.empty() ? m_model != nullptr : m_arguments.space == kModelSpace;
    }

    void makeSpace()
    {
        m_arguments.evaluation.threads = core::threadCount();
        m_arguments.evaluation.seed = m_arguments.job.seed;
        m_arguments.evaluation.teacher = m_model;
        if (isOfModel())
            makeModelSpace();
        else
            makeTemplateSpace();
    }

    void makeModelSpace()
    {
        if (!m_model)
            throw core::Error(core::ErrorCode::invalidArgument,
                              "name a MODEL to search in, or a template with --space");
        const core::EvidenceSource samples{ .samples = m_data.train,
                                            .preprocessing = m_data.preprocessing,
                                            .count = m_arguments.refitSamples };
        const core::ChannelGroups groups = core::channelGroups(*m_model);
        const core::CriterionEvidence evidence = core::gatherEvidence(
            core::criteria().at(m_arguments.criterion).needs, *m_model, groups, samples, m_monitor);
        auto space = std::make_shared<const core::ModelSpace>(
            m_model,
            core::ModelSpaceOptions{ .criterion = m_arguments.criterion,
                                     .evidence = &evidence,
                                     .mayBeInteger = m_arguments.mayBeInteger },
            m_monitor);
        m_start = core::refittedWeights(*space, core::inputsOf(*m_model, samples));
        m_space = space;
        m_arguments.evaluation.epochs = 0;
        m_arguments.evaluation.learningRate = kRecoveryRate;
    }

    void makeTemplateSpace()
    {
        if (m_arguments.space.empty())
            throw core::Error(core::ErrorCode::invalidArgument,
                              "name a MODEL to search in, or a template with --space");
        if (m_arguments.mayBeInteger)
            throw core::Error(core::ErrorCode::unsupported,
                              "--int8 needs a MODEL to search in; quantize what a template space "
                              "finds with the verb quantize");
        const core::NetworkTask task{ .channels = m_data.preprocessing.channels,
                                      .height = m_data.preprocessing.height,
                                      .width = m_data.preprocessing.width,
                                      .classes =
                                          static_cast<int64_t>(m_data.train->classNames().size()) };
        auto space = std::make_shared<const core::TemplateSpace>(
            core::networkTemplates().at(m_arguments.space), task, m_arguments.job.seed);
        m_start = [space, preprocessing = m_data.preprocessing,
                   labels = m_data.train->classNames()](const core::Genome& genome,
                                                        core::Monitor&) {
            core::Model model = space->network(genome);
            core::storePreprocessing(model, preprocessing);
            core::storeLabels(model, labels);
            return model;
        };
        m_space = space;
        m_arguments.evaluation.epochs = m_arguments.candidateEpochs;
        m_arguments.evaluation.trainSamples = m_arguments.candidateSamples;
        m_arguments.evaluation.learningRate = kTrainingRate;
    }

    /// What trials depend on beside the space; limits and objectives may change between runs.
    std::string origin() const
    {
        const core::EvaluationSettings& evaluation = m_arguments.evaluation;
        return fmt::format("train {:016x} validation {:016x} preprocessing {} samples {} epochs {} "
                           "of {} final {} refit {} teacher {:016x}",
                           core::datasetIdentity(*m_data.train),
                           core::datasetIdentity(*m_data.validation),
                           core::preprocessingToJson(m_data.preprocessing), evaluation.samples,
                           evaluation.epochs, evaluation.trainSamples, evaluation.finalEpochs,
                           m_arguments.refitSamples, m_model ? core::modelIdentity(*m_model) : 0);
    }

    Outcome outcome(const core::SearchResult& found, const core::SearchJob& job,
                    const core::Feasibility& feasibility) const
    {
        const SearchView view{ .trials = found.trials,
                               .objectives = job.objectives,
                               .limits = job.limits,
                               .genes = m_space->genes() };
        Outcome outcome{ .result = { { "folder", m_arguments.output },
                                     { "strategy", job.strategy },
                                     { "networks", feasibility.networks },
                                     { "hypervolume", found.hypervolume },
                                     { "controlHypervolume", found.controlHypervolume },
                                     { "control", found.control } },
                         .text = searchText(view) };
        outcome.result.update(searchJson(view));
        outcome.result["notes"] = found.notes;
        outcome.text += fmt::format("\n{} networks measured of {:.3g}; hypervolume {:.4f}",
                                    countText(static_cast<int64_t>(found.trials.size())),
                                    feasibility.networks, found.hypervolume);
        outcome.text += found.control > 0
            ? fmt::format(", of {} drawn by lot {:.4f}\n", countText(found.control),
                          found.controlHypervolume)
            : "\n";
        for (const std::string& note : found.notes)
            outcome.text += shown(note) + '\n';
        return outcome;
    }

    SearchArguments m_arguments;
    core::Monitor& m_monitor;
    std::shared_ptr<core::SplitDataset> m_splits;
    std::shared_ptr<const core::Model> m_model; ///< null: none was named
    core::SearchData m_data;
    std::shared_ptr<const core::SearchSpace> m_space;
    core::StartingPoint m_start;
};

void addGoal(CLI::App& command, SearchArguments& arguments)
{
    command
        .add_option("--objectives", arguments.objectives,
                    "What is traded against each other: accuracy and one or two of bytes, "
                    "parameters, macs, memory")
        ->type_name("LIST");
    command
        .add_option("--budget", arguments.budget,
                    "What a network may cost at most, of the same figures, as numbers or shares of "
                    "the largest network: bytes<=50kB, parameters<=20k, macs<=50%; commas between")
        ->type_name("LIMITS");
    command
        .add_option("--time", arguments.time,
                    "How long the search may take, earlier runs towards the same folder included: "
                    "90s, 10min, 1h. A finalist that was begun is finished")
        ->type_name("TIME");
    command
        .add_option("--trials", arguments.job.mostTrials,
                    "Most networks that are measured, finalists not counted")
        ->check(CLI::PositiveNumber);
}

void addSpace(CLI::App& command, SearchArguments& arguments)
{
    std::vector<std::string> spaces{ kModelSpace };
    std::string help = "Where networks come from\nmodel: what can be left out of MODEL, channels "
                       "and residual blocks; the default with a MODEL";
    for (const core::NetworkTemplate& family : core::networkTemplates()) {
        spaces.emplace_back(family.id);
        help += fmt::format("\n{}: {}", family.id, family.help);
    }
    command.add_option("--space", arguments.space, help)->check(CLI::IsMember(spaces));
    command.add_flag("--int8", arguments.mayBeInteger,
                     "Networks may store weights in 8 bits and compute with integers");
    addCriterionOption(command, arguments.criterion);
}

void addEffort(CLI::App& command, SearchArguments& arguments)
{
    core::EvaluationSettings& evaluation = arguments.evaluation;
    addChoice(command, "--strategy", arguments.job.strategy, "What is tried next",
              core::strategies());
    command
        .add_option("--population", arguments.job.population, "Networks a strategy keeps in mind")
        ->check(CLI::Range(2, 10000));
    command
        .add_option("--control", arguments.job.controlShare,
                    "Share of the networks that are drawn by lot, to see what the strategy gains")
        ->check(CLI::Range(0.0, 1.0));
    command
        .add_option("--samples", evaluation.samples,
                    "Validation samples that a network is measured on, spread evenly")
        ->check(CLI::PositiveNumber);
    command
        .add_option("--refit-samples", arguments.refitSamples,
                    "Training samples that weights of parts of a MODEL are fitted on")
        ->check(CLI::PositiveNumber);
    command
        .add_option("--candidate-epochs", arguments.candidateEpochs,
                    "Epochs that a network from a template is trained")
        ->check(CLI::PositiveNumber);
    command
        .add_option("--candidate-samples", arguments.candidateSamples,
                    "Training samples of such an epoch")
        ->check(CLI::PositiveNumber);
    command
        .add_option("--finalists", arguments.job.finalists,
                    "Networks of the front that are trained to the end, on all samples")
        ->check(CLI::NonNegativeNumber);
    command
        .add_option("--epochs", evaluation.finalEpochs,
                    "Epochs of a finalist; with a MODEL it is the teacher")
        ->check(CLI::NonNegativeNumber);
    command.add_option("--seed", arguments.job.seed,
                       "Seed of draws, weights and the order of samples");
}

} // namespace

VerbAction configureSearch(CLI::App& command)
{
    const auto arguments = std::make_shared<SearchArguments>();
    command
        .add_option("model", arguments->model,
                    "ONNX file to search in, or the teacher of networks from a template")
        ->type_name("MODEL");
    command
        .add_option("-o,--output", arguments->output,
                    "Folder for the journal and the networks; a search that is there goes on")
        ->required()
        ->type_name("DIR");
    addSpace(command, *arguments);
    addGoal(command, *arguments);
    addEffort(command, *arguments);
    arguments->data.addTo(command, "");
    return [arguments](core::Monitor& monitor) { return SearchCommand(*arguments, monitor).run(); };
}

} // namespace app
