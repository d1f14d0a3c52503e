#pragma once

#include "app/cli/exit_codes.h"
#include "core/base/monitor.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string>

namespace app {

using Json = nlohmann::ordered_json;

/// How the program speaks: tables for people, one JSON object, or JSON lines while it works.
enum class OutputMode
{
    text,
    json,
    events
};

/// What a verb has to say in the end.
struct Outcome
{
    Json result = Json::object(); ///< the documented keys
    std::string text; ///< the same for people
    ExitCode exitCode = ExitCode::success;
};

/// The only writer of standard output and standard error. Results go to the former; progress (one
/// line that is overwritten, and only on a terminal), log and errors of the text mode to the
/// latter.
class Console
{
public:
    Console(OutputMode mode, bool isQuiet);

    /// Where a Monitor of this program reports to; the console must outlive it.
    core::Monitor::Sinks sinks();
    void finish(const Outcome& outcome);
    /// `code` is the stable word of the error.
    void fail(const std::string& code, const std::string& message);

private:
    void showProgress(const core::Progress& progress);
    void showPoint(const core::SeriesPoint& point);
    void showLog(core::LogLevel level, const std::string& text);
    void showLine(const std::string& line);
    void clearLine();
    static void writeEvent(const Json& event);

    OutputMode m_mode;
    bool m_showsProgress = false;
    size_t m_lineWidth = 0; ///< of the progress line that stands on the terminal
    /// Latest partial results by series, in words.
    std::map<std::string, std::string> m_partial;
};

} // namespace app
