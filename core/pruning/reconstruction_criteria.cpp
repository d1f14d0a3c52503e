#include "core/base/error.h"
#include "core/pruning/criterion.h"

#include <array>

namespace core {

namespace {

/// What the next layers lose when the channel, and all that are easier to do without, are gone.
class ReconstructionError final : public Criterion
{
public:
    std::optional<std::vector<double>> scores(const ScoreRequest& request) const override
    {
        if (request.evidence == nullptr || !request.evidence->reconstruction)
            throw Error(ErrorCode::invalidArgument,
                        "this criterion looks at what the next layers read and needs data; "
                        "accepted without data are the criteria that look at weights alone");
        const std::vector<double>& errors =
            request.evidence->reconstruction->of(request.groupIndex);
        return errors.empty() ? std::nullopt : std::optional(errors);
    }
};

std::unique_ptr<Criterion> make()
{
    return std::make_unique<ReconstructionError>();
}

constexpr std::array kCriteria{
    CriterionEntry{ "obs", "Reconstruction error",
                    "What the next layers lose although the channels that stay stand in for those "
                    "that go, one after another (Hassibi, Stork: Optimal Brain Surgeon, 1993, for "
                    "whole channels).",
                    EvidenceKind::reconstruction, make },
};

} // namespace

std::span<const CriterionEntry> reconstructionCriteria()
{
    return kCriteria;
}

} // namespace core
