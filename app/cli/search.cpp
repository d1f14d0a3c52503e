#include "app/cli/data_arguments.h"
#include "app/cli/display_text.h"
#include "app/cli/model_argument.h"
#include "app/cli/samples.h"
#include "app/cli/search_report.h"
#include "app/cli/setting_options.h"
#include "app/cli/verbs.h"
#include "core/base/number_text.h"
#include "core/base/parallel.h"
#include "core/evaluation/scores.h"
#include "core/search/search_description.h"
#include "core/search/search_settings.h"
#include "core/search/steering.h"
#include "core/search/template_space.h"
#include "core/search/template_task.h"
#include "core/training/content_identity.h"

#include <fmt/format.h>

#include <array>

namespace app {

namespace {

constexpr const char* kModelSpace = "model";
/// Of one run, and no part of what a search was begun with.
constexpr const char* kOnlyFinish = "--only-finish";
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
    bool mayBeInteger = false;
    bool onlyFinishes = false;
    SettingTexts settings; ///< of core::searchParameters()
    DataArguments data;
    std::string output;
    std::map<std::string, std::string> given; ///< what the command was given, by name
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
        , m_settings(core::searchParameters())
    {
        setGiven(m_settings, m_arguments.settings);
        const core::DatasetDescription description = m_arguments.data.description();
        m_splits = core::openDataset(description, monitor);
        if (!m_arguments.model.empty())
            m_model = readModelFile(m_arguments.model, monitor);
        readSamples(description);
        makeSpace();
    }

    Outcome run()
    {
        const core::Feasibility feasibility = core::feasibility(*m_space);
        const core::SearchJob job = this->job(feasibility);
        core::Search search(job);
        describe(feasibility);
        return outcome(search.run(m_monitor), job, feasibility);
    }

private:
    core::SearchJob job(const core::Feasibility& feasibility) const
    {
        core::SearchJob job{ .space = m_space,
                             .evaluator = std::make_shared<core::CandidateEvaluator>(
                                 *m_space, m_start, m_data, m_evaluation),
                             .objectives = core::searchObjectives(m_arguments.objectives),
                             .limits = core::costLimits(m_arguments.budget, feasibility.largest),
                             .strategy = m_settings.text("strategy"),
                             .population = static_cast<int>(m_settings.integer("population")),
                             .controlShare = m_settings.real("control"),
                             .seed = m_evaluation.seed,
                             .seconds = secondsOf(m_arguments.time),
                             .mostTrials = m_settings.integer("trials"),
                             .finalists = m_settings.integer("finalists"),
                             .looksForMore = !m_arguments.onlyFinishes,
                             .folder = m_arguments.output,
                             .origin = origin(),
                             .test = {} };
        if (m_splits->has(core::Role::test))
            job.test = m_splits->test("finalists of a search", m_monitor);
        return job;
    }

    /// Limits that people gave while the search ran hold until a command says other ones.
    void describe(const core::Feasibility& feasibility) const
    {
        const std::filesystem::path folder = m_arguments.output;
        core::Steering steering = core::readSteering(folder);
        if (steering.budget && core::readSearchDescription(folder).budget != m_arguments.budget) {
            steering.budget.reset();
            core::writeSteering(folder, steering);
        }
        core::writeSearchDescription(folder,
                                     { .objectives = m_arguments.objectives,
                                       .budget = m_arguments.budget,
                                       .options = m_arguments.given,
                                       .feasibility = feasibility,
                                       .genes = m_space->genes() });
    }

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
            m_data.preprocessing =
                m_arguments.data.withFlags(core::picturePreprocessing(description, *m_data.train));
    }

    bool isOfModel() const
    {
        return m_arguments.space.empty() ? m_model != nullptr : m_arguments.space == kModelSpace;
    }

    void makeSpace()
    {
        m_evaluation.samples = m_settings.integer("samples");
        m_evaluation.finalEpochs = m_settings.integer("epochs");
        m_evaluation.threads = core::threadCount();
        m_evaluation.seed = static_cast<uint64_t>(m_settings.integer("seed"));
        m_evaluation.teacher = m_model;
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
                                            .count = m_settings.integer("refitSamples") };
        const std::string& criterion = m_settings.text("criterion");
        const core::ChannelGroups groups = core::channelGroups(*m_model);
        const core::CriterionEvidence evidence = core::gatherEvidence(
            core::criteria().at(criterion).needs, *m_model, groups, samples, m_monitor);
        auto space = std::make_shared<const core::ModelSpace>(
            m_model,
            core::ModelSpaceOptions{ .criterion = criterion,
                                     .evidence = &evidence,
                                     .mayBeInteger = m_arguments.mayBeInteger },
            m_monitor);
        m_start = core::refittedWeights(*space, core::inputsOf(*m_model, samples));
        m_space = space;
        m_evaluation.epochs = 0;
        m_evaluation.learningRate = kRecoveryRate;
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
        auto space = std::make_shared<const core::TemplateSpace>(
            core::networkTemplates().at(m_arguments.space),
            core::templateTask(m_data.preprocessing, *m_data.train), m_evaluation.seed);
        m_start = [space, preprocessing = m_data.preprocessing,
                   labels = m_data.train->classNames()](const core::Genome& genome,
                                                        core::Monitor&) {
            core::Model model = space->network(genome);
            core::storePreprocessing(model, preprocessing);
            core::storeLabels(model, labels);
            return model;
        };
        m_space = space;
        m_evaluation.epochs = m_settings.integer("candidateEpochs");
        m_evaluation.trainSamples = m_settings.integer("candidateSamples");
        m_evaluation.learningRate = kTrainingRate;
    }

    /// What trials depend on beside the space; limits and objectives may change between runs.
    std::string origin() const
    {
        const core::EvaluationSettings& evaluation = m_evaluation;
        return fmt::format(
            "train {:016x} validation {:016x} preprocessing {} samples {} epochs {} "
            "of {} final {} refit {} teacher {:016x}",
            core::datasetIdentity(*m_data.train), core::datasetIdentity(*m_data.validation),
            core::preprocessingToJson(m_data.preprocessing), evaluation.samples, evaluation.epochs,
            evaluation.trainSamples, evaluation.finalEpochs, m_settings.integer("refitSamples"),
            m_model ? core::modelIdentity(*m_model) : 0);
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
    core::ParameterValues m_settings;
    core::EvaluationSettings m_evaluation;
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
}

/// What was given, by the name of its option, so that a folder tells how its search began. Paths
/// are made absolute, as the folder may be read from elsewhere.
std::map<std::string, std::string> given(const CLI::App& command, const SearchArguments& arguments)
{
    std::map<std::string, std::string> given;
    for (const CLI::Option* option : command.get_options())
        if (option->count() > 0 && option->get_name() != kOnlyFinish)
            given[option->get_single_name()] = option->as<std::string>();
    if (!arguments.model.empty())
        given["model"] = std::filesystem::absolute(arguments.model).string();
    return given;
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
    command.add_flag(kOnlyFinish, arguments->onlyFinishes,
                     "Train what steer --finish asks for to the end, else the best of the front, "
                     "and look for nothing more");
    addSettingOptions(command, core::searchParameters(), arguments->settings, "Search");
    arguments->data.addTo(command, "");
    return [arguments, &command](core::Monitor& monitor) {
        arguments->given = given(command, *arguments);
        return SearchCommand(*arguments, monitor).run();
    };
}

} // namespace app
