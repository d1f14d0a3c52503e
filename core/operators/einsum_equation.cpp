#include "core/operators/einsum_equation.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

namespace core {

namespace {

[[noreturn]] void refuse(std::string_view equation, std::string_view reason)
{
    throw Error(ErrorCode::invalidModel, fmt::format("equation \"{}\": {}", equation, reason));
}

bool isLetter(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

EinsumTerm parseTerm(std::string_view text, std::string_view equation)
{
    EinsumTerm term;
    const size_t dots = text.find("...");
    term.hasEllipsis = dots != std::string_view::npos;
    term.before = text.substr(0, dots);
    if (term.hasEllipsis)
        term.after = text.substr(dots + 3);
    if (!std::ranges::all_of(term.before + term.after, isLetter))
        refuse(equation, fmt::format("term \"{}\" must be letters and one ellipsis", text));
    return term;
}

std::vector<std::string_view> parted(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

/// Without "->": the letters that occur once, in the order of their codes.
EinsumTerm implicitOutput(const std::vector<EinsumTerm>& inputs)
{
    std::map<char, int> counts;
    EinsumTerm output;
    for (const EinsumTerm& term : inputs) {
        output.hasEllipsis = output.hasEllipsis || term.hasEllipsis;
        for (const char letter : term.before + term.after)
            ++counts[letter];
    }
    for (const auto& [letter, count] : counts) {
        if (count == 1)
            output.after += letter;
    }
    return output;
}

/// Output letters must come from the inputs, each once.
void checkOutput(const EinsumEquation& equation, std::string_view text)
{
    std::string known;
    bool hasEllipsis = false;
    for (const EinsumTerm& term : equation.inputs) {
        known += term.before + term.after;
        hasEllipsis = hasEllipsis || term.hasEllipsis;
    }
    const std::string letters = equation.output.before + equation.output.after;
    const std::set<char> distinct(letters.begin(), letters.end());
    if (distinct.size() != letters.size())
        refuse(text, "a letter is repeated in the output");
    for (const char letter : letters) {
        if (known.find(letter) == std::string::npos)
            refuse(text, fmt::format("output letter {} is in no input", letter));
    }
    if (equation.output.hasEllipsis != hasEllipsis)
        refuse(text, "an ellipsis must stand in inputs and output or in neither");
}

EinsumLabels labelsOf(const EinsumTerm& term, size_t ellipsisRank)
{
    EinsumLabels labels(term.before.begin(), term.before.end());
    for (size_t axis = ellipsisRank; term.hasEllipsis && axis-- > 0;)
        labels.push_back(-1 - static_cast<EinsumLabel>(axis));
    labels.insert(labels.end(), term.after.begin(), term.after.end());
    return labels;
}

} // namespace

size_t EinsumEquation::ellipsisRank(size_t operand, size_t rank) const
{
    const EinsumTerm& term = inputs[operand];
    const size_t letters = term.before.size() + term.after.size();
    if (rank < letters || (rank > letters && !term.hasEllipsis))
        throw Error(
            ErrorCode::invalidModel,
            fmt::format("operand {} has {} axes, its term names {}", operand, rank, letters));
    return rank - letters;
}

EinsumLabels EinsumEquation::inputLabels(size_t operand, size_t rank) const
{
    return labelsOf(inputs[operand], ellipsisRank(operand, rank));
}

EinsumLabels EinsumEquation::outputLabels(size_t ellipsisAxes) const
{
    return labelsOf(output, ellipsisAxes);
}

EinsumEquation parseEinsumEquation(std::string_view text)
{
    std::string compact(text);
    std::erase(compact, ' ');
    EinsumEquation equation;
    const std::string_view whole = compact;
    const size_t arrow = whole.find("->");
    equation.isExplicit = arrow != std::string_view::npos;
    for (const std::string_view term : parted(whole.substr(0, arrow), ','))
        equation.inputs.push_back(parseTerm(term, text));
    equation.output = equation.isExplicit ? parseTerm(whole.substr(arrow + 2), text)
                                          : implicitOutput(equation.inputs);
    checkOutput(equation, text);
    return equation;
}

std::map<EinsumLabel, Dimension> labelSizes(const std::vector<EinsumLabels>& labels,
                                            const std::vector<SymbolicShape>& shapes)
{
    std::map<EinsumLabel, Dimension> sizes;
    for (size_t operand = 0; operand < labels.size(); ++operand) {
        for (size_t axis = 0; axis < labels[operand].size(); ++axis) {
            const SymbolicShape own = { shapes[operand][axis] };
            const auto [place, isNew] = sizes.emplace(labels[operand][axis], own.front());
            if (!isNew)
                place->second = broadcastShapes(SymbolicShape{ place->second }, own).front();
        }
    }
    return sizes;
}

} // namespace core
