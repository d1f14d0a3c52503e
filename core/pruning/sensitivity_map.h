#pragma once

#include "core/data/preprocessing.h"
#include "core/evaluation/live_evaluator.h"
#include "core/pruning/removal_order.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace core {

/// What is left of the network when one group alone loses so many channels. Kind: proxy on the n
/// samples that the estimates name; the channels are masked.
struct SensitivityPoint
{
    int64_t removed = 0;
    LiveAccuracy measured;
};

struct GroupSensitivity
{
    size_t group = 0; ///< index among the groups
    std::vector<SensitivityPoint> points; ///< by number of channels removed, ascending
};

/// How accuracy, and the divergence that needs no labels, fall with the channels that go.
struct SensitivityMap
{
    std::vector<GroupSensitivity> groups; ///< those that can lose channels, in order
    int64_t restored = 0; ///< points that an earlier run had measured
    int64_t measured = 0; ///< points that this run measured

    /// nullptr for groups that were not measured.
    const GroupSensitivity* find(size_t group) const;
};

/// What is measured on what.
struct SensitivityJob
{
    std::shared_ptr<const Model> model; ///< with folded constants, see withFoldedConstants()
    ChannelGroups groups; ///< of the model
    RemovalOrders orders; ///< of the groups; an empty one leaves its group out
    std::shared_ptr<const Dataset> samples; ///< for choices: never test samples
    Preprocessing preprocessing;
    std::vector<double> levels = { 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9 }; ///< in (0, 1)
    LiveEvaluatorOptions evaluator = { .samples = 1000 };
    /// Where points are kept, in a file named after the content of model, samples, preprocessing
    /// and orders; empty: nowhere.
    std::filesystem::path folder;
    /// Called for each point, restored ones first within their group.
    std::function<void(size_t group, const SensitivityPoint&)> receive;
};

/// Measures every group at every level that removes another number of channels, one group at a
/// time. Each point is on the disk before the next begins, so a run that was stopped, or killed, is
/// continued by the next one. Throws Error invalidArgument for a level outside (0, 1), fileAccess;
/// Cancelled within one batch.
SensitivityMap measureSensitivity(const SensitivityJob& job, Monitor& monitor);

/// What a point costs: the accuracy lost, or without labels the share of samples that get another
/// class.
double lossOf(const SensitivityPoint& point);

/// The loss at a number of removed channels, linear between points, 0 where nothing goes. Kind:
/// estimated.
double estimatedLoss(const GroupSensitivity& group, int64_t removed);

/// The sum over all groups that lose channels, as if they did not touch each other. Kind:
/// estimated; removals of groups that were not measured count nothing.
double estimatedLoss(const SensitivityMap& map, std::span<const ChannelRemoval> removals);

} // namespace core
