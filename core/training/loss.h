#pragma once

#include "core/base/catalog.h"
#include "core/base/parameters.h"
#include "core/training/objective.h"

#include <memory>
#include <string_view>

namespace core {

/// A number and how it changes with each output of the network.
struct LossValue
{
    double value = 0; ///< mean over the batch
    Tensor gradient; ///< [N, classes]
};

/// How wrong outputs are, given the right classes.
class Loss
{
public:
    virtual ~Loss() = default;
    /// `outputs` and `targets` float [N, classes]; each row of `targets` is a distribution over the
    /// classes. The gradient is that of the mean with respect to `outputs`.
    virtual LossValue evaluate(const Tensor& outputs, const Tensor& targets) const = 0;
};

/// A row of the catalog of losses.
struct LossKind
{
    std::string_view id;
    std::string_view title;
    std::string_view help;
    std::unique_ptr<Loss> (*make)() = nullptr;
};

const Catalog<LossKind>& losses();

/// The distributions that a loss aims at, float [N, classes]: soft targets of the batch, else its
/// labels; mixed with the uniform one by `smoothing` in [0, 1): (1 - smoothing) * target +
/// smoothing / classes (Szegedy, Vanhoucke, Ioffe, Shlens, Wojna, "Rethinking the Inception
/// Architecture for Computer Vision", 2016, section 7). Throws Error invalidData for a label
/// outside the classes.
Tensor trainingTargets(const TrainingBatch& batch, int64_t classes, double smoothing);

} // namespace core
