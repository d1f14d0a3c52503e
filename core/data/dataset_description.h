#pragma once

#include "core/base/catalog.h"
#include "core/data/data_limits.h"
#include "core/data/preprocessing.h"
#include "core/data/split_dataset.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Everything that is needed to open a data set again, as a project keeps it.
struct DatasetDescription
{
    std::string format; ///< id of a row of datasetFormats()
    std::filesystem::path path; ///< file or folder; empty for formats that know their place
    SplitOptions split;
    std::optional<Preprocessing> preprocessing; ///< in place of what the model asks for
    DataLimits limits;
};

/// One kind of data set that can be opened.
struct DatasetFormat
{
    std::string_view id;
    std::string_view title;
    std::string_view help; ///< how the files must look
    bool needsPath = true;
    /// True when the path looks like this format; may throw nothing.
    bool (*recognizes)(const std::filesystem::path& path) = nullptr;
    DatasetParts (*open)(const DatasetDescription& description) = nullptr;
};

/// All formats, in the order in which an unnamed path is tried.
const Catalog<DatasetFormat>& datasetFormats();

/// The format that a path looks like; throws Error invalidData listing what would be recognized.
std::string recognizeFormat(const std::filesystem::path& path);

/// Reads what the command line accepts: the id of a format that needs no path ("fashion-mnist"),
/// "format:path", a JSON file written from descriptionToJson(), or a path whose format is
/// recognized. Throws Error invalidArgument.
DatasetDescription describeDataset(std::string_view text);

/// A description as JSON text, and back; throws Error invalidFile naming the field.
std::string descriptionToJson(const DatasetDescription& description);
DatasetDescription descriptionFromJson(std::string_view json);

/// Opens the files; samples are read when a role is asked for. Throws Error fileAccess,
/// invalidData.
std::unique_ptr<SplitDataset> openDataset(const DatasetDescription& description, Monitor& monitor);

} // namespace core
