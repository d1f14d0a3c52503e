#include "app/cli/recipe_run.h"

#include "app/cli/display_text.h"
#include "app/cli/recipe_words.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "core/base/atomic_file.h"
#include "core/base/parallel.h"
#include "core/base/sha256.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace app {

namespace fs = std::filesystem;

namespace {

std::string textOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return { std::istreambuf_iterator<char>(stream), {} };
}

void writeText(const fs::path& file, const std::string& text)
{
    core::writeFileAtomically(file, std::as_bytes(std::span(text)));
}

/// The steps of one run, with the folder of what is made on the way.
class StepSequence
{
public:
    StepSequence(const core::CompressionRecipe& recipe, const RecipeRun& run,
                 core::Monitor& monitor)
        : m_recipe(recipe)
        , m_run(run)
        , m_monitor(monitor)
        , m_folder(run.output + ".recipe")
        , m_original(core::sha256OfFile(run.model, monitor))
    {
        for (const core::RecipeStep& step : recipe.steps)
            checkStep(step, run.data, monitor);
        if (!run.resumes)
            fs::remove_all(m_folder);
        std::error_code failure;
        fs::create_directories(m_folder, failure);
        if (failure)
            throw core::Error(
                core::ErrorCode::fileAccess,
                fmt::format("cannot make the folder {}: {}", m_folder.string(), failure.message()));
    }

    Outcome run()
    {
        std::string input = m_run.model;
        for (size_t index = 0; index < m_recipe.steps.size(); ++index)
            input = made(index, input);
        core::copyFileAtomically(input, m_run.output);
        fs::remove_all(m_folder);
        m_outcome.result["file"] = m_run.output;
        m_outcome.result["sha256"] = m_steps.back()["sha256"];
        m_outcome.result["steps"] = m_steps;
        m_outcome.text = m_table.text(0) + fmt::format("{}: written\n", shown(m_run.output));
        return m_outcome;
    }

private:
    /// Makes the model of a step, or finds it made by the run that is resumed.
    std::string made(size_t index, const std::string& input)
    {
        const core::RecipeStep& step = m_recipe.steps[index];
        const fs::path output = m_folder / fmt::format("step{}.onnx", index + 1);
        const fs::path record = m_folder / fmt::format("step{}.json", index + 1);
        const std::string identity =
            core::sha256OfFile(input, m_monitor) + '\n' + m_run.data + '\n' + core::toJson(step);
        Json result = Json::object();
        const Json earlier = Json::parse(textOf(record), nullptr, false);
        if (earlier.is_object() && earlier.value("identity", std::string()) == identity
            && fs::is_regular_file(output))
            result = earlier["result"];
        else {
            m_monitor.beginPhase(
                fmt::format("step {} of {}: {}", index + 1, m_recipe.steps.size(), step.verb));
            result = runStep(step, index, input, output.string());
            writeText(record, Json{ { "identity", identity }, { "result", result } }.dump());
        }
        report(step, output, std::move(result));
        return output.string();
    }

    Json runStep(const core::RecipeStep& step, size_t index, const std::string& input,
                 const std::string& output)
    {
        StepContext context{ .input = input,
                             .original = m_run.model,
                             .data = m_run.data,
                             .folder = m_folder,
                             .step = index + 1 };
        std::vector<std::string> words = wordsOf(step, context);
        words.insert(words.end(), { "-o", output });
        if (!m_run.project.empty())
            words.insert(words.end(), { "--project", m_run.project });
        const int64_t threads = m_run.threads > 0 ? m_run.threads : step.threads;
        core::setThreadCount(static_cast<int>(threads));
        CommandLine commandLine;
        parseStep(commandLine, words, m_run.resumes);
        return commandLine.action()(m_monitor).result;
    }

    void report(const core::RecipeStep& step, const fs::path& output, Json result)
    {
        const std::string sha256 = core::sha256OfFile(output, m_monitor);
        Json entry = { { "verb", step.verb }, { "sha256", sha256 }, { "result", result } };
        std::string repeated;
        if (!step.result.empty() && m_original == m_recipe.original) {
            entry["isRepeated"] = sha256 == step.result;
            repeated =
                sha256 == step.result ? "same bytes as recorded" : "other bytes than recorded";
        }
        m_steps.push_back(std::move(entry));
        m_table.add({ fmt::format("{}", m_steps.size()), step.verb,
                      bytesText(static_cast<int64_t>(fs::file_size(output))), repeated });
    }

    const core::CompressionRecipe& m_recipe;
    const RecipeRun& m_run;
    core::Monitor& m_monitor;
    fs::path m_folder;
    std::string m_original;
    Json m_steps = Json::array();
    Outcome m_outcome;
    Table m_table{ { ">Step", "Verb", ">File", "" } };
};

} // namespace

Outcome runRecipe(const core::CompressionRecipe& recipe, const RecipeRun& run,
                  core::Monitor& monitor)
{
    return StepSequence(recipe, run, monitor).run();
}

} // namespace app
