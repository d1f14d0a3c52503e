#include "tests/support/command.h"

#include <QProcess>
#include <QProcessEnvironment>

#include <sstream>

namespace test {

namespace {

QStringList toStrings(const Words& words)
{
    QStringList list;
    for (const std::string& word : words)
        list.append(QString::fromLocal8Bit(word.data(), static_cast<qsizetype>(word.size())));
    return list;
}

} // namespace

Json CommandResult::json() const
{
    const Json parsed = Json::parse(output, nullptr, false);
    return parsed.is_object() ? parsed : Json();
}

std::vector<Json> CommandResult::events() const
{
    std::vector<Json> objects;
    std::istringstream lines(output);
    for (std::string line; std::getline(lines, line);)
        objects.push_back(Json::parse(line, nullptr, false));
    return objects;
}

std::string commandProgram()
{
    const char* const chosen = std::getenv("ESPALIER_CLI");
    return chosen ? chosen : ESPALIER_BINARY_DIR "/bin/espalier-cli";
}

CommandResult runCommand(const Words& arguments, const Words& environment)
{
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString& entry : toStrings(environment))
        variables.insert(entry.section(QLatin1Char('='), 0, 0), entry.section(QLatin1Char('='), 1));
    process.setProcessEnvironment(variables);
    process.start(QString::fromStdString(commandProgram()), toStrings(arguments));
    constexpr int kLongestRunMs = 120'000;
    if (!process.waitForFinished(kLongestRunMs))
        process.kill();
    const bool hasEnded = process.exitStatus() == QProcess::NormalExit;
    return { hasEnded ? process.exitCode() : -1, process.readAllStandardOutput().toStdString(),
             process.readAllStandardError().toStdString() };
}

std::string samplePath(const std::string& name)
{
    return ESPALIER_SOURCE_DIR "/resources/samples/" + name;
}

} // namespace test
