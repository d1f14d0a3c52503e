#include "app/cli/recipe_words.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/base/sha256.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr std::string_view kData = "{data}";
constexpr std::string_view kDataOption = "--data";
constexpr std::string_view kFile = "{file ";

/// Options with which a recipe from somewhere could write where its user does not expect it.
constexpr std::array kRefused{ "-o",     "--output", "--project",       "--parent",
                               "--memo", "--cache",  "--latency-cache", "--events",
                               "--json", "--resume", "--threads",       "--finish" };

bool isRefused(const std::string& word)
{
    // Anything that the parser could take for one of them, abbreviated by "=" or in one word.
    const std::string option = word.substr(0, word.find('='));
    return std::ranges::find(kRefused, option) != kRefused.end()
        || (word.starts_with("-") && !word.starts_with("--")
            && core::parseReal(word) == std::nullopt);
}

const Verb* verbNamed(const std::string& name)
{
    for (const Verb& verb : verbs())
        if (verb.name == name)
            return &verb;
    return nullptr;
}

/// Replaces every `from` in `text`.
void replace(std::string& text, std::string_view from, const std::string& to)
{
    for (size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// The words with the user's data set in place of the recorded one.
std::vector<std::string> withData(std::vector<std::string> words, const std::string& data)
{
    if (data.empty())
        return words;
    for (size_t i = 0; i < words.size(); ++i)
        if (words[i] == kDataOption && i + 1 < words.size())
            words[i + 1] = data;
        else if (words[i].starts_with(std::string(kDataOption) + '='))
            words[i] = std::string(kDataOption) + '=' + data;
    return words;
}

void checkFile(const core::RecipeFile& file, const core::Monitor& monitor)
{
    const std::string hash = file.content ? core::sha256(std::as_bytes(std::span(*file.content)))
                                          : core::sha256OfFile(file.path, monitor);
    if (hash != file.sha256)
        throw core::Error(core::ErrorCode::invalidFile,
                          fmt::format("{} is not what the recipe was recorded with: its SHA-256 is "
                                      "{}, not {}",
                                      file.path, hash, file.sha256));
}

/// Where a file of the step lies for this run.
std::string placeOf(const core::RecipeFile& file, size_t index, const StepContext& context)
{
    if (!file.content)
        return file.path;
    const auto place = context.folder / fmt::format("step{}.file{}.json", context.step, index);
    core::writeFileAtomically(place, std::as_bytes(std::span(*file.content)));
    return place.string();
}

} // namespace

void checkStep(const core::RecipeStep& step, const std::string& data, const core::Monitor& monitor)
{
    const Verb* const verb = verbNamed(step.verb);
    if (verb == nullptr || !verb->makesModel)
        throw core::Error(core::ErrorCode::unsupported,
                          fmt::format("a step of the recipe is \"{}\", which makes no model of a "
                                      "model",
                                      step.verb));
    for (const std::string& word : step.words) {
        if (isRefused(word))
            throw core::Error(core::ErrorCode::invalidFile,
                              fmt::format("a recipe cannot say \"{}\": outputs are those of the "
                                          "command that runs it",
                                          word));
        if (word.find(kData) != word.npos && data.empty())
            throw core::Error(core::ErrorCode::invalidArgument,
                              fmt::format("the step {} needs a data set: say --data, for example "
                                          "--data fashion-mnist",
                                          step.verb));
    }
    for (const core::RecipeFile& file : step.files)
        checkFile(file, monitor);
}

std::vector<std::string> wordsOf(const core::RecipeStep& step, const StepContext& context)
{
    std::vector<std::string> files;
    for (size_t i = 0; i < step.files.size(); ++i)
        files.push_back(placeOf(step.files[i], i, context));
    std::vector<std::string> words{ step.verb };
    for (std::string word : withData(step.words, context.data)) {
        replace(word, "{model}", context.input);
        replace(word, "{original}", context.original);
        replace(word, kData, context.data);
        for (size_t i = 0; i < files.size(); ++i)
            replace(word, fmt::format("{}{}}}", kFile, i), files[i]);
        words.push_back(word);
    }
    return words;
}

void parseStep(CommandLine& commandLine, std::vector<std::string> words, bool resumes)
{
    const CLI::App* const verb = commandLine.application().get_subcommand(words.front());
    if (resumes && verb->get_option_no_throw("--resume") != nullptr)
        words.emplace_back("--resume");
    try {
        commandLine.parse(words);
    } catch (const CLI::ParseError& error) {
        throw core::Error(
            core::ErrorCode::invalidArgument,
            fmt::format("the step {} of the recipe: {}", words.front(), error.what()));
    }
}

} // namespace app
