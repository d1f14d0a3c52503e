#include "core/data/preprocessing.h"

#include "core/base/parameters_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace core {

namespace {

constexpr const char* kPreprocessingKey = "espalier.preprocessing";
constexpr const char* kLabelsKey = "espalier.labels";
constexpr double kLargestSide = 16384;

std::vector<ParameterChoice> fitChoices()
{
    return {
        { "stretch", "Stretch", "scales both sides on their own" },
        { "crop", "Crop", "scales until the input is covered, then cuts the middle out" },
        { "pad", "Pad", "scales until the picture fits inside, then surrounds it with zeros" },
    };
}

std::vector<ParameterChoice> interpolationChoices()
{
    return {
        { "smooth", "Smooth", "averages when shrinking, bilinear when enlarging" },
        { "bilinear", "Bilinear", "mixes the four nearest pixels" },
        { "nearest", "Nearest", "takes the nearest pixel" },
    };
}

Parameter sizeParameter(std::string key, std::string title, std::string help)
{
    return { .key = std::move(key),
             .title = std::move(title),
             .help = std::move(help),
             .type = ParameterType::integer,
             .fallback = int64_t{ 0 },
             .minimum = 0,
             .maximum = kLargestSide,
             .unit = "px" };
}

Parameter choiceParameter(std::string key, std::string title, std::string help,
                          std::vector<ParameterChoice> choices)
{
    std::string first = choices.front().key;
    return { .key = std::move(key),
             .title = std::move(title),
             .help = std::move(help),
             .type = ParameterType::choice,
             .fallback = std::move(first),
             .choices = std::move(choices) };
}

Parameters geometryParameters()
{
    return {
        sizeParameter("width", "Width", "Width of the network's input; 0 keeps the pictures'."),
        sizeParameter("height", "Height", "Height of the network's input; 0 keeps the pictures'."),
        choiceParameter("fit", "Fit", "How a picture of another size is brought to that size.",
                        fitChoices()),
        sizeParameter("shorterSide", "Shorter side",
                      "With fit \"crop\": length that the shorter side is scaled to before the "
                      "middle is cut out; 0 scales just far enough to cover the input."),
        choiceParameter("interpolation", "Interpolation", "How pixels are computed when scaling.",
                        interpolationChoices()),
    };
}

Parameters valueParameters()
{
    return {
        { .key = "channels",
          .title = "Channels",
          .help = "1 for grey, 3 for colour; pictures are converted.",
          .type = ParameterType::integer,
          .fallback = int64_t{ 3 },
          .minimum = 1,
          .maximum = 3 },
        choiceParameter("channelOrder", "Channel order", "Order of the colour channels.",
                        { { "rgb", "RGB", "red first" }, { "bgr", "BGR", "blue first" } }),
        choiceParameter("layout", "Axis order", "Order of the input's axes.",
                        { { "nchw", "N, C, H, W", "channels before height and width" },
                          { "nhwc", "N, H, W, C", "channels last" } }),
        { .key = "scale",
          .title = "Scale",
          .help = "Factor on the pixels 0 to 255, before mean and deviation.",
          .type = ParameterType::real,
          .fallback = 1.0 / 255 },
        { .key = "mean",
          .title = "Mean",
          .help = "Subtracted after scaling; one number, or one for each channel.",
          .type = ParameterType::reals,
          .fallback = std::vector<double>{} },
        { .key = "deviation",
          .title = "Standard deviation",
          .help = "Divides after the mean is subtracted; one number, or one for each channel.",
          .type = ParameterType::reals,
          .fallback = std::vector<double>{} },
    };
}

template <typename Enumeration>
Enumeration chosen(const ParameterValues& values, std::string_view key)
{
    const std::vector<ParameterChoice>& choices = values.parameter(key).choices;
    const auto found = std::ranges::find(choices, values.text(key), &ParameterChoice::key);
    return static_cast<Enumeration>(found - choices.begin());
}

template <typename Enumeration>
void choose(ParameterValues& values, std::string_view key, Enumeration value)
{
    values.set(key, values.parameter(key).choices[static_cast<size_t>(value)].key);
}

void check(const Preprocessing& preprocessing)
{
    const auto fits = [&](const std::vector<double>& numbers) {
        return numbers.size() <= 1
            || static_cast<int64_t>(numbers.size()) == preprocessing.channels;
    };
    if (preprocessing.channels == 2)
        throw Error(ErrorCode::invalidArgument, "channels is 2; accepted is 1 or 3");
    if (!fits(preprocessing.mean) || !fits(preprocessing.deviation))
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("mean has {} and deviation {} numbers; accepted is none, one, "
                                "or one for each of {} channels",
                                preprocessing.mean.size(), preprocessing.deviation.size(),
                                preprocessing.channels));
    if (std::ranges::count(preprocessing.deviation, 0.0) > 0)
        throw Error(ErrorCode::invalidArgument, "deviation has a 0, which would divide by it");
    if ((preprocessing.width == 0) != (preprocessing.height == 0))
        throw Error(ErrorCode::invalidArgument, "width and height must both be 0 or neither");
}

/// What the shape [N, C, H, W] or [N, H, W, C] of an input tells.
Preprocessing guessed(const SymbolicShape& shape)
{
    Preprocessing guess;
    if (shape.size() != 4)
        return guess;
    const auto isChannels = [](const Dimension& axis) { return axis.size == 1 || axis.size == 3; };
    guess.isChannelsLast = !isChannels(shape[1]) && isChannels(shape[3]);
    const Dimension& channels = guess.isChannelsLast ? shape[3] : shape[1];
    const Dimension& height = guess.isChannelsLast ? shape[1] : shape[2];
    const Dimension& width = guess.isChannelsLast ? shape[2] : shape[3];
    if (isChannels(channels))
        guess.channels = channels.size;
    if (height.size > 0 && width.size > 0) {
        guess.height = height.size;
        guess.width = width.size;
    }
    return guess;
}

} // namespace

Parameters preprocessingParameters()
{
    Parameters parameters = geometryParameters();
    std::ranges::move(valueParameters(), std::back_inserter(parameters));
    return parameters;
}

Preprocessing preprocessingFrom(const ParameterValues& values)
{
    const Preprocessing preprocessing{
        .width = values.integer("width"),
        .height = values.integer("height"),
        .fit = chosen<Fit>(values, "fit"),
        .shorterSide = values.integer("shorterSide"),
        .interpolation = chosen<Interpolation>(values, "interpolation"),
        .channels = values.integer("channels"),
        .isBgr = values.text("channelOrder") == "bgr",
        .isChannelsLast = values.text("layout") == "nhwc",
        .scale = values.real("scale"),
        .mean = values.reals("mean"),
        .deviation = values.reals("deviation"),
    };
    check(preprocessing);
    return preprocessing;
}

ParameterValues preprocessingValues(const Preprocessing& preprocessing)
{
    check(preprocessing);
    ParameterValues values(preprocessingParameters());
    values.set("width", preprocessing.width);
    values.set("height", preprocessing.height);
    choose(values, "fit", preprocessing.fit);
    values.set("shorterSide", preprocessing.shorterSide);
    choose(values, "interpolation", preprocessing.interpolation);
    values.set("channels", preprocessing.channels);
    choose(values, "channelOrder", preprocessing.isBgr);
    choose(values, "layout", preprocessing.isChannelsLast);
    values.set("scale", preprocessing.scale);
    values.set("mean", preprocessing.mean);
    values.set("deviation", preprocessing.deviation);
    return values;
}

std::optional<Preprocessing> storedPreprocessing(const Model& model)
{
    const std::string* text = model.metadataValue(kPreprocessingKey);
    if (!text)
        return std::nullopt;
    try {
        return preprocessingFromJson(*text);
    } catch (const Error& error) {
        throw Error(ErrorCode::invalidModel,
                    fmt::format("metadata \"{}\": {}", kPreprocessingKey, error.what()));
    }
}

std::vector<std::string> storedLabels(const Model& model)
{
    const std::string* text = model.metadataValue(kLabelsKey);
    if (!text)
        return {};
    const nlohmann::json list = nlohmann::json::parse(*text, nullptr, false);
    const bool isListOfNames = list.is_array()
        && std::ranges::all_of(list, [](const nlohmann::json& item) { return item.is_string(); });
    if (!isListOfNames)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("metadata \"{}\" is not a JSON list of names", kLabelsKey));
    return list.get<std::vector<std::string>>();
}

void storePreprocessing(Model& model, const Preprocessing& preprocessing)
{
    model.setMetadata(kPreprocessingKey, preprocessingToJson(preprocessing));
}

void storeLabels(Model& model, const std::vector<std::string>& labels)
{
    model.setMetadata(kLabelsKey, nlohmann::json(labels).dump());
}

Preprocessing preprocessingOf(const Model& model)
{
    if (const std::optional<Preprocessing> stored = storedPreprocessing(model))
        return *stored;
    const std::vector<ValueId> inputs = model.graph.requiredInputs();
    if (inputs.empty() || !model.graph.value(inputs.front()).type.shape)
        return {};
    return guessed(*model.graph.value(inputs.front()).type.shape);
}

std::string preprocessingToJson(const Preprocessing& preprocessing)
{
    return toJson(preprocessingValues(preprocessing));
}

Preprocessing preprocessingFromJson(std::string_view json)
{
    ParameterValues values(preprocessingParameters());
    setFromJson(values, json);
    return preprocessingFrom(values);
}

} // namespace core
