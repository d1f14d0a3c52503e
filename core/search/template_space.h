#pragma once

#include "core/graph/network_template.h"
#include "core/search/search_space.h"

namespace core {

/// Networks of one template: for each of three stages width and number of blocks, the kernel, and
/// for inverted residuals the expansion of each stage.
class TemplateSpace : public SearchSpace
{
public:
    /// `seed` draws the weights that networks start with.
    TemplateSpace(const NetworkTemplate& family, NetworkTask task, uint64_t seed);

    Model network(const Genome& genome) const override;
    Genome largest() const override;
    Genome smallest() const override;
    std::string identity() const override;

private:
    ParameterValues values(const Genome& genome) const;

    const NetworkTemplate& m_family;
    NetworkTask m_task;
    uint64_t m_seed;
};

} // namespace core
