#pragma once

#include "core/data/dataset_formats.h"
#include "core/data/preflight.h"

#include <QString>

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace widgets {

/// The data set that serves when none was chosen.
inline constexpr const char* kBundledDataset = "sample";

/// A data set as everything in the window looks at it: its files are read when a role is first
/// asked for, and then shared. All functions may wait for a disk, so they belong on the engine
/// thread; any of them throws core::Error or core::Cancelled.
class OpenedDataset
{
public:
    /// `text` as the command line accepts it; empty for the bundled sample.
    explicit OpenedDataset(const QString& text);
    /// An empty format is recognized from the path.
    explicit OpenedDataset(core::DatasetDescription description);

    core::DatasetDescription description();
    /// The roles that the files hold or that are split off.
    std::vector<core::Role> roles(core::Monitor& monitor);
    std::shared_ptr<const core::Dataset> samples(core::Role role, core::Monitor& monitor);
    /// Some samples for a look at them, without dividing the set.
    std::shared_ptr<const core::Dataset> anySamples(core::Monitor& monitor);
    /// What was chosen with the data set, or else what the model asks for.
    core::Preprocessing preprocessing(const core::Model& model);
    core::PreflightReport preflight(const core::PreflightOptions& options, core::Monitor& monitor);

private:
    core::DatasetDescription& described();
    core::SplitDataset& opened(core::Monitor& monitor);

    std::mutex m_mutex;
    std::string m_text;
    std::optional<core::DatasetDescription> m_description;
    std::unique_ptr<core::SplitDataset> m_set;
};

/// "Training", translated.
QString roleTitle(core::Role role);
/// A data set in a few words, for a status bar: "fashion-mnist", "folder photos".
QString datasetTitle(const QString& text);

} // namespace widgets
