#include "core/project/version_figures.h"

#include "core/execution/model_cost.h"
#include "core/onnx/read_model.h"
#include "core/operators/infer_shapes.h"

#include <nlohmann/json.hpp>

#include <span>

namespace core {

namespace {

using Json = nlohmann::json;

/// Where a figure stands in the results of commands.
struct FigurePlace
{
    const char* name;
    const char* pointer;
};

constexpr FigurePlace kAfter[] = {
    { "top1", "/after/top1" },     { "top1", "/validation" },           { "testTop1", "/test" },
    { "agreement", "/agreement" }, { "latencyMs", "/latency/afterMs" },
};
constexpr FigurePlace kBefore[] = { { "top1", "/before/top1" },
                                    { "latencyMs", "/latency/beforeMs" } };

std::optional<double> realIn(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? std::optional<double>(*found)
                                                       : std::nullopt;
}

/// An estimate is an object with its value, or a number whose interval stands beside it.
std::optional<Metric> metricAt(const Json& result, const FigurePlace& place)
{
    const Json::json_pointer pointer(place.pointer);
    if (!result.contains(pointer))
        return std::nullopt;
    const Json& found = result.at(pointer);
    const Json& object = found.is_object() ? found : result.at(pointer.parent_pointer());
    const auto value = found.is_object() ? realIn(found, "value")
        : found.is_number()              ? std::optional<double>(found)
                                         : std::nullopt;
    if (!value || !object.is_object())
        return std::nullopt;
    Metric metric{ .name = place.name, .value = *value, .kind = "measured", .n = 0 };
    metric.n = static_cast<int64_t>(realIn(object, "n").value_or(0));
    metric.low = realIn(object, "low");
    metric.high = realIn(object, "high");
    if (const auto kind = object.find("kind"); kind != object.end() && kind->is_string())
        metric.kind = *kind;
    return metric;
}

std::vector<Metric> figuresAt(const std::string& result, std::span<const FigurePlace> places)
{
    const Json json = Json::parse(result, nullptr, false);
    std::vector<Metric> metrics;
    for (const FigurePlace& place : places)
        if (auto metric = json.is_object() ? metricAt(json, place) : std::nullopt)
            metrics.push_back(std::move(*metric));
    return metrics;
}

} // namespace

std::vector<Metric> computedFigures(const std::filesystem::path& model, Monitor& monitor)
{
    const Model read = readModel(model, monitor);
    const ModelCost cost = modelCost(read, inferShapes(read, concreteInputShapes(read)));
    const char* const kind = "computed from the graph";
    std::vector<Metric> metrics{
        { .name = "parameters", .value = static_cast<double>(cost.parameters), .kind = kind }
    };
    if (cost.isComplete)
        metrics.push_back(
            { .name = "macs", .value = static_cast<double>(cost.macs), .kind = kind });
    return metrics;
}

std::vector<Metric> measuredFigures(const std::string& result)
{
    return figuresAt(result, kAfter);
}

std::vector<Metric> measuredFiguresBefore(const std::string& result)
{
    return figuresAt(result, kBefore);
}

} // namespace core
