#include "core/base/random.h"
#include "core/pruning/criterion.h"

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace core {

namespace {

bool isProduct(const GroupMember& member)
{
    return member.role == MemberRole::producer || member.role == MemberRole::consumer;
}

/// Mean over all product weights of the group of the sum of |w|^power of a channel.
std::vector<double> meanPowerSums(const ScoreRequest& request, double power)
{
    std::vector<double> scores(static_cast<size_t>(request.group.channels), 0);
    const auto count = static_cast<double>(std::ranges::count_if(request.group.members, isProduct));
    for (const GroupMember& member : request.group.members) {
        if (!isProduct(member))
            continue;
        const std::vector<double> sums =
            request.model.powerSums(member, request.group.channels, power);
        for (size_t channel = 0; channel < scores.size(); ++channel)
            scores[channel] += sums[channel] / count;
    }
    return scores;
}

class MagnitudeSum final : public Criterion
{
public:
    std::optional<std::vector<double>> scores(const ScoreRequest& request) const override
    {
        return meanPowerSums(request, 1);
    }
};

class EuclideanNorm final : public Criterion
{
public:
    std::optional<std::vector<double>> scores(const ScoreRequest& request) const override
    {
        std::vector<double> result = meanPowerSums(request, 2);
        for (double& score : result)
            score = std::sqrt(score);
        return result;
    }
};

/// |gamma| of the normalizations that scale the channels.
class NormalizationScale final : public Criterion
{
public:
    std::optional<std::vector<double>> scores(const ScoreRequest& request) const override
    {
        std::vector<double> result(static_cast<size_t>(request.group.channels), 0);
        bool hasScale = false;
        for (const GroupMember& member : request.group.members) {
            if (member.role != MemberRole::scale)
                continue;
            hasScale = true;
            const std::vector<double> sums =
                request.model.powerSums(member, request.group.channels, 1);
            for (size_t channel = 0; channel < result.size(); ++channel)
                result[channel] += sums[channel];
        }
        return hasScale ? std::optional(result) : std::nullopt;
    }
};

/// Sum of distances to the other filters: those near the geometric median can be replaced by
/// others.
class GeometricMedian final : public Criterion
{
public:
    std::optional<std::vector<double>> scores(const ScoreRequest& request) const override
    {
        std::vector<std::vector<double>> filters(static_cast<size_t>(request.group.channels));
        for (const GroupMember& member : request.group.members) {
            if (member.role != MemberRole::producer)
                continue;
            const auto rows = request.model.channelRows(member, request.group.channels);
            for (size_t channel = 0; channel < rows.size(); ++channel)
                filters[channel].insert(filters[channel].end(), rows[channel].begin(),
                                        rows[channel].end());
        }
        if (filters.empty() || filters.front().empty())
            return std::nullopt;
        return distanceSums(filters);
    }

private:
    /// By ||a - b||^2 = a a + b b - 2 a b.
    static std::vector<double> distanceSums(const std::vector<std::vector<double>>& filters)
    {
        const auto count = static_cast<Eigen::Index>(filters.size());
        Eigen::MatrixXd rows(count, static_cast<Eigen::Index>(filters.front().size()));
        for (Eigen::Index row = 0; row < count; ++row)
            rows.row(row) = Eigen::Map<const Eigen::RowVectorXd>(
                filters[static_cast<size_t>(row)].data(), rows.cols());
        const Eigen::MatrixXd products = rows * rows.transpose();
        std::vector<double> sums(filters.size(), 0);
        for (Eigen::Index a = 0; a < count; ++a) {
            for (Eigen::Index b = 0; b < count; ++b)
                sums[static_cast<size_t>(a)] +=
                    std::sqrt(std::max(0.0, products(a, a) + products(b, b) - 2 * products(a, b)));
        }
        return sums;
    }
};

/// Energy of a channel as a share of that of all channels that are at least as strong: the
/// strongest of each layer scores 1, so no layer is emptied by a global ranking.
class LayerAdaptive final : public Criterion
{
public:
    std::optional<std::vector<double>> scores(const ScoreRequest& request) const override
    {
        std::vector<double> energies = meanPowerSums(request, 2);
        std::vector<size_t> order(energies.size());
        std::iota(order.begin(), order.end(), size_t{ 0 });
        std::ranges::stable_sort(order, std::greater(),
                                 [&](size_t channel) { return energies[channel]; });
        double sum = 0;
        for (const size_t channel : order) {
            sum += energies[channel];
            energies[channel] = sum > 0 ? energies[channel] / sum : 0;
        }
        return energies;
    }
};

class Lots final : public Criterion
{
public:
    std::optional<std::vector<double>> scores(const ScoreRequest& request) const override
    {
        Random random({ .seed = request.seed, .sample = request.groupIndex });
        std::vector<double> result(static_cast<size_t>(request.group.channels));
        std::ranges::generate(result, [&] { return random.uniform(); });
        return result;
    }
};

template <typename T>
std::unique_ptr<Criterion> make()
{
    return std::make_unique<T>();
}

constexpr std::array kCriteria{
    CriterionEntry{ "l1", "Sum of magnitudes",
                    "Sum of |w| over the weights that make and read a channel, BatchNormalization "
                    "included (Li, Kadav, Durdanovic, Samet, Graf: Pruning Filters for Efficient "
                    "ConvNets, 2017).",
                    EvidenceKind::none, make<MagnitudeSum> },
    CriterionEntry{ "l2", "Euclidean norm",
                    "Root of the sum of w^2 over the weights that make and read a channel.",
                    EvidenceKind::none, make<EuclideanNorm> },
    CriterionEntry{ "scale", "Scale of the normalization",
                    "|gamma| of the normalization behind a channel (Liu, Li, Shen, Huang, Yan, "
                    "Zhang: Learning Efficient Convolutional Networks through Network Slimming, "
                    "2017). Groups without normalization stay whole.",
                    EvidenceKind::none, make<NormalizationScale> },
    CriterionEntry{ "fpgm", "Distance to the other filters",
                    "Sum of distances to all other filters of the layer: what lies near the "
                    "geometric median goes (He, Liu, Wang, Hu, Yang: Filter Pruning via Geometric "
                    "Median, 2019).",
                    EvidenceKind::none, make<GeometricMedian> },
    CriterionEntry{ "lamp", "Layer-adaptive magnitude",
                    "w^2 as a share of all that are at least as large in the layer (Lee, Park, Mo, "
                    "Ahn, Shin: Layer-adaptive Sparsity for the Magnitude-based Pruning, 2021).",
                    EvidenceKind::none, make<LayerAdaptive> },
    CriterionEntry{ "random", "Lots", "Random numbers: the control that others must beat.",
                    EvidenceKind::none, make<Lots> },
};

} // namespace

std::span<const CriterionEntry> weightCriteria()
{
    return kCriteria;
}

} // namespace core
