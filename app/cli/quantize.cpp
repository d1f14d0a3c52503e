#include "app/cli/cache_arguments.h"
#include "app/cli/data_arguments.h"
#include "app/cli/display_text.h"
#include "app/cli/estimates.h"
#include "app/cli/model_argument.h"
#include "app/cli/precision_report.h"
#include "app/cli/samples.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "core/base/parallel.h"
#include "core/evaluation/evaluate.h"
#include "core/onnx/write_model.h"
#include "core/quantization/accuracy_fallback.h"
#include "core/quantization/precision_budget.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace app {

namespace {

struct QuantizeArguments
{
    std::string model;
    std::string output;
    std::string budget;
    std::vector<std::string> floatNodes;
    SettingTexts settings;
    DataArguments data;
    CacheArguments cache;
    core::InferenceOptions inference;
};

std::string_view precisionOf(const core::LayerChoice& layer)
{
    return layer.isInteger ? "integer" : layer.bits < 32 ? "half" : "float";
}

/// The quantization with everything that it reads.
class Quantization
{
public:
    Quantization(const QuantizeArguments& arguments, core::Monitor& monitor)
        : m_arguments(arguments)
        , m_monitor(monitor)
        , m_job({ .model = readModelFile(arguments.model, monitor),
                  .settings = core::ParameterValues(core::quantizationParameters()) })
    {
        setGiven(m_job.settings, arguments.settings);
        m_job.floatNodes = { arguments.floatNodes.begin(), arguments.floatNodes.end() };
        m_job.threads = core::threadCount();
        m_job.cache = arguments.cache.folder();
        m_arguments.inference.executor.threads = m_job.threads;
        if (!arguments.data.isGiven())
            return;
        const core::DatasetDescription description = arguments.data.description();
        m_job.preprocessing = arguments.data.preprocessing(*m_job.model, description);
        m_splits = core::openDataset(description, monitor);
        for (const core::Role role : { core::Role::train, core::Role::validation })
            if (m_job.samples == nullptr && m_splits->has(role))
                m_job.samples = role == core::Role::train ? m_splits->train(monitor)
                                                          : m_splits->validation(monitor);
    }

    Outcome run()
    {
        Json choice;
        const core::QuantizedModel quantized = quantizedModel(choice);
        core::writeModel(quantized.model, m_arguments.output, m_monitor);
        const Json before = figures(m_arguments.model, m_job.model);
        const Json after =
            figures(m_arguments.output, readModelFile(m_arguments.output, m_monitor));
        Outcome outcome;
        outcome.result = { { "model", m_arguments.model },
                           { "file", m_arguments.output },
                           { "before", before },
                           { "after", after } };
        addLayers(quantized, outcome.result);
        outcome.result["settings"] = settingsJson();
        outcome.result["notes"] = quantized.notes;
        if (!choice.is_null())
            outcome.result["budget"] = std::move(choice);
        outcome.text = text(outcome.result);
        return outcome;
    }

private:
    /// By the settings, or with bits for each layer by the budget; `choice` then says why.
    core::QuantizedModel quantizedModel(Json& choice)
    {
        if (m_arguments.budget.empty())
            return core::quantize(m_job, m_monitor);
        const core::PrecisionBudget budget = core::parsePrecisionBudget(m_arguments.budget);
        if (m_job.settings.text("scheme") != "static" || m_job.samples == nullptr)
            throw core::Error(core::ErrorCode::invalidArgument,
                              "a budget needs --scheme static and a data set with training or "
                              "validation samples");
        if (budget.figure != core::PrecisionFigure::drop) {
            core::BudgetedModel found = core::quantizeToBudget(m_job, budget, m_monitor);
            choice = budgetJson(m_arguments.budget, found);
            return std::move(found.model);
        }
        if (!hasValidation())
            throw core::Error(core::ErrorCode::invalidArgument,
                              "a drop of accuracy is measured on labelled validation samples, and "
                              "the data set has none");
        core::FallbackModel found =
            core::quantizeWithinDrop(m_job,
                                     { .drop = budget.value,
                                       .samples = m_splits->validation(m_monitor),
                                       .preprocessing = m_job.preprocessing,
                                       .inference = m_arguments.inference },
                                     m_monitor);
        choice = fallbackJson(m_arguments.budget, found);
        return std::move(found.model);
    }

    bool hasValidation()
    {
        return m_splits != nullptr && m_splits->has(core::Role::validation)
            && hasLabels(*m_splits->validation(m_monitor));
    }

    Json figures(const std::string& file, const std::shared_ptr<const core::Model>& model)
    {
        Json json = { { "fileBytes", std::filesystem::file_size(file) } };
        if (!hasValidation())
            return json;
        m_monitor.beginPhase("evaluating");
        const core::Estimate top1 =
            core::evaluate(model, m_splits->validation(m_monitor), m_job.preprocessing,
                           m_arguments.inference, m_monitor)
                .top1;
        json["top1"] = estimateJson(top1, kQuantizedAccuracyKind);
        return json;
    }

    void addLayers(const core::QuantizedModel& quantized, Json& result) const
    {
        Json layers = Json::array();
        for (const core::LayerChoice& layer : quantized.layers) {
            const core::Node& node = quantized.prepared->graph.node(layer.node);
            Json json = { { "name", node.name },
                          { "type", node.type },
                          { "precision", precisionOf(layer) } };
            if (layer.hasWeights)
                json["weightBits"] = layer.bits;
            if (!layer.reason.empty())
                json["reason"] = layer.reason;
            layers.push_back(std::move(json));
        }
        const auto count = [&](std::string_view precision) {
            return std::ranges::count(quantized.layers, precision, precisionOf);
        };
        result["integerNodes"] = count("integer");
        result["halfNodes"] = count("half");
        result["floatNodes"] = count("float");
        result["layers"] = std::move(layers);
    }

    Json settingsJson() const
    {
        Json json = Json::object();
        for (const core::Parameter& parameter : m_job.settings.description())
            json[parameter.key] = core::parameterText(m_job.settings.value(parameter.key));
        return json;
    }

    static std::string text(const Json& result)
    {
        Table table({ "", ">Before", ">After" });
        const auto bytes = [&](const char* key) {
            return bytesText(result[key]["fileBytes"].get<int64_t>());
        };
        table.add({ "File", bytes("before"), bytes("after") });
        if (result["before"].contains("top1")) {
            const auto accuracy = [&](const char* key) {
                return percentText(result[key]["top1"]["value"].get<double>());
            };
            table.add({ fmt::format("Top-1 of {} validation samples",
                                    countText(result["after"]["top1"]["n"].get<int64_t>())),
                        accuracy("before"), accuracy("after") });
        }
        std::string text = table.text(0);
        for (const Json& layer : result["layers"])
            if (layer.contains("reason"))
                text += fmt::format(
                    "{} \"{}\" stays float: {}\n", shown(layer["type"].get<std::string>()),
                    shown(layer["name"].get<std::string>()), layer["reason"].get<std::string>());
        for (const Json& note : result["notes"])
            text += shown(note.get<std::string>()) + '\n';
        return text
            + fmt::format("{}: of {} nodes {} in integers, {} in half precision\n",
                          shown(result["file"].get<std::string>()), result["layers"].size(),
                          result["integerNodes"].get<int64_t>(),
                          result["halfNodes"].get<int64_t>());
    }

    QuantizeArguments m_arguments;
    core::Monitor& m_monitor;
    core::QuantizationJob m_job;
    std::shared_ptr<core::SplitDataset> m_splits; ///< null without data
};

} // namespace

VerbAction configureQuantize(CLI::App& command)
{
    const auto arguments = std::make_shared<QuantizeArguments>();
    addModelArgument(command, arguments->model);
    command.add_option("-o,--output", arguments->output, "Model file to write")
        ->required()
        ->type_name("FILE");
    command
        .add_option(
            "--budget", arguments->budget,
            "Choose the bits of each layer by a limit: size=40% or size=300KB of the file, "
            "bops=25% of the bit operations, latency=60% or latency=2ms, or drop=0.3 points "
            "of validation accuracy, for which layers stay float")
        ->type_name("LIMIT");
    command
        .add_option("--keep-float", arguments->floatNodes,
                    "Names of nodes that stay float, with commas between them")
        ->delimiter(',')
        ->type_name("NAMES");
    command
        .add_option("--limit", arguments->inference.limit,
                    "Measure the accuracy on so many samples, spread evenly over the set")
        ->check(CLI::PositiveNumber);
    addSettingOptions(command, core::quantizationParameters(), arguments->settings, "Quantization");
    arguments->cache.addTo(command, "histograms of activations");
    arguments->data.addTo(command, "");
    return [arguments](core::Monitor& monitor) { return Quantization(*arguments, monitor).run(); };
}

} // namespace app
