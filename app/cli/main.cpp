#include "app/cli/stop_signals.h"
#include "app/cli/verbs.h"
#include "core/base/busy_waiting.h"
#include "core/base/parallel.h"

#include <new>

namespace app {

namespace {

/// Help and version are printed by CLI11; anything else it throws is wrong usage.
int reportUsage(CLI::App& application, const CLI::ParseError& error)
{
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
        return application.exit(error);
    application.exit(error);
    return static_cast<int>(ExitCode::usage);
}

int work(const CommandLine& commandLine, const StopSignals& signals)
{
    Console console(commandLine.mode(), commandLine.isQuiet());
    const auto failed = [&](const std::string& code, const std::string& message, ExitCode status) {
        console.fail(code, message);
        return static_cast<int>(status);
    };
    core::Monitor monitor(signals.token(), console.sinks());
    try {
        core::setThreadCount(commandLine.threads());
        const Outcome outcome = commandLine.action()(monitor);
        console.finish(outcome);
        return static_cast<int>(outcome.exitCode);
    } catch (const core::Error& error) {
        return failed(core::errorCodeName(error.code()), error.what(), exitCodeOf(error.code()));
    } catch (const core::Cancelled&) {
        console.fail("cancelled", "stopped by a signal");
        return 128 + signals.received();
    } catch (const std::bad_alloc&) {
        return failed("out_of_memory", "not enough memory", ExitCode::internal);
    } catch (const std::exception& error) {
        return failed("internal", error.what(), ExitCode::internal);
    }
}

} // namespace

} // namespace app

int main(int argc, char** argv)
{
    core::limitBusyWaiting(argv);
    const app::StopSignals signals;
    app::CommandLine commandLine;
    try {
        commandLine.parse({ argv + 1, argv + argc });
    } catch (const CLI::ParseError& error) {
        return app::reportUsage(commandLine.application(), error);
    }
    return app::work(commandLine, signals);
}
