#include "core/distillation/distillation_mix.h"

#include "core/base/error.h"
#include "core/base/parameters_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

constexpr double kLargestWeight = 1e6;
constexpr std::array<std::string_view, 2> kCombinations{ "logits", "probabilities" };

/// Weight and warm-up, then the settings of the row.
Parameters termParameters(const KnowledgeLoss& kind)
{
    Parameters all = {
        { .key = "weight",
          .title = "Weight",
          .help = "Of this loss in the sum.",
          .type = ParameterType::real,
          .fallback = kind.weight,
          .minimum = 0,
          .maximum = kLargestWeight },
        { .key = "warmUp",
          .title = "Warm-up",
          .help = "Share of the run over which the weight grows from 0.",
          .type = ParameterType::real,
          .fallback = kind.warmUp,
          .minimum = 0,
          .maximum = 1 },
    };
    for (Parameter& parameter : kind.parameters())
        all.push_back(std::move(parameter));
    return all;
}

KnowledgeTerm termFrom(const KnowledgeLoss& kind, const ParameterValues& values)
{
    KnowledgeTerm term(kind);
    term.weight = values.real("weight");
    term.warmUp = values.real("warmUp");
    for (const Parameter& parameter : term.values.description())
        term.values.set(parameter.key, values.value(parameter.key));
    return term;
}

[[noreturn]] void refuse(std::string_view key, std::string_view accepted)
{
    throw Error(ErrorCode::invalidArgument,
                fmt::format("\"{}\" of the distillation must be {}", key, accepted));
}

double realAt(const Json& object, const std::string& key, double fallback, double least)
{
    if (!object.contains(key))
        return fallback;
    const Json& value = object[key];
    if (!value.is_number()
        || !(value.get<double>() >= least && value.get<double>() <= kLargestWeight))
        refuse(key, fmt::format("a number from {} to {}", least, kLargestWeight));
    return value.get<double>();
}

std::string textAt(const Json& object, const std::string& key)
{
    if (!object.is_object() || !object.contains(key) || !object[key].is_string())
        refuse(key, "a text");
    return object[key].get<std::string>();
}

KnowledgeTerm termFromJson(Json object)
{
    const KnowledgeLoss& kind = knowledgeLosses().at(textAt(object, "loss"));
    object.erase("loss");
    ParameterValues values(termParameters(kind));
    setFromJson(values, object.dump());
    return termFrom(kind, values);
}

Json termToJson(const KnowledgeTerm& term)
{
    Json object = { { "loss", term.kind->id },
                    { "weight", term.weight },
                    { "warmUp", term.warmUp } };
    object.update(Json::parse(toJson(term.values)));
    return object;
}

const Json& listAt(const Json& object, const std::string& key)
{
    static const Json kNone = Json::array();
    if (!object.contains(key))
        return kNone;
    if (!object[key].is_array())
        refuse(key, "a list");
    return object[key];
}

void checkKeys(const Json& object)
{
    constexpr std::array<std::string_view, 6> kKeys{ "labelWeight", "standardize",
                                                     "combination", "combinationTemperature",
                                                     "losses",      "layers" };
    for (const auto& [key, value] : object.items())
        if (std::ranges::find(kKeys, key) == kKeys.end())
            throw Error(ErrorCode::invalidArgument,
                        fmt::format("unknown setting \"{}\" of the distillation; known are: {}",
                                    key, fmt::join(kKeys, ", ")));
}

TeacherCombination combinationAt(const Json& object, TeacherCombination fallback)
{
    if (!object.contains("combination"))
        return fallback;
    const auto* const found = std::ranges::find(kCombinations, textAt(object, "combination"));
    if (found == kCombinations.end())
        refuse("combination", "logits or probabilities");
    return static_cast<TeacherCombination>(found - kCombinations.begin());
}

} // namespace

KnowledgeTerm::KnowledgeTerm(const KnowledgeLoss& row)
    : kind(&row)
    , weight(row.weight)
    , warmUp(row.warmUp)
    , values(row.parameters())
{
}

double KnowledgeTerm::weightAt(double progress) const
{
    return warmUp > 0 ? weight * std::min(1.0, progress / warmUp) : weight;
}

bool DistillationMix::readsLayers() const
{
    return std::ranges::any_of(terms,
                               [](const KnowledgeTerm& term) { return term.kind->readsLayers(); });
}

bool DistillationMix::needsLabels() const
{
    return labelWeight > 0 || std::ranges::any_of(terms, [](const KnowledgeTerm& term) {
               return !term.kind->readsLayers()
                   && term.kind->makeLogitLoss(term.values)->needsLabels();
           });
}

DistillationMix mixOf(const KnowledgeLoss& kind)
{
    DistillationMix mix;
    mix.labelWeight = kind.labelWeight;
    mix.terms.emplace_back(kind);
    return mix;
}

DistillationMix defaultMix()
{
    return mixOf(knowledgeLosses().at("soft-targets"));
}

std::string mixToJson(const DistillationMix& mix)
{
    Json object = { { "labelWeight", mix.labelWeight },
                    { "standardize", mix.standardizes },
                    { "combination", kCombinations[static_cast<size_t>(mix.combination)] },
                    { "combinationTemperature", mix.combinationTemperature },
                    { "losses", Json::array() },
                    { "layers", Json::array() } };
    for (const KnowledgeTerm& term : mix.terms)
        object["losses"].push_back(termToJson(term));
    for (const LayerPair& pair : mix.layers)
        object["layers"].push_back({ { "student", pair.student }, { "teacher", pair.teacher } });
    return object.dump();
}

DistillationMix mixFromJson(std::string_view json)
{
    const Json object = Json::parse(json, nullptr, false);
    if (!object.is_object())
        throw Error(ErrorCode::invalidArgument, "a distillation is described by a JSON object");
    checkKeys(object);
    DistillationMix mix = defaultMix();
    if (object.contains("losses")) {
        mix.terms.clear();
        for (const Json& term : listAt(object, "losses"))
            mix.terms.push_back(termFromJson(term));
        mix.labelWeight = mix.terms.empty() ? 1 : mix.terms.front().kind->labelWeight;
    }
    mix.labelWeight = realAt(object, "labelWeight", mix.labelWeight, 0);
    mix.combinationTemperature =
        realAt(object, "combinationTemperature", mix.combinationTemperature, 0.1);
    mix.combination = combinationAt(object, mix.combination);
    if (object.contains("standardize")) {
        if (!object["standardize"].is_boolean())
            refuse("standardize", "true or false");
        mix.standardizes = object["standardize"].get<bool>();
    }
    for (const Json& pair : listAt(object, "layers"))
        mix.layers.push_back({ textAt(pair, "student"), textAt(pair, "teacher") });
    return mix;
}

KnowledgeTerm termFromText(std::string_view text)
{
    const size_t colon = text.find(':');
    const KnowledgeLoss& kind = knowledgeLosses().at(text.substr(0, colon));
    ParameterValues values(termParameters(kind));
    std::string_view settings = colon == std::string_view::npos ? "" : text.substr(colon + 1);
    while (!settings.empty()) {
        const std::string_view setting = settings.substr(0, settings.find(','));
        settings.remove_prefix(std::min(settings.size(), setting.size() + 1));
        const size_t equals = setting.find('=');
        if (equals == std::string_view::npos)
            throw Error(ErrorCode::invalidArgument,
                        fmt::format("\"{}\" of \"{}\" must be key=value", setting, text));
        values.setText(setting.substr(0, equals), setting.substr(equals + 1));
    }
    return termFrom(kind, values);
}

} // namespace core
