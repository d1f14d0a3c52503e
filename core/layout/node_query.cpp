#include "core/layout/node_query.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <regex>

namespace core {

namespace {

char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), lower);
    return result;
}

/// Whether `part`, in lower case, stands in `text`.
bool holds(std::string_view text, std::string_view part)
{
    return !std::ranges::search(text, part, {}, lower).empty() || part.empty();
}

/// Words of a query; quotes keep blanks.
std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    bool isQuoted = false;
    for (const char letter : text) {
        if (letter == '"')
            isQuoted = !isQuoted;
        else if (letter == ' ' && !isQuoted) {
            if (!word.empty())
                words.push_back(std::move(word));
            word.clear();
        } else
            word += letter;
    }
    if (!word.empty())
        words.push_back(std::move(word));
    return words;
}

/// "1.5M" -> 1,500,000
double numberOf(std::string_view text)
{
    double number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string suffix = lowered(std::string_view(end, text.data() + text.size()));
    constexpr std::array<std::pair<std::string_view, double>, 5> kSuffixes = {
        { { "", 1 }, { "k", 1e3 }, { "m", 1e6 }, { "g", 1e9 }, { "b", 1e9 } }
    };
    const auto factor = std::ranges::find(kSuffixes, std::string_view(suffix),
                                          &std::pair<std::string_view, double>::first);
    if (problem != std::errc() || factor == kSuffixes.end())
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("\"{}\" is not a number such as 500, 10k or 1.5M", text));
    return number * factor->second;
}

bool compares(double value, std::string_view relation, double limit)
{
    if (relation == ">")
        return value > limit;
    if (relation == ">=")
        return value >= limit;
    if (relation == "<")
        return value < limit;
    if (relation == "<=")
        return value <= limit;
    return value == limit;
}

std::vector<std::string> dimensionsOf(std::string_view text)
{
    std::vector<std::string> dimensions(1);
    for (const char letter : text) {
        if (letter == 'x' || letter == 'X' || letter == '*')
            dimensions.emplace_back();
        else
            dimensions.back() += letter;
    }
    return dimensions;
}

/// Whether the wanted sizes stand next to each other in a shape.
bool hasDimensions(const SymbolicShape& shape, const std::vector<std::string>& wanted)
{
    const auto fits = [](const Dimension& dimension, const std::string& want) {
        return want == "?"
            || want == (dimension.isKnown() ? std::to_string(dimension.size) : dimension.symbol);
    };
    return !std::ranges::search(shape, wanted, fits).empty();
}

bool hasShape(const GraphDocument& document, NodeId id, const std::vector<std::string>& wanted)
{
    const auto& shape = document.annotation(id).shape;
    if (shape && hasDimensions(*shape, wanted))
        return true;
    return std::ranges::any_of(document.graph().node(id).inputs, [&](ValueId input) {
        if (!input.isValid() || !document.graph().value(input).initializer)
            return false;
        return hasDimensions(toSymbolic(document.graph().value(input).initializer->shape()),
                             wanted);
    });
}

/// The blocks around a node as one text.
std::string_view blockPath(const GraphDocument& document, NodeId id)
{
    const int32_t block = document.blocks().blockOf[static_cast<size_t>(id.index)];
    return block < 0 ? std::string_view() : document.blocks().block(block).path;
}

struct TextField
{
    std::string_view name;
    bool (*holdsPart)(const GraphDocument&, NodeId, std::string_view part);
};

constexpr std::array kTextFields = {
    TextField{ "op",
               [](const GraphDocument& document, NodeId id, std::string_view part) {
                   const std::string& type = document.graph().node(id).type;
                   return std::ranges::equal(type, part, {}, lower);
               } },
    TextField{ "name",
               [](const GraphDocument& document, NodeId id, std::string_view part) {
                   return holds(document.graph().node(id).name, part);
               } },
    TextField{ "block",
               [](const GraphDocument& document, NodeId id, std::string_view part) {
                   return holds(blockPath(document, id), part);
               } },
    TextField{ "category",
               [](const GraphDocument& document, NodeId id, std::string_view part) {
                   return document.annotation(id).category.starts_with(part);
               } },
};

struct NumberField
{
    std::string_view name;
    double (*value)(const NodeAnnotation&);
};

constexpr std::array kNumberFields = {
    NumberField{ "params",
                 [](const NodeAnnotation& annotation) {
                     return static_cast<double>(annotation.parameters);
                 } },
    NumberField{
        "macs",
        [](const NodeAnnotation& annotation) { return static_cast<double>(annotation.macs); } },
};

} // namespace

/// Turns words into terms.
class QueryParser
{
public:
    using Term = NodeQuery::Term;

    static Term termOf(const std::string& word)
    {
        if (word.size() > 1 && word[0] == '-') {
            return [term = termOf(word.substr(1))](const GraphDocument& document, NodeId id) {
                return !term(document, id);
            };
        }
        if (auto term = comparison(word))
            return *term;
        if (auto term = field(word))
            return *term;
        return [part = lowered(word)](const GraphDocument& document, NodeId id) {
            const Node& node = document.graph().node(id);
            return holds(node.name, part) || holds(node.type, part)
                || holds(document.card(id).title, part);
        };
    }

private:
    static std::optional<Term> comparison(const std::string& word)
    {
        const size_t begin = word.find_first_of("<>=");
        if (begin == std::string::npos)
            return std::nullopt;
        const size_t end = word.find_first_not_of("<>=", begin);
        const std::string name = lowered(word.substr(0, begin));
        const auto row =
            std::ranges::find(kNumberFields, std::string_view(name), &NumberField::name);
        if (row == kNumberFields.end())
            return std::nullopt;
        // While somebody still types the number, nothing is excluded.
        if (end == std::string::npos)
            return Term([](const GraphDocument&, NodeId) { return true; });
        return Term([value = row->value, relation = word.substr(begin, end - begin),
                     limit = numberOf(std::string_view(word).substr(end))](
                        const GraphDocument& document, NodeId id) {
            return compares(value(document.annotation(id)), relation, limit);
        });
    }

    static std::optional<Term> field(const std::string& word)
    {
        const size_t colon = word.find(':');
        if (colon == std::string::npos)
            return std::nullopt;
        const std::string name = lowered(word.substr(0, colon));
        const std::string wanted = word.substr(colon + 1);
        if (name == "shape") {
            return Term(
                [dimensions = dimensionsOf(wanted)](const GraphDocument& document, NodeId id) {
                    return hasShape(document, id, dimensions);
                });
        }
        const auto row = std::ranges::find(kTextFields, std::string_view(name), &TextField::name);
        if (row == kTextFields.end())
            return std::nullopt;
        return Term([holdsPart = row->holdsPart,
                     part = lowered(wanted)](const GraphDocument& document, NodeId id) {
            return holdsPart(document, id, part);
        });
    }
};

NodeQuery NodeQuery::parse(std::string_view text)
{
    NodeQuery query;
    for (const std::string& word : wordsOf(text))
        query.m_terms.push_back(QueryParser::termOf(word));
    return query;
}

NodeQuery NodeQuery::parsePattern(std::string_view pattern)
{
    NodeQuery query;
    if (pattern.empty())
        return query;
    try {
        query.m_terms.emplace_back(
            [expression =
                 std::regex(std::string(pattern), std::regex::icase | std::regex::optimize)](
                const GraphDocument& document, NodeId id) {
                const Node& node = document.graph().node(id);
                return std::regex_search(node.name, expression)
                    || std::regex_search(node.type, expression);
            });
    } catch (const std::regex_error&) {
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("\"{}\" is not a regular expression", pattern));
    }
    return query;
}

bool NodeQuery::matches(const GraphDocument& document, NodeId id) const
{
    return std::ranges::all_of(m_terms, [&](const Term& term) { return term(document, id); });
}

std::vector<NodeId> NodeQuery::find(const GraphDocument& document) const
{
    std::vector<NodeId> found;
    for (const NodeId id : document.graph().order()) {
        if (!document.isConstant(id) && matches(document, id))
            found.push_back(id);
    }
    return found;
}

} // namespace core
