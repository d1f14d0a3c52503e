#pragma once

#include "core/pruning/cut_model.h"
#include "core/pruning/removal_order.h"
#include "core/search/search_space.h"

#include <memory>

namespace core {

struct ModelSpaceOptions
{
    std::string criterion = "l1"; ///< id of criteria(): which channels of a group go first
    const CriterionEvidence* evidence = nullptr; ///< of criteria that need data
    bool mayBeInteger = false; ///< the genome says too whether weights are stored in 8 bits
};

/// What can be left out of an opened network: a share of the channels of each group that can be
/// cut, and each residual block. The network with the first choice of every gene is the whole one.
class ModelSpace : public SearchSpace
{
public:
    /// Throws Error invalidArgument when nothing of the model can be left out; Cancelled.
    ModelSpace(std::shared_ptr<const Model> model, const ModelSpaceOptions& options,
               Monitor& monitor);

    /// After: the channels are gone, then the blocks. The nodes that are left have the ids that
    /// they have in the model before, so that recovery compares with the whole model.
    CutModel cut(const Genome& genome) const;
    const std::shared_ptr<const Model>& model() const { return m_parts.model; }

    /// Widths inside of blocks that are gone have no effect.
    Genome canonical(Genome genome) const override;
    Model network(const Genome& genome) const override { return cut(genome).after; }
    bool isInteger(const Genome& genome) const override;
    Genome largest() const override;
    Genome smallest() const override;
    std::string identity() const override;

private:
    struct Width
    {
        size_t group = 0; ///< among `groups`
        std::vector<int64_t> removal; ///< its channels in the order in which they go
        std::vector<int64_t> kept; ///< by choice
    };
    struct Block
    {
        std::string value; ///< name of the value that it makes
        std::vector<size_t> inside; ///< widths that go with it
    };
    struct Parts
    {
        std::shared_ptr<const Model> model;
        ChannelGroups groups;
        std::vector<Width> widths;
        std::vector<Block> blocks;
        bool mayBeInteger = false;
        std::string criterion;
    };

    explicit ModelSpace(Parts parts);
    static Parts partsOf(std::shared_ptr<const Model> model, const ModelSpaceOptions& options,
                         Monitor& monitor);
    static std::vector<Gene> genesOf(const Parts& parts);
    void removeBlocks(Model& model, const Genome& genome) const;

    Parts m_parts;
};

} // namespace core
