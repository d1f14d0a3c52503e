#include "core/quantization/precision_budget.h"

#include "core/base/byte_amount.h"
#include "core/base/number_text.h"
#include "core/evaluation/latency.h"
#include "core/onnx/write_model.h"
#include "core/quantization/scheme.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <optional>

namespace core {

namespace {

struct FigureName
{
    std::string_view word;
    PrecisionFigure figure;
};

constexpr std::array kFigures{ FigureName{ "size=", PrecisionFigure::fileBytes },
                               FigureName{ "bops=", PrecisionFigure::bitOperations },
                               FigureName{ "latency=", PrecisionFigure::milliseconds },
                               FigureName{ "drop=", PrecisionFigure::drop } };

/// An amount with its unit; nothing for a share.
std::optional<double> absoluteAmount(PrecisionFigure figure, std::string_view text)
{
    if (figure == PrecisionFigure::fileBytes)
        return parseByteAmount(text);
    if (figure == PrecisionFigure::milliseconds && text.ends_with("ms"))
        return parseReal(text.substr(0, text.size() - 2));
    return std::nullopt;
}

/// A share in percent or as a number; drops are in points, with or without a sign.
std::optional<double> share(PrecisionFigure figure, std::string_view text)
{
    const bool isPercent = text.ends_with('%');
    const std::optional<double> number =
        parseReal(text.substr(0, text.size() - (isPercent ? 1 : 0)));
    if (!number)
        return std::nullopt;
    return isPercent || figure == PrecisionFigure::drop ? *number / 100 : *number;
}

bool isInRange(const PrecisionBudget& budget)
{
    if (budget.figure == PrecisionFigure::drop)
        return budget.value >= 0 && budget.value <= 1;
    return budget.value > 0
        && budget.value < (budget.isShare ? 1 : std::numeric_limits<double>::infinity());
}

std::optional<PrecisionBudget> parsed(std::string_view text)
{
    const auto* figure = std::ranges::find_if(
        kFigures, [&](const FigureName& name) { return text.starts_with(name.word); });
    if (figure == kFigures.end())
        return std::nullopt;
    text.remove_prefix(figure->word.size());
    PrecisionBudget budget{ .figure = figure->figure };
    std::optional<double> value = absoluteAmount(budget.figure, text);
    budget.isShare = !value;
    if (!value)
        value = share(budget.figure, text);
    if (!value)
        return std::nullopt;
    budget.value = *value;
    return isInRange(budget) ? std::optional(budget) : std::nullopt;
}

/// The search for one budget.
class BudgetSearch
{
public:
    BudgetSearch(const QuantizationJob& job, const PrecisionBudget& budget, Monitor& monitor)
        : m_budget(budget)
        , m_monitor(monitor)
        , m_job(preparedJob(job, monitor))
    {
        if (budget.figure == PrecisionFigure::fileBytes)
            m_job.settings.set("packedWeights", true);
        m_result.sensitivities = measureSensitivities(m_job, monitor);
    }

    BudgetedModel run()
    {
        m_result.whole = figureOfFloat();
        m_result.limit = m_budget.isShare ? m_budget.value * m_result.whole : m_budget.value;
        m_result.front = precisionFront(options());
        const std::vector<PrecisionChoice>& front = m_result.front;
        // The dearest choice that is predicted to fit, then cheaper ones as the measured figure
        // asks.
        double allowed = m_result.limit - fixedPart();
        for (int attempt = 0; attempt < kMostAttempts && !m_result.isMet; ++attempt) {
            const auto fits = [&](const PrecisionChoice& choice) { return choice.cost <= allowed; };
            const auto count = std::ranges::count_if(front, fits);
            const PrecisionChoice& choice =
                front[static_cast<size_t>(std::max<int64_t>(1, count) - 1)];
            const double excess = attemptWith(choice) - m_result.limit;
            m_result.isMet = excess <= 0;
            if (count <= 1)
                break;
            allowed = std::min(choice.cost - excess, front[static_cast<size_t>(count - 2)].cost);
        }
        addNote();
        return std::move(m_result);
    }

private:
    static constexpr int kMostAttempts = 12;

    double figureOfFloat()
    {
        switch (m_budget.figure) {
        case PrecisionFigure::fileBytes:
            return static_cast<double>(serializeModel(*m_job.model).size());
        case PrecisionFigure::milliseconds:
            return timeLayers();
        default:
            return sumOf(32, [](const PrecisionEffect& effect) { return effect.bitOperations; });
        }
    }

    template <typename Figure>
    double sumOf(int bits, const Figure& figure) const
    {
        double sum = 0;
        for (const LayerSensitivity& layer : m_result.sensitivities)
            sum += figure(*layer.find(bits));
        return sum;
    }

    /// What the figure has beside the sum over the layers.
    double fixedPart() const { return m_result.whole - sumOf(32, costOf()); }

    std::function<double(const PrecisionEffect&)> costOf() const
    {
        switch (m_budget.figure) {
        case PrecisionFigure::fileBytes:
            return [](const PrecisionEffect& effect) { return static_cast<double>(effect.bytes); };
        case PrecisionFigure::milliseconds:
            return [](const PrecisionEffect& effect) { return effect.milliseconds; };
        default:
            return [](const PrecisionEffect& effect) { return effect.bitOperations; };
        }
    }

    std::vector<std::vector<PrecisionOption>> options() const
    {
        std::vector<std::vector<PrecisionOption>> options;
        const auto cost = costOf();
        for (const LayerSensitivity& layer : m_result.sensitivities) {
            options.emplace_back();
            for (const PrecisionEffect& effect : layer.effects)
                options.back().push_back({ effect.bits, cost(effect), effect.noise });
        }
        return options;
    }

    /// Quantizes so, and gives the figure of the result.
    double attemptWith(const PrecisionChoice& choice)
    {
        QuantizationJob job = m_job;
        for (size_t i = 0; i < choice.bits.size(); ++i)
            job.layerBits[m_result.sensitivities[i].name] = choice.bits[i];
        m_result.model = quantizeStatically(job, m_monitor);
        double found = choice.cost;
        if (m_budget.figure == PrecisionFigure::fileBytes)
            found = static_cast<double>(serializeModel(m_result.model.model).size());
        else if (m_budget.figure == PrecisionFigure::milliseconds)
            found = latencyOf(std::make_shared<const Model>(m_result.model.model)).medianMs;
        m_result.tried.push_back({ choice, found });
        return found;
    }

    Latency latencyOf(const std::shared_ptr<const Model>& model)
    {
        m_monitor.beginPhase("timing");
        return measureLatency(model, randomInputs(*model, 1, 1),
                              { .executor = { .threads = m_job.threads } }, m_monitor);
    }

    /// Times of each layer in float and in integers, by its name in both networks; gives the time
    /// of the float network.
    double timeLayers()
    {
        const Latency whole = latencyOf(m_job.model);
        const QuantizedModel integers = quantizeStatically(m_job, m_monitor);
        const auto model = std::make_shared<const Model>(integers.model);
        const Latency quantized = latencyOf(model);
        for (LayerSensitivity& layer : m_result.sensitivities)
            for (PrecisionEffect& effect : layer.effects)
                effect.milliseconds = effect.bits <= 8
                    ? timeOf(quantized, model->graph, layer.name)
                    : timeOf(whole, m_job.model->graph, layer.name);
        return whole.medianMs;
    }

    static double timeOf(const Latency& latency, const Graph& graph, const std::string& name)
    {
        for (const NodeLatency& node : latency.perNode)
            if (graph.node(node.node).name == name)
                return node.medianMs;
        return 0;
    }

    void addNote()
    {
        std::array<int64_t, 33> layers{};
        for (const int bits : m_result.tried.back().choice.bits)
            ++layers[static_cast<size_t>(bits)];
        m_result.model.notes.push_back(
            fmt::format("Weights of {} layers have 4 bits, of {} 8, of {} 16, of {} 32{}.",
                        layers[4], layers[8], layers[16], layers[32],
                        m_result.isMet ? "" : "; nothing that was tried meets the budget"));
    }

    const PrecisionBudget m_budget;
    Monitor& m_monitor;
    QuantizationJob m_job;
    BudgetedModel m_result;
};

} // namespace

PrecisionBudget parsePrecisionBudget(std::string_view text)
{
    if (const std::optional<PrecisionBudget> budget = parsed(text))
        return *budget;
    throw Error(
        ErrorCode::invalidArgument,
        fmt::format("the budget \"{}\" is not understood; accepted are size=40%, size=300KB, "
                    "bops=25%, latency=60%, latency=2ms and drop=0.3 (points of accuracy)",
                    text));
}

BudgetedModel quantizeToBudget(const QuantizationJob& job, const PrecisionBudget& budget,
                               Monitor& monitor)
{
    require(budget.figure != PrecisionFigure::drop, "a drop is no figure of layers");
    return BudgetSearch(job, budget, monitor).run();
}

} // namespace core
