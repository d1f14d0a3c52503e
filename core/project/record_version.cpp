#include "core/project/record_version.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/base/sha256.h"
#include "core/project/version_figures.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <ranges>

namespace core {

namespace fs = std::filesystem;

namespace {

/// Options that name outputs and places, or say how to report, with a value each.
constexpr std::array kLeftOutWithValue{
    "-o",       "--output", "--project", "--parent",        "--threads",
    "--events", "--memo",   "--cache",   "--latency-cache", "--checkpoint-interval"
};
constexpr std::array kLeftOut{ "--json", "--resume", "--finish", "--quiet", "-q" };

/// A word as an option with its value, as far as it is one.
struct Word
{
    std::string option; ///< "--plan" of "--plan=a.json"; the word itself for one without "="
    std::optional<std::string> value;
};

Word parted(const std::string& word)
{
    const size_t equals = word.find('=');
    if (!word.starts_with("--") || equals == word.npos)
        return { word, {} };
    return { word.substr(0, equals), word.substr(equals + 1) };
}

bool isIn(const auto& names, const std::string& name)
{
    return std::ranges::find(names, name) != names.end();
}

/// "-oFILE" in one word.
bool isShortOutput(const std::string& word)
{
    return word.starts_with("-o");
}

std::vector<std::string> withoutReporting(const std::vector<std::string>& words)
{
    std::vector<std::string> kept;
    for (size_t i = 1; i < words.size(); ++i) {
        const Word word = parted(words[i]);
        if (isIn(kLeftOutWithValue, word.option))
            i += word.value ? 0 : 1;
        else if (!isIn(kLeftOut, word.option) && !isShortOutput(word.option))
            kept.push_back(words[i]);
    }
    return kept;
}

/// The content of a short file that is text in JSON, or nothing.
std::optional<std::string> shortContent(const fs::path& file)
{
    constexpr std::uintmax_t kMostBytes = std::uintmax_t{ 256 } << 10;
    std::error_code failure;
    if (fs::file_size(file, failure) > kMostBytes || failure)
        return std::nullopt;
    std::ifstream stream(file, std::ios::binary);
    std::string content{ std::istreambuf_iterator<char>(stream), {} };
    return nlohmann::json::accept(content) ? std::optional(std::move(content)) : std::nullopt;
}

/// Replaces the files among the words of one step.
class FileWords
{
public:
    FileWords(const std::string& model, const std::string& original, const fs::path& modelFile,
              RecipeStep& step, const Monitor& monitor)
        : m_model(model)
        , m_original(original)
        , m_modelFile(modelFile)
        , m_step(step)
        , m_monitor(monitor)
    {
    }

    void add(const std::string& word)
    {
        const Word parts = parted(word);
        const std::string replaced = replacementOf(parts.value ? *parts.value : word);
        m_step.words.push_back(parts.value ? parts.option + '=' + replaced : replaced);
    }

private:
    std::string replacementOf(const std::string& text)
    {
        std::error_code failure;
        if (!fs::is_regular_file(text, failure))
            return withAbsolutePath(text);
        // By name first: weights beside it make the file's hash another than that of the version.
        if (fs::equivalent(text, m_modelFile, failure))
            return "{model}";
        const std::string hash = sha256OfFile(text, m_monitor);
        if (hash == m_model)
            return "{model}";
        if (hash == m_original)
            return "{original}";
        m_step.files.push_back({ fs::absolute(text).string(), hash, shortContent(text) });
        return fmt::format("{{file {}}}", m_step.files.size() - 1);
    }

    /// Data sets are folders, also behind their format: "csv:PATH".
    static std::string withAbsolutePath(const std::string& text)
    {
        const size_t colon = text.find(':');
        const size_t start = colon == text.npos ? 0 : colon + 1;
        const fs::path path = text.substr(start);
        std::error_code failure;
        const bool isFile = colon != text.npos && fs::is_regular_file(path, failure);
        const bool isFolder = text.find('/') != text.npos && fs::is_directory(path, failure);
        if (!isFile && !isFolder)
            return text;
        return text.substr(0, start) + fs::absolute(path).lexically_normal().string();
    }

    const std::string& m_model;
    const std::string& m_original;
    const fs::path& m_modelFile;
    RecipeStep& m_step;
    const Monitor& m_monitor;
};

std::optional<int64_t> seedOf(const FinishedCommand& command)
{
    const auto json = nlohmann::json::parse(command.result, nullptr, false);
    const nlohmann::json::json_pointer seed("/settings/seed");
    if (json.is_object() && json.contains(seed) && json.at(seed).is_number_integer())
        return json.at(seed).get<int64_t>();
    for (size_t i = 1; i < command.words.size(); ++i) {
        const Word word = parted(command.words[i]);
        if (word.option != "--seed")
            continue;
        const std::string text = word.value ? *word.value
            : i + 1 < command.words.size()  ? command.words[i + 1]
                                            : "";
        if (const auto number = parseInteger(text))
            return number;
    }
    return std::nullopt;
}

/// The newest version that holds a model and was not deleted.
std::optional<Version> holderOf(const Project& project, const std::string& sha256)
{
    const std::vector<Version> all = project.versions();
    for (const Version& version : std::views::reverse(all))
        if (version.model == sha256 && !version.isDeleted)
            return version;
    return std::nullopt;
}

Version parentOf(Project& project, const FinishedCommand& command, Monitor& monitor)
{
    const std::string hash = project.hashOf(command.model, monitor);
    if (command.parent) {
        Version parent = project.version(*command.parent);
        if (parent.model != hash)
            throw Error(ErrorCode::invalidArgument,
                        fmt::format("{} is not the model of version {}; name the version that it "
                                    "is, or none",
                                    command.model.string(), parent.id));
        return parent;
    }
    if (auto holder = holderOf(project, hash))
        return *holder;
    VersionDescription original;
    original.tool = command.tool;
    original.metrics = measuredFiguresBefore(command.result);
    return project.version(importVersion(project, command.model, original, monitor));
}

void append(std::vector<Metric>& metrics, std::vector<Metric> more)
{
    for (Metric& metric : more)
        if (std::ranges::find(metrics, metric.name, &Metric::name) == metrics.end())
            metrics.push_back(std::move(metric));
}

} // namespace

RecipeStep recordedStep(const FinishedCommand& command, const std::string& model,
                        const std::string& original, const Monitor& monitor)
{
    require(!command.words.empty(), "a command has a verb");
    RecipeStep step{ .verb = command.words.front(),
                     .words = {},
                     .threads = command.threads,
                     .files = {},
                     .result = {} };
    FileWords words(model, original, command.model, step, monitor);
    for (const std::string& word : withoutReporting(command.words))
        words.add(word);
    return step;
}

int64_t recordVersion(Project& project, const FinishedCommand& command, Monitor& monitor)
{
    monitor.beginPhase("storing the version");
    const Version parent = parentOf(project, command, monitor);
    const std::string original = project.pathTo(parent.id).front().model;
    VersionDescription description;
    description.parent = parent.id;
    description.operation = command.words.front();
    description.arguments = toJson(recordedStep(command, parent.model, original, monitor));
    description.seed = seedOf(command);
    description.tool = command.tool;
    description.name = command.output.stem().string();
    append(description.metrics, computedFigures(command.output, monitor));
    append(description.metrics, measuredFigures(command.result));
    return project.add(command.output, description, monitor);
}

int64_t importVersion(Project& project, const fs::path& model, VersionDescription description,
                      Monitor& monitor)
{
    if (description.operation.empty())
        description.operation = "import";
    if (description.name.empty())
        description.name = model.stem().string();
    append(description.metrics, computedFigures(model, monitor));
    return project.add(model, description, monitor);
}

} // namespace core
