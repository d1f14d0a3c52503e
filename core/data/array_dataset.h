#pragma once

#include "core/data/dataset.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// What an in-memory data set is made of.
struct ArraySamples
{
    Tensor samples; ///< [N, ...]
    std::optional<Tensor> labels; ///< integers [N] or [N, 1]
    std::vector<std::string> classNames; ///< empty: the numbers up to the largest label
    std::string origin; ///< file, for sample names
};

/// A data set whose samples lie in memory. 8-bit arrays [N, H, W], [N, H, W, 1 or 3] and
/// [N, 1 or 3, H, W] are pictures. Throws Error invalidData when samples and labels do not fit.
std::shared_ptr<const Dataset> makeArrayDataset(ArraySamples parts);

/// The class names that a set without names gets: "0" to the largest label.
std::vector<std::string> numberedClasses(const std::vector<int64_t>& labels);

} // namespace core
