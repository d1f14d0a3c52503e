#pragma once

#include "core/data/data_limits.h"
#include "core/data/dataset.h"
#include "core/data/file_bytes.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace core {

/// One image file of a data set, with the stamp it had when the set was opened.
struct ImageFile
{
    std::filesystem::path path;
    int64_t label = Dataset::kNoLabel;
    FileStamp stamp;
};

/// A data set of image files, which are read when asked for. A file that changed since its stamp
/// was taken is an Error invalidData of image().
std::shared_ptr<const Dataset> makeFileDataset(std::vector<ImageFile> files,
                                               std::vector<std::string> classNames,
                                               const DataLimits& limits, Issues openingIssues = {});

} // namespace core
