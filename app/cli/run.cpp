#include "app/cli/data_arguments.h"
#include "app/cli/display_text.h"
#include "app/cli/model_argument.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "core/base/atomic_file.h"
#include "core/base/parallel.h"
#include "core/data/batch.h"
#include "core/data/decode_image.h"
#include "core/data/error_context.h"
#include "core/data/file_bytes.h"
#include "core/data/file_dataset.h"
#include "core/data/image_header.h"
#include "core/data/npy.h"
#include "core/evaluation/latency.h"
#include "core/evaluation/scores.h"
#include "core/onnx/read_tensor.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace app {

namespace {

struct RunArguments
{
    std::string model;
    std::vector<std::string> inputs; ///< files, in the order of the model's inputs, or all images
    std::string outputFolder;
    SettingTexts settings;
    int64_t batch = 1;
    int64_t seed = 1;
    int64_t top = 5;
};

/// Extremes and mean of the numbers of a tensor.
struct Range
{
    double minimum = 0;
    double maximum = 0;
    double mean = 0;
};

std::optional<Range> rangeOf(const core::Tensor& tensor)
{
    const core::ElementType type = tensor.elementType();
    if (tensor.elementCount() == 0 || !(core::isFloatingPoint(type) || core::isInteger(type)))
        return std::nullopt;
    const std::vector<double> values = tensor.toDoubles();
    const auto [least, most] = std::ranges::minmax(values);
    return Range{ least, most,
                  std::accumulate(values.begin(), values.end(), 0.0)
                      / static_cast<double>(values.size()) };
}

core::Tensor readInput(const std::string& file)
{
    if (file.ends_with(".npy"))
        return core::readNpy(file);
    if (!file.ends_with(".pb"))
        throw core::Error(core::ErrorCode::invalidArgument,
                          fmt::format("{}: accepted are .npy, .pb, PNG, JPEG and BMP files", file));
    constexpr int64_t kLargestFile = int64_t{ 2 } << 30;
    const std::vector<std::byte> bytes = core::readFileBytes(file, kLargestFile);
    return core::withContext(file, [&] { return core::readTensor(bytes); });
}

/// All images as one batch.
core::Tensor readImages(const RunArguments& arguments, const core::Model& model)
{
    std::vector<core::ImageFile> files;
    for (const std::string& file : arguments.inputs)
        files.push_back({ .path = file, .stamp = core::fileStamp(file) });
    std::vector<int64_t> indices(files.size());
    std::iota(indices.begin(), indices.end(), 0);
    const auto dataset = core::makeFileDataset(std::move(files), {}, {});
    const core::Preprocessor preprocessor(
        withSettings(core::preprocessingOf(model), arguments.settings));
    return core::makeBatch(*dataset, preprocessor, indices, core::networkInput(model)).input;
}

std::vector<core::Tensor> inputsOf(const RunArguments& arguments, const core::Model& model)
{
    if (arguments.inputs.empty())
        return core::randomInputs(model, arguments.batch, static_cast<uint64_t>(arguments.seed));
    if (std::ranges::all_of(arguments.inputs, core::hasImageSuffix))
        return { readImages(arguments, model) };
    std::vector<core::Tensor> inputs;
    std::ranges::transform(arguments.inputs, std::back_inserter(inputs), readInput);
    const size_t expected = model.graph.requiredInputs().size();
    if (inputs.size() != expected)
        throw core::Error(
            core::ErrorCode::invalidArgument,
            fmt::format("{} input files are given; the model reads {}", inputs.size(), expected));
    return inputs;
}

/// Saves an output under a name of our own; names of the model never become file names.
std::string save(const core::Tensor& tensor, const std::string& folder, size_t number)
{
    std::filesystem::create_directories(folder);
    const std::string file = fmt::format("{}/output_{}.npy", folder, number);
    const std::string content = core::npyFile(tensor);
    core::writeFileAtomically(file, std::as_bytes(std::span(content)));
    return file;
}

Json outputJson(const std::string& name, const core::Tensor& tensor)
{
    Json object = { { "name", name },
                    { "type", core::elementTypeName(tensor.elementType()) },
                    { "shape", tensor.shape() } };
    if (const std::optional<Range> range = rangeOf(tensor)) {
        object["minimum"] = range->minimum;
        object["maximum"] = range->maximum;
        object["mean"] = range->mean;
    }
    return object;
}

std::vector<std::string> outputRow(const std::string& name, const core::Tensor& tensor)
{
    std::vector<std::string> row{
        name, core::elementTypeName(tensor.elementType()) + ' ' + core::shapeText(tensor.shape())
    };
    if (const std::optional<Range> range = rangeOf(tensor))
        for (const double number : { range->minimum, range->mean, range->maximum })
            row.push_back(numberText(number));
    return row;
}

std::string className(const std::vector<std::string>& labels, int64_t label)
{
    return static_cast<size_t>(label) < labels.size() ? labels[static_cast<size_t>(label)]
                                                      : fmt::format("class {}", label);
}

void addPredictions(Outcome& outcome, const core::Scores& scores, const RunArguments& arguments,
                    const std::vector<std::string>& labels)
{
    constexpr int64_t kMostSamples = 16;
    Table table({ ">Sample", "Class", ">Probability" });
    outcome.result["predictions"] = Json::array();
    for (int64_t sample = 0; sample < scores.values.shape()[0]; ++sample) {
        Json list = Json::array();
        for (const core::Prediction& prediction :
             core::topPredictions(scores, sample, arguments.top)) {
            const std::string name = className(labels, prediction.label);
            list.push_back({ { "label", prediction.label },
                             { "name", name },
                             { "probability", prediction.probability } });
            if (sample < kMostSamples)
                table.add({ list.size() == 1 ? countText(sample) : "", name,
                            percentText(prediction.probability) });
        }
        outcome.result["predictions"].push_back(std::move(list));
    }
    outcome.text += '\n' + table.text(0);
}

/// Scores of a model that says that it tells classes apart, by its labels.
std::optional<core::Scores> classifierScores(const core::Model& model, const core::Tensor& output)
{
    if (core::storedLabels(model).empty())
        return std::nullopt;
    return core::toScores(model, output);
}

Outcome run(const RunArguments& arguments, core::Monitor& monitor)
{
    const auto model = readModelFile(arguments.model, monitor);
    const std::vector<core::Tensor> inputs = inputsOf(arguments, *model);
    core::Executor executor(model, { .threads = core::threadCount() });
    const core::RunResult result = executor.run(inputs, core::RunRequest{}, monitor);
    Outcome outcome;
    outcome.result = { { "model", arguments.model }, { "outputs", Json::array() } };
    Table table({ "Output", "Type", ">Minimum", ">Mean", ">Maximum" });
    for (size_t number = 0; number < result.outputs.size(); ++number) {
        const std::string& name = model->graph.value(model->graph.outputs()[number]).name;
        Json entry = outputJson(name, result.outputs[number]);
        if (!arguments.outputFolder.empty())
            entry["file"] = save(result.outputs[number], arguments.outputFolder, number);
        outcome.result["outputs"].push_back(std::move(entry));
        table.add(outputRow(name, result.outputs[number]));
    }
    outcome.text = table.text(0);
    if (const auto scores = classifierScores(*model, result.outputs.front()))
        addPredictions(outcome, *scores, arguments, core::storedLabels(*model));
    return outcome;
}

} // namespace

VerbAction configureRun(CLI::App& command)
{
    const auto arguments = std::make_shared<RunArguments>();
    addModelArgument(command, arguments->model);
    command
        .add_option("inputs", arguments->inputs,
                    "One .npy or .pb file for each input, or images that make up a batch; none: "
                    "random numbers")
        ->type_name("FILE");
    command
        .add_option("--output", arguments->outputFolder, "Folder to save the outputs to as .npy")
        ->type_name("FOLDER");
    command.add_option("--batch", arguments->batch, "Size of open axes of random inputs")
        ->check(CLI::Range(1, 65536));
    command.add_option("--seed", arguments->seed, "Seed of random inputs")
        ->check(CLI::NonNegativeNumber);
    command.add_option("--top", arguments->top, "Classes to show for each sample")
        ->check(CLI::Range(1, 1000));
    addPreprocessingOptions(command, arguments->settings);
    return [arguments](core::Monitor& monitor) { return run(*arguments, monitor); };
}

} // namespace app
