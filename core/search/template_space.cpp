#include "core/search/template_space.h"

#include "core/base/number_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr size_t kStages = 3;
constexpr std::array<std::array<int, 6>, kStages> kWidths{
    { { 8, 12, 16, 24, 32, 48 }, { 16, 24, 32, 48, 64, 96 }, { 24, 32, 48, 64, 96, 128 } }
};

template <typename Numbers>
std::vector<std::string> texts(const Numbers& numbers)
{
    std::vector<std::string> result;
    for (const int number : numbers)
        result.push_back(std::to_string(number));
    return result;
}

bool has(const Parameters& parameters, std::string_view key)
{
    return std::ranges::find(parameters, key, &Parameter::key) != parameters.end();
}

/// A gene is named after the parameter that it sets, and after its stage where it has one.
std::vector<Gene> genesOf(const NetworkTemplate& family)
{
    const Parameters parameters = family.parameters();
    std::vector<Gene> genes;
    for (size_t stage = 0; stage < kStages; ++stage) {
        genes.push_back({ fmt::format("widths.{}", stage + 1), texts(kWidths[stage]) });
        genes.push_back({ fmt::format("blocks.{}", stage + 1), texts(std::array{ 1, 2, 3 }) });
        if (has(parameters, "expansion"))
            genes.push_back(
                { fmt::format("expansion.{}", stage + 1), texts(std::array{ 2, 3, 4 }) });
    }
    if (has(parameters, "kernel"))
        genes.push_back({ "kernel", texts(std::array{ 3, 5 }) });
    return genes;
}

} // namespace

TemplateSpace::TemplateSpace(const NetworkTemplate& family, NetworkTask task, uint64_t seed)
    : SearchSpace(genesOf(family))
    , m_family(family)
    , m_task(task)
    , m_seed(seed)
{
}

ParameterValues TemplateSpace::values(const Genome& genome) const
{
    ParameterValues values(m_family.parameters());
    std::map<std::string, std::string> settings;
    for (size_t gene = 0; gene < genome.size(); ++gene) {
        const std::string& name = genes()[gene].name;
        std::string& text = settings[name.substr(0, name.find('.'))];
        text +=
            (text.empty() ? "" : ",") + genes()[gene].choices[static_cast<size_t>(genome[gene])];
    }
    for (const auto& [key, text] : settings)
        values.setText(key, text);
    return values;
}

Model TemplateSpace::network(const Genome& genome) const
{
    check(genome);
    return buildNetwork(m_family, m_task, values(genome), m_seed);
}

Genome TemplateSpace::largest() const
{
    Genome genome;
    for (const Gene& gene : genes())
        genome.push_back(static_cast<int>(gene.choices.size()) - 1);
    return genome;
}

Genome TemplateSpace::smallest() const
{
    return Genome(genes().size(), 0);
}

std::string TemplateSpace::identity() const
{
    return fmt::format("template {} {}x{}x{} {} classes seed {}", m_family.id, m_task.channels,
                       m_task.height, m_task.width, m_task.classes, m_seed);
}

} // namespace core
