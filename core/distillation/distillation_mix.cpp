#include "core/distillation/distillation_mix.h"

#include "core/base/error.h"
#include "core/base/parameters_json.h"
#include "core/base/setting_list.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

constexpr double kLargestWeight = 1e6;
constexpr std::array<std::string_view, 2> kCombinations{ "logits", "probabilities" };

KnowledgeTerm termFrom(const KnowledgeLoss& kind, const ParameterValues& values)
{
    KnowledgeTerm term(kind);
    term.weight = values.real("weight");
    term.warmUp = values.real("warmUp");
    for (const Parameter& parameter : term.values.description())
        term.values.set(parameter.key, values.value(parameter.key));
    return term;
}

Json termToJson(const KnowledgeTerm& term)
{
    Json object = { { "loss", term.kind->id },
                    { "weight", term.weight },
                    { "warmUp", term.warmUp } };
    object.update(Json::parse(toJson(term.values)));
    return object;
}

/// The parts of a list "a;b;c" that are not empty.
std::vector<std::string_view> parts(std::string_view text)
{
    std::vector<std::string_view> result;
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find(';'));
        text.remove_prefix(std::min(text.size(), part.size() + 1));
        if (!part.empty())
            result.push_back(part);
    }
    return result;
}

LayerPair pairFrom(std::string_view text)
{
    const size_t equals = text.find('=');
    if (equals == std::string_view::npos || equals == 0 || equals + 1 == text.size())
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the pair of layers \"{}\" must be STUDENT=TEACHER, names of "
                                "values of both",
                                text));
    return { std::string(text.substr(0, equals)), std::string(text.substr(equals + 1)) };
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

Parameters knowledgeTermParameters(const KnowledgeLoss& kind)
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

KnowledgeTerm termFromText(std::string_view text)
{
    const NamedSettings named = namedSettings(text);
    const KnowledgeLoss& kind = knowledgeLosses().at(named.id);
    ParameterValues values(knowledgeTermParameters(kind));
    setFromList(values, named.settings);
    return termFrom(kind, values);
}

Parameters distillationParameters()
{
    std::string losses;
    for (const KnowledgeLoss& kind : knowledgeLosses())
        losses += fmt::format(" {}: {}", kind.id, kind.help);
    return {
        { .key = "knowledge",
          .title = "Knowledge",
          .help = "What is learned from the teacher: losses separated by \";\", each with settings "
                  "behind \":\", as in soft-targets:weight=0.9,temperature=4."
              + losses,
          .type = ParameterType::text,
          .fallback = std::string("soft-targets") },
        { .key = "labelWeight",
          .title = "Weight of the labels",
          .help = "Of the loss on labels; 0 learns from the teacher alone and needs no labels, -1 "
                  "takes what is usual beside the first loss.",
          .type = ParameterType::real,
          .fallback = -1.0,
          .minimum = -1,
          .maximum = kLargestWeight },
        { .key = "standardize",
          .title = "Standardize logits",
          .help = "Bring the logits of each sample to mean 0 and deviation 1 before they are "
                  "compared.",
          .type = ParameterType::boolean,
          .fallback = false },
        { .key = "combination",
          .title = "Combination",
          .help = "How several teachers are averaged.",
          .type = ParameterType::choice,
          .fallback = std::string(kCombinations[1]),
          .choices = { { std::string(kCombinations[0]), "Logits", "Mean of their logits." },
                       { std::string(kCombinations[1]), "Probabilities",
                         "Mean of their softened probabilities." } } },
        { .key = "combinationTemperature",
          .title = "Temperature of the combination",
          .help = "That probabilities of several teachers are averaged at.",
          .type = ParameterType::real,
          .fallback = 4.0,
          .minimum = 0.1,
          .maximum = 100 },
        { .key = "layers",
          .title = "Layers",
          .help = "For losses on layers: pairs STUDENT=TEACHER of names of values, separated by "
                  "\";\". Empty: the last value of each size is paired.",
          .type = ParameterType::text,
          .fallback = std::string() },
    };
}

DistillationMix mixFrom(const ParameterValues& values)
{
    DistillationMix mix;
    for (const std::string_view term : parts(values.text("knowledge")))
        mix.terms.push_back(termFromText(term));
    mix.labelWeight = values.real("labelWeight");
    if (mix.labelWeight < 0)
        mix.labelWeight = mix.terms.empty() ? 1 : mix.terms.front().kind->labelWeight;
    mix.standardizes = values.boolean("standardize");
    mix.combination = values.text("combination") == kCombinations[0]
        ? TeacherCombination::logits
        : TeacherCombination::probabilities;
    mix.combinationTemperature = values.real("combinationTemperature");
    for (const std::string_view pair : parts(values.text("layers")))
        mix.layers.push_back(pairFrom(pair));
    return mix;
}

} // namespace core
