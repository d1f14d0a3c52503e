#pragma once

#include "core/base/monitor.h"
#include "core/data/dataset.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// How validation is split off the training samples of a set that has no validation files.
struct SplitOptions
{
    uint64_t seed = 1;
    double validationShare = 0.1;
};

/// Reads one part of a data set's files when it is first needed.
using PartLoader = std::function<std::shared_ptr<const Dataset>(Monitor& monitor)>;

/// The parts that the files of a data set hold; an empty function is a part that is not there.
struct DatasetParts
{
    PartLoader train;
    PartLoader validation;
    PartLoader test;

    PartLoader& of(Role role);
};

/// A data set with its three roles. Files are read when a role is first asked for.
///
/// Rules: 1. A sample belongs to one role. 2. Validation is chosen by content hash and seed alone,
/// so equal samples are on the same side and the choice survives any reordering of the files. 3.
/// The test samples are handed out under their own name, with a purpose, and every access counts.
class SplitDataset
{
public:
    SplitDataset(DatasetParts parts, SplitOptions options);

    bool has(Role role) const;
    std::shared_ptr<const Dataset> train(Monitor& monitor);
    std::shared_ptr<const Dataset> validation(Monitor& monitor);
    /// The test samples, for a final evaluation; `purpose` is kept in testAccesses() and logged.
    std::shared_ptr<const Dataset> test(std::string_view purpose, Monitor& monitor);
    /// All samples that are not test samples, undivided.
    std::shared_ptr<const Dataset> trainAndValidation(Monitor& monitor);

    /// The purposes for which the test samples were handed out, in order.
    const std::vector<std::string>& testAccesses() const { return m_testAccesses; }

private:
    void divide(Monitor& monitor);

    DatasetParts m_parts;
    SplitOptions m_options;
    std::shared_ptr<const Dataset> m_pool; ///< what the training files hold
    std::shared_ptr<const Dataset> m_train;
    std::shared_ptr<const Dataset> m_validation;
    std::shared_ptr<const Dataset> m_test;
    std::vector<std::string> m_testAccesses;
};

} // namespace core
