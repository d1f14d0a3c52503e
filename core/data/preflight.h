#pragma once

#include "core/data/batch.h"
#include "core/data/split_dataset.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// What may be wrong with a data set. Each has a stable word in JSON.
enum class DataFault
{
    unreadable, ///< files of a part that cannot be opened or are damaged as a whole
    damagedSample, ///< a sample that cannot be decoded
    emptySet,
    emptyClass,
    oneClass,
    unlabelled,
    labelOutOfRange,
    classMismatch, ///< the classes of the data are not those of the model
    shapeMismatch, ///< samples of several sizes, or not what the model reads
    nonFinite, ///< NaN or infinity in a sample
    overlap, ///< the same sample in two roles
    conflictingLabels, ///< equal samples with different labels
    fewerThanBatch,
    imbalance, ///< one class has more than nine of ten samples
    leftOut, ///< files that the loader skipped
};

std::string_view dataFaultName(DataFault fault);

/// One kind of fault with all its occurrences.
struct DataFinding
{
    DataFault fault = DataFault::unreadable;
    Severity severity = Severity::error; ///< errors are fatal: a job must not start
    int64_t count = 1;
    std::string message; ///< what, where first, and what would be accepted
};

/// Number of samples of each class in one role.
struct RoleCounts
{
    Role role = Role::train;
    int64_t samples = 0;
    std::vector<int64_t> perClass;
};

struct PreflightReport
{
    std::vector<std::string> classNames;
    std::vector<RoleCounts> counts;
    std::vector<DataFinding> findings;

    bool isFatal() const;
    bool has(DataFault fault) const;
};

/// What a data set is wanted for.
struct PreflightOptions
{
    std::vector<Role> roles{ Role::train, Role::validation, Role::test };
    std::shared_ptr<const Model> model; ///< checked against when given
    std::optional<Preprocessing> preprocessing; ///< of the model when absent
    int64_t batchSize = 1;
    bool needsLabels = true;
    bool decodesAll = true; ///< false: only the first sample of each role is decoded
    bool comparesContent = true; ///< looks for equal samples, which reads all files
};

/// Examines a data set before a job: counts, labels, every sample, overlaps by content. Nothing is
/// thrown for a faulty set; Cancelled.
PreflightReport preflight(SplitDataset& dataset, const PreflightOptions& options, Monitor& monitor);

} // namespace core
