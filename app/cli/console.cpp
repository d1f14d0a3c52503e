#include "app/cli/console.h"

#include "app/cli/display_text.h"
#include "app/cli/table.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>

namespace app {

namespace {

void write(FILE* stream, const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), stream);
    std::fflush(stream);
}

/// ASCII only, so that no text of a file can reach a terminal as it is.
std::string dumped(const Json& json, int indent)
{
    return json.dump(indent, ' ', true, Json::error_handler_t::replace) + '\n';
}

const char* levelName(core::LogLevel level)
{
    switch (level) {
    case core::LogLevel::debug:
        return "debug";
    case core::LogLevel::info:
        return "info";
    case core::LogLevel::warning:
        return "warning";
    case core::LogLevel::error:
        return "error";
    }
    return "";
}

} // namespace

Console::Console(OutputMode mode, bool isQuiet)
    : m_mode(mode)
    , m_showsProgress(mode == OutputMode::text && !isQuiet && ::isatty(STDERR_FILENO) == 1)
{
}

core::Monitor::Sinks Console::sinks()
{
    return { .progress = [this](const core::Progress& progress) { showProgress(progress); },
             .point = [this](const core::SeriesPoint& point) { showPoint(point); },
             .log = [this](core::LogLevel level,
                           const std::string& text) { showLog(level, text); } };
}

void Console::finish(const Outcome& outcome)
{
    clearLine();
    switch (m_mode) {
    case OutputMode::text:
        return write(stdout, outcome.text);
    case OutputMode::json:
        return write(stdout, dumped(outcome.result, 2));
    case OutputMode::events:
        break;
    }
    Json event = { { "event", "result" } };
    event.update(outcome.result);
    writeEvent(event);
}

void Console::fail(const std::string& code, const std::string& message)
{
    clearLine();
    switch (m_mode) {
    case OutputMode::text:
        return write(stderr, fmt::format("espalier-cli: {}\n", shown(message)));
    case OutputMode::json:
        return write(stdout,
                     dumped({ { "error", { { "code", code }, { "message", message } } } }, 2));
    case OutputMode::events:
        return writeEvent({ { "event", "error" }, { "code", code }, { "message", message } });
    }
}

void Console::showProgress(const core::Progress& progress)
{
    if (m_mode == OutputMode::events) {
        Json event = { { "event", "progress" },
                       { "phase", progress.phase },
                       { "fraction", progress.fraction } };
        if (progress.remainingSeconds)
            event["remainingSeconds"] = *progress.remainingSeconds;
        return writeEvent(event);
    }
    if (!m_showsProgress)
        return;
    std::string line =
        fmt::format("{} {} %", shown(progress.phase), std::lround(progress.fraction * 100));
    if (progress.remainingSeconds)
        line += fmt::format(", {} left", durationText(*progress.remainingSeconds));
    for (const auto& [series, text] : m_partial)
        line += ", " + text;
    showLine(line);
}

void Console::showPoint(const core::SeriesPoint& point)
{
    if (m_mode == OutputMode::events)
        return writeEvent({ { "event", "point" },
                            { "series", point.series },
                            { "x", point.x },
                            { "y", point.y } });
    if (point.series == "accuracy" || point.series == "agreement")
        m_partial[point.series] = fmt::format("{} {} on {}", point.series, percentText(point.y),
                                              countText(std::llround(point.x)));
    else if (point.series == "loss")
        m_partial[point.series] = fmt::format("loss {:.3f}", point.y);
    else if (point.series == "validationAccuracy")
        m_partial[point.series] = fmt::format("validation {} after {} epochs", percentText(point.y),
                                              countText(std::llround(point.x)));
}

void Console::showLog(core::LogLevel level, const std::string& text)
{
    if (m_mode == OutputMode::events)
        return writeEvent({ { "event", "log" }, { "level", levelName(level) }, { "text", text } });
    if (level < core::LogLevel::warning)
        return;
    clearLine();
    write(stderr, fmt::format("{}: {}\n", levelName(level), shown(text)));
}

void Console::showLine(const std::string& line)
{
    const size_t width = displayWidth(line);
    const std::string rest(width < m_lineWidth ? m_lineWidth - width : 0, ' ');
    write(stderr, '\r' + line + rest);
    m_lineWidth = width;
}

void Console::clearLine()
{
    if (m_lineWidth > 0)
        write(stderr, '\r' + std::string(m_lineWidth, ' ') + '\r');
    m_lineWidth = 0;
}

void Console::writeEvent(const Json& event)
{
    write(stdout, dumped(event, -1));
}

} // namespace app
