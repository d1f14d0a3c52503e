#include "core/base/error.h"
#include "core/pruning/criterion.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

const ActivationStatistics& activationsOf(const ScoreRequest& request)
{
    if (request.evidence == nullptr || !request.evidence->activations
        || request.evidence->activations->samples() == 0)
        throw Error(ErrorCode::invalidArgument,
                    "this criterion looks at activations and needs data; accepted without data are "
                    "the criteria that look at weights alone");
    return *request.evidence->activations;
}

/// Adds up what `score(consumer, activity, position)` gives for each position of a channel.
template <typename Score>
std::optional<std::vector<double>> sumOverConsumers(const ScoreRequest& request, Score&& score)
{
    const ActivationStatistics& activations = activationsOf(request);
    std::vector<double> result(static_cast<size_t>(request.group.channels), 0);
    bool hasConsumer = false;
    for (const GroupMember& consumer : request.group.members) {
        const GroupMember* activation = consumer.role == MemberRole::consumer
            ? activations.partner(request.group, consumer)
            : nullptr;
        if (activation == nullptr)
            continue;
        hasConsumer = true;
        const std::vector<double> own = score(consumer, *activation);
        for (size_t channel = 0; channel < result.size(); ++channel)
            result[channel] += own[channel];
    }
    return hasConsumer ? std::optional(result) : std::nullopt;
}

/// Mean |x| of what the next layers read of a channel.
class MeanActivation final : public Criterion
{
public:
    std::optional<std::vector<double>> scores(const ScoreRequest& request) const override
    {
        return sumOverConsumers(request, [&](const GroupMember&, const GroupMember& activation) {
            const ChannelActivity& activity = activationsOf(request).activity(activation);
            std::vector<double> means(static_cast<size_t>(request.group.channels), 0);
            const double count = static_cast<double>(activity.elements * activation.perChannel);
            for (size_t i = 0; i < activation.positions.size(); ++i)
                means[i / static_cast<size_t>(activation.perChannel)] +=
                    activity.magnitudes[static_cast<size_t>(activation.positions[i])] / count;
            return means;
        });
    }
};

/// Sum of |w| ||x|| over the outgoing weights of a channel.
class WeightTimesActivation final : public Criterion
{
public:
    std::optional<std::vector<double>> scores(const ScoreRequest& request) const override
    {
        return sumOverConsumers(
            request, [&](const GroupMember& consumer, const GroupMember& activation) {
                const ChannelActivity& activity = activationsOf(request).activity(activation);
                GroupMember single = consumer;
                single.perChannel = 1;
                const std::vector<double> sums = request.model.powerSums(
                    single, static_cast<int64_t>(consumer.positions.size()), 1);
                std::vector<double> result(static_cast<size_t>(request.group.channels), 0);
                for (size_t i = 0; i < sums.size(); ++i)
                    result[i / static_cast<size_t>(consumer.perChannel)] += sums[i]
                        * std::sqrt(activity.energies[static_cast<size_t>(activation.positions[i])]
                                    / static_cast<double>(activity.elements));
                return result;
            });
    }
};

template <typename T>
std::unique_ptr<Criterion> make()
{
    return std::make_unique<T>();
}

constexpr std::array kCriteria{
    CriterionEntry{
        "activation", "Mean activation",
        "Mean |x| of a channel as the next layers read it (Muralidharan et al.: Compact "
        "Language Models via Pruning and Knowledge Distillation, 2024).",
        EvidenceKind::activations, make<MeanActivation> },
    CriterionEntry{ "wanda", "Weight times activation",
                    "Sum of |w| times the norm of the activation over the outgoing weights of a "
                    "channel (Sun, Liu, Bair, Kolter: A Simple and Effective Pruning Approach for "
                    "Large Language Models, 2024).",
                    EvidenceKind::activations, make<WeightTimesActivation> },
};

} // namespace

std::span<const CriterionEntry> activationCriteria()
{
    return kCriteria;
}

} // namespace core
