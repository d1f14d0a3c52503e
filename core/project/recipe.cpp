#include "core/project/recipe.h"

#include "core/base/error.h"
#include "core/base/sha256.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "espalier-recipe";
constexpr int64_t kNewest = 1;
constexpr int64_t kMostThreads = 1024;

[[noreturn]] void refuse(const std::string& fault)
{
    throw Error(ErrorCode::invalidFile, fmt::format("a recipe {}", fault));
}

/// A text of an object; empty when it is not there.
std::string textIn(const Json& object, const char* key)
{
    const auto found = object.find(key);
    if (found == object.end())
        return {};
    if (!found->is_string())
        refuse(fmt::format("has a text under \"{}\"", key));
    return *found;
}

std::string hashIn(const Json& object, const char* key, bool isNeeded)
{
    std::string hash = textIn(object, key);
    if (isNeeded ? !isSha256(hash) : !hash.empty() && !isSha256(hash))
        refuse(fmt::format("has a SHA-256 under \"{}\"", key));
    return hash;
}

const Json& listIn(const Json& object, const char* key)
{
    static const Json kNone = Json::array();
    const auto found = object.find(key);
    if (found != object.end() && !found->is_array())
        refuse(fmt::format("has a list under \"{}\"", key));
    return found == object.end() ? kNone : *found;
}

Json jsonOf(const RecipeFile& file)
{
    Json json = { { "path", file.path }, { "sha256", file.sha256 } };
    if (file.content)
        json["content"] = *file.content;
    return json;
}

Json jsonOf(const RecipeStep& step)
{
    Json json = { { "verb", step.verb }, { "words", step.words }, { "threads", step.threads } };
    for (const RecipeFile& file : step.files)
        json["files"].push_back(jsonOf(file));
    if (!step.result.empty())
        json["result"] = step.result;
    return json;
}

RecipeFile fileFrom(const Json& json)
{
    if (!json.is_object())
        refuse("has an object for each file");
    RecipeFile file{ textIn(json, "path"), hashIn(json, "sha256", true), {} };
    if (json.contains("content"))
        file.content = textIn(json, "content");
    return file;
}

int64_t threadsIn(const Json& json)
{
    const auto found = json.find("threads");
    if (found == json.end())
        return 0;
    if (!found->is_number_integer() || *found < 0 || *found > kMostThreads)
        refuse(fmt::format("has 0 to {} under \"threads\"", kMostThreads));
    return *found;
}

RecipeStep stepFrom(const Json& json)
{
    if (!json.is_object())
        refuse("has an object for each step");
    RecipeStep step{ .verb = textIn(json, "verb"),
                     .words = {},
                     .threads = threadsIn(json),
                     .files = {},
                     .result = hashIn(json, "result", false) };
    if (step.verb.empty())
        refuse("has a \"verb\" in each step");
    for (const Json& word : listIn(json, "words")) {
        if (!word.is_string())
            refuse("has texts under \"words\"");
        step.words.push_back(word);
    }
    for (const Json& file : listIn(json, "files"))
        step.files.push_back(fileFrom(file));
    return step;
}

void checkFormat(const Json& json)
{
    if (!json.is_object() || textIn(json, "format") != kFormat)
        refuse(fmt::format("is a JSON object with \"format\": \"{}\"", kFormat));
    const auto version = json.find("version");
    if (version == json.end() || !version->is_number_integer())
        refuse("has a number under \"version\"");
    if (*version > kNewest)
        throw Error(ErrorCode::unsupported,
                    fmt::format("this recipe is of version {}, from a newer Espalier; this one "
                                "reads up to {}",
                                version->dump(), kNewest));
}

std::string dumped(const Json& json, int indent)
{
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

} // namespace

std::string toJson(const CompressionRecipe& recipe)
{
    Json json = { { "format", kFormat },
                  { "version", kNewest },
                  { "title", recipe.title },
                  { "purpose", recipe.purpose } };
    if (!recipe.original.empty())
        json["original"] = recipe.original;
    json["steps"] = Json::array();
    for (const RecipeStep& step : recipe.steps)
        json["steps"].push_back(jsonOf(step));
    return dumped(json, 2) + '\n';
}

CompressionRecipe recipeFromJson(std::string_view text)
{
    const Json json = Json::parse(text, nullptr, false);
    checkFormat(json);
    CompressionRecipe recipe{
        textIn(json, "title"), textIn(json, "purpose"), hashIn(json, "original", false), {}
    };
    for (const Json& step : listIn(json, "steps"))
        recipe.steps.push_back(stepFrom(step));
    if (recipe.steps.empty())
        refuse("has at least one step");
    return recipe;
}

std::string toJson(const RecipeStep& step)
{
    return dumped(jsonOf(step), -1);
}

CompressionRecipe recipeOf(const std::vector<Version>& path)
{
    require(!path.empty(), "a path has a version");
    CompressionRecipe recipe{ .title = path.back().name,
                              .purpose = path.back().note,
                              .original = path.front().model,
                              .steps = {} };
    for (size_t i = 1; i < path.size(); ++i) {
        const Json step = Json::parse(path[i].arguments, nullptr, false);
        if (!step.contains("verb"))
            throw Error(ErrorCode::unsupported,
                        fmt::format("version {} ({}) was made by no command, so no recipe leads "
                                    "there; take one of a version before it",
                                    path[i].id, path[i].name));
        recipe.steps.push_back(stepFrom(step));
        recipe.steps.back().result = path[i].model;
    }
    if (recipe.steps.empty())
        throw Error(ErrorCode::unsupported,
                    fmt::format("version {} ({}) is an original; no recipe leads there",
                                path.back().id, path.back().name));
    return recipe;
}

} // namespace core
