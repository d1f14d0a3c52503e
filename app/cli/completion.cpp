#include "app/cli/verbs.h"

#include <fmt/format.h>

#include <algorithm>

namespace app {

namespace {

/// The long flags of a command in byte order.
std::string flagsOf(const CLI::App& command)
{
    std::vector<std::string> flags;
    for (const CLI::Option* option : command.get_options())
        for (const std::string& name : option->get_lnames())
            flags.push_back("--" + name);
    std::ranges::sort(flags);
    return fmt::format("{}", fmt::join(flags, " "));
}

std::string bashScript()
{
    const CommandLine commandLine;
    const CLI::App& application = commandLine.application();
    std::string names;
    std::string cases;
    for (const CLI::App* command : application.get_subcommands({})) {
        names += (names.empty() ? "" : " ") + command->get_name();
        cases +=
            fmt::format("        {}) flags=\"{}\" ;;\n", command->get_name(), flagsOf(*command));
    }
    return fmt::format(
        R"(# Completion of espalier-cli for bash, printed by: espalier-cli completion bash
_espalier_cli() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} verb=${{COMP_WORDS[1]}} flags=""
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "{} --help --version" -- "$word"))
        return
    fi
    case $verb in
{}    esac
    if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "$flags" -- "$word"))
    elif [ "$verb" = completion ]; then
        COMPREPLY=($(compgen -W "bash" -- "$word"))
    else
        COMPREPLY=($(compgen -f -- "$word"))
    fi
}}
complete -o filenames -F _espalier_cli espalier-cli
)",
        names, cases);
}

} // namespace

VerbAction configureCompletion(CLI::App& command)
{
    const auto shell = std::make_shared<std::string>();
    command.add_option("shell", *shell, "Shell to complete for")
        ->required()
        ->check(CLI::IsMember({ "bash" }))
        ->type_name("SHELL");
    return [shell](core::Monitor& /*monitor*/) {
        const std::string script = bashScript();
        return Outcome{ { { "script", script } }, script, ExitCode::success };
    };
}

} // namespace app
