#pragma once

#include "core/base/monitor.h"
#include "core/search/search_description.h"

#include <QString>

#include <memory>
#include <vector>

namespace widgets {

/// Hypervolume of the networks of one kind, after so many of them.
struct VolumePoint
{
    double networks = 0;
    double volume = 0; ///< of the unit square or cube
};

/// A search as its folder tells it at one moment.
struct SearchSnapshot
{
    QString folder;
    core::SearchDescription description;
    core::Steering steering;
    core::SearchObjectives objectives;
    std::vector<core::CostLimit> limits; ///< those that hold now
    std::vector<core::Trial> trials;
    std::vector<size_t> front; ///< candidates that no other beats, by ascending first cost
    std::vector<size_t> finalFront; ///< the same of finalists
    std::vector<VolumePoint> strategyVolume; ///< of the networks that the strategy asked for
    std::vector<VolumePoint> controlVolume; ///< of those drawn by lot beside it

    /// Whether a trial was drawn by lot beside the strategy.
    static bool isControl(const core::Trial& trial) { return trial.origin == "control"; }
    /// The finalist of the same choices as a candidate; nothing when there is none.
    std::optional<size_t> finalistOf(size_t trial) const;
};

/// Reads the folder of a search, which may be running. Throws core::Error fileAccess, invalidFile;
/// Cancelled.
std::shared_ptr<const SearchSnapshot> readSearchSnapshot(const QString& folder,
                                                         core::Monitor& monitor);

} // namespace widgets
