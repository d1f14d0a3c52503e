#pragma once

#include "core/base/issue.h"
#include "core/graph/tensor.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What samples may be used for. The test role is for the final evaluation alone.
enum class Role
{
    train,
    validation, ///< search, early stop, calibration, thresholds
    test,
};

/// "train", "validation" or "test".
std::string_view roleName(Role role);

/// A list of samples with labels. Immutable once opened; every function may be called from several
/// threads.
class Dataset
{
public:
    static constexpr int64_t kNoLabel = -1;

    virtual ~Dataset() = default;

    virtual int64_t size() const = 0;
    /// Name of each class, in the order of the labels.
    virtual const std::vector<std::string>& classNames() const = 0;
    /// Class of a sample as the files say it, which may lie outside classNames(); kNoLabel when
    /// there is none.
    virtual int64_t label(int64_t index) const = 0;
    /// The decoded sample. Pictures are uint8 [height, width, channels] with 1 channel (grey) or 3
    /// (red, green, blue); anything else is handed out as the file stores it and goes into the
    /// network unchanged. Throws Error invalidData naming the sample when it is damaged.
    virtual Tensor image(int64_t index) const = 0;
    /// Where the sample stands, for messages: a path, or a file and a number.
    virtual std::string sampleName(int64_t index) const = 0;
    /// Equal for samples of equal content (stored bytes of an image file, else the elements).
    virtual uint64_t contentHash(int64_t index) const = 0;
    /// What the loader had to leave out, for the pre-flight report.
    virtual const Issues& openingIssues() const;
};

/// The samples of `whole` at the given indices.
std::shared_ptr<const Dataset> makeSubset(std::shared_ptr<const Dataset> whole,
                                          std::vector<int64_t> indices);

/// True when a sample is a picture in the sense of Dataset::image().
bool isPicture(const Tensor& sample);

} // namespace core
