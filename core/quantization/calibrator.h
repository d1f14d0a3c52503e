#pragma once

#include "core/base/catalog.h"
#include "core/quantization/value_histogram.h"

#include <memory>
#include <string_view>

namespace core {

/// What a calibrator is asked about.
struct CalibrationRequest
{
    const ValueHistogram& histogram; ///< with at least one number
    int bits = 8; ///< of the integers
    double percentile = 99.999; ///< share of the numbers to keep, in percent
};

/// Chooses which numbers of a value the integers spread over; those outside are clipped.
class Calibrator
{
public:
    virtual ~Calibrator() = default;
    /// Inside of the histogram's extremes.
    virtual ValueRange range(const CalibrationRequest& request) const = 0;
};

/// One way to choose a range.
struct CalibratorEntry
{
    std::string_view id; ///< "entropy"
    std::string_view title;
    std::string_view help; ///< one or two sentences, with the source
    std::unique_ptr<Calibrator> (*make)() = nullptr;
};

const Catalog<CalibratorEntry>& calibrators();

} // namespace core
