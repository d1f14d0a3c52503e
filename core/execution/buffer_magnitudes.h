#pragma once

#include "core/execution/plan.h"

#include <span>
#include <vector>

namespace core {

/// Follows in a run how large the elements of each buffer can be, so that kernels which would hide
/// a NaN run only where none can arise: without an input that is not finite, NaN needs a sum that
/// overflows first. Bounds widen from product to product; once they are too wide for the next
/// kernel, its inputs are measured and the bounds begin anew. So few buffers are ever read again.
class BufferMagnitudes
{
public:
    /// `inputs` are the largest magnitudes of the caller's tensors.
    BufferMagnitudes(std::span<const Buffer> buffers, std::span<const double> inputs);

    /// Called before a kernel step with the memory of its inputs. False: a number inside may leave
    /// the range of float, so the step could hide a NaN.
    bool admit(const Step& step, std::span<const std::byte* const> memory);
    /// Called after a step of forward(): what it made can be of any size.
    void forgetOutputs(const Step& step);

private:
    double of(int buffer) const;
    void set(int buffer, double magnitude);
    std::vector<double> inputsOf(const Step& step) const;
    void measureInputs(const Step& step, std::span<const std::byte* const> memory);

    std::vector<double> m_magnitudes; ///< by buffer
};

} // namespace core
