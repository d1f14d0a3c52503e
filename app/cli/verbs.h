#pragma once

#include "app/cli/console.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>
#include <span>
#include <string_view>

namespace app {

/// Does the work of a verb once its arguments are read.
using VerbAction = std::function<Outcome(core::Monitor& monitor)>;

/// A command of espalier-cli. The table of verbs is the help, the completion and the dispatch.
struct Verb
{
    const char* name;
    const char* help; ///< one sentence
    const char* details; ///< metrics and keys of --json, below the options
    /// Adds the arguments to the command and returns what reads them later.
    VerbAction (*configure)(CLI::App& command);
    /// Makes a model of a model, the "file" of its result: it can be stored in a project.
    bool makesModel = false;
};

std::span<const Verb> verbs();

/// The command line: a subcommand for each verb, with the options that all have.
class CommandLine
{
public:
    CommandLine();
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;

    CLI::App& application() { return m_application; }
    const CLI::App& application() const { return m_application; }
    /// Reads the words after the program's name, verb first; throws CLI::ParseError.
    void parse(const std::vector<std::string>& words);
    OutputMode mode() const;
    bool isQuiet() const { return m_isQuiet; }
    int threads() const { return m_threads; }
    /// The action of the verb that was given.
    const VerbAction& action() const;

private:
    void addVerb(const Verb& verb);

    CLI::App m_application;
    std::vector<std::string> m_words; ///< as they were parsed
    bool m_isJson = false;
    bool m_isQuiet = false;
    int m_threads = 0;
    std::string m_events;
    std::vector<std::pair<CLI::App*, VerbAction>> m_actions;
};

// One function a verb, in the file of its name.
VerbAction configureInspect(CLI::App& command);
VerbAction configureCheck(CLI::App& command);
VerbAction configureRun(CLI::App& command);
VerbAction configureEvaluate(CLI::App& command);
VerbAction configureProfile(CLI::App& command);
VerbAction configureDraw(CLI::App& command);
VerbAction configureSimplify(CLI::App& command);
VerbAction configureGroups(CLI::App& command);
VerbAction configureSensitivity(CLI::App& command);
VerbAction configurePrune(CLI::App& command);
VerbAction configureQuantize(CLI::App& command);
VerbAction configureVerify(CLI::App& command);
VerbAction configureCulprit(CLI::App& command);
VerbAction configureCompare(CLI::App& command);
VerbAction configureCut(CLI::App& command);
VerbAction configureNew(CLI::App& command);
VerbAction configureTrain(CLI::App& command);
VerbAction configureDistill(CLI::App& command);
VerbAction configureSearch(CLI::App& command);
VerbAction configureFront(CLI::App& command);
VerbAction configureSteer(CLI::App& command);
VerbAction configureExport(CLI::App& command);
VerbAction configureReport(CLI::App& command);
VerbAction configureManual(CLI::App& command);
VerbAction configureProject(CLI::App& command);
VerbAction configureRecipe(CLI::App& command);
VerbAction configureCompletion(CLI::App& command);

} // namespace app
