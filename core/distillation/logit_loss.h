#pragma once

#include "core/graph/tensor.h"

#include <memory>
#include <span>
#include <vector>

namespace core {

/// Logits of a batch, row-major [samples, classes]. Losses compute in double: their matrices are
/// small, and differences of probabilities near 0 and 1 need the digits.
struct LogitMatrix
{
    int64_t samples = 0;
    int64_t classes = 0;
    std::vector<double> values;

    std::span<const double> row(int64_t sample) const
    {
        return std::span(values).subspan(static_cast<size_t>(sample * classes),
                                         static_cast<size_t>(classes));
    }
    std::span<double> row(int64_t sample)
    {
        return std::span(values).subspan(static_cast<size_t>(sample * classes),
                                         static_cast<size_t>(classes));
    }
};

/// Of float [N, classes]. Throws Error unsupported for another rank.
LogitMatrix logitMatrix(const Tensor& logits);

/// A loss and its gradient with respect to the student's numbers, in their order.
struct LossGradient
{
    double value = 0; ///< mean over the batch
    std::vector<double> gradient;
};

/// What a student learns from the logits of a teacher. Immutable.
class LogitLoss
{
public:
    virtual ~LogitLoss() = default;

    /// Both matrices have one shape; `labels` has one for each sample.
    virtual LossGradient evaluate(const LogitMatrix& student, const LogitMatrix& teacher,
                                  std::span<const int64_t> labels) const = 0;
    virtual bool needsLabels() const { return false; }
    /// Throws Error invalidArgument when the loss is not defined for so many classes.
    virtual void checkClasses(int64_t /*classes*/) const { }
};

/// log(softmax(row / temperature)), stable.
std::vector<double> logSoftened(std::span<const double> row, double temperature);

/// Logits scaled to mean 0 and deviation 1 in each sample before `loss` sees them, which makes the
/// temperature matter less (Sun, Ren, Li, Wang, Cao: "Logit standardization in knowledge
/// distillation", CVPR 2024, equation 9; with the deviation of the population).
std::unique_ptr<LogitLoss> standardized(std::unique_ptr<LogitLoss> loss);

} // namespace core
