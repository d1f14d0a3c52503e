#include "core/base/error.h"
#include "core/pruning/criterion.h"

#include <array>

namespace core {

namespace {

const GradientStatistics& gradientsOf(const ScoreRequest& request)
{
    if (request.evidence == nullptr || !request.evidence->gradients
        || request.evidence->gradients->samples() == 0)
        throw Error(ErrorCode::invalidArgument,
                    "this criterion looks at gradients of the loss and needs samples with labels; "
                    "accepted without are the criteria that look at weights or activations");
    return *request.evidence->gradients;
}

std::optional<std::vector<double>> unlessEmpty(std::vector<double> scores)
{
    return scores.empty() ? std::nullopt : std::optional(std::move(scores));
}

/// Mean square of what the loss of a sample changes by, to first order, when the channel goes.
class FirstOrderTaylor final : public Criterion
{
public:
    std::optional<std::vector<double>> scores(const ScoreRequest& request) const override
    {
        return unlessEmpty(gradientsOf(request).firstOrder(request.groupIndex));
    }
};

/// Sum of w^2 E[g^2]: the second order with the diagonal of the Fisher information for the Hessian.
class DiagonalFisher final : public Criterion
{
public:
    std::optional<std::vector<double>> scores(const ScoreRequest& request) const override
    {
        return unlessEmpty(gradientsOf(request).diagonal(request.groupIndex));
    }
};

template <typename T>
std::unique_ptr<Criterion> make()
{
    return std::make_unique<T>();
}

constexpr std::array kCriteria{
    CriterionEntry{ "taylor", "First-order Taylor",
                    "Mean over samples of the squared change of the loss, to first order, when a "
                    "channel goes: (sum w g)^2 (Molchanov, Mallya, Tyree, Frosio, Kautz: "
                    "Importance Estimation for Neural Network Pruning, 2019, equation 8). Needs "
                    "labels.",
                    EvidenceKind::gradients, make<FirstOrderTaylor> },
    CriterionEntry{ "fisher", "Diagonal Fisher",
                    "Sum of w^2 times the mean square of the gradient of single samples "
                    "(Theis, Korshunova, Tejani, Huszar: Faster Gaze Prediction with Dense "
                    "Networks and Fisher Pruning, 2018). Needs labels.",
                    EvidenceKind::gradients, make<DiagonalFisher> },
};

} // namespace

std::span<const CriterionEntry> gradientCriteria()
{
    return kCriteria;
}

} // namespace core
