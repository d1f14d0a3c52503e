#pragma once

#include "core/graph/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// True when the whole name fits the pattern: `*` stands for any characters, `?` for one.
bool fitsPattern(std::string_view name, std::string_view pattern);

/// A factor of the learning rate for the weights whose name fits a pattern.
struct RateRule
{
    std::string pattern;
    double factor = 1;
};

/// Reads "conv1*=0.1, head.*=2". Throws Error invalidArgument.
std::vector<RateRule> parseRateRules(std::string_view text);
/// Reads "conv1*, stage?.bias".
std::vector<std::string> parsePatterns(std::string_view text);

/// The factor of the first rule that fits, else 1.
double rateFactor(const std::vector<RateRule>& rules, std::string_view name);
/// Names of the initializers of the model that fit a pattern. Throws Error invalidArgument for a
/// pattern that none fits, naming some that exist.
std::vector<std::string> weightsFitting(const Model& model,
                                        const std::vector<std::string>& patterns);

} // namespace core
