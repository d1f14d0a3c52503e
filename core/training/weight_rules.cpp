#include "core/training/weight_rules.h"

#include "core/base/number_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>

namespace core {

namespace {

std::vector<std::string> initializerNames(const Model& model)
{
    std::vector<std::string> names;
    for (const ValueId id : model.graph.values())
        if (model.graph.value(id).initializer)
            names.push_back(model.graph.value(id).name);
    return names;
}

[[noreturn]] void refusePattern(const std::string& pattern, std::vector<std::string> names)
{
    constexpr size_t kMostNames = 8;
    names.resize(std::min(names.size(), kMostNames));
    throw Error(ErrorCode::invalidArgument,
                fmt::format("no weights are named \"{}\"; the model has, for example: {}", pattern,
                            fmt::join(names, ", ")));
}

} // namespace

bool fitsPattern(std::string_view name, std::string_view pattern)
{
    // Where to go on when the text after the latest star did not fit: the star takes one more.
    size_t star = std::string_view::npos;
    size_t retry = 0;
    size_t place = 0;
    size_t sign = 0;
    while (place < name.size()) {
        if (sign < pattern.size() && pattern[sign] == '*') {
            star = sign++;
            retry = place;
        } else if (sign < pattern.size()
                   && (pattern[sign] == '?' || pattern[sign] == name[place])) {
            ++sign;
            ++place;
        } else if (star != std::string_view::npos) {
            sign = star + 1;
            place = ++retry;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', sign) == std::string_view::npos;
}

std::vector<std::string> parsePatterns(std::string_view text)
{
    std::vector<std::string> patterns;
    while (!text.empty()) {
        const size_t comma = text.find(',');
        std::string_view part = text.substr(0, comma);
        const size_t first = part.find_first_not_of(' ');
        if (first != std::string_view::npos)
            patterns.emplace_back(part.substr(first, part.find_last_not_of(' ') - first + 1));
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    }
    return patterns;
}

std::vector<RateRule> parseRateRules(std::string_view text)
{
    std::vector<RateRule> rules;
    for (const std::string& part : parsePatterns(text)) {
        const size_t sign = part.rfind('=');
        const std::optional<double> factor = sign == std::string::npos
            ? std::nullopt
            : parseReal(std::string_view(part).substr(sign + 1));
        if (!factor || !(*factor >= 0 && *factor <= 1000))
            throw Error(ErrorCode::invalidArgument,
                        fmt::format("\"{}\" is no rule for learning rates; accepted are pairs "
                                    "such as conv1*=0.1 with a factor from 0 to 1000",
                                    part));
        rules.push_back({ part.substr(0, sign), *factor });
    }
    return rules;
}

double rateFactor(const std::vector<RateRule>& rules, std::string_view name)
{
    const auto rule = std::ranges::find_if(
        rules, [&](const RateRule& candidate) { return fitsPattern(name, candidate.pattern); });
    return rule == rules.end() ? 1 : rule->factor;
}

std::vector<std::string> weightsFitting(const Model& model,
                                        const std::vector<std::string>& patterns)
{
    const std::vector<std::string> names = initializerNames(model);
    std::vector<std::string> fitting;
    for (const std::string& pattern : patterns) {
        const size_t before = fitting.size();
        std::ranges::copy_if(names, std::back_inserter(fitting),
                             [&](const std::string& name) { return fitsPattern(name, pattern); });
        if (fitting.size() == before)
            refusePattern(pattern, names);
    }
    return fitting;
}

} // namespace core
